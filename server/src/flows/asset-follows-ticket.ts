import { followMaintenance, followMerge, followTicket, followUnmerge } from "#business/assets"
import {
  replyAdded,
  ticketChanged,
  ticketClosed,
  ticketCreated,
  ticketMerged,
  ticketReopened,
  ticketResolved,
  ticketUnmerged,
  ticketWithdrawn,
} from "#business/desk"
import { type Id, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { type Flow, inTransaction } from "#platform/events"

/** What of a ticket's events the asset is told by. */
interface TicketFact {
  readonly ticketId: Id<"tkt">
  readonly assetId: string | null
  readonly state: string
}

/** Work on it has begun and is not done. A new or scheduled ticket leaves the asset where it is. */
const workedOn: ReadonlySet<string> = new Set(["open", "waiting", "reopened"])

async function follow(ctx: Ctx, { ticketId, assetId, state }: TicketFact): Promise<void> {
  await followTicket(ctx, ticketId, isId("ast", assetId) ? assetId : null, workedOn.has(state))
}

/** A ticket is worked on at an asset: it is in repair; with the end of the last such ticket it is back where it was. */
const stateFollows: readonly Flow[] = [
  inTransaction(ticketCreated, "asset-follows-ticket-created", async (ctx, { data }) => {
    if (data.assetId !== null) await follow(ctx, data)
  }),
  inTransaction(ticketChanged, "asset-follows-ticket-changed", async (ctx, { data }) => {
    if (data.assetId !== null || data.changed.includes("assetId")) await follow(ctx, data)
  }),
  // An answer may take a ticket up or leave it waiting.
  inTransaction(replyAdded, "asset-follows-ticket-reply", async (ctx, { data }) => {
    if (data.assetId !== null) await follow(ctx, data)
  }),
  inTransaction(ticketWithdrawn, "asset-follows-ticket-withdrawn", async (ctx, { data }) => {
    if (data.assetId !== null) await followTicket(ctx, data.ticketId, null, false)
  }),
]

/** Planned maintenance is done with its ticket, and taken up again with it. */
const workFollows: readonly Flow[] = [
  { event: ticketResolved, isDone: true, name: "asset-follows-ticket-resolved" },
  { event: ticketClosed, isDone: true, name: "asset-follows-ticket-closed" },
  { event: ticketReopened, isDone: false, name: "asset-follows-ticket-reopened" },
].map(({ event, isDone, name }) =>
  inTransaction(event, name, async (ctx, { data }) => {
    if (data.assetId === null) return
    await follow(ctx, data)
    await followMaintenance(ctx, data.ticketId, isDone)
  }),
)

/** What merged tickets were doing is done by the one that is left. */
const mergeFollows: readonly Flow[] = [
  inTransaction(ticketMerged, "asset-follows-ticket-merge", async (ctx, { data }) => {
    await followMerge(ctx, data.mergedIds, data.ticketId)
    for (const id of data.mergedIds) await followTicket(ctx, id, null, false)
  }),
  inTransaction(ticketUnmerged, "asset-follows-ticket-unmerge", (ctx, { data }) => followUnmerge(ctx, data.mergedIds)),
]

/** The state of assets and their maintenance follow the tickets. */
export const assetFollowsTicket: readonly Flow[] = [...stateFollows, ...workFollows, ...mergeFollows]

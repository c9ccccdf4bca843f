import { setInboundSecret } from "#inbound"
import type { Ctx } from "#platform/db"
import { open, seal } from "#platform/vault"
import type { Api } from "./api.ts"
import type { Connection } from "./connection.ts"
import type { Subscription, Webhooks } from "./define.ts"
import { connectorOf, type HubDeps, hubScope } from "./deps.ts"
import {
  failSubscription,
  keepSubscription,
  readSubscription,
  type SubscriptionRow,
  subscriptionPurpose,
} from "./subscription-store.ts"
import type { Lane } from "./sync/lane.ts"
import { holdLane } from "./sync/lane-store.ts"
import { classOf, VendorError } from "./vendor-error.ts"

const hourMs = 3_600_000
const everyHoursDefault = 24
/** A subscription is renewed when a third of its time is left, a day at most before its end, and not within a minute of the last time. */
const leftShare = 1 / 3
const earlyMaxMs = 24 * hourMs
const soonestMs = 60_000
/** After a failure again in 5 minutes, doubled each time up to 6 hours. */
const againFirstMs = 300_000
const againMaxMs = 6 * hourMs

/** Makes or renews what the vendor tells by itself, where that is due. A failure is written down; only a refused login stops the lane. */
export async function keepSubscribed(lane: Lane, api: Api): Promise<void> {
  const { deps, connection } = lane
  const { webhooks } = connectorOf(deps, connection)
  const subscribe = webhooks?.subscribe
  if (webhooks === undefined || subscribe === undefined) return
  const due = await lane.inTenant((ctx) => dueNow(ctx, connection, webhooks))
  if (due === null) return
  try {
    const { url, secret, row } = due
    const made = await subscribe.make(api, { url, secret, held: row.ids })
    await lane.inTenant((ctx) => settle(ctx, lane, webhooks, { ...due, made }))
  } catch (error) {
    const errorClass = classOf(error)
    if (!(error instanceof VendorError) || errorClass === "auth" || error.isQuota) throw error
    await lane.inTenant(async (ctx) => {
      await holdLane(ctx, connection.id, deps.owner)
      const waitMs = Math.min(againMaxMs, againFirstMs * 2 ** Math.min(due.row.attempts, 10))
      const dueAt = new Date(ctx.now.getTime() + Math.max(waitMs, error.retryAfterMs ?? 0))
      await failSubscription(ctx, connection.id, { error: error.message, dueAt })
    })
  }
}

interface Due {
  readonly row: SubscriptionRow
  readonly url: string
  readonly secret: string
}

/** What is to be made. Before the call its secret is let in already: some vendors send a greeting while they are asked. */
async function dueNow(ctx: Ctx, connection: Connection, { secret: which }: Webhooks): Promise<Due | null> {
  const row = await readSubscription(ctx, connection.id)
  if (row === undefined || row.dueAt === null || row.dueAt > ctx.now) return null
  if (!/^https?:/.test(row.address)) {
    await failSubscription(ctx, connection.id, {
      error: "This installation has no public address (MORTISE_URL), so nobody can call it",
      dueAt: null,
    })
    return null
  }
  const secret = await open(ctx, subscriptionPurpose, row.sealed)
  if (which === "subscription" && row.madeAt === null) await letIn(ctx, connection, secret)
  return { row, url: row.address, secret }
}

async function settle(
  ctx: Ctx,
  { deps, connection }: Lane,
  { secret: which, subscribe }: Webhooks,
  { secret, made }: Due & { made: Subscription },
): Promise<void> {
  await holdLane(ctx, connection.id, deps.owner)
  const chosen = made.secret ?? secret
  if (which === "subscription" && chosen !== secret) await letIn(ctx, connection, chosen)
  const endsAt = made.endsAt === undefined ? null : new Date(made.endsAt)
  const everyMs = (subscribe?.everyHours ?? everyHoursDefault) * hourMs
  await keepSubscription(ctx, connection.id, {
    ids: made.ids,
    sealed: await seal(ctx, subscriptionPurpose, chosen),
    endsAt,
    dueAt: new Date(Math.min(ctx.now.getTime() + everyMs, endsAt === null ? Infinity : renewAtMs(ctx.now, endsAt))),
  })
}

function renewAtMs(now: Date, endsAt: Date): number {
  const leftMs = endsAt.getTime() - now.getTime()
  return Math.max(now.getTime() + soonestMs, endsAt.getTime() - Math.min(earlyMaxMs, leftMs * leftShare))
}

async function letIn(ctx: Ctx, { connector: slug, id: owner }: Connection, secret: string): Promise<void> {
  await setInboundSecret(ctx, { slug, owner, secret, overlapMs: hourMs })
}

/** Takes away what the vendor tells by itself, before its login is given back. */
export async function unsubscribe(deps: HubDeps, connection: Connection, api: () => Api): Promise<void> {
  const subscribe = connectorOf(deps, connection).webhooks?.subscribe
  if (subscribe === undefined) return
  const row = await deps.db.withTenant(hubScope(connection.tenant, "connection"), (ctx) =>
    readSubscription(ctx, connection.id),
  )
  if (row !== undefined && row.ids.length > 0) await subscribe.remove(api(), row.ids)
}

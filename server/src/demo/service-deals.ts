import { createDeal, listPipelines, moveDeal } from "#business/deals"
import { dealPorts } from "#flows"
import { addDays, localDateOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { type DemoClient, serviceTimeZone } from "./service.ts"
import type { ServiceSeason } from "./service-play.ts"

interface Wish {
  readonly name: string
  readonly amountMinor: bigint | null
  /** Days from today until it is decided. */
  readonly inDays: number
  /** The place of its stage among the open ones; a word: it is over. */
  readonly at: number | "won" | "lost"
  readonly source: "website" | "referral" | "event" | "existing_client"
}

/** One of each kind, over the stages. */
const wishes: readonly Wish[] = [
  { name: "Wi-Fi for the new wing", amountMinor: 480_000n, inDays: 25, at: 2, source: "existing_client" },
  { name: "Backup of all workplaces", amountMinor: 126_000n, inDays: 12, at: 3, source: "existing_client" },
  { name: "Care of twelve workplaces", amountMinor: 540_000n, inDays: 40, at: 1, source: "referral" },
  { name: "Telephones over the network", amountMinor: 210_000n, inDays: 60, at: 0, source: "website" },
  { name: "Cameras at the entrance", amountMinor: null, inDays: 75, at: 0, source: "event" },
  { name: "Two switches for the office", amountMinor: 38_000n, inDays: -6, at: "won", source: "existing_client" },
  { name: "Server room", amountMinor: 900_000n, inDays: -20, at: "lost", source: "website" },
]

/** What the provider may sell next, to its leads and clients. */
export async function playDeals(ctx: Ctx, { person }: ServiceSeason, clients: readonly DemoClient[]): Promise<void> {
  const [pipeline] = await listPipelines(ctx)
  const open = pipeline?.stages.filter(({ kind }) => kind === "open") ?? []
  const today = localDateOf(ctx.now, serviceTimeZone)
  for (const [n, { name, amountMinor, inDays, at, source }] of wishes.entries()) {
    const stageId = open[typeof at === "number" ? at : 0]?.id ?? null
    const closeOn = addDays(today, inDays)
    const draft = { name, amountMinor, closeOn, source, currency: "EUR", probability: null, notes: null }
    // A lead would become a client by what it buys.
    const able = at === "won" ? clients.filter(({ status }) => status === "active") : clients
    const customerId = able[(n * 3) % able.length]?.id ?? null
    const { id } = await createDeal(ctx, dealPorts, { ...draft, customerId, ownerId: person.userId }, stageId)
    if (at === "won") await moveDeal(ctx, dealPorts, id, { kind: "won" })
    if (at === "lost") await moveDeal(ctx, dealPorts, id, { kind: "lost" }, { reason: "Somebody else was quicker" })
  }
}

import { markOverdue, sendReminders } from "#business/billing"
import type { StorefrontId } from "#business/sales"
import { adjustStock, expireReservations } from "#business/stock"
import { localDateOf, micro } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"
import type { Progress } from "#platform/lifecycle"
import type { DemoTenants } from "./businesses.ts"
import { playCheckout } from "./checkouts.ts"
import { type DemoProgram, inTenant } from "./market.ts"
import { type DemoOrder, dropOrder, payOrder, placeShopOrder, registerBuyer, sendOrder, takeBack } from "./orders.ts"
import { marketDays, type Season } from "./season.ts"
import { buildStage, buyerOf, type Learned, type Stage, sellers, startMarket } from "./stage.ts"
import type { DemoSeller, DemoStep, Place } from "./steps.ts"

const timeZone = "Europe/Athens"
const dayMs = 86_400_000
/** Overdue invoices are looked for on every so manieth day of a month. */
const sweepDays = 4

/** Who may want to know how far it is, and may want it to end. */
export interface Watch {
  readonly report: (progress: Progress) => void
  readonly signal: AbortSignal
}

/**
 * Makes the demo's businesses as they were at `from`, and plays the season over them through the use cases of every day: one
 * transaction per business and day, in which each step has its own time. Answers the shop's storefront.
 */
export async function playSeason(
  program: DemoProgram,
  tenants: DemoTenants,
  season: Season,
  { from, until }: { readonly from: Date; readonly until: Date },
  watch: Watch,
): Promise<StorefrontId> {
  const stage = await buildStage(program, tenants, season, from)
  const marketDay = localDateOf(new Date(until.getTime() - marketDays * dayMs), timeZone)
  const total = season.steps.length
  let done = 0
  for (const [day, steps] of Map.groupBy(season.steps, (step) => localDateOf(step.at, timeZone))) {
    watch.signal.throwIfAborted()
    const [first] = steps
    if (first !== undefined && stage.listings.size === 0 && day >= marketDay) await startMarket(stage, first.at)
    await playDay(stage, steps)
    done += steps.length
    watch.report({ done, total, what: "demo" })
  }
  return stage.storefrontId
}

/** What happened in each business, the shop's end of the day, then the marketplace's baskets. */
async function playDay(stage: Stage, steps: readonly DemoStep[]): Promise<void> {
  const last = steps.at(-1)?.at
  if (last === undefined) return
  for (const who of sellers) {
    const own = steps.filter((step) => concerns(stage, who, step))
    if (own.length === 0 && who !== "shop") continue
    await inOne(stage, stage.tenants[who], last, async (ctx, learned) => {
      for (const step of own) await playStep(stage, { ...ctx, now: step.at }, learned, step)
      if (who === "shop") await endDay(ctx, last)
    })
  }
  const checkouts = steps.filter((step) => step.kind === "checkout")
  if (checkouts.length === 0) return
  await inOne(stage, stage.tenants.market, last, async (ctx, learned) => {
    for (const step of checkouts) await playCheckout(stage, { ...ctx, now: step.at }, learned, step)
  })
}

async function inOne(
  stage: Stage,
  tenant: TenantId,
  at: Date,
  work: (ctx: Ctx, learned: Learned) => Promise<void>,
): Promise<void> {
  const learned = await inTenant(stage.program.db, tenant, at, async (ctx) => {
    const fresh: Learned = new Map()
    await work(ctx, fresh)
    return fresh
  })
  for (const [order, parts] of learned) stage.placed.set(order, parts)
}

/** What jobs do by the hour; for a season of the past, every few days are enough. */
async function endDay(ctx: Ctx, at: Date): Promise<void> {
  await expireReservations(ctx)
  if (at.getUTCDate() % sweepDays !== 0) return
  await markOverdue(ctx)
  await sendReminders(ctx)
}

function concerns(stage: Stage, who: DemoSeller, step: DemoStep): boolean {
  switch (step.kind) {
    case "checkout":
      return false
    case "register":
    case "place":
      return who === "shop"
    case "restock":
      return stage.variants[who].has(step.sku)
    default: {
      // what is not placed yet is placed today, and only the shop's orders move on the day they are placed
      const parts = stage.placed.get(step.order)
      return parts === undefined ? who === "shop" : parts.some((part) => part.tenant === stage.tenants[who])
    }
  }
}

async function playStep(stage: Stage, ctx: Ctx, learned: Learned, step: DemoStep): Promise<void> {
  const each = (order: number, act: (part: DemoOrder) => Promise<DemoOrder>) =>
    eachPart(stage, ctx, learned, order, act)
  switch (step.kind) {
    case "checkout":
      return
    case "register":
      await registerBuyer(ctx, buyerOf(stage, step.buyer))
      return
    case "restock":
      return restock(stage, ctx, step.sku, step.delta)
    case "place":
      return place(stage, ctx, learned, step)
    case "pay":
      return each(step.order, (part) => payOrder(ctx, part, step.method, step.percent))
    case "fulfil":
      return each(step.order, (part) => sendOrder(ctx, part, step))
    case "cancel":
      return each(step.order, (part) => dropOrder(ctx, part, step))
    case "return":
      return each(step.order, (part) => takeBack(ctx, part, step))
  }
}

/** Does something with the parts of an order that are this business's. */
async function eachPart(
  stage: Stage,
  ctx: Ctx,
  learned: Learned,
  order: number,
  act: (part: DemoOrder) => Promise<DemoOrder>,
): Promise<void> {
  const parts: DemoOrder[] = []
  for (const part of learned.get(order) ?? stage.placed.get(order) ?? [])
    parts.push(part.tenant === ctx.tenant ? await act(part) : part)
  learned.set(order, parts)
}

async function restock({ variants }: Stage, ctx: Ctx, sku: string, delta: number): Promise<void> {
  const variantId = sellers.map((who) => variants[who].get(sku)).find((id) => id !== undefined)
  if (variantId === undefined) return
  const why =
    delta > 0 ? ({ reason: "receipt", note: "delivery" } as const) : ({ reason: "write_off", note: "broken" } as const)
  await adjustStock(ctx, { variantId, delta: micro(String(delta)), ...why })
}

async function place(stage: Stage, ctx: Ctx, learned: Learned, step: Place): Promise<void> {
  const { storefrontId, variants } = stage
  const words = { variants: variants.shop, storefrontId, externalId: `demo-${step.order}` }
  learned.set(step.order, [await placeShopOrder(ctx, step, buyerOf(stage, step.buyer), words)])
}

import { seededRandom } from "#kernel"
import { fateOf } from "./fate.ts"
import { isOnMarket } from "./goods-market.ts"
import { type DemoBuyer, demoBuyers } from "./people.ts"
import { makeShelf, type Shelf } from "./shelf.ts"
import type { Checkout, DemoSeller, DemoStep, Place, Register } from "./steps.ts"

/** What a season is made from; the same options plan the same season. */
export interface SeasonOptions {
  readonly seed: number
  /** Orders in all, those of the marketplace's other sellers included. */
  readonly orders: number
  readonly customers: number
  readonly days: number
  /** The season ends now. */
  readonly until: Date
}

/** A season of the demo, in the order in which things happened. */
export interface Season {
  readonly buyers: readonly DemoBuyer[]
  readonly steps: readonly DemoStep[]
}

/** The marketplace opened so many days ago. */
export const marketDays = 24
const dayMs = 86_400_000
const marketShare = 0.45
const manualShare = 0.28
/** Nothing is so fresh that its payment would lie ahead. */
const freshestMs = 5 * 60_000

/** Plans who orders what and what becomes of it. Pure; nothing of it is later than `until`. */
export function planSeason(options: SeasonOptions): Season {
  const random = seededRandom(options.seed)
  const buyers = demoBuyers(options.customers, options.seed)
  const shelf = makeShelf(random)
  const registered = registrations(buyers, options, random)
  const steps: DemoStep[] = []
  let placed = 0
  for (const [i, at] of orderTimes(options, random).entries()) {
    if (placed >= options.orders) break
    const left = options.orders - placed
    const first = orderAt(at, i + 1, { options, buyers, shelf, random, left })
    if (first.lines.length === 0) continue
    placed += first.kind === "checkout" ? first.sellers.length : 1
    steps.push(first, ...fateOf(first, random).filter((step) => step.at <= options.until))
  }
  steps.push(...shelf.deliveries(options.until), ...registered.filter((one) => isFirst(one, steps)))
  return { buyers, steps: steps.toSorted((a, b) => a.at.getTime() - b.at.getTime()) }
}

/** More of them towards the end: the shop is growing. */
function orderTimes({ orders, days, until }: SeasonOptions, random: () => number): Date[] {
  const latestMs = until.getTime() - freshestMs
  const times = Array.from({ length: orders }, () => {
    const dayAtMs = Math.floor((until.getTime() - days * dayMs * (1 - random() ** 0.75)) / dayMs) * dayMs
    const atMs = dayAtMs + (6 + random() * 14) * 3_600_000
    return atMs > latestMs ? latestMs - random() * 0.4 * dayMs : atMs
  })
  return times.toSorted((a, b) => a - b).map((ms) => new Date(Math.floor(ms)))
}

interface Plan {
  readonly options: SeasonOptions
  readonly buyers: readonly DemoBuyer[]
  readonly shelf: Shelf
  readonly random: () => number
  readonly left: number
}

function orderAt(at: Date, order: number, plan: Plan): Place | Checkout {
  const share = plan.random()
  const market = isMarketOpen(at, plan.options) ? marketShare : 0
  if (share < market) return checkoutAt(at, order, plan)
  if (share < market + manualShare) return manualAt(at, order, plan)
  return storefrontAt(at, order, plan)
}

/** Certainly after it opened, wherever days begin. */
function isMarketOpen(at: Date, { until }: SeasonOptions): boolean {
  return until.getTime() - at.getTime() < (marketDays - 1) * dayMs
}

function checkoutAt(at: Date, order: number, { buyers, shelf, random, left }: Plan): Checkout {
  const sellers: readonly DemoSeller[] = left < 3 ? ["shop"] : ["shop", "apiary", "cellar"]
  const lines = shelf.take(at, sellers, 1 + Math.floor(random() * 3), isOnMarket)
  const named = [...new Set(lines.map((line) => shelf.sellerOf(line.sku)))]
  return { kind: "checkout", at, order, buyer: pickPerson(buyers, random), lines, sellers: named }
}

function manualAt(at: Date, order: number, { buyers, shelf, random }: Plan): Place {
  const isCompany = random() < 0.8
  const lines = shelf.take(at, ["shop"], 2 + Math.floor(random() * 6))
  return {
    kind: "place",
    channel: "manual",
    at,
    order,
    buyer: isCompany ? pickCompany(buyers, random) : pickPerson(buyers, random),
    lines,
    paymentMethod: isCompany ? "invoice" : "bank_transfer",
    shippingMethod: null,
    discountPercent: isCompany && random() < 0.5 ? 10 : 0,
  }
}

function storefrontAt(at: Date, order: number, { buyers, shelf, random }: Plan): Place {
  const way = random()
  return {
    kind: "place",
    channel: "storefront",
    at,
    order,
    buyer: pickPerson(buyers, random),
    lines: shelf.take(at, ["shop"], 1 + Math.floor(random() * 5)),
    paymentMethod: way < 0.6 ? "card" : way < 0.8 ? "bank_transfer" : "cash_on_delivery",
    shippingMethod: random() < 0.75 ? "courier" : "pickup",
    discountPercent: 0,
  }
}

function registrations(buyers: readonly DemoBuyer[], { days, until }: SeasonOptions, random: () => number): Register[] {
  return buyers.map((buyer, i): Register => {
    const share = buyer.taxNumber === null ? random() ** 0.75 * 0.99 : 0
    return { kind: "register", buyer: i, at: new Date(Math.floor(until.getTime() - days * dayMs * (1 - share))) }
  })
}

/** Whoever has ordered in the shop before is a customer already. */
function isFirst({ buyer, at }: Register, steps: readonly DemoStep[]): boolean {
  return !steps.some((step) => {
    const isShop = step.kind === "place" || (step.kind === "checkout" && step.sellers.includes("shop"))
    return isShop && step.buyer === buyer && step.at <= at
  })
}

/** The first people of the list come back again and again. */
function pickPerson(buyers: readonly DemoBuyer[], random: () => number): number {
  const companies = companyCount(buyers)
  return companies + Math.floor(random() ** 1.6 * (buyers.length - companies))
}

function pickCompany(buyers: readonly DemoBuyer[], random: () => number): number {
  return Math.floor(random() * companyCount(buyers))
}

function companyCount(buyers: readonly DemoBuyer[]): number {
  return buyers.filter((buyer) => buyer.taxNumber !== null).length
}

import { setTimeout as sleep } from "node:timers/promises"
import { billingDrift, billingRules } from "#business/billing"
import { stockDrift } from "#business/stock"
import { workDrift, workRules } from "#business/work"
import { formatMicro } from "#kernel"
import { type Ctx, type Database, systemActor } from "#platform/db"
import { type EventRegistry, routeStep } from "#platform/events"
import { listTenants, type Tenant, tenantBySlug } from "#platform/tenants"
import { joinedCheckNames, joinedViolations, routerPlace, unroutedEvents } from "./store.ts"

/** Something in a tenant's books that does not agree, and the records that it is about. */
export interface Violation {
  readonly tenant: string
  readonly check: string
  readonly ids: readonly string[]
  readonly text: string
}

/** What `mortise check` answers. */
export interface BooksReport {
  /** How many businesses were checked. */
  readonly tenants: number
  /** How many rules were proved of each. */
  readonly checks: number
  readonly violations: readonly Violation[]
}

/** What a check works on, and whom it tells how far it is. */
export interface BooksToCheck {
  readonly db: Database
  readonly events: EventRegistry
  /** One business only; null for all. */
  readonly slug: string | null
  readonly report: (progress: { done: number; total: number; what: string }) => void
  readonly signal: AbortSignal
}

/** What waits for older transactions to end is waited for this long; what then has no number is too new to be judged. */
const patienceMs = 3_000
/** Another process may hold the router: so long between two looks at what is left. */
const routeAgainMs = 20
const routedRule = "every event is routed"

/**
 * Proves the books of every business. Each rule is one statement and so one instant: a server may go on selling meanwhile.
 * Throws `tenant.unknown` for a short name that there is none of.
 */
export async function checkBooks({ db, events, slug, report, signal }: BooksToCheck): Promise<BooksReport> {
  const bound = await routeWhatIsThere(db, events, signal)
  const tenants = await db.withSystem("check the books", async (sys) =>
    slug === null ? listTenants(sys) : [await tenantBySlug(sys, slug)],
  )
  const violations: Violation[] = []
  for (const [i, tenant] of tenants.entries()) {
    signal.throwIfAborted()
    violations.push(...(await violationsOf(db, tenant, bound)))
    report({ done: i + 1, total: tenants.length, what: "businesses" })
  }
  return {
    tenants: tenants.length,
    checks: 2 + billingRules.length + workRules.length + joinedCheckNames.length,
    violations,
  }
}

/**
 * Numbers the events that were there when it began, together with any worker that does the same. Answers the transaction id below
 * which every event must have its number.
 */
async function routeWhatIsThere(db: Database, events: EventRegistry, signal: AbortSignal): Promise<string> {
  const look = () => db.withSystem("check the books", routerPlace)
  const { newest } = await look()
  for (let waitedMs = 0; ; ) {
    signal.throwIfAborted()
    if ((await routeStep(db, events)) > 0) continue
    const { horizon, isBehind } = await look()
    const isThere = BigInt(horizon) >= BigInt(newest)
    if ((isThere && !isBehind) || waitedMs >= patienceMs) return isThere ? newest : horizon
    await sleep(routeAgainMs)
    waitedMs += routeAgainMs
  }
}

async function violationsOf(db: Database, { id, slug }: Tenant, bound: string): Promise<Violation[]> {
  const found = await db.withTenant({ tenant: id, actor: systemActor("mortise check") }, async (ctx) => [
    ...(await stockViolations(ctx)),
    ...(await billingViolations(ctx)),
    ...(await workViolations(ctx)),
    ...(await joinedViolations(ctx)),
    ...(await unroutedEvents(ctx, bound)).map((row) => ({ check: routedRule, ...row })),
  ])
  return found.map((violation) => ({ tenant: slug, ...violation }))
}

type TenantViolation = Omit<Violation, "tenant">

async function stockViolations(ctx: Ctx): Promise<TenantViolation[]> {
  const drift = await stockDrift(ctx)
  return drift.map((level) => ({
    check: "stock is its ledger",
    ids: [level.variantId, level.locationId],
    text: `on hand ${formatMicro(level.onHand)}, by the ledger ${formatMicro(level.ledgerOnHand)}; reserved ${formatMicro(level.reserved)}, by the ledger ${formatMicro(level.ledgerReserved)}, by orders ${formatMicro(level.openReservations)}`,
  }))
}

async function workViolations(ctx: Ctx): Promise<TenantViolation[]> {
  const drift = await workDrift(ctx)
  return drift.map(({ rule, id, detail }) => ({ check: rule, ids: [id], text: detail }))
}

async function billingViolations(ctx: Ctx): Promise<TenantViolation[]> {
  const drift = await billingDrift(ctx)
  return drift.map(({ rule, id, detail }) => ({ check: rule, ids: [id], text: detail }))
}

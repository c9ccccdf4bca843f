import { formatMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { noCharge, type TimeEntry } from "./entry.ts"
import { workErrors } from "./errors.ts"
import { lockPools, type Pool, savePools } from "./pool-store.ts"
import type { RateBook } from "./rate-book.ts"
import type { ResolvedRate } from "./rates.ts"
import { type RoundingPolicy, roundingKey, roundMinutes } from "./rounding.ts"

/**
 * Freezes rate and charged time of entries. Where a policy rounds by ticket and day, an entry is charged what it adds to the
 * rounded sum of its pool: entries approved one by one, at any time, come to what they would have come to together.
 * Throws `work.rate_missing` for billable work that no card has a price for.
 */
export async function chargeEntries(ctx: Ctx, book: RateBook, entries: readonly TimeEntry[]): Promise<TimeEntry[]> {
  const priced = entries.map((e) => pricedEntry(book, e))
  const keys = [...new Set(priced.map((e) => e.poolKey).filter((key) => key !== null))]
  const pools = await lockPools(ctx, keys)
  const charged = priced.map((e) => chargedEntry(e, pools))
  await savePools(ctx, pools.values())
  return charged
}

function pricedEntry(book: RateBook, e: TimeEntry): TimeEntry {
  if (!e.isBillable) return { ...e, ...noCharge }
  const rate = book.rate(e)
  if (rate === undefined) throw workErrors["work.rate_missing"]({ id: e.id })
  const rounding = book.rounding(e)
  return {
    ...e,
    ...noCharge,
    unitPrice: rate.unitPrice,
    currency: rate.currency,
    rateSource: rate.source,
    rounding,
    poolKey: rounding.scope === "entry" ? null : poolKeyOf(e, rate, rounding),
  }
}

/** Adds the entry to its pool, if it has one; the map is brought up to date. */
function chargedEntry(e: TimeEntry, pools: Map<string, Pool>): TimeEntry {
  if (e.rounding === null) return e
  const pool = e.poolKey === null ? undefined : pools.get(e.poolKey)
  if (pool === undefined) return { ...e, billableMinutes: roundMinutes(e.minutes, e.rounding) }
  const minutes = pool.minutes + e.minutes
  const billableMinutes = Math.max(0, roundMinutes(minutes, e.rounding) - pool.charged)
  pools.set(pool.poolKey, { ...pool, minutes, charged: pool.charged + billableMinutes })
  return { ...e, billableMinutes }
}

/** Same ticket (or task, project, client), day, kind of work, rate and policy: rounded together. */
function poolKeyOf(e: TimeEntry, rate: ResolvedRate, rounding: RoundingPolicy): string {
  const on = e.ticketId ?? e.taskId ?? e.projectId ?? e.customerId
  const price = `${formatMicro(rate.unitPrice)} ${rate.currency}`
  return [on, e.workDate, e.serviceTypeId ?? "", price, roundingKey(rounding)].join("|")
}

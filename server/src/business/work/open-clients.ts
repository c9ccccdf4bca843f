import { type Currency, decodeCursor, encodeCursor, localDateOf, type Page } from "#kernel"
import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"
import { workErrors } from "./errors.ts"
import * as store from "./open-store.ts"
import type { WorkPorts } from "./ports.ts"
import type { Sum } from "./summary-store.ts"

/** What of a client's work is to be billed, and what waits for an approval. */
export interface OpenClient {
  readonly customerId: string
  readonly unbilledMinutes: number
  readonly time: readonly Sum[]
  readonly expenses: readonly Sum[]
  readonly fees: readonly Sum[]
  readonly milestones: readonly Sum[]
  readonly waitingEntries: number
  readonly waitingMinutes: number
  readonly waitingExpenses: number
}

/**
 * Every client with something to bill or to approve, by id: time, expenses, fees and milestones. A page may be shorter than asked for, since
 * a retainer whose fees are all billed is passed over. Throws `cursor.invalid`, `work.cursor_foreign`.
 */
export async function listOpenClients(
  ctx: Ctx,
  ports: WorkPorts,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<OpenClient>> {
  const after = cursor === undefined ? "" : lastOf(cursor)
  const reached = await ports.openMilestones(ctx, after, limit + 1)
  const ids = await store.openClientIds(ctx, after, limit + 1)
  const all = [...new Set([...ids, ...reached.map((sum) => sum.customerId)])].toSorted()
  const page = all.slice(0, limit)
  const last = page.at(-1)
  return {
    data: last === undefined ? [] : (await openOf(ctx, page, reached)).filter(isOpen),
    nextCursor: last !== undefined && all.length > limit ? encodeCursor([last]) : null,
  }
}

function lastOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1)
  if (typeof id !== "string") throw workErrors["work.cursor_foreign"]()
  return id
}

type ClientSum = Pick<store.OpenSum, "customerId" | "currency" | "amountMinor">

async function openOf(ctx: Ctx, ids: readonly string[], reached: readonly ClientSum[]): Promise<OpenClient[]> {
  const { timeZone } = await readTenant(ctx)
  const time = await store.openTimeOf(ctx, ids)
  const expenses = await store.openExpensesOf(ctx, ids)
  const fees = await store.openFeesOf(ctx, ids, localDateOf(ctx.now, timeZone))
  const waiting = new Map((await store.waitingOf(ctx, ids)).map((sum) => [sum.customerId, sum]))
  return ids.map((customerId) => ({
    customerId,
    unbilledMinutes: time.reduce((sum, one) => sum + (one.customerId === customerId ? one.minutes : 0), 0),
    time: sumsOf(time, customerId),
    expenses: sumsOf(expenses, customerId),
    fees: sumsOf(fees, customerId),
    milestones: sumsOf(reached, customerId),
    waitingEntries: waiting.get(customerId)?.entries ?? 0,
    waitingMinutes: waiting.get(customerId)?.minutes ?? 0,
    waitingExpenses: waiting.get(customerId)?.expenses ?? 0,
  }))
}

function sumsOf(all: readonly ClientSum[], customerId: string): { currency: Currency; amountMinor: bigint }[] {
  return all
    .filter((sum) => sum.customerId === customerId)
    .map(({ currency, amountMinor }) => ({ currency, amountMinor }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

function isOpen(c: OpenClient): boolean {
  const kinds = [c.time, c.expenses, c.fees, c.milestones]
  return kinds.some((sums) => sums.length > 0) || c.waitingEntries + c.waitingExpenses > 0
}

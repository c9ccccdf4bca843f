import { type MonthWork, workByMonth } from "#business/work"
import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { namesOf, type ReportFilter } from "./report-store.ts"

/** How much of the time that was worked is paid for. */
export interface UtilisationRow extends MonthWork {
  readonly name: string
  /** Billable of logged, in percent; null where nothing was logged. */
  readonly billablePercent: number | null
}

/** Work by client or by person and month; a person who has left is told by the id. */
export async function utilisationByMonth(
  ctx: Ctx,
  by: "customer" | "person",
  { months, customer, limit, cursor }: ReportFilter,
): Promise<Page<UtilisationRow>> {
  const all = await workByMonth(ctx, by, months.firstDay, months.lastDay)
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2).join(" ")
  const wanted = all
    .filter((row) => by !== "customer" || customer === null || row.id === customer)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .filter((row) => after === undefined || placeOf(row) > after)
    .slice(0, limit + 1)
  const names = await namesOf(
    ctx,
    by,
    wanted.map((row) => row.id),
  )
  const rows = wanted.map((row) => ({ ...row, name: names.get(row.id) ?? row.id, billablePercent: percentOf(row) }))
  return pageOf(rows, limit, (row) => [row.month, row.id])
}

function placeOf({ month, id }: MonthWork): string {
  return `${month} ${id}`
}

function percentOf({ billableMinutes, loggedMinutes }: MonthWork): number | null {
  return loggedMinutes === 0 ? null : Math.round((billableMinutes * 1000) / loggedMinutes) / 10
}

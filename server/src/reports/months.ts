import { addDays, addMonths, defineErrors, type LocalDate, localDateOf, startOfLocalDate } from "#kernel"
import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"

/** Months that one report spans. */
export const monthsMax = 60
const monthsDefault = 12

const errors = defineErrors({
  "report.months_invalid": {
    status: 422,
    text: (p: { max: number }) =>
      `A report goes from one month to the same or a later one, over at most ${p.max} months.`,
  },
})

/** The months of a report, in the business's time zone. */
export interface Months {
  /** First and last month, `YYYY-MM`. */
  readonly from: string
  readonly to: string
  readonly firstDay: LocalDate
  readonly lastDay: LocalDate
  /** The instants at which the first month begins and the last one ends. */
  readonly begins: Date
  readonly ends: Date
  readonly timeZone: string
}

/** The months asked for; without any, the last twelve with this one. Throws report.months_invalid. */
export async function monthsOf(ctx: Ctx, asked: { readonly from?: string; readonly to?: string }): Promise<Months> {
  const { timeZone } = await readTenant(ctx)
  const to = asked.to ?? (asked.from === undefined ? localDateOf(ctx.now, timeZone).slice(0, 7) : asked.from)
  const from = asked.from ?? addMonths(`${to}-01`, 1 - monthsDefault).slice(0, 7)
  const [firstDay, lastDay] = [`${from}-01`, addDays(addMonths(`${to}-01`, 1), -1)]
  if (from > to || addMonths(firstDay, monthsMax) <= lastDay) throw errors["report.months_invalid"]({ max: monthsMax })
  const begins = startOfLocalDate(firstDay, timeZone)
  return { from, to, firstDay, lastDay, begins, ends: startOfLocalDate(addDays(lastDay, 1), timeZone), timeZone }
}

/** One rule of a vendor about how often it may be called. */
export type Budget =
  | { readonly kind: "window"; readonly name: string; readonly max: number; readonly perMs: number }
  | { readonly kind: "concurrent"; readonly name: string; readonly max: number }

/** At most `max` calls in any second. */
export const perSecond = (max: number): Budget => ({ kind: "window", name: "second", max, perMs: 1_000 })
/** At most `max` calls in any minute. */
export const perMinute = (max: number): Budget => ({ kind: "window", name: "minute", max, perMs: 60_000 })
/** At most `max` calls in any hour. */
export const perHour = (max: number): Budget => ({ kind: "window", name: "hour", max, perMs: 3_600_000 })
/** At most `max` calls in any day. */
export const perDay = (max: number): Budget => ({ kind: "window", name: "day", max, perMs: 86_400_000 })
/** At most `max` calls in `seconds`. */
export const perSeconds = (seconds: number, max: number): Budget => ({
  kind: "window",
  name: `${seconds}s`,
  max,
  perMs: seconds * 1_000,
})
/** At most `max` calls at a time. */
export const concurrent = (max: number): Budget => ({ kind: "concurrent", name: "concurrent", max })

/** What headers say is left, by the budget's name: `leftIn({ day: "x-daylimit-remaining" })`. */
export function leftIn(names: Readonly<Record<string, string>>) {
  return (headers: Readonly<Record<string, string>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(names).flatMap(([budget, header]) => (headers[header] ? [[budget, Number(headers[header])]] : [])),
    )
}

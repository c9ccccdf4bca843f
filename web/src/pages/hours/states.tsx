import type { Reply } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type Text, useText } from "../../texts/index.ts"

export type Entry = Reply<"get", "/time-entries/{id}">
export type Expense = Reply<"get", "/expenses/{id}">

export const entryTones = { logged: "open", rejected: "bad", approved: "good" } as const satisfies Record<
  Entry["state"],
  Tone
>
const billingTones = { none: "over", unbilled: "warn", billed: "good", covered: "moving" } as const satisfies Record<
  Entry["billing"],
  Tone
>

/** Is it approved? Of time as of an expense. */
export function EntryState({ state }: { readonly state: Entry["state"] }) {
  const t = useText()
  return <StateBadge tone={entryTones[state]}>{t(`hours.state.${state}`)}</StateBadge>
}

/** Is it charged? Only of what is approved. */
export function BillingState({ entry }: { readonly entry: Pick<Entry, "state" | "billing"> }) {
  const t = useText()
  if (entry.state !== "approved") return null
  return <StateBadge tone={billingTones[entry.billing]}>{t(`hours.billing.${entry.billing}`)}</StateBadge>
}

const hourMinutes = 60

/** Minutes as a person says them: `1 h 30 min`. */
export function spanText(t: Text, minutes: number): string {
  const [h, m] = [Math.floor(minutes / hourMinutes), minutes % hourMinutes]
  if (h === 0) return t("hours.minutes", { m })
  return m === 0 ? t("hours.hours", { h }) : t("hours.span", { h, m })
}

import type { Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type InvoiceHead = Row<"/invoices">

export const invoiceTones = {
  draft: "over",
  issued: "open",
  partially_paid: "warn",
  paid: "good",
  overdue: "bad",
  credited: "over",
} as const satisfies Record<InvoiceHead["state"], Tone>

export const sources = [
  "manual",
  "storefront",
  "marketplace",
  "import",
  "connector",
  "recurring",
  "work",
] as const satisfies readonly InvoiceHead["source"][]

export function InvoiceState({ invoice }: { readonly invoice: Pick<InvoiceHead, "state"> }) {
  const t = useText()
  return <StateBadge tone={invoiceTones[invoice.state]}>{t(`invoices.state.${invoice.state}`)}</StateBadge>
}

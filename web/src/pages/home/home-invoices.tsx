import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { FigureCard, FigureLine } from "./figure.tsx"
import type { HomeProps } from "./use-home.ts"

/** What customers owe in the business's currency, and how much of it is overdue. */
export function HomeInvoices({ home, error }: HomeProps) {
  const t = useText()
  const { money, currency } = useFormats()
  const own = home?.money?.find((owed) => owed.currency === currency)
  return (
    <FigureCard
      title={t("home.openInvoices")}
      to="/invoices"
      value={home && money(own?.openMinor ?? "0")}
      error={error}
    >
      <FigureLine label={t("home.invoices", { count: own?.openInvoices ?? 0 })} value="" />
      <FigureLine
        label={`${t("invoices.state.overdue")} · ${t("home.invoices", { count: own?.overdueInvoices ?? 0 })}`}
        value={money(own?.overdueMinor ?? "0")}
      />
    </FigureCard>
  )
}

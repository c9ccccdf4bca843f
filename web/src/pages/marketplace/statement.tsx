import type { Reply } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type StatementOf = Reply<"get", "/marketplace/payouts/{id}">

/** What a payout consists of: its lines in the order in which they were booked, and their sums. */
export function Statement({ payout }: { readonly payout: StatementOf }) {
  const t = useText()
  const { money, time } = useFormats()
  const { sums, currency, entries } = payout
  const sum = (minor: string) => money(minor, currency)
  const taken = (minor: string) =>
    minor === "0" ? sum("0") : sum(minor.startsWith("-") ? minor.slice(1) : `-${minor}`)
  return (
    <Panel title={t("market.statement")}>
      <SmallTable
        label={t("market.statement")}
        rows={entries}
        rowKey={({ id }) => id}
        empty={t("market.linesBack")}
        columns={[
          { key: "at", title: t("common.date"), cell: ({ createdAt }) => time(createdAt), isWide: true },
          { key: "kind", title: t("market.kindOfLine"), cell: ({ kind }) => t(`market.kinds.${kind}`) },
          { key: "amount", title: t("common.amount"), align: "right", cell: ({ amountMinor }) => sum(amountMinor) },
        ]}
        sums={[
          { label: t("market.sums.gross"), value: sum(sums.grossMinor) },
          { label: t("market.sums.refund"), value: taken(sums.refundMinor) },
          { label: t("market.sums.commission"), value: taken(sums.commissionMinor) },
          { label: t("market.sums.commissionVat"), value: taken(sums.commissionVatMinor) },
          { label: t("market.sums.net"), value: sum(sums.netMinor), isStrong: true },
        ]}
      />
    </Panel>
  )
}

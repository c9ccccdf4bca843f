import { Text } from "@mantine/core"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Invoice } from "./invoice-page.tsx"

/** What invoices and credit notes have in common. */
export type BillingDocument = Pick<Invoice, "lines" | "taxLines" | "netMinor" | "taxMinor" | "totalMinor" | "currency">

/** The lines of an invoice or a credit note, and the sums. */
export function DocumentLines({ document }: { readonly document: BillingDocument }) {
  const t = useText()
  return (
    <Panel title={t("orders.lines")}>
      <DocumentTable document={document} />
    </Panel>
  )
}

export function DocumentTable({ document }: { readonly document: BillingDocument }) {
  const t = useText()
  const { money, price, number, percent } = useFormats()
  const sum = (minor: string) => money(minor, document.currency)
  return (
    <SmallTable
      label={t("orders.lines")}
      rows={document.lines}
      rowKey={(line) => String(line.lineNo)}
      columns={[
        {
          key: "description",
          title: t("common.description"),
          cell: (line) => (
            <>
              <Text size="sm">{line.description}</Text>
              <Text size="xs" c="dimmed">
                {[
                  line.sku,
                  line.discountPercent !== "0" &&
                    t("invoices.lineDiscount", { percent: percent(line.discountPercent) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </>
          ),
        },
        { key: "quantity", title: t("common.quantity"), cell: (line) => number(line.quantity), align: "right" },
        {
          key: "price",
          title: t("common.price"),
          cell: (line) => price(line.unitPrice, document.currency),
          align: "right",
          isWide: true,
        },
        { key: "tax", title: t("common.tax"), cell: (line) => percent(line.taxRate), align: "right", isWide: true },
        { key: "total", title: t("common.total"), cell: (line) => sum(line.totalMinor), align: "right" },
      ]}
      sums={[
        { label: t("common.net"), value: sum(document.netMinor) },
        ...document.taxLines.map((tax) => ({
          label: t("common.taxAt", { rate: `${percent(tax.taxRate)} (${tax.taxCategory})` }),
          value: sum(tax.taxMinor),
        })),
        { label: t("common.total"), value: sum(document.totalMinor), isStrong: true },
      ]}
    />
  )
}

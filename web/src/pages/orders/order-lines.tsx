import { Text } from "@mantine/core"
import { isPositive, useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Order } from "./order-page.tsx"

/** What was ordered, and the sums. */
export function OrderLines({ order }: { readonly order: Order }) {
  const t = useText()
  const { money, price, number, percent } = useFormats()
  const sum = (minor: string) => money(minor, order.currency)
  return (
    <Panel title={t("orders.lines")}>
      <SmallTable
        label={t("orders.lines")}
        rows={order.lines}
        rowKey={(line) => line.id}
        columns={[
          { key: "description", title: t("common.description"), cell: (line) => <Description line={line} /> },
          { key: "quantity", title: t("common.quantity"), cell: (line) => number(line.quantity), align: "right" },
          {
            key: "price",
            title: t("common.price"),
            cell: (line) => price(line.unitPrice, order.currency),
            align: "right",
            isWide: true,
          },
          { key: "tax", title: t("common.tax"), cell: (line) => percent(line.taxRate), align: "right", isWide: true },
          { key: "total", title: t("common.total"), cell: (line) => sum(line.totalMinor), align: "right" },
        ]}
        sums={[
          ...(order.discountMinor === "0"
            ? []
            : [{ label: t("common.discount"), value: sum(`-${order.discountMinor}`) }]),
          { label: t("common.net"), value: sum(order.netMinor) },
          ...order.taxLines.map((tax) => ({
            label: t("common.taxAt", { rate: percent(tax.taxRate) }),
            value: sum(tax.taxMinor),
          })),
          { label: t("common.total"), value: sum(order.totalMinor), isStrong: true },
        ]}
      />
    </Panel>
  )
}

/** What a line is, and how much of it has moved. */
function Description({ line }: { readonly line: Order["lines"][number] }) {
  const t = useText()
  const { number } = useFormats()
  const moved = [
    isPositive(line.fulfilled) && t("orders.lineSent", { n: number(line.fulfilled) }),
    isPositive(line.returned) && t("orders.lineReturned", { n: number(line.returned) }),
    isPositive(line.cancelled) && t("orders.lineCancelled", { n: number(line.cancelled) }),
  ].filter((text) => text !== false)
  return (
    <>
      <Text size="sm">{line.description}</Text>
      <Text size="xs" c="dimmed">
        {[line.sku, ...moved].filter(Boolean).join(" · ")}
      </Text>
    </>
  )
}

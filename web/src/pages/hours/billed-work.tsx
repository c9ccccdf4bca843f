import { Anchor, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { type Reply, read } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { Why } from "./why.tsx"

type Line = Reply<"get", "/work/invoices/{id}">["lines"][number]
const sourcesShown = 10

/** The work that an invoice of work was made of, line by line with the reasons. */
export function BilledWork({ invoiceId }: { readonly invoiceId: string }) {
  const t = useText()
  const { money, number, price } = useFormats()
  const enabled = useMay()("billing:read")
  const { data } = useQuery({ ...read("/work/invoices/{id}", { path: { id: invoiceId } }), enabled })
  if (data === undefined) return null
  return (
    <Panel title={t("bill.ofWork")}>
      <SmallTable
        label={t("bill.ofWork")}
        rows={data.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "what",
            title: t("common.description"),
            cell: (line) => (
              <>
                {line.description} {line.freedAt !== null && <StateBadge tone="over">{t("bill.freed")}</StateBadge>}
                <Why line={line} entries={line.sourceIds.length} />
                <Sources line={line} />
              </>
            ),
          },
          {
            key: "price",
            title: t("common.price"),
            cell: (line) => `${number(line.quantity)} × ${price(line.unitPrice, line.currency)}`,
            align: "right",
            isWide: true,
          },
          {
            key: "amount",
            title: t("common.amount"),
            cell: (line) => money(line.amountMinor, line.currency),
            align: "right",
          },
        ]}
      />
    </Panel>
  )
}

/** Ways to the entries and expenses of a line. */
function Sources({ line: { kind, sourceIds } }: { readonly line: Line }) {
  const t = useText()
  const page = kind === "time" ? "hours" : kind === "expense" ? "expenses" : null
  if (page === null) return null
  return (
    <Text size="xs">
      {sourceIds.slice(0, sourcesShown).map((id, place) => (
        <span key={id}>
          <Anchor component={Link} to={`/${page}/${id}`} size="xs">
            {t("bill.source", { n: place + 1 })}
          </Anchor>{" "}
        </span>
      ))}
    </Text>
  )
}

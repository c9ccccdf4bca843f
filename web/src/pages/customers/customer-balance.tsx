import { Group, Text } from "@mantine/core"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Customer } from "./customer-page.tsx"

/** What the customer owes and has in credit, for each currency. */
export function CustomerBalance({ customer }: { readonly customer: Customer }) {
  const may = useMay()
  return may("billing:read") ? <Balances id={customer.id} /> : null
}

function Balances({ id }: { readonly id: string }) {
  const t = useText()
  const { money } = useFormats()
  const balances = useRead("/billing/balances", { query: { customerId: id } })
  const rows = balances.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <Panel title={t("customers.balance")}>
      {rows.map((row) => (
        <Group key={row.currency} gap="xl">
          <Figure label={t("customers.open")} value={money(row.openMinor, row.currency)} />
          <Figure
            label={t("customers.overdue")}
            value={money(row.overdueMinor, row.currency)}
            isBad={row.overdueMinor !== "0"}
          />
          <Figure label={t("customers.credit")} value={money(row.creditMinor, row.currency)} />
        </Group>
      ))}
    </Panel>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly isBad?: boolean
}

function Figure({ label, value, isBad = false }: FigureProps) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fw={650} size="lg" className="m-number" {...(isBad ? { c: "var(--mantine-color-error)" } : {})}>
        {value}
      </Text>
    </div>
  )
}

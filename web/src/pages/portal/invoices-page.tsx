import { Anchor, Group, Select, Stack, Text } from "@mantine/core"
import { Link } from "react-router"
import { useFormats } from "../../formats/index.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { InvoiceState } from "../invoices/states.tsx"
import { portalCall, useSlug } from "./portal-api.ts"
import { PortalList, PortalSearch } from "./portal-list.tsx"

const states = ["issued", "partially_paid", "overdue", "paid", "credited"] as const

/** What the client was charged. */
export function Component() {
  const t = useText()
  const slug = useSlug()
  const { date, money } = useFormats()
  const { query, set } = useListState()
  return (
    <Stack>
      <PageHead title={t("portal.invoices")} />
      <Group role="search" align="flex-end">
        <PortalSearch label={t("desk.number")} />
        <Select
          label={t("common.state")}
          placeholder={t("list.all")}
          data={states.map((value) => ({ value, label: t(`invoices.state.${value}`) }))}
          value={query["state"] ?? null}
          clearable
          clearButtonProps={{ "aria-label": t("list.all") }}
          onChange={(value) => set({ state: value ?? "" })}
        />
      </Group>
      <PortalList
        name="portal:/portal/invoices"
        label={t("portal.invoices")}
        empty={t("portal.noInvoices")}
        query={query}
        load={(asked) => portalCall(slug, "get", "/portal/invoices", { query: asked })}
        row={(invoice) => (
          <>
            <div>
              <Anchor component={Link} to={`/portal/${slug}/invoices/${invoice.id}`}>
                {invoice.number}
              </Anchor>
              <Text size="xs" c="dimmed">
                {date(invoice.issueDate)}
              </Text>
            </div>
            <Group gap="sm">
              <InvoiceState invoice={invoice} />
              <Text className="m-number">{money(invoice.totalMinor, invoice.currency)}</Text>
            </Group>
          </>
        )}
      />
    </Stack>
  )
}

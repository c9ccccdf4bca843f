import { Group, Paper, Stack, Text, Title } from "@mantine/core"
import { useRead } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { Address } from "../orders/order-side.tsx"
import { DocumentTable } from "./document-lines.tsx"
import type { Invoice } from "./invoice-page.tsx"

/** The invoice as its reader gets it: who bills whom for what. */
export function InvoicePaper({ invoice }: { readonly invoice: Invoice }) {
  const t = useText()
  const { date } = useFormats()
  const { business } = useHere()
  const settings = useRead("/billing/settings")
  const seller = settings.data?.seller
  return (
    <Paper withBorder shadow="sm" p={{ base: "md", sm: 48 }} maw={860} mx="auto" w="100%" component="article">
      <Stack gap="xl">
        <Group justify="space-between" align="flex-start">
          <Stack gap={2}>
            <Text fw={650}>{seller?.name ?? business.name}</Text>
            {seller?.addressLines.map((line) => (
              <Text key={line} size="sm">
                {line}
              </Text>
            ))}
            {seller?.taxNumber && (
              <Text size="sm">
                {t("customers.taxNumber")}: {seller.taxNumber}
              </Text>
            )}
          </Stack>
          <Stack gap={2} ta="right">
            <Title order={2}>{t("invoices.word")}</Title>
            <Text size="sm">{invoice.number ?? t("invoices.state.draft")}</Text>
          </Stack>
        </Group>
        <Group justify="space-between" align="flex-start">
          <Stack gap={2}>
            <Text size="xs" c="dimmed">
              {t("orders.billTo")}
            </Text>
            <Text fw={650}>{invoice.buyer.name}</Text>
            {invoice.buyer.address && <Address address={invoice.buyer.address} />}
            {invoice.buyer.taxNumber && (
              <Text size="sm">
                {t("customers.taxNumber")}: {invoice.buyer.taxNumber}
              </Text>
            )}
          </Stack>
          <Facts
            facts={[
              { label: t("invoices.issued"), value: date(invoice.issueDate) },
              { label: t("invoices.due"), value: invoice.dueDate && date(invoice.dueDate) },
              { label: t("invoices.order"), value: invoice.orderNumber },
            ]}
          />
        </Group>
        <DocumentTable document={invoice} />
        {invoice.notes && <Text size="sm">{invoice.notes}</Text>}
        {seller?.footer && (
          <Text size="xs" c="dimmed">
            {seller.footer}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}

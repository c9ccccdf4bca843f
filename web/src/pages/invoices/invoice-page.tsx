import { Anchor, Stack } from "@mantine/core"
import { Link, useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { AddressTabs, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { BilledWork } from "../hours/billed-work.tsx"
import { LinkedRecords } from "../integrations/linked-records.tsx"
import { Address } from "../orders/order-side.tsx"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { DocumentLines } from "./document-lines.tsx"
import { InvoiceActions } from "./invoice-actions.tsx"
import { InvoiceMoney } from "./invoice-money.tsx"
import { InvoicePaper } from "./invoice-paper.tsx"
import { InvoiceState } from "./states.tsx"

export type Invoice = Reply<"get", "/invoices/{id}">

/** One invoice or draft. */
export function Component() {
  const { id = "" } = useParams()
  const invoice = useRead("/invoices/{id}", { path: { id } })
  return <Loaded query={invoice}>{(found) => <InvoiceView invoice={found} />}</Loaded>
}

function InvoiceView({ invoice }: { readonly invoice: Invoice }) {
  const t = useText()
  const { date } = useFormats()
  return (
    <Stack>
      <PageHead
        title={invoice.number === null ? t("invoices.draft") : t("invoices.one", { number: invoice.number })}
        back={{ to: "/invoices", label: t("invoices.title") }}
        badges={<InvoiceState invoice={invoice} />}
        subtitle={invoice.dueDate === null ? undefined : t("invoices.dueOn", { date: date(invoice.dueDate) })}
        actions={<InvoiceActions invoice={invoice} />}
      />
      <AddressTabs
        label={t("invoices.title")}
        tabs={[
          { key: "overview", label: t("invoices.overview"), content: () => <Overview invoice={invoice} /> },
          { key: "preview", label: t("invoices.preview"), content: () => <InvoicePaper invoice={invoice} /> },
          { key: "history", label: t("history.title"), content: () => <RecordHistory subject={invoice.id} /> },
        ]}
      />
    </Stack>
  )
}

function Overview({ invoice }: { readonly invoice: Invoice }) {
  const t = useText()
  const { date } = useFormats()
  return (
    <TwoColumns
      main={
        <>
          <DocumentLines document={invoice} />
          {invoice.source === "work" && <BilledWork invoiceId={invoice.id} />}
          {invoice.state !== "draft" && <InvoiceMoney invoice={invoice} />}
        </>
      }
      side={
        <>
          <Panel title={t("orders.customer")}>
            <Facts
              facts={[
                { label: t("common.name"), value: <CustomerLink id={invoice.customerId} name={invoice.buyer.name} /> },
                { label: t("common.email"), value: invoice.buyer.email },
                { label: t("customers.taxNumber"), value: invoice.buyer.taxNumber },
                {
                  label: t("orders.billTo"),
                  value: invoice.buyer.address && <Address address={invoice.buyer.address} />,
                },
              ]}
            />
          </Panel>
          <LinkedRecords id={invoice.id} />
          <Panel title={t("invoices.about")}>
            <Facts
              facts={[
                { label: t("invoices.issued"), value: date(invoice.issueDate) },
                { label: t("invoices.due"), value: invoice.dueDate && date(invoice.dueDate) },
                { label: t("invoices.order"), value: invoice.orderId && <OrderLink invoice={invoice} /> },
                { label: t("common.source"), value: t(`invoices.source.${invoice.source}`) },
                { label: t("common.notes"), value: invoice.notes },
              ]}
            />
          </Panel>
        </>
      }
    />
  )
}

function OrderLink({ invoice }: { readonly invoice: Invoice }) {
  return (
    <Anchor component={Link} to={`/orders/${invoice.orderId}`} size="sm">
      {invoice.orderNumber ?? invoice.orderId}
    </Anchor>
  )
}

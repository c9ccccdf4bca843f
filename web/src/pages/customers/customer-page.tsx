import { Alert, Stack } from "@mantine/core"
import { useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { AddressTabs, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { LinkedRecords } from "../integrations/linked-records.tsx"
import { CustomerActions } from "./customer-actions.tsx"
import { CustomerAddresses } from "./customer-addresses.tsx"
import { CustomerBalance } from "./customer-balance.tsx"
import { CustomerConsents } from "./customer-consents.tsx"
import { CustomerContacts } from "./customer-contacts.tsx"
import { CustomerInvoices, CustomerOrders, CustomerPayments } from "./customer-documents.tsx"
import { CustomerDuplicates } from "./customer-duplicates.tsx"
import { CustomerState } from "./state.tsx"

export type Customer = Reply<"get", "/customers/{id}">

/** Everything about one customer. */
export function Component() {
  const { id = "" } = useParams()
  const customer = useRead("/customers/{id}", { path: { id } })
  return <Loaded query={customer}>{(found) => <CustomerView customer={found} />}</Loaded>
}

function CustomerView({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const { time } = useFormats()
  return (
    <Stack>
      <PageHead
        title={customer.name}
        back={{ to: "/customers", label: t("customers.title") }}
        badges={<CustomerState status={customer.status} />}
        actions={<CustomerActions customer={customer} />}
      />
      {customer.erasedAt !== null && (
        <Alert color="gray">{t("customers.erased", { when: time(customer.erasedAt) })}</Alert>
      )}
      <AddressTabs
        label={customer.name}
        tabs={[
          { key: "overview", label: t("customers.overview"), content: () => <Overview customer={customer} /> },
          { key: "history", label: t("history.title"), content: () => <RecordHistory subject={customer.id} /> },
        ]}
      />
    </Stack>
  )
}

function Overview({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const { day } = useFormats()
  return (
    <TwoColumns
      main={
        <>
          <CustomerDuplicates customer={customer} />
          <CustomerBalance customer={customer} />
          <CustomerOrders customer={customer} />
          <CustomerInvoices customer={customer} />
          <CustomerPayments customer={customer} />
        </>
      }
      side={
        <>
          <Panel title={t("customers.about")}>
            <Facts
              facts={[
                { label: t("common.email"), value: customer.email },
                { label: t("common.phone"), value: customer.phone },
                { label: t("customers.kind"), value: t(`customers.kinds.${customer.kind}`) },
                { label: t("customers.taxNumber"), value: customer.taxNumber },
                { label: t("common.source"), value: t(`customers.source.${customer.source}`) },
                { label: t("common.created"), value: day(customer.createdAt) },
                {
                  label: t("customers.externalIds"),
                  value: customer.externalIds.map((e) => `${e.source}: ${e.externalId}`).join(", "),
                },
                { label: t("common.notes"), value: customer.notes },
              ]}
            />
          </Panel>
          <LinkedRecords id={customer.id} />
          <CustomerConsents customer={customer} />
          <CustomerContacts customer={customer} />
          <CustomerAddresses customer={customer} />
        </>
      }
    />
  )
}

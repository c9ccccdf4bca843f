import { Stack } from "@mantine/core"
import { useNavigate, useParams } from "react-router"
import { call, useRead } from "../../api/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { CustomerFields, type CustomerValues, checkCustomer, customerBody } from "./customer-form.tsx"
import type { Customer } from "./customer-page.tsx"

export function Component() {
  const { id = "" } = useParams()
  const customer = useRead("/customers/{id}", { path: { id } })
  return <Loaded query={customer}>{(found) => <EditCustomer customer={found} />}</Loaded>
}

function EditCustomer({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const navigate = useNavigate()
  const back = `/customers/${customer.id}`
  const form = useKitForm<CustomerValues>({
    initial: {
      name: customer.name,
      kind: customer.kind,
      email: customer.email ?? "",
      phone: customer.phone ?? "",
      taxNumber: customer.taxNumber ?? "",
      notes: customer.notes ?? "",
    },
    check: (values) => checkCustomer(t, values),
    save: (values) =>
      call("patch", "/customers/{id}", {
        path: { id: customer.id },
        body: customerBody(values),
        version: customer.version,
      }),
    onSaved: () => {
      notifyDone(t("common.saved"))
      setTimeout(() => void navigate(back))
    },
  })
  return (
    <Stack maw={640}>
      <PageHead title={t("customers.editOne", { name: customer.name })} back={{ to: back, label: customer.name }} />
      <GuardedForm form={form} action={t("common.save")} onCancel={() => void navigate(back)}>
        <CustomerFields fields={form.fields} />
      </GuardedForm>
    </Stack>
  )
}

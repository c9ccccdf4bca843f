import { Stack } from "@mantine/core"
import { useNavigate } from "react-router"
import { call } from "../../api/index.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { CustomerFields, type CustomerValues, checkCustomer, customerBody } from "./customer-form.tsx"

export function Component() {
  const t = useText()
  const navigate = useNavigate()
  const form = useKitForm<CustomerValues, { id: string }>({
    initial: { name: "", kind: "person", email: "", phone: "", taxNumber: "", notes: "" },
    check: (values) => checkCustomer(t, values),
    save: (values) => call("post", "/customers", { body: customerBody(values) }),
    onSaved: ({ id }) => void setTimeout(() => void navigate(`/customers/${id}`)),
  })
  return (
    <Stack maw={640}>
      <PageHead title={t("customers.new")} back={{ to: "/customers", label: t("customers.title") }} />
      <GuardedForm form={form} action={t("customers.create")} onCancel={() => void navigate("/customers")}>
        <CustomerFields fields={form.fields} />
      </GuardedForm>
    </Stack>
  )
}

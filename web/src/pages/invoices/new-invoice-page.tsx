import { Stack } from "@mantine/core"
import { useNavigate, useSearchParams } from "react-router"
import { call, useRead } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { today } from "../../formats/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { InvoiceFields } from "./invoice-fields.tsx"
import { bodyOf, checkInvoice, type InvoiceValues, newLine, type TaxClass } from "./invoice-form.ts"
import { NoTaxClass } from "./no-tax-class.tsx"

/** Makes a draft; it gets its number when it is issued. `?customerId=` begins with a customer. */
export function Component() {
  const t = useText()
  const classes = useRead("/tax-classes")
  return (
    <Stack maw={980}>
      <PageHead title={t("invoices.new")} back={{ to: "/invoices", label: t("invoices.title") }} />
      <Loaded query={classes}>
        {({ data }) => (data.length === 0 ? <NoTaxClass /> : <NewInvoice classes={data} />)}
      </Loaded>
    </Stack>
  )
}

function NewInvoice({ classes }: { readonly classes: readonly TaxClass[] }) {
  const t = useText()
  const navigate = useNavigate()
  const { business } = useHere()
  const [params] = useSearchParams()
  const form = useKitForm<InvoiceValues, { id: string }>({
    initial: {
      customerId: params.get("customerId") ?? "",
      issueDate: today(business.timeZone),
      dueDate: "",
      pricesIncludeTax: business.pricesIncludeTax,
      notes: "",
      lines: [newLine(classes)],
    },
    check: (values) => checkInvoice(t, values),
    save: async (values) => call("post", "/invoices", { body: await bodyOf(values, classes, business.currency) }),
    onSaved: ({ id }) => void setTimeout(() => void navigate(`/invoices/${id}`)),
  })
  return (
    <GuardedForm form={form} action={t("invoices.saveDraft")} onCancel={() => void navigate("/invoices")}>
      <InvoiceFields fields={form.fields} classes={classes} />
    </GuardedForm>
  )
}

import { Stack } from "@mantine/core"
import { useNavigate, useParams } from "react-router"
import { call, useRead } from "../../api/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { InvoiceFields } from "./invoice-fields.tsx"
import { bodyOf, checkInvoice, type InvoiceValues, type TaxClass, valuesOf } from "./invoice-form.ts"
import type { Invoice } from "./invoice-page.tsx"

/** Changes a draft; an issued invoice can only be credited. */
export function Component() {
  const t = useText()
  const { id = "" } = useParams()
  const invoice = useRead("/invoices/{id}", { path: { id } })
  const classes = useRead("/tax-classes")
  return (
    <Stack maw={980}>
      <PageHead title={t("invoices.editDraft")} back={{ to: `/invoices/${id}`, label: t("invoices.draft") }} />
      <Loaded query={invoice}>
        {(found) => <Loaded query={classes}>{({ data }) => <EditInvoice invoice={found} classes={data} />}</Loaded>}
      </Loaded>
    </Stack>
  )
}

function EditInvoice({ invoice, classes }: { readonly invoice: Invoice; readonly classes: readonly TaxClass[] }) {
  const t = useText()
  const navigate = useNavigate()
  const back = `/invoices/${invoice.id}`
  const form = useKitForm<InvoiceValues>({
    initial: valuesOf(invoice),
    check: (values) => checkInvoice(t, values),
    save: async (values) =>
      call("patch", "/invoices/{id}", {
        path: { id: invoice.id },
        body: await bodyOf(values, classes, invoice.currency),
        version: invoice.version,
      }),
    onSaved: () => void setTimeout(() => void navigate(back)),
  })
  return (
    <GuardedForm form={form} action={t("invoices.saveDraft")} onCancel={() => void navigate(back)}>
      <InvoiceFields
        fields={form.fields}
        classes={classes}
        known={{ value: invoice.customerId, label: invoice.buyer.name }}
      />
    </GuardedForm>
  )
}

import { NativeSelect, Stack, Text, TextInput } from "@mantine/core"
import { useNavigate } from "react-router"
import { call } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { decimalToMinor } from "../../formats/index.ts"
import { PageHead, Panel } from "../../kit/detail/index.ts"
import { DecimalField, GuardedForm, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { paymentMethods } from "./methods.ts"
import { isAmount } from "./pay-dialog.tsx"

/** Records money of a customer; it is then used for their invoices on the payment's page. */
export function Component() {
  const t = useText()
  const navigate = useNavigate()
  const { business } = useHere()
  const { currency } = business
  const form = useKitForm({
    initial: { customerId: "", amount: "", method: "bank_transfer", reference: "" },
    check: ({ customerId, amount }) => ({
      ...(customerId === "" ? { customerId: t("form.wanted") } : {}),
      ...(isAmount(amount, currency) ? {} : { amount: t("form.notAmount") }),
    }),
    save: ({ customerId, amount, method, reference }) =>
      call("post", "/payments", {
        body: {
          customerId,
          currency,
          method,
          amountMinor: decimalToMinor(amount, currency) ?? "0",
          ...(reference.trim() === "" ? {} : { reference: reference.trim() }),
        },
      }),
    onSaved: ({ id }) => void setTimeout(() => void navigate(`/payments/${id}`)),
    fieldNames: { amountMinor: "amount" },
  })
  const { getInputProps, getValues, setFieldValue, errors } = form.fields
  return (
    <Stack maw={560}>
      <PageHead title={t("payments.record")} back={{ to: "/payments", label: t("payments.title") }} />
      <GuardedForm form={form} action={t("payments.record")} onCancel={() => void navigate("/payments")}>
        <Panel>
          <Text size="sm" c="dimmed">
            {t("payments.newText")}
          </Text>
          <Picker
            kind="customers"
            label={t("orders.knownCustomer")}
            find={findCustomers}
            value={getValues().customerId === "" ? null : getValues().customerId}
            error={errors["customerId"]}
            onChange={(id) => setFieldValue("customerId", id ?? "")}
          />
          <DecimalField label={t("common.amount")} unit={currency} {...getInputProps("amount")} />
          <NativeSelect
            label={t("payments.method")}
            data={paymentMethods.map((value) => ({ value, label: t(`payments.methods.${value}`) }))}
            {...getInputProps("method")}
          />
          <TextInput label={t("payments.reference")} maxLength={200} {...getInputProps("reference")} />
        </Panel>
      </GuardedForm>
    </Stack>
  )
}

import { ActionIcon, Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core"
import type { FormErrors, UseFormReturnType } from "@mantine/form"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useNavigate } from "react-router"
import { call } from "../../api/index.ts"
import { isPositive } from "../../formats/index.ts"
import { PageHead, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, GuardedForm, isDecimal, Picker, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { findVariants } from "../pickers/variants.ts"

interface Values {
  customerId: string
  name: string
  email: string
  paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card"
  note: string
  lines: { key: string; variantId: string; quantity: string }[]
}

const methods = ["invoice", "bank_transfer", "cash_on_delivery", "card"] as const

/** Enters an order by hand: prices, tax and stock are the server's. The page to copy for a form. */
export function Component() {
  const t = useText()
  const navigate = useNavigate()
  const form = useKitForm<Values, { id: string; number: string }>({
    initial: { customerId: "", name: "", email: "", paymentMethod: "invoice", note: "", lines: [newLine()] },
    check: (values) => check(t, values),
    save: place,
    onSaved: ({ id, number }) => {
      notifyDone(t("orders.placedDone", { number }))
      // After this rendering: the form is then known to be saved, and lets the page go.
      setTimeout(() => void navigate(`/orders/${id}`))
    },
  })
  const { getInputProps, getValues, setFieldValue } = form.fields
  return (
    <Stack maw={760}>
      <PageHead title={t("orders.new")} back={{ to: "/orders", label: t("orders.title") }} />
      <GuardedForm form={form} action={t("orders.place")} onCancel={() => void navigate("/orders")}>
        <Panel title={t("orders.customer")}>
          <Picker
            kind="customers"
            label={t("orders.knownCustomer")}
            placeholder={t("orders.customerHint")}
            find={findCustomers}
            clearable
            value={getValues().customerId === "" ? null : getValues().customerId}
            error={form.fields.errors["customerId"]}
            onChange={(id) => setFieldValue("customerId", id ?? "")}
          />
          {getValues().customerId === "" && (
            <Group grow>
              <TextInput label={t("orders.newCustomerName")} maxLength={200} {...getInputProps("name")} />
              <TextInput label={t("common.email")} type="email" {...getInputProps("email")} />
            </Group>
          )}
        </Panel>
        <Panel title={t("orders.lines")}>
          <Lines fields={form.fields} />
        </Panel>
        <Panel>
          <NativeSelect
            label={t("orders.paymentMethod")}
            data={methods.map((value) => ({ value, label: t(`orders.method.${value}`) }))}
            {...getInputProps("paymentMethod")}
          />
          <Textarea label={t("orders.note")} autosize minRows={2} maxLength={4000} {...getInputProps("note")} />
        </Panel>
      </GuardedForm>
    </Stack>
  )
}

function Lines({ fields }: { readonly fields: UseFormReturnType<Values> }) {
  const t = useText()
  const { lines } = fields.getValues()
  return (
    <Stack gap="sm">
      {lines.map((line, place) => (
        <Group
          key={line.key}
          align="flex-end"
          wrap="nowrap"
          role="group"
          aria-label={t("orders.line", { n: place + 1 })}
        >
          <Picker
            kind="variants"
            label={t("common.product")}
            flex={1}
            find={findVariants}
            value={line.variantId === "" ? null : line.variantId}
            error={fields.errors[`lines.${place}.variantId`]}
            onChange={(id) => fields.setFieldValue(`lines.${place}.variantId`, id ?? "")}
          />
          <DecimalField w={100} label={t("common.quantity")} {...fields.getInputProps(`lines.${place}.quantity`)} />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t("orders.removeLine", { n: place + 1 })}
            disabled={lines.length === 1}
            onClick={() => fields.removeListItem("lines", place)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => fields.insertListItem("lines", newLine())}
        >
          {t("orders.addLine")}
        </Button>
      </Group>
    </Stack>
  )
}

function newLine(): Values["lines"][number] {
  return { key: crypto.randomUUID(), variantId: "", quantity: "1" }
}

function check(t: Text, { customerId, name, lines }: Values): FormErrors {
  const errors: Record<string, string> = {}
  if (customerId === "" && name.trim() === "") errors["customerId"] = t("orders.customerWanted")
  lines.forEach((line, place) => {
    if (line.variantId === "") errors[`lines.${place}.variantId`] = t("orders.productWanted")
    if (!isDecimal(line.quantity) || !isPositive(line.quantity)) errors[`lines.${place}.quantity`] = t("form.notNumber")
  })
  return errors
}

function place({ customerId, name, email, paymentMethod, note, lines }: Values) {
  const customer =
    customerId === ""
      ? { name: name.trim(), ...(email.trim() === "" ? {} : { email: email.trim() }) }
      : { id: customerId }
  return call("post", "/orders", {
    body: {
      customer,
      paymentMethod,
      lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    },
  })
}

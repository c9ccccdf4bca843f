import { Group, NativeSelect, Textarea, TextInput } from "@mantine/core"
import type { FormErrors, UseFormReturnType } from "@mantine/form"
import { Panel } from "../../kit/detail/index.ts"
import { type Text, useText } from "../../texts/index.ts"

export interface CustomerValues {
  name: string
  kind: "person" | "company"
  email: string
  phone: string
  taxNumber: string
  notes: string
}

export function CustomerFields({ fields }: { readonly fields: UseFormReturnType<CustomerValues> }) {
  const t = useText()
  const { getInputProps } = fields
  return (
    <Panel>
      <TextInput label={t("common.name")} required maxLength={200} {...getInputProps("name")} />
      <NativeSelect
        label={t("customers.kind")}
        data={(["person", "company"] as const).map((value) => ({ value, label: t(`customers.kinds.${value}`) }))}
        {...getInputProps("kind")}
      />
      <Group grow align="flex-start">
        <TextInput label={t("common.email")} type="email" {...getInputProps("email")} />
        <TextInput label={t("common.phone")} type="tel" maxLength={40} {...getInputProps("phone")} />
      </Group>
      <TextInput label={t("customers.taxNumber")} maxLength={40} {...getInputProps("taxNumber")} />
      <Textarea label={t("common.notes")} autosize minRows={2} maxLength={4000} {...getInputProps("notes")} />
    </Panel>
  )
}

export function checkCustomer(t: Text, { name, email }: CustomerValues): FormErrors {
  return {
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(email.trim() === "" || email.includes("@") ? {} : { email: t("signIn.emailWanted") }),
  }
}

/** The fields as the server takes them: what is empty is nothing. */
export function customerBody({ name, kind, ...rest }: CustomerValues) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    name: name.trim(),
    kind,
    email: orNull(rest.email),
    phone: orNull(rest.phone),
    taxNumber: orNull(rest.taxNumber),
    notes: orNull(rest.notes),
  }
}

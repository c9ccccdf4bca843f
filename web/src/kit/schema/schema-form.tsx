import { Checkbox, Select, TagsInput, Textarea, TextInput } from "@mantine/core"
import type { Text } from "../../texts/index.ts"
import { useText } from "../../texts/index.ts"
import type { KitForm } from "../form/index.ts"
import { SecretField } from "../form/secret-field.tsx"
import { faultsOf, type SchemaField, type SchemaValues } from "./schema-fields.ts"

interface SchemaFormProps {
  readonly form: KitForm<SchemaValues>
  readonly fields: readonly SchemaField[]
}

/** The fields of a form that is made from a schema; the rest of the form is the page's. */
export function SchemaInputs({ form, fields }: SchemaFormProps) {
  return fields.map((field) => <Input key={field.name} form={form} field={field} />)
}

/** What is wrong with the form, in words. */
export function schemaErrors(t: Text, fields: readonly SchemaField[], values: SchemaValues) {
  const byName = new Map(fields.map((field) => [field.name, field]))
  return Object.fromEntries(
    Object.entries(faultsOf(fields, values)).map(([name, fault]) => {
      const { min = null, max = null } = byName.get(name) ?? {}
      if (fault === "wanted") return [name, t("form.wanted")]
      if (fault === "json") return [name, t("schema.json")]
      return [name, min === null || max === null ? t("schema.number") : t("schema.between", { min, max })]
    }),
  )
}

function Input({ form, field }: { readonly form: KitForm<SchemaValues>; readonly field: SchemaField }) {
  const t = useText()
  const { getInputProps } = form.fields
  const common = { label: field.label, description: field.hint, required: field.isRequired }
  const limit = field.charsMax === null ? {} : { maxLength: field.charsMax }
  if (field.kind === "yes")
    return (
      <Checkbox label={field.label} description={field.hint} {...getInputProps(field.name, { type: "checkbox" })} />
    )
  if (field.kind === "choice")
    return (
      <Select {...common} data={[...field.options]} allowDeselect={!field.isRequired} {...getInputProps(field.name)} />
    )
  if (field.kind === "list")
    return <TagsInput {...common} placeholder={t("schema.listHint")} {...getInputProps(field.name)} />
  if (field.kind === "json")
    return <Textarea {...common} autosize minRows={3} maxRows={16} spellCheck={false} {...getInputProps(field.name)} />
  if (field.kind === "secret")
    return (
      <SecretField
        {...common}
        {...limit}
        autoComplete="new-password"
        // Mantine says it of every other input by itself.
        aria-invalid={form.fields.errors[field.name] === undefined ? undefined : true}
        {...getInputProps(field.name)}
      />
    )
  return (
    <TextInput
      {...common}
      {...limit}
      autoComplete="off"
      inputMode={field.kind === "number" ? "decimal" : "text"}
      {...getInputProps(field.name)}
    />
  )
}

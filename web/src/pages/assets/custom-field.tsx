import { Select, TextInput } from "@mantine/core"
import type { GetInputPropsReturnType } from "@mantine/form"
import { DecimalField } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { AssetType } from "./states.tsx"

type Field = AssetType["fields"][number]
/** What is typed into the fields of a type, by key; empty: nothing. */
type FieldTexts = Record<string, string>

/** The fields of an asset as a form holds them. */
export function fieldTexts(fields: Readonly<Record<string, unknown>>): FieldTexts {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value ?? "")]))
}

/** The same as the API takes them; empty ones are left out, and so are those of another type. */
export function fieldBody(fields: readonly Field[], texts: FieldTexts): Record<string, string | boolean> {
  return Object.fromEntries(
    fields.flatMap(({ key, kind }) => {
      const text = texts[key]?.trim() ?? ""
      return text === "" ? [] : [[key, kind === "boolean" ? text === "true" : text]]
    }),
  )
}

interface FieldProps {
  readonly field: Field
  readonly inputProps: GetInputPropsReturnType
}

/** One field that a type has, by its kind. */
export function CustomField({ field: { label, kind, isRequired, choices }, inputProps }: FieldProps) {
  const t = useText()
  const own = { label, withAsterisk: isRequired, ...inputProps, value: inputProps.value ?? "" }
  if (kind === "date") return <TextInput type="date" {...own} />
  if (kind === "number") return <DecimalField {...own} />
  if (kind === "text") return <TextInput maxLength={500} {...own} />
  const data =
    kind === "choice"
      ? choices
      : [
          { value: "true", label: t("common.yes") },
          { value: "false", label: t("common.no") },
        ]
  return (
    <Select
      data={data as string[]}
      clearable
      clearButtonProps={{ "aria-label": t("common.none") }}
      {...own}
      onChange={(value: string | null) => inputProps.onChange(value ?? "")}
    />
  )
}

import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  NativeSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { read } from "../../../api/index.ts"
import { useText } from "../../../texts/index.ts"
import { categoryPath } from "../../pickers/categories.ts"
import { PictureInput } from "../picture-input.tsx"
import type { Shop } from "../shop.ts"
import type { BlockField } from "./block-schema.ts"
import { type Fault, faultsOf, isEmpty, type Kinds, newValues, recordOf, recordsOf, type Values } from "./blocks.ts"
import { LinkInput } from "./link-input.tsx"
import { ProductsInput } from "./products-input.tsx"
import { useBlockActions, useChosen } from "./use-blocks.ts"
import { faultText, wordOf } from "./words.ts"

/** What stands in the chosen block: an input for each field of its schema. */
export function ChosenBlock({ kinds, shop }: { readonly kinds: Kinds; readonly shop: Shop }) {
  const t = useText()
  const { write } = useBlockActions()
  const chosen = useChosen()
  if (chosen === null)
    return (
      <Text size="sm" c="dimmed">
        {t("storefronts.choose")}
      </Text>
    )
  const fields = kinds.get(chosen.type) ?? []
  const { id } = chosen.props
  return (
    <Stack gap="sm" key={id}>
      <Text fw={650}>{wordOf(t, "kind", chosen.type)}</Text>
      <Inputs
        fields={fields}
        values={chosen.props}
        faults={faultsOf(fields, chosen.props)}
        path=""
        shop={shop}
        onChange={(name, value) => write(id, name, value)}
      />
    </Stack>
  )
}

interface InputsProps {
  readonly fields: readonly BlockField[]
  readonly values: Values
  readonly faults: ReadonlyMap<string, Fault>
  /** Before the names of these fields: `items.0.` */
  readonly path: string
  readonly shop: Shop
  readonly onChange: (name: string, value: unknown) => void
}

function Inputs({ fields, values, onChange, ...rest }: InputsProps) {
  return fields.map((field) => (
    <FieldInput
      key={field.name}
      {...rest}
      field={field}
      value={values[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ))
}

interface FieldInputProps extends Omit<InputsProps, "fields" | "values" | "onChange"> {
  readonly field: BlockField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, faults, path, shop } = props
  const t = useText()
  const label = wordOf(t, "field", field.name)
  const error = faultText(t, faults.get(`${path}${field.name}`))
  switch (field.kind) {
    case "choice":
      return <ChoiceInput field={field} label={label} value={value} onChange={onChange} />
    case "picture":
      return (
        <PictureInput
          {...{ label, error, onChange }}
          shopId={shop.id}
          isRequired={field.isRequired}
          value={typeof value === "string" ? value : ""}
        />
      )
    case "link":
      return (
        <LinkInput
          {...{ label, error, value, onChange, shop }}
          isRequired={field.isRequired}
          charsMax={field.charsMax}
        />
      )
    case "number":
      return <NumberField field={field} label={label} value={value} onChange={onChange} />
    case "names":
      return <ProductsInput label={label} max={field.max} value={value} onChange={onChange} />
    case "group":
      return (
        <Fieldset legend={label}>
          <Stack gap="sm">
            <Inputs
              {...props}
              fields={groupFields(field, value)}
              values={recordOf(value)}
              path={`${path}${field.name}.`}
              onChange={(name, inner) => onChange({ ...recordOf(value), [name]: inner })}
            />
          </Stack>
        </Fieldset>
      )
    case "rows":
      return <Rows {...props} label={label} />
    case "blocks":
      return null
    default:
      return field.name === "category" ? (
        <CategoryInput label={label} value={value} onChange={onChange} />
      ) : (
        <WordsInput field={field} label={label} error={error} value={value} onChange={onChange} />
      )
  }
}

/** A group that may be left out asks for nothing until something is written in it. */
function groupFields({ isRequired, fields }: BlockField, value: unknown): readonly BlockField[] {
  return isRequired || !isEmpty(value) ? fields : fields.map((field) => ({ ...field, isRequired: false }))
}

interface OneProps {
  readonly field: BlockField
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function WordsInput({ field, label, error, value, onChange }: OneProps & { readonly error: string | null }) {
  const t = useText()
  const { kind, isRequired, charsMax } = field
  const common = {
    label,
    error,
    required: isRequired && field.isFilled,
    value: typeof value === "string" ? value : "",
    ...(charsMax === null ? {} : { maxLength: charsMax }),
  }
  if (kind === "line")
    return <TextInput {...common} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
  return (
    <Textarea
      {...common}
      description={kind === "rich" ? t("storefronts.richHint") : undefined}
      autosize
      minRows={kind === "rich" ? 5 : 2}
      maxRows={16}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function ChoiceInput({ field, label, value, onChange }: OneProps) {
  const t = useText()
  const options = field.options.map((option) => ({ value: String(option), label: wordOf(t, "option", option) }))
  return (
    <NativeSelect
      label={label}
      data={field.isRequired ? options : [{ value: "", label: t("storefronts.none") }, ...options]}
      value={value === undefined ? "" : String(value)}
      onChange={(event) => onChange(field.options.find((option) => String(option) === event.currentTarget.value))}
    />
  )
}

/** A whole number between two bounds; few enough to be chosen. */
function NumberField({ field, label, value, onChange }: OneProps) {
  const t = useText()
  const [min, max] = [field.min ?? 1, field.max ?? field.min ?? 1]
  const numbers = Array.from({ length: max - min + 1 }, (_, n) => String(min + n))
  return (
    <NativeSelect
      label={label}
      data={field.isRequired ? numbers : [{ value: "", label: t("storefronts.none") }, ...numbers]}
      value={typeof value === "number" ? String(value) : ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? undefined : Number(currentTarget.value))}
    />
  )
}

/** A category by its short name. */
function CategoryInput({ label, value, onChange }: Omit<OneProps, "field">) {
  const t = useText()
  const { data } = useQuery(read("/categories"))
  const all = data?.data ?? []
  const known =
    typeof value === "string" ? (all.find(({ id, slug }) => id === value || slug === value)?.slug ?? value) : null
  const options = all.map(({ id, slug }) => ({ value: slug, label: categoryPath(all, id) }))
  return (
    <Select
      label={label}
      placeholder={t("storefronts.newest")}
      data={known === null || options.some((one) => one.value === known) ? options : [...options, known]}
      value={known}
      clearable
      clearButtonProps={{ "aria-label": t("common.remove") }}
      searchable
      nothingFoundMessage={t("common.nothingFound")}
      onChange={(slug) => onChange(slug ?? undefined)}
    />
  )
}

function Rows({ field, value, label, path, onChange, ...rest }: FieldInputProps & { readonly label: string }) {
  const t = useText()
  const rows = recordsOf(value)
  const [min, max] = [field.min ?? 0, field.max ?? Number.POSITIVE_INFINITY]
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <Stack key={at} gap={6}>
            <Group justify="space-between">
              <Text size="sm">{t("storefronts.row", { n: at + 1 })}</Text>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t("storefronts.removeRow", { n: at + 1 })}
                disabled={rows.length <= min}
                onClick={() => onChange(rows.filter((_, n) => n !== at))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </Group>
            <Inputs
              {...rest}
              fields={field.fields}
              values={row}
              path={`${path}${field.name}.${at}.`}
              onChange={(name, inner) => onChange(rows.map((one, n) => (n === at ? { ...one, [name]: inner } : one)))}
            />
          </Stack>
        ))}
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={rows.length >= max}
            onClick={() => onChange([...rows, newValues(field.fields, t("storefronts.starter"))])}
          >
            {t("storefronts.addRow")}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}

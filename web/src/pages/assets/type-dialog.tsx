import { ActionIcon, Button, Checkbox, Group, Select, Stack, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import type { AssetType } from "./states.tsx"

type Field = AssetType["fields"][number]
const kinds = ["text", "number", "date", "boolean", "choice"] as const satisfies readonly Field["kind"][]
const fieldsMax = 50

interface FieldValues {
  /** Empty: made from the label. */
  key: string
  label: string
  kind: Field["kind"]
  isRequired: boolean
  /** Of a choice, with commas between them. */
  choices: string
  min: string | null
  max: string | null
}
interface TypeValues {
  name: string
  followsTickets: boolean
  isArchived: boolean
  fields: FieldValues[]
}

/** A type of asset: its name, its fields, and whether its assets' state follows their tickets. */
export function TypeDialog({ type, onClose }: { readonly type: AssetType | null; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm<TypeValues>({
    initial: {
      name: type?.name ?? "",
      followsTickets: type?.followsTickets ?? true,
      isArchived: type?.isArchived ?? false,
      fields: (type?.fields ?? []).map((field) => ({ ...field, choices: field.choices.join(", ") })),
    },
    check: (values) => checkType(t, values),
    save: ({ name, followsTickets, isArchived, fields }) => {
      const body = { name: name.trim(), followsTickets, fields: fields.map(fieldOf) }
      return type === null
        ? call("post", "/asset-types", { body })
        : call("patch", "/asset-types/{id}", {
            path: { id: type.id },
            body: { ...body, isArchived },
            version: type.version,
          })
    },
    onSaved: async () => {
      await refresh(client, ["/asset"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const checkbox = { type: "checkbox" } as const
  return (
    <FormModal
      form={form}
      title={type === null ? t("assets.newType") : type.name}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <Checkbox
        label={t("assets.followsTickets")}
        description={t("assets.followsHint")}
        {...getInputProps("followsTickets", checkbox)}
      />
      {type !== null && <Checkbox label={t("assets.archive")} {...getInputProps("isArchived", checkbox)} />}
      <TypeFields form={form} />
    </FormModal>
  )
}

function TypeFields({ form: { fields } }: { readonly form: KitForm<TypeValues> }) {
  const t = useText()
  const rows = fields.getValues().fields
  const add = () =>
    fields.insertListItem("fields", {
      key: "",
      label: "",
      kind: "text",
      isRequired: false,
      choices: "",
      min: null,
      max: null,
    })
  return (
    <Stack gap="xs" component="fieldset" className="m-fieldset" aria-label={t("assets.fields")}>
      {rows.map(({ kind, label }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Group key={n} align="flex-end" gap="xs">
          <TextInput
            label={t("assets.fieldLabel")}
            maxLength={100}
            flex="2 1 140px"
            {...fields.getInputProps(`fields.${n}.label`)}
          />
          <Select
            label={t("assets.fieldKind")}
            data={kinds.map((value) => ({ value, label: t(`assets.kind.${value}`) }))}
            allowDeselect={false}
            flex="1 1 110px"
            {...fields.getInputProps(`fields.${n}.kind`)}
          />
          {kind === "choice" && (
            <TextInput label={t("assets.choices")} flex="2 1 140px" {...fields.getInputProps(`fields.${n}.choices`)} />
          )}
          <Checkbox
            label={t("assets.isRequired")}
            pb={8}
            {...fields.getInputProps(`fields.${n}.isRequired`, { type: "checkbox" })}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size={36}
            aria-label={t("assets.removeOne", { name: label })}
            onClick={() => fields.removeListItem("fields", n)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={rows.length >= fieldsMax}
          onClick={add}
        >
          {t("assets.addField")}
        </Button>
      </Group>
    </Stack>
  )
}

function checkType(t: Text, { name, fields }: TypeValues) {
  const wanted = fields.flatMap(({ label, kind, choices }, n) => [
    ...(label.trim() === "" ? [[`fields.${n}.label`, t("form.wanted")]] : []),
    ...(kind === "choice" && choices.trim() === "" ? [[`fields.${n}.choices`, t("form.wanted")]] : []),
  ])
  return { ...(name.trim() === "" ? { name: t("form.wanted") } : {}), ...Object.fromEntries(wanted) }
}

/** A field as the API takes it; the key of a new one is made from its label and stays. */
function fieldOf({ key, label, kind, isRequired, choices, min, max }: FieldValues): Field {
  const parts = choices.split(",").map((choice) => choice.trim())
  return {
    ...{ kind, isRequired, min, max },
    key: key === "" ? keyOf(label) : key,
    label: label.trim(),
    choices: kind === "choice" ? parts.filter((choice) => choice !== "") : [],
  }
}

const keyCharsMax = 30

function keyOf(label: string): string {
  const plain = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[_0-9]+|_+$/g, "")
  return plain === "" ? `field_${crypto.randomUUID().slice(0, 8)}` : plain.slice(0, keyCharsMax)
}

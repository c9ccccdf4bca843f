import { Autocomplete, Checkbox, Select, Stack, Text, Textarea } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { Facts } from "../../kit/detail/index.ts"
import { notifyDone, ProblemView } from "../../kit/feedback/index.ts"
import { FormModal, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { ConnectionProps } from "./connection-page.tsx"
import { authorities, checkRule, type RuleValues, ruleKinds, ruleValues, withRule } from "./mapping-rule.ts"
import type { MappedField, Mapping } from "./mappings.tsx"
import { valueText } from "./states.tsx"

interface DialogProps extends ConnectionProps {
  readonly mapping: Mapping
  readonly field: MappedField
  readonly onClose: () => void
}

const typingMs = 400

/** This business's own word on one field, tried on a real record while it is written. */
export function MappingDialog(props: DialogProps) {
  const { connection, connector, mapping, field, onClose } = props
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: ruleValues(mapping, field),
    check: (values) => checkRule(t, values),
    save: (values) =>
      call("put", "/integrations/{slug}/mappings", {
        path: { slug: connector.slug },
        query: { connection: connection.id },
        body: withRule(mapping, field, values),
        version: mapping.version,
      }),
    onSaved: async ({ version }) => {
      onClose()
      notifyDone(t("integrations.mapping.saved", { version }))
      await refresh(client, ["/integrations"])
    },
  })
  return (
    <FormModal
      form={form}
      title={t("integrations.mapping.edit", { field: field.field })}
      action={t("common.save")}
      onClose={onClose}
      size="lg"
    >
      <RuleFields {...props} form={form} />
      {form.fields.getValues().kind !== "none" && <Preview {...props} values={form.fields.getValues()} />}
    </FormModal>
  )
}

function RuleFields({ connection, connector, mapping, form }: DialogProps & { readonly form: KitForm<RuleValues> }) {
  const t = useText()
  const { getInputProps, getValues } = form.fields
  const { kind } = getValues()
  const places = useRead("/integrations/{slug}/mappings/{entity}/places", {
    path: { slug: connector.slug, entity: mapping.entity },
    query: { connection: connection.id },
  })
  const known = places.data?.places ?? []
  return (
    <Stack gap="sm">
      <Select
        label={t("integrations.mapping.rule")}
        data={ruleKinds.map((value) => ({ value, label: t(`integrations.rule.${value}`) }))}
        allowDeselect={false}
        data-autofocus
        {...getInputProps("kind")}
      />
      {(kind === "direct" || kind === "lookup") && (
        <Autocomplete
          label={t("integrations.mapping.place")}
          description={t("integrations.mapping.placeHint")}
          data={known}
          limit={60}
          maxLength={300}
          {...getInputProps("path")}
        />
      )}
      {kind === "lookup" && (
        <Textarea
          label={t("integrations.mapping.table")}
          description={t("integrations.mapping.tableHint")}
          autosize
          minRows={3}
          maxRows={14}
          spellCheck={false}
          {...getInputProps("table")}
        />
      )}
      {kind === "formula" && <FormulaFields form={form} known={known} />}
      {(kind === "direct" || kind === "lookup") && (
        <Checkbox label={t("integrations.mapping.readOnly")} {...getInputProps("isReadOnly", { type: "checkbox" })} />
      )}
      <Select
        label={t("integrations.mapping.authority")}
        data={authorities.map((value) => ({
          value,
          label: t(`integrations.authority.${value}`, { name: connector.name }),
        }))}
        allowDeselect={false}
        {...getInputProps("authority")}
      />
    </Stack>
  )
}

interface FormulaProps {
  readonly form: KitForm<RuleValues>
  readonly known: readonly string[]
}

function FormulaFields({ form, known }: FormulaProps) {
  const t = useText()
  const { getInputProps } = form.fields
  return (
    <>
      <Textarea
        label={t("integrations.mapping.formula")}
        description={t("integrations.mapping.formulaHint")}
        autosize
        spellCheck={false}
        {...getInputProps("formula")}
      />
      <Autocomplete
        label={t("integrations.mapping.backPlace")}
        description={t("integrations.mapping.backHint")}
        data={[...known]}
        limit={60}
        maxLength={300}
        {...getInputProps("backPath")}
      />
      <Textarea
        label={t("integrations.mapping.backFormula")}
        autosize
        spellCheck={false}
        {...getInputProps("backFormula")}
      />
    </>
  )
}

/** What the rule makes of a real record; asked when the typing rests. */
function Preview({ connection, connector, mapping, field, values }: DialogProps & { readonly values: RuleValues }) {
  const t = useText()
  const [settled] = useDebouncedValue(JSON.stringify(values), typingMs)
  const draft = withRule(mapping, field, JSON.parse(settled))
  const isWhole = Object.keys(checkRule(t, JSON.parse(settled))).length === 0
  const shown = useQuery({
    queryKey: ["mapping preview", connection.id, draft],
    queryFn: () =>
      call("post", "/integrations/{slug}/mappings/preview", {
        path: { slug: connector.slug },
        query: { connection: connection.id },
        body: draft,
      }),
    enabled: isWhole,
    retry: false,
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-label={t("integrations.mapping.preview")} aria-live="polite">
      <Text size="sm" fw={650}>
        {t("integrations.mapping.preview")}
      </Text>
      {shown.error !== null && <ProblemView error={shown.error} />}
      {shown.data && (
        <Facts
          facts={[
            { label: t("integrations.externalId"), value: shown.data.externalId },
            { label: t("integrations.mapping.asBefore"), value: valueText(shown.data.before?.[field.field]) },
            { label: t("integrations.mapping.asNow"), value: valueText(shown.data.after?.[field.field]) },
            { label: t("deliveries.error"), value: shown.data.error },
          ]}
        />
      )}
    </section>
  )
}

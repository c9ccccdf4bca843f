import { Checkbox, NumberInput, Paper, Select, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Calendar } from "./calendar-words.ts"
import { checkPolicy, type Policy, type PolicyValues, policyValues, priorities, targetsOf } from "./policy-form.ts"
import { PolicyWords } from "./policy-words.tsx"

interface DialogProps {
  /** Null: a new one. */
  readonly policy: Policy | null
  readonly calendars: readonly Calendar[]
  readonly isFirst: boolean
  readonly onClose: () => void
}

/** A policy: what is promised by priority, in whose hours, and when a warning is given. */
export function PolicyDialog({ policy, calendars, isFirst, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm<PolicyValues>({
    initial: policyValues(t, policy, { calendarId: calendars[0]?.id ?? null, isFirst }),
    check: (values) => checkPolicy(t, values),
    save: (values) => savePolicy(policy, values),
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t(policy === null ? "common.saved" : "deskSetup.policies.saved"))
      onClose()
    },
    fieldOfCode: { "desk.name_taken": "name" },
  })
  const { getInputProps } = form.fields
  const values = form.fields.getValues()
  const words = { targets: targetsOf(values), warnPercent: Number(values.warnPercent) }
  return (
    <FormModal
      form={form}
      title={policy === null ? t("deskSetup.policies.new") : t("deskSetup.edit", { name: policy.name })}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <Targets form={form} />
      <Select
        label={t("deskSetup.policies.calendar")}
        data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        {...getInputProps("calendarId")}
      />
      <NumberInput
        label={t("deskSetup.policies.warnPercent")}
        description={t("deskSetup.policies.warnHint")}
        suffix="%"
        allowDecimal={false}
        {...getInputProps("warnPercent")}
      />
      <Checkbox
        label={t("deskSetup.policies.makeDefault")}
        description={t(
          policy?.isDefault === true ? "deskSetup.policies.isDefaultHint" : "deskSetup.policies.defaultHint",
        )}
        disabled={policy?.isDefault === true}
        {...getInputProps("isDefault", { type: "checkbox" })}
      />
      <Paper withBorder p="sm" component="section" aria-label={t("deskSetup.policies.willDo")}>
        <Text size="sm" fw={600} mb={4}>
          {t("deskSetup.policies.willDo")}
        </Text>
        <PolicyWords policy={words} calendar={calendars.find(({ id }) => id === values.calendarId)} />
      </Paper>
    </FormModal>
  )
}

/** Two times for each priority. */
function Targets({ form: { fields } }: { readonly form: KitForm<PolicyValues> }) {
  const t = useText()
  return (
    <fieldset className="m-fieldset" aria-label={t("deskSetup.policies.targets")}>
      <Text size="sm" fw={500}>
        {t("deskSetup.policies.targets")}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {t("deskSetup.policies.targetsHint")}
      </Text>
      <div className="m-targets">
        <span className="m-targets-head">{t("desk.priorityLabel")}</span>
        <span className="m-targets-head">{t("deskSetup.policies.response")}</span>
        <span className="m-targets-head">{t("deskSetup.policies.resolution")}</span>
        {priorities.flatMap((priority) => {
          const name = t(`desk.priority.${priority}`)
          return [
            <span key={priority}>{name}</span>,
            ...(["response", "resolution"] as const).map((promise) => (
              <TextInput
                key={`${priority}.${promise}`}
                aria-label={`${name}: ${t(`deskSetup.policies.${promise}`)}`}
                placeholder={t("deskSetup.policies.noTime")}
                maxLength={40}
                {...fields.getInputProps(`targets.${priority}.${promise}`)}
              />
            )),
          ]
        })}
      </div>
    </fieldset>
  )
}

function savePolicy(policy: Policy | null, values: PolicyValues) {
  const { name, calendarId, warnPercent, isDefault } = values
  const body = {
    name: name.trim(),
    calendarId: calendarId ?? "",
    targets: targetsOf(values),
    warnPercent: Number(warnPercent),
    isDefault,
  }
  return policy === null
    ? call("post", "/desk/policies", { body })
    : call("patch", "/desk/policies/{id}", { path: { id: policy.id }, body, version: policy.version })
}

import { Button, Checkbox, Group, Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { today } from "../../formats/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { priorityTones } from "../desk/states.tsx"
import { rhythmOf, rules } from "./rhythm.ts"
import type { Asset, Schedule } from "./states.tsx"

interface DialogProps {
  readonly asset: Asset
  /** Null: a new one. */
  readonly schedule: Schedule | null
  readonly onClose: () => void
}

/** Maintenance that opens one ticket each time. */
export function ScheduleDialog({ asset, schedule, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useHere().business
  const done = async () => {
    await refresh(client, ["/assets", "/asset-"])
    notifyDone(t("common.saved"))
    onClose()
  }
  const form = useKitForm({
    initial: {
      title: schedule?.title ?? "",
      description: schedule?.description ?? "",
      rhythm: rhythmOf(schedule?.rule ?? rules.yearly),
      rule: schedule?.rule ?? rules.yearly,
      startsOn: schedule?.startsOn ?? today(timeZone),
      leadDays: String(schedule?.leadDays ?? 7),
      priority: schedule?.priority ?? ("normal" as Schedule["priority"]),
      isPaused: schedule?.isPaused ?? false,
    },
    check: ({ title, leadDays }) => ({
      ...(title.trim() === "" ? { title: t("form.wanted") } : {}),
      ...(/^\d{1,3}$/.test(leadDays.trim()) ? {} : { leadDays: t("form.notNumber") }),
    }),
    save: ({ rhythm, rule, title, description, leadDays, ...rest }) => {
      const body = {
        ...rest,
        title: title.trim(),
        description: description.trim() === "" ? null : description.trim(),
        rule: rhythm === "own" ? rule.trim() : rules[rhythm],
        leadDays: Number(leadDays),
      }
      return schedule === null
        ? call("post", "/assets/{id}/schedules", { path: { id: asset.id }, body })
        : call("patch", "/asset-schedules/{id}", { path: { id: schedule.id }, body, version: schedule.version })
    },
    onSaved: done,
    fieldOfCode: { "schedule.rule_invalid": "rule" },
  })
  const remove = async () => {
    if (schedule === null) return
    const question = { title: t("assets.endTitle"), text: t("assets.endText"), action: t("assets.end") }
    if (await confirm(question))
      await call("delete", "/asset-schedules/{id}", { path: { id: schedule.id } }).then(done, notifyFailed)
  }
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={schedule === null ? t("assets.newSchedule") : schedule.title}
      action={t("common.save")}
      onClose={onClose}
      extra={
        schedule !== null && (
          <Button variant="subtle" color="red" mr="auto" onClick={() => void remove()}>
            {t("assets.end")}
          </Button>
        )
      }
    >
      <TextInput label={t("assets.work")} maxLength={200} data-autofocus {...getInputProps("title")} />
      <Textarea label={t("common.description")} maxLength={4000} autosize {...getInputProps("description")} />
      <Group grow align="flex-start">
        <Select
          label={t("assets.rule")}
          data={[...keysOf(rules), "own" as const].map((value) => ({ value, label: t(`assets.rhythm.${value}`) }))}
          allowDeselect={false}
          {...getInputProps("rhythm")}
        />
        <TextInput type="date" label={t("assets.startsOn")} {...getInputProps("startsOn")} />
      </Group>
      {form.fields.getValues().rhythm === "own" && (
        <TextInput label={t("assets.ruleText")} maxLength={300} {...getInputProps("rule")} />
      )}
      <Group grow align="flex-start">
        <TextInput label={t("assets.leadDays")} inputMode="numeric" {...getInputProps("leadDays")} />
        <Select
          label={t("desk.priorityLabel")}
          data={keysOf(priorityTones).map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
          allowDeselect={false}
          {...getInputProps("priority")}
        />
      </Group>
      {schedule !== null && (
        <Checkbox label={t("assets.isPaused")} {...getInputProps("isPaused", { type: "checkbox" })} />
      )}
    </FormModal>
  )
}

import { Checkbox, Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { today } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { noPlace, PlaceFields, type PlaceValues, placeBody, TaskField } from "./place-fields.tsx"
import type { Entry } from "./states.tsx"

interface LogDialogProps {
  /** The entry that is changed; a new one without it. */
  readonly entry?: Entry
  /** What a new one is for, where it is written from that page. */
  readonly place?: PlaceValues
  readonly onClose: () => void
}

/** Writes down time, or changes what was written while it is not approved. */
export function LogDialog({ entry, place: fixed, onClose }: LogDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useHere().business
  const types = useRead("/work/service-types")
  const form = useKitForm({
    initial: {
      ...(fixed ?? noPlace),
      workDate: entry?.workDate ?? today(timeZone),
      minutes: entry === undefined ? "" : String(entry.minutes),
      serviceTypeId: entry?.serviceTypeId ?? null,
      note: entry?.note ?? "",
      isBillable: entry?.isBillable ?? true,
    },
    check: ({ placeId, minutes }) => ({
      ...(entry === undefined && placeId === null ? { placeId: t("form.wanted") } : {}),
      ...(/^[1-9]\d{0,3}$/.test(minutes.trim()) ? {} : { minutes: t("form.notNumber") }),
    }),
    save: ({ place, placeId, taskId, workDate, minutes, serviceTypeId, note, isBillable }) => {
      const text = note.trim() === "" ? null : note.trim()
      const body = { workDate, minutes: Number(minutes), serviceTypeId, note: text, isBillable }
      return entry === undefined
        ? call("post", "/time-entries", {
            body: { ...body, ...placeBody({ place, placeId, taskId }) },
          })
        : call("patch", "/time-entries/{id}", { path: { id: entry.id }, body, version: entry.version })
    },
    onSaved: async () => {
      await refresh(client, ["/time-entries", "/work", "/projects"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const title = entry === undefined ? t("hours.log") : t("hours.change")
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      {entry === undefined && fixed === undefined && <PlaceFields fields={form.fields} withTask />}
      {fixed?.place === "project" && fixed.placeId !== null && (
        <TaskField projectId={fixed.placeId} {...getInputProps("taskId")} />
      )}
      <TextInput type="date" label={t("hours.day")} {...getInputProps("workDate")} />
      <TextInput label={t("desk.minutesSpent")} inputMode="numeric" {...getInputProps("minutes")} />
      <Select
        label={t("hours.serviceType")}
        placeholder={t("common.none")}
        data={(types.data?.data ?? [])
          .filter(({ isActive, id }) => isActive || id === entry?.serviceTypeId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        clearButtonProps={{ "aria-label": t("common.remove") }}
        {...getInputProps("serviceTypeId")}
      />
      <Textarea label={t("hours.note")} maxLength={2000} autosize {...getInputProps("note")} />
      <Checkbox label={t("hours.isBillable")} {...getInputProps("isBillable", { type: "checkbox" })} />
    </FormModal>
  )
}

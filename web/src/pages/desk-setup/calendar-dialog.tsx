import { Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { type CalendarValues, calendarBody, calendarValues, checkCalendar } from "./calendar-form.ts"
import type { Calendar } from "./calendar-words.ts"
import { HolidayFields } from "./holiday-fields.tsx"
import { WeekFields } from "./week-fields.tsx"

interface DialogProps {
  /** Null: a new one. */
  readonly calendar: Calendar | null
  readonly onClose: () => void
}

/** A calendar: its name, its clock, the hours of the week, and holidays. */
export function CalendarDialog({ calendar, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useHere().business
  const form = useKitForm<CalendarValues>({
    initial: calendarValues(calendar, timeZone),
    check: (values) => checkCalendar(t, values),
    save: (values) => {
      const body = calendarBody(values)
      return calendar === null
        ? call("post", "/desk/calendars", { body })
        : call("patch", "/desk/calendars/{id}", { path: { id: calendar.id }, body, version: calendar.version })
    },
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t(calendar === null ? "common.saved" : "deskSetup.calendars.saved"))
      onClose()
    },
    fieldOfCode: { "desk.name_taken": "name", "desk.hours_invalid": "hours", "time_zone.unknown": "timeZone" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={calendar === null ? t("deskSetup.calendars.new") : t("deskSetup.edit", { name: calendar.name })}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <Select
        label={t("deskSetup.calendars.timeZone")}
        description={t("deskSetup.calendars.timeZoneHint")}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t("common.nothingFound")}
        limit={100}
        data={[...new Set([calendar?.timeZone ?? timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])]}
        {...getInputProps("timeZone")}
      />
      <WeekFields form={form} />
      <HolidayFields form={form} />
    </FormModal>
  )
}

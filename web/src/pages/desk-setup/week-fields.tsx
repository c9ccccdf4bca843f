import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useFormats } from "../../formats/index.ts"
import type { KitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { type CalendarValues, type Span, spansMax } from "./calendar-form.ts"
import { weekdays } from "./calendar-words.ts"

interface FieldsProps {
  readonly form: KitForm<CalendarValues>
}

/** The hours of each day of the week; a day may have several openings, or none. */
export function WeekFields({ form: { fields } }: FieldsProps) {
  const t = useText()
  const { locale } = useFormats()
  const { hours } = fields.getValues()
  const copyMonday = () =>
    fields.setFieldValue(
      "hours",
      hours.map((day, n) => (n > 0 && n < 5 ? (hours[0] ?? []).map((span) => ({ ...span })) : day)),
    )
  return (
    <Stack gap="xs" component="fieldset" className="m-fieldset" aria-label={t("deskSetup.calendars.hours")}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm">
          {t("deskSetup.calendars.hours")}
        </Text>
        <Button size="compact-xs" variant="default" onClick={copyMonday}>
          {t("deskSetup.calendars.copyMonday")}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t("deskSetup.calendars.hoursHint")}
      </Text>
      {weekdays(locale).map((name, n) => (
        <DayFields key={name} form={fields} name={name} place={n} spans={hours[n] ?? []} />
      ))}
      {fields.errors["hours"] && (
        <Text size="xs" c="red" role="alert">
          {fields.errors["hours"]}
        </Text>
      )}
    </Stack>
  )
}

interface DayProps {
  readonly form: KitForm<CalendarValues>["fields"]
  readonly name: string
  readonly place: number
  readonly spans: readonly Span[]
}

function DayFields({ form, name, place, spans }: DayProps) {
  const t = useText()
  const list = `hours.${place}`
  const add = () => {
    const last = spans.at(-1)
    form.insertListItem(list, last === undefined ? { from: "09:00", to: "17:00" } : { from: last.to, to: "" })
    form.clearFieldError("hours")
  }
  return (
    <Group align="flex-start" gap="xs" className="m-day" role="group" aria-label={name}>
      <Text size="sm" w={100} pt={6}>
        {name}
      </Text>
      <Stack gap={6} flex="1 1 220px">
        {spans.length === 0 && (
          <Text size="sm" c="dimmed" pt={6}>
            {t("deskSetup.calendars.shut")}
          </Text>
        )}
        {spans.map((_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <Group key={n} gap={6} align="flex-start" wrap="nowrap">
            <TextInput
              type="time"
              size="xs"
              w={110}
              aria-label={t("deskSetup.calendars.from", { day: name, n: n + 1 })}
              {...form.getInputProps(`${list}.${n}.from`)}
            />
            <Text size="sm" pt={4} aria-hidden>
              –
            </Text>
            <TextInput
              type="time"
              size="xs"
              w={110}
              aria-label={t("deskSetup.calendars.to", { day: name, n: n + 1 })}
              {...form.getInputProps(`${list}.${n}.to`)}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              size={30}
              aria-label={t("deskSetup.calendars.removeSpan", { day: name, n: n + 1 })}
              onClick={() => form.removeListItem(list, n)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Button
        size="compact-sm"
        mt={4}
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        aria-label={t("deskSetup.calendars.addSpan", { day: name })}
        disabled={spans.length >= spansMax}
        onClick={add}
      >
        {t("common.add")}
      </Button>
    </Group>
  )
}

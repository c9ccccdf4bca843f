import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import type { KitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { type CalendarValues, holidaysMax } from "./calendar-form.ts"

/** Days on which nobody works, each with what it is called. */
export function HolidayFields({ form: { fields } }: { readonly form: KitForm<CalendarValues> }) {
  const t = useText()
  const { holidays } = fields.getValues()
  const nameOf = (n: number) => holidays[n]?.name || holidays[n]?.date || String(n + 1)
  return (
    <Stack gap="xs" component="fieldset" className="m-fieldset" aria-label={t("deskSetup.calendars.holidays")}>
      <Text fw={600} size="sm">
        {t("deskSetup.calendars.holidays")}
      </Text>
      {holidays.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("deskSetup.calendars.holidaysHint")}
        </Text>
      )}
      {holidays.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Group key={n} gap={6} align="flex-start" wrap="nowrap">
          <TextInput
            type="date"
            size="xs"
            w={140}
            aria-label={t("deskSetup.calendars.holidayDate", { n: n + 1 })}
            {...fields.getInputProps(`holidays.${n}.date`)}
          />
          <TextInput
            size="xs"
            flex={1}
            maxLength={100}
            placeholder={t("deskSetup.calendars.holidayPlaceholder")}
            aria-label={t("deskSetup.calendars.holidayName", { n: n + 1 })}
            {...fields.getInputProps(`holidays.${n}.name`)}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size={30}
            aria-label={t("deskSetup.calendars.removeHoliday", { name: nameOf(n) })}
            onClick={() => fields.removeListItem("holidays", n)}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={holidays.length >= holidaysMax}
          onClick={() => fields.insertListItem("holidays", { date: "", name: "" })}
        >
          {t("deskSetup.calendars.addHoliday")}
        </Button>
      </Group>
    </Stack>
  )
}

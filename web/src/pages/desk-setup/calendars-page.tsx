import { Button, Group, Stack, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { call, hasCode, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { CalendarDialog } from "./calendar-dialog.tsx"
import { type Calendar, changeWords, weekWords } from "./calendar-words.ts"
import { DeskFrame } from "./desk-frame.tsx"
import { Nothing } from "./nothing.tsx"
import { RowButtons } from "./row-buttons.tsx"
import { useRemoved } from "./use-removed.ts"

const holidaysShown = 8

/** When the team works: what is promised is counted in these hours. */
export function Component() {
  const t = useText()
  const calendars = useRead("/desk/calendars")
  const [edited, setEdited] = useState<Calendar | "new" | null>(null)
  return (
    <DeskFrame
      section="calendars"
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
          {t("deskSetup.calendars.new")}
        </Button>
      }
    >
      <Loaded query={calendars}>
        {({ data }) => (
          <Stack>
            {data.length === 0 && <Nothing text={t("deskSetup.calendars.empty")} />}
            {data.map((one) => (
              <CalendarPanel key={one.id} calendar={one} onEdit={() => setEdited(one)} />
            ))}
          </Stack>
        )}
      </Loaded>
      {edited !== null && (
        <CalendarDialog calendar={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </DeskFrame>
  )
}

interface PanelProps {
  readonly calendar: Calendar
  readonly onEdit: () => void
}

function CalendarPanel({ calendar, onEdit }: PanelProps) {
  const t = useText()
  const { locale } = useFormats()
  const remove = useRemoval(calendar)
  const { name, isOpen, timeZone } = calendar
  return (
    <Panel title={name} actions={<RowButtons name={name} onEdit={onEdit} onRemove={() => void remove()} />}>
      <Group gap="xs">
        <StateBadge tone={isOpen ? "good" : "over"}>
          {t(isOpen ? "deskSetup.calendars.isOpen" : "deskSetup.calendars.isShut")}
        </StateBadge>
        <Text size="sm">{changeWords(t, calendar, locale)}</Text>
        <Text size="sm" c="dimmed">
          {timeZone}
        </Text>
      </Group>
      <dl className="m-week">
        {weekWords(t, calendar, locale).map(([days, hours]) => (
          <div key={days} style={{ display: "contents" }}>
            <dt>{days}</dt>
            <dd>{hours}</dd>
          </div>
        ))}
      </dl>
      <Holidays calendar={calendar} />
    </Panel>
  )
}

/** Holidays to come; those that have passed are only counted. */
function Holidays({ calendar: { holidays, holidayNames, timeZone } }: { readonly calendar: Calendar }) {
  const t = useText()
  const { date } = useFormats()
  const now = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date())
  const coming = holidays.filter((day) => day >= now)
  const named = (day: string) => [date(day), holidayNames[day]].filter(Boolean).join(" ")
  return (
    <Text size="sm" c="dimmed">
      {coming.length === 0
        ? t("deskSetup.calendars.noHolidays")
        : t("deskSetup.calendars.holidaysAhead", { days: coming.slice(0, holidaysShown).map(named).join(", ") })}
      {coming.length > holidaysShown &&
        ` ${t("deskSetup.calendars.moreHolidays", { count: coming.length - holidaysShown })}`}
    </Text>
  )
}

/** Asks and removes; where a policy counts by it, says which. */
function useRemoval({ id, name }: Calendar): () => Promise<void> {
  const t = useText()
  const policies = useRead("/desk/policies")
  const removed = useRemoved(name)
  return async () => {
    const question = {
      title: t("deskSetup.remove", { name }),
      text: t("deskSetup.calendars.removeText"),
      action: t("common.remove"),
    }
    if (!(await confirm(question))) return
    const users = (policies.data?.data ?? []).filter(({ calendarId }) => calendarId === id)
    await removed(() => call("delete", "/desk/calendars/{id}", { path: { id } })).catch(async (error: unknown) => {
      if (!hasCode(error, "desk.in_use") || users.length === 0) return notifyFailed(error)
      await confirm({
        title: t("deskSetup.inUse", { name }),
        text: t("deskSetup.calendars.inUseText", { names: users.map((one) => one.name).join(", ") }),
        action: t("deskSetup.understood"),
        isDanger: false,
      })
    })
  }
}

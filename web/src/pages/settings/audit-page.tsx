import { UnstyledButton } from "@mantine/core"
import { IconHistory } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call, type Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { actorText, Facts } from "../../kit/detail/index.ts"
import { Changes } from "../../kit/events/changes.tsx"
import { eventTitle } from "../../kit/events/event-title.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { List, type ListSpec, useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Entry = Row<"/audit"> & { readonly id: string }

/** Who changed what, newest first. */
export function Component() {
  const t = useText()
  const { time } = useFormats()
  const state = useListState()
  const [open, setOpen] = useState<Entry | null>(null)
  const spec = useMemo(
    (): ListSpec<Entry> => ({
      name: "/audit",
      title: t("settings.sections.audit"),
      load: async (query) => {
        const page = await call("get", "/audit", { query })
        return { ...page, data: page.data.map((entry) => ({ ...entry, id: entry.eventId })) }
      },
      columns: [
        {
          key: "type",
          title: t("audit.what"),
          phone: "title",
          csv: (e) => e.type,
          cell: (e) => (
            <UnstyledButton className="m-row-link" fz="sm" onClick={() => setOpen(e)}>
              {eventTitle(t, e.type)}
            </UnstyledButton>
          ),
        },
        {
          key: "who",
          title: t("audit.who"),
          cell: (e) => actorText(t, e.actor.name),
          csv: (e) => e.actor.name,
          width: 180,
          phone: "line",
        },
        {
          key: "when",
          title: t("common.date"),
          cell: (e) => time(e.occurredAt),
          csv: (e) => e.occurredAt,
          width: 175,
          phone: "line",
        },
        {
          key: "subject",
          title: t("audit.subject"),
          cell: (e) => e.subject,
          csv: (e) => e.subject,
          width: 220,
          isExtra: true,
        },
        {
          key: "ip",
          title: t("audit.from"),
          cell: (e) => e.ip ?? "",
          csv: (e) => e.ip ?? "",
          width: 130,
          isExtra: true,
        },
      ],
      filters: [
        { kind: "text", param: "type", label: t("audit.type") },
        { kind: "text", param: "subject", label: t("audit.subject") },
        { kind: "text", param: "actor", label: t("audit.actor") },
      ],
      empty: { icon: IconHistory, title: t("audit.emptyTitle"), text: t("audit.emptyText") },
    }),
    [t, time],
  )
  return (
    <SettingsFrame title={t("settings.sections.audit")}>
      <div className="m-list m-list-part">
        <List spec={spec} state={state} />
      </div>
      {open !== null && <EntryDialog entry={open} onClose={() => setOpen(null)} />}
    </SettingsFrame>
  )
}

function EntryDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const t = useText()
  const { time } = useFormats()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={eventTitle(t, entry.type)}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Facts
        facts={[
          { label: t("common.date"), value: time(entry.occurredAt) },
          { label: t("audit.who"), value: actorText(t, entry.actor.name) },
          { label: t("audit.type"), value: entry.type },
          { label: t("audit.subject"), value: entry.subject },
          { label: t("audit.from"), value: entry.ip },
          { label: t("audit.request"), value: entry.requestId },
          {
            label: t("audit.changes"),
            value: <Changes subject={entry.subject} before={entry.before} after={entry.after} />,
          },
        ]}
      />
    </Dialog>
  )
}

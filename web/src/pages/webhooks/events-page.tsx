import { Anchor, Code, Stack, UnstyledButton } from "@mantine/core"
import { IconBolt } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { Link } from "react-router"
import { call, type Row, useLive } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { actorText, Facts } from "../../kit/detail/index.ts"
import { Changes } from "../../kit/events/changes.tsx"
import { eventTitle } from "../../kit/events/event-title.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"

type Happened = Row<"/audit"> & { readonly id: string }

const touches = ["/audit"]

/** Every event of the business, newest first; new ones come in by themselves. */
export function Component() {
  const t = useText()
  const { time } = useFormats()
  const [open, setOpen] = useState<Happened | null>(null)
  useLive(touches)
  const spec = useMemo(
    (): ListSpec<Happened> => ({
      name: "/audit/events",
      title: t("happened.title"),
      load: async (query) => {
        const page = await call("get", "/audit", { query })
        return { ...page, data: page.data.map((one) => ({ ...one, id: one.eventId })) }
      },
      columns: [
        {
          key: "what",
          title: t("audit.what"),
          cell: (e) => (
            <UnstyledButton className="m-row-link" fz="sm" onClick={() => setOpen(e)}>
              {eventTitle(t, e.type)}
            </UnstyledButton>
          ),
          csv: (e) => eventTitle(t, e.type),
          phone: "title",
        },
        { key: "type", title: t("audit.type"), cell: (e) => <Code>{e.type}</Code>, csv: (e) => e.type, width: 260 },
        { key: "subject", title: t("audit.subject"), cell: (e) => e.subject, csv: (e) => e.subject, width: 270 },
        {
          key: "who",
          title: t("audit.who"),
          cell: (e) => actorText(t, e.actor.name),
          csv: (e) => e.actor.name,
          width: 160,
          phone: "line",
        },
        {
          key: "when",
          title: t("common.date"),
          cell: (e) => time(e.occurredAt),
          csv: (e) => e.occurredAt,
          sort: "occurredAt",
          width: 175,
          phone: "line",
        },
        {
          key: "id",
          title: t("deliveries.event"),
          cell: (e) => e.eventId,
          csv: (e) => e.eventId,
          width: 280,
          isExtra: true,
        },
      ],
      filters: [
        { kind: "days", from: "since", to: "before", label: t("common.date"), as: "instant" },
        { kind: "text", param: "type", label: t("audit.type") },
        { kind: "text", param: "subject", label: t("audit.subject") },
        { kind: "text", param: "actor", label: t("audit.actor") },
      ],
      search: { param: "search", label: t("happened.search") },
      empty: { icon: IconBolt, title: t("happened.emptyTitle"), text: t("happened.emptyText") },
    }),
    [t, time],
  )
  return (
    <>
      <ListPage spec={spec} />
      {open !== null && <EventDialog event={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function EventDialog({ event, onClose }: { readonly event: Happened; readonly onClose: () => void }) {
  const t = useText()
  const { time } = useFormats()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={eventTitle(t, event.type)}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Facts
          facts={[
            { label: t("common.date"), value: time(event.occurredAt) },
            { label: t("audit.who"), value: actorText(t, event.actor.name) },
            { label: t("audit.type"), value: event.type },
            { label: t("audit.subject"), value: event.subject },
            { label: t("deliveries.event"), value: event.eventId },
            {
              label: t("audit.changes"),
              value: <Changes subject={event.subject} before={event.before} after={event.after} />,
            },
          ]}
        />
        <Anchor component={Link} to={`/webhooks/deliveries?eventId=${event.eventId}`} size="sm">
          {t("happened.deliveries")}
        </Anchor>
      </Stack>
    </Dialog>
  )
}

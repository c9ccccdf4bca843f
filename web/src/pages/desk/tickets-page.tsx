import { Button, Text } from "@mantine/core"
import { IconPlus, IconTicket } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call, useRead } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText, type Text as Words } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { NewTicketDialog } from "./new-ticket-dialog.tsx"
import {
  nextDue,
  priorityTones,
  sources,
  type TicketHead,
  TicketPriority,
  TicketState,
  ticketTones,
} from "./states.tsx"
import { useTicketBulk } from "./ticket-bulk.tsx"
import { useTriageKeys } from "./triage.ts"

const none: readonly never[] = []

/** The queue: what clients ask for, with what was promised. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const own = useHere().me.actor.id
  const queues = useRead("/desk/queues").data?.data
  const members = useMembers()
  const canWrite = useMay()("desk:write")
  const [isNew, setNew] = useState(false)
  useTriageKeys()
  const { bulk, dialog } = useTicketBulk({ own, members, queues: queues ?? none })
  const spec = useMemo(
    (): ListSpec<TicketHead> => ({
      name: "/tickets",
      title: t("desk.title"),
      load: (query) => call("get", "/tickets", { query }),
      to: ({ id }) => `/tickets/${id}`,
      columns: columnsOf(t, formats, nameOf(members)),
      search: { param: "search", label: t("desk.search") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("desk.views.open"), query: { isOpen: "true" } },
        { label: t("desk.views.unassigned"), query: { isOpen: "true", assigneeId: "none" } },
        ...(own === null ? [] : [{ label: t("hours.views.own"), query: { isOpen: "true", assigneeId: "me" } }]),
        ...(own === null ? [] : [{ label: t("desk.views.watched"), query: { isOpen: "true", watcherId: "me" } }]),
        { label: t("desk.views.overdue"), query: { isOverdue: "true" } },
        { label: t("desk.views.next"), query: { isOpen: "true", sort: "deadline" } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(ticketTones), (v) => t(`desk.state.${v}`)),
        choice("priority", t("desk.priorityLabel"), keysOf(priorityTones), (v) => t(`desk.priority.${v}`)),
        {
          kind: "choice",
          param: "queueId",
          label: t("desk.queue"),
          options: (queues ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        choice("assigneeId", t("desk.assignee"), ["me", "none", ...members.map(({ userId }) => userId)], (id) =>
          id === "me" ? t("desk.me") : id === "none" ? t("desk.nobody") : nameOf(members)(id),
        ),
        choice("source", t("common.source"), keysOf(sources), (v) => t(`desk.source.${v}`)),
        { kind: "text", param: "category", label: t("desk.category") },
        choice("sort", t("desk.order"), ["updated", "deadline"], (v) => t(`desk.orders.${v}`)),
        { kind: "record", param: "customerId", label: t("desk.customer"), find: findCustomers, name: customerName },
      ],
      bulk,
      intro: (
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {t("desk.triage.keys")}
        </Text>
      ),
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
          {t("desk.new")}
        </Button>
      ),
      empty: { icon: IconTicket, title: t("desk.emptyTitle"), text: t("desk.emptyText") },
    }),
    [t, formats, own, queues, members, canWrite, bulk],
  )
  return (
    <>
      <ListPage spec={spec} />
      {dialog}
      {isNew && <NewTicketDialog onClose={() => setNew(false)} />}
    </>
  )
}

type NameOf = (userId: string) => string

/** What people are called; who is no member any more by the id. */
function nameOf(members: readonly { userId: string; name: string }[]): NameOf {
  return (id) => members.find(({ userId }) => userId === id)?.name ?? id
}

function columnsOf(t: Words, { time }: Formats, name: NameOf): readonly Column<TicketHead>[] {
  const holder = ({ assigneeId }: TicketHead) => (assigneeId === null ? "" : name(assigneeId))
  const due = (ticket: TicketHead) => nextDue(ticket) ?? ""
  return [
    { key: "number", title: t("desk.number"), cell: (k) => k.number, csv: (k) => String(k.number), width: 100 },
    { key: "subject", title: t("desk.subject"), cell: (k) => k.subject, csv: (k) => k.subject, phone: "title" },
    {
      key: "state",
      title: t("common.state"),
      cell: (k) => <TicketState ticket={k} />,
      csv: (k) => k.state,
      width: 190,
      phone: "aside",
    },
    {
      key: "priority",
      title: t("desk.priorityLabel"),
      cell: (k) => <TicketPriority ticket={k} />,
      csv: (k) => k.priority,
      width: 120,
      phone: "line",
    },
    {
      key: "requester",
      title: t("desk.requester"),
      cell: (k) => k.requester.name ?? k.requester.email ?? "",
      csv: (k) => k.requester.name ?? k.requester.email ?? "",
      phone: "line",
    },
    {
      key: "due",
      title: t("desk.due"),
      cell: (k) => (due(k) === "" ? "" : time(due(k))),
      csv: due,
      width: 170,
      phone: "line",
    },
    { key: "assignee", title: t("desk.assignee"), cell: holder, csv: holder, width: 150, phone: "line" },
    {
      key: "category",
      title: t("desk.category"),
      cell: (k) => k.category ?? "",
      csv: (k) => k.category ?? "",
      width: 140,
      isExtra: true,
    },
    {
      key: "source",
      title: t("common.source"),
      cell: (k) => t(`desk.source.${k.source}`),
      csv: (k) => k.source,
      width: 150,
      isExtra: true,
    },
    { key: "updated", title: t("desk.updated"), cell: (k) => time(k.updatedAt), csv: (k) => k.updatedAt, width: 170 },
  ]
}

import { IconTicket } from "@tabler/icons-react"
import { useMemo } from "react"
import { call } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { nextDue, priorityTones, type TicketHead, TicketPriority, TicketState, ticketTones } from "./states.tsx"

/** The queue: what clients ask for, with what was promised. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const spec = useMemo(
    (): ListSpec<TicketHead> => ({
      name: "/tickets",
      title: t("desk.title"),
      load: (query) => call("get", "/tickets", { query }),
      to: ({ id }) => `/tickets/${id}`,
      columns: columnsOf(t, formats),
      search: { param: "search", label: t("desk.search") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("desk.views.open"), query: { isOpen: "true" } },
        { label: t("desk.views.unassigned"), query: { isOpen: "true", assigneeId: "none" } },
        { label: t("desk.views.overdue"), query: { isOverdue: "true" } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(ticketTones), (v) => t(`desk.state.${v}`)),
        choice("priority", t("desk.priorityLabel"), keysOf(priorityTones), (v) => t(`desk.priority.${v}`)),
        { kind: "record", param: "customerId", label: t("desk.customer"), find: findCustomers, name: customerName },
      ],
      empty: { icon: IconTicket, title: t("desk.emptyTitle"), text: t("desk.emptyText") },
    }),
    [t, formats],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { time }: Formats): readonly Column<TicketHead>[] {
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
    { key: "updated", title: t("desk.updated"), cell: (k) => time(k.updatedAt), csv: (k) => k.updatedAt, width: 170 },
  ]
}

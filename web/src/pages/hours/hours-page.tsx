import { Button } from "@mantine/core"
import { IconClock, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type BulkAction, type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { findProjects, findTickets, projectName, ticketName } from "../pickers/work-places.ts"
import { LogDialog } from "./log-dialog.tsx"
import { BillingState, type Entry, EntryState, entryTones, spanText } from "./states.tsx"

/** Time that people wrote down: looked through, approved or sent back. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("work:write")
  const own = useHere().me.actor.id
  const members = useMembers()
  const [isOpen, setOpen] = useState(false)
  const spec = useMemo(
    (): ListSpec<Entry> => ({
      name: "/time-entries",
      title: t("hours.title"),
      load: (query) => call("get", "/time-entries", { query }),
      to: ({ id }) => `/hours/${id}`,
      columns: columnsOf(t, formats),
      views: [
        { label: t("list.all"), query: {} },
        { label: t("hours.views.waiting"), query: { state: "logged" } },
        { label: t("hours.views.unbilled"), query: { unbilled: "true" } },
        ...(own === null ? [] : [{ label: t("hours.views.own"), query: { userId: own } }]),
      ],
      filters: [
        choice("state", t("common.state"), keysOf(entryTones), (v) => t(`hours.state.${v}`)),
        { kind: "record", param: "customerId", label: t("hours.customer"), find: findCustomers, name: customerName },
        { kind: "record", param: "ticketId", label: t("hours.place.ticket"), find: findTickets, name: ticketName },
        { kind: "record", param: "projectId", label: t("hours.place.project"), find: findProjects, name: projectName },
        choice(
          "userId",
          t("hours.person"),
          members.map(({ userId }) => userId),
          (id) => members.find(({ userId }) => userId === id)?.name ?? id,
        ),
        { kind: "days", from: "from", to: "to", label: t("hours.day"), as: "date" },
      ],
      bulk: bulkOf(t),
      empty: { icon: IconClock, title: t("hours.emptyTitle"), text: t("hours.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
          {t("hours.log")}
        </Button>
      ),
    }),
    [t, formats, canWrite, own, members],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isOpen && <LogDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function bulkOf(t: Text): readonly BulkAction<Entry>[] {
  return [
    {
      key: "approve",
      label: t("hours.approve"),
      needs: "work:approve",
      isFor: ({ state }) => state !== "approved",
      run: ({ id }) => call("post", "/time-entries/approve", { body: { ids: [id] } }),
      undo: ({ id }) => call("post", "/time-entries/{id}/withdraw", { path: { id } }),
    },
    {
      key: "reject",
      label: t("hours.reject"),
      needs: "work:approve",
      isDanger: true,
      isFor: ({ state }) => state === "logged",
      run: ({ id }) => call("post", "/time-entries/reject", { body: { ids: [id] } }),
      question: (count) => t("hours.rejectQuestion", { count }),
    },
  ]
}

function columnsOf(t: Text, { date, price }: Formats): readonly Column<Entry>[] {
  const rate = (e: Entry) => (e.unitPrice === null ? "" : price(e.unitPrice, e.currency ?? undefined))
  return [
    { key: "day", title: t("hours.day"), cell: (e) => date(e.workDate), csv: (e) => e.workDate, width: 130 },
    { key: "person", title: t("hours.person"), cell: (e) => e.person, csv: (e) => e.person, phone: "line" },
    {
      key: "customer",
      title: t("hours.customer"),
      cell: (e) => <CustomerName id={e.customerId} />,
      csv: (e) => e.customerId,
      phone: "line",
    },
    { key: "note", title: t("hours.note"), cell: (e) => e.note ?? "", csv: (e) => e.note ?? "", phone: "title" },
    {
      key: "minutes",
      title: t("hours.time"),
      cell: (e) => spanText(t, e.minutes),
      csv: (e) => String(e.minutes),
      width: 125,
      align: "right",
      phone: "aside",
    },
    { key: "rate", title: t("hours.rate"), cell: rate, csv: (e) => e.unitPrice ?? "", width: 110, align: "right" },
    {
      key: "state",
      title: t("common.state"),
      cell: (e) => <EntryState state={e.state} />,
      csv: (e) => e.state,
      width: 120,
      phone: "line",
    },
    {
      key: "billing",
      title: t("hours.billed"),
      cell: (e) => <BillingState entry={e} />,
      csv: (e) => e.billing,
      width: 140,
    },
  ]
}

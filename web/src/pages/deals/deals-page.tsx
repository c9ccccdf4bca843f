import { Button } from "@mantine/core"
import { IconLayoutKanban, IconPlus, IconTargetArrow } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { Link } from "react-router"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, type Filter, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { MemberName } from "../hours/holder-name.tsx"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { DealDialog } from "./deal-dialog.tsx"
import { amountText, type Deal, DealState, dealTones } from "./states.tsx"

/** Deals of all pipelines, newest first. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("deals:write")
  const members = useMembers()
  const [isOpen, setOpen] = useState(false)
  const spec = useMemo(
    (): ListSpec<Deal> => ({
      name: "/deals",
      title: t("deals.title"),
      load: (query) => call("get", "/deals", { query }),
      to: ({ id }) => `/deals/${id}`,
      columns: columnsOf(t, formats),
      search: { param: "search", label: t("deals.search") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("deals.views.open"), query: { state: "open", sort: "closeOn" } },
        { label: t("deals.views.won"), query: { state: "won" } },
        { label: t("deals.views.lost"), query: { state: "lost" } },
      ],
      filters: filtersOf(
        t,
        members.map(({ userId, name }) => ({ value: userId, label: name })),
      ),
      empty: { icon: IconTargetArrow, title: t("deals.emptyTitle"), text: t("deals.emptyText") },
      actions: (
        <>
          <Button component={Link} to="/deals/board" variant="default" leftSection={<IconLayoutKanban size={16} />}>
            {t("deals.board")}
          </Button>
          {canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
              {t("deals.new")}
            </Button>
          )}
        </>
      ),
    }),
    [t, formats, canWrite, members],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isOpen && <DealDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function filtersOf(t: Text, people: readonly { value: string; label: string }[]): readonly Filter[] {
  return [
    choice("state", t("common.state"), keysOf(dealTones), (v) => t(`deals.state.${v}`)),
    { kind: "record", param: "customerId", label: t("deals.customer"), find: findCustomers, name: customerName },
    ...(people.length === 0
      ? []
      : [{ kind: "choice", param: "ownerId", label: t("deals.owner"), options: people } satisfies Filter]),
    { kind: "days", from: "closeFrom", to: "closeBefore", label: t("deals.closeOn"), as: "date" },
  ]
}

function columnsOf(t: Text, formats: Formats): readonly Column<Deal>[] {
  const closing = ({ closeOn }: Deal) => (closeOn === null ? "" : formats.date(closeOn))
  return [
    { key: "name", title: t("common.name"), cell: (d) => d.name, csv: (d) => d.name, sort: "name", phone: "title" },
    {
      key: "customer",
      title: t("deals.customer"),
      cell: (d) => (d.customerId === null ? "" : <CustomerName id={d.customerId} />),
      csv: (d) => d.customerId ?? "",
      phone: "line",
    },
    {
      key: "stage",
      title: t("deals.stage"),
      cell: (d) => <DealState deal={d} />,
      csv: (d) => d.stageName,
      width: 190,
      phone: "aside",
    },
    {
      key: "amount",
      title: t("common.amount"),
      cell: (d) => amountText(d, formats),
      csv: (d) => amountText(d, formats),
      sort: "amount",
      width: 130,
      align: "right",
      phone: "line",
    },
    {
      key: "likelihood",
      title: t("deals.likelihood"),
      cell: (d) => formats.percent(String(d.likelihood)),
      csv: (d) => String(d.likelihood),
      width: 110,
      align: "right",
    },
    {
      key: "closeOn",
      title: t("deals.closeOn"),
      cell: closing,
      csv: (d) => d.closeOn ?? "",
      sort: "closeOn",
      width: 140,
      phone: "line",
    },
    {
      key: "owner",
      title: t("deals.owner"),
      cell: (d) => (d.ownerId === null ? "" : <MemberName id={d.ownerId} />),
      width: 150,
    },
    {
      key: "source",
      title: t("common.source"),
      cell: (d) => t(`deals.source.${d.source}`),
      csv: (d) => d.source,
      width: 140,
      isExtra: true,
    },
    {
      key: "createdAt",
      title: t("common.created"),
      cell: (d) => formats.time(d.createdAt),
      csv: (d) => d.createdAt,
      sort: "createdAt",
      width: 165,
      isExtra: true,
    },
  ]
}

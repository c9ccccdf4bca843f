import { call, type Row } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import type { Column, ListSpec } from "../../kit/list/index.ts"
import type { Text } from "../../texts/index.ts"
import { spanText } from "../hours/states.tsx"

export const reportNames = ["revenue", "open-work", "sla", "utilisation"] as const
type ReportName = (typeof reportNames)[number]

/** A client's month in a report. */
export interface MonthRow {
  readonly id: string
  readonly month: string
  readonly customerId: string
  readonly name: string
  /** The row as the report gave it. */
  readonly of: unknown
}

interface Report {
  readonly needs: string
  readonly load: ListSpec<MonthRow>["load"]
  readonly columns: readonly Column<MonthRow>[]
}

/** A report whose rows are `R`: how they are read, and what stands in the columns after the month and the client. */
interface ReportOf<R> {
  readonly needs: string
  readonly load: (
    query: Parameters<ListSpec<MonthRow>["load"]>[0],
  ) => Promise<{ data: readonly R[]; nextCursor: string | null }>
  readonly head: (row: R) => Omit<MonthRow, "of">
  readonly columns: readonly [key: string, title: string, text: (row: R) => string][]
}

/** The reports by client and month, each with the permission that it needs. */
export function reportsOf(t: Text, { money, percent }: Formats): Readonly<Record<ReportName, Report>> {
  const span = (minutes: number) => spanText(t, minutes)
  const some = (minutes: number | null) => (minutes === null ? "" : span(minutes))
  const client = (row: { customerId: string; customerName: string; month: string }) => ({
    id: `${row.month} ${row.customerId}`,
    month: row.month,
    customerId: row.customerId,
    name: row.customerName,
  })
  return {
    revenue: report<Row<"/reports/revenue">>(t, {
      needs: "billing:read",
      load: (query) => call("get", "/reports/revenue", { query }),
      head: (row) => ({ ...client(row), id: `${row.month} ${row.customerId} ${row.currency}` }),
      columns: [
        ["invoices", t("invoices.title"), (r) => String(r.invoices)],
        ["net", t("common.net"), (r) => money(r.netMinor, r.currency)],
        ["credited", t("months.credited"), (r) => money(r.creditedMinor, r.currency)],
        ["received", t("months.received"), (r) => money(r.receivedMinor, r.currency)],
      ],
    }),
    "open-work": report<Row<"/reports/open-work">>(t, {
      needs: "desk:read",
      load: (query) => call("get", "/reports/open-work", { query }),
      head: client,
      columns: [
        ["open", t("months.openTickets"), (r) => String(r.openTickets)],
        ["overdue", t("desk.overdue"), (r) => String(r.overdueTickets)],
        ["waiting", t("bill.waitsApproval"), (r) => span(r.waitingMinutes)],
        ["unbilled", t("desk.unbilled"), (r) => span(r.unbilledMinutes)],
      ],
    }),
    sla: report<Row<"/reports/sla">>(t, {
      needs: "desk:read",
      load: (query) => call("get", "/reports/sla", { query }),
      head: client,
      columns: [
        ["tickets", t("desk.title"), (r) => String(r.tickets)],
        ["response", t("months.responses"), (r) => `${r.responseKept} / ${r.responseKept + r.responseBroken}`],
        [
          "resolution",
          t("months.resolutions"),
          (r) => `${r.resolutionKept} / ${r.resolutionKept + r.resolutionBroken}`,
        ],
        ["first", t("months.firstResponse"), (r) => some(r.firstResponseMinutes)],
        ["solved", t("months.resolved"), (r) => some(r.resolutionMinutes)],
      ],
    }),
    utilisation: report<Row<"/reports/utilisation">>(t, {
      needs: "work:read",
      load: (query) => call("get", "/reports/utilisation", { query }),
      head: ({ id, name, month }) => ({ id: `${month} ${id}`, customerId: id, name, month }),
      columns: [
        ["logged", t("desk.logged"), (r) => span(r.loggedMinutes)],
        ["billable", t("hours.isBillable"), (r) => span(r.billableMinutes)],
        ["charged", t("desk.charged"), (r) => span(r.chargedMinutes)],
        ["billed", t("hours.billed"), (r) => span(r.billedMinutes)],
        ["percent", "%", (r) => (r.billablePercent === null ? "" : percent(String(r.billablePercent)))],
      ],
    }),
  }
}

/** The same for rows of any report. */
function report<R>(t: Text, { needs, load, head, columns }: ReportOf<R>): Report {
  // What `load` put into a row is what its columns read out of it.
  const textOf = (text: (row: R) => string) => (row: MonthRow) => text(row.of as R)
  return {
    needs,
    load: async (query) => {
      const { data, nextCursor } = await load(query)
      return { data: data.map((row) => ({ ...head(row), of: row })), nextCursor }
    },
    columns: [
      { key: "name", title: t("hours.customer"), cell: (r) => r.name, csv: (r) => r.name, phone: "title" },
      {
        key: "month",
        title: t("months.month"),
        cell: (r) => <Month of={r.month} />,
        csv: (r) => r.month,
        width: 150,
        phone: "aside",
      },
      ...columns.map(
        ([key, title, text]): Column<MonthRow> => ({
          ...{ key, title, cell: (row) => named(title, textOf(text)(row)), csv: textOf(text), phone: "line" },
          align: "right",
        }),
      ),
    ],
  }
}

/** On a phone, where no head names the columns, a figure says what it is. */
function named(title: string, text: string) {
  if (text === "") return ""
  return (
    <>
      <span className="mantine-hidden-from-sm">{title}: </span>
      {text}
    </>
  )
}

/** A month by its name, as the reader's language writes it. */
function Month({ of }: { readonly of: string }) {
  return useFormats().month(of)
}

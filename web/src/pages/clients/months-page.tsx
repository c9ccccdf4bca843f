import { Group, SegmentedControl, TextInput } from "@mantine/core"
import { IconCalendarStats } from "@tabler/icons-react"
import { useMemo } from "react"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { ListPage, type ListSpec, useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { type MonthRow, reportNames, reportsOf } from "./month-reports.tsx"

/** What was earned, what is open, how promises were kept and how time was used: by client and month. */
export function Component() {
  const t = useText()
  const may = useMay()
  const formats = useFormats()
  const { query, set } = useListState()
  const reports = useMemo(() => reportsOf(t, formats), [t, formats])
  const offered = reportNames.filter((name) => may(reports[name].needs))
  const shown = offered.find((name) => name === query["report"]) ?? offered[0] ?? "revenue"
  const spec = useMemo(
    (): ListSpec<MonthRow> => ({
      name: `/reports/${shown}`,
      title: t("months.title"),
      load: async (asked) => {
        const { report: _shown, ...rest } = asked as typeof asked & { readonly report?: string }
        return reports[shown].load(rest)
      },
      to: ({ customerId }) => `/clients/${customerId}`,
      columns: reports[shown].columns,
      filters: [
        { kind: "record", param: "customer", label: t("hours.customer"), find: findCustomers, name: customerName },
      ],
      empty: { icon: IconCalendarStats, title: t("months.emptyTitle"), text: t("months.emptyText") },
      exportName: shown,
    }),
    [t, reports, shown],
  )
  const month = (param: "from" | "to") => (
    <TextInput
      type="month"
      label={t(param === "from" ? "months.from" : "months.to")}
      placeholder="2026-01"
      value={query[param] ?? ""}
      onChange={(event) => set({ [param]: event.currentTarget.value })}
    />
  )
  const intro = (
    <Group align="flex-end" role="search" aria-label={t("months.title")}>
      <SegmentedControl
        aria-label={t("months.which")}
        data={offered.map((name) => ({ value: name, label: t(`months.${name}`) }))}
        value={shown}
        onChange={(name) => set({ report: name === offered[0] ? "" : name })}
        className="m-views"
      />
      {month("from")}
      {month("to")}
    </Group>
  )
  return <ListPage key={shown} spec={{ ...spec, intro }} />
}

import { Group, Text } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { memo, useCallback, useDeferredValue, useId, useMemo } from "react"
import { useText } from "../../texts/index.ts"
import { PageHead } from "../detail/page-head.tsx"
import { ProblemView } from "../feedback/index.ts"
import { BulkBar } from "./bulk-bar.tsx"
import { ColumnMenu, useColumns } from "./columns.tsx"
import { EmptyList } from "./empty-list.tsx"
import { ExportButton } from "./export.tsx"
import { FilterBar } from "./filter-bar.tsx"
import { type ListData, useListData } from "./list-data.ts"
import { type ListState, useListState } from "./list-state.ts"
import type { ListQuery, ListSpec } from "./list-types.ts"
import { PhoneList } from "./phone-list.tsx"
import { PhoneSort } from "./phone-sort.tsx"
import { SavedViews } from "./saved-views.tsx"
import { SearchField } from "./search-field.tsx"
import { type Selection, useSelection } from "./selection.ts"
import { type TableProps, VirtualTable } from "./virtual-table.tsx"

/** A page that is a list: search, filters, columns, bulk actions, export. `spec` should keep its identity (`useMemo`). */
export function ListPage<R extends { readonly id: string }>({ spec }: { readonly spec: ListSpec<R> }) {
  const state = useListState()
  // The head is painted first, and the rest behind it: who opens a page sees at once that it has opened.
  const isHeadThere = useDeferredValue(true, false)
  return (
    <div className="m-list">
      <PageHead title={spec.title} actions={spec.actions} />
      {isHeadThere && spec.intro}
      {isHeadThere && <List spec={spec} state={state} />}
    </div>
  )
}

interface ListProps<R extends { readonly id: string }> {
  readonly spec: ListSpec<R>
  readonly state: ListState
}

/** The list itself, for pages where it is a part. */
export function List<R extends { readonly id: string }>({ spec, state }: ListProps<R>) {
  const columns = useColumns(spec.name, spec.columns)
  const data = useListData(spec, state.query)
  const ids = useMemo(() => data.rows.map((row) => row.id), [data.rows])
  const selection = useSelection(ids)
  return (
    <>
      <Group gap="xs" role="search">
        <Narrowing spec={spec} state={state} />
        <Group gap="xs" ml="auto">
          <PhoneSort columns={spec.columns} state={state} />
          <Shown data={data} />
          <Taking spec={spec} state={state} hidden={columns.hidden} setHidden={columns.setHidden} />
        </Group>
      </Group>
      <Body spec={spec} state={state} data={data} columns={columns.shown} selection={selection} />
      {spec.bulk && <BulkBar actions={spec.bulk} rows={data.rows} selection={selection} />}
    </>
  )
}

/** Views, search and filters: not made anew when rows come. */
const Narrowing = memo(PlainNarrowing) as typeof PlainNarrowing

function PlainNarrowing<R extends { readonly id: string }>({ spec, state }: ListProps<R>) {
  return (
    <>
      {spec.views && <Views views={spec.views} state={state} />}
      {spec.search && <SearchField search={spec.search} state={state} />}
      {spec.filters && <FilterBar filters={spec.filters} state={state} />}
      {spec.filters && <SavedViews list={spec.name} state={state} />}
    </>
  )
}

interface TakingProps<R extends { readonly id: string }> extends ListProps<R> {
  readonly hidden: readonly string[]
  readonly setHidden: (hidden: readonly string[]) => void
}

/** Columns and export: not made anew when rows come. */
const Taking = memo(PlainTaking) as typeof PlainTaking

function PlainTaking<R extends { readonly id: string }>({ spec, state, hidden, setHidden }: TakingProps<R>) {
  return (
    <>
      <ColumnMenu columns={spec.columns} hidden={hidden} onChange={setHidden} />
      <ExportButton spec={spec} query={state.query} />
    </>
  )
}

interface BodyProps<R extends { readonly id: string }> {
  readonly spec: ListSpec<R>
  readonly state: ListState
  readonly data: ListData<R>
  readonly columns: ListSpec<R>["columns"]
  readonly selection: Selection
}

function Body<R extends { readonly id: string }>({ spec, state, data, columns, selection }: BodyProps<R>) {
  const isPhone = useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false })
  const { loadMore } = data
  const { set } = state
  const onEnd = useCallback(() => loadMore(), [loadMore])
  const onSort = useCallback((by: string) => set({ sort: by }), [set])
  if (data.error !== null && data.rows.length === 0) return <ProblemView error={data.error} onRetry={data.reload} />
  if (!data.isLoading && data.rows.length === 0) return <EmptyList spec={spec} state={state} />
  const table: TableProps<R> = {
    label: spec.title,
    rows: data.rows,
    columns,
    to: spec.to,
    selection: spec.bulk ? selection : undefined,
    sort: { by: state.query["sort"] ?? "", onSort },
    isLoading: data.isLoading,
    isLoadingMore: data.isLoadingMore,
    isStale: data.isStale,
    hasMore: data.hasMore,
    onEnd,
  }
  return (
    <>
      {data.error !== null && <ProblemView error={data.error} onRetry={data.reload} />}
      {isPhone ? <PhoneList {...table} columns={spec.columns} /> : <VirtualTable {...table} />}
    </>
  )
}

function Shown<R>({ data }: { readonly data: ListData<R> }) {
  const t = useText()
  if (data.isLoading) return null
  return (
    <Text size="xs" c="dimmed" aria-live="polite">
      {data.hasMore ? t("list.shownMore", { count: data.rows.length }) : t("list.shown", { count: data.rows.length })}
    </Text>
  )
}

function Views({
  views,
  state,
}: {
  readonly views: NonNullable<ListSpec<{ id: string }>["views"]>
  readonly state: ListState
}) {
  const t = useText()
  const name = useId()
  const current = views.findIndex(({ query }) => isSame(query, state.query))
  return (
    <fieldset className="m-views" aria-label={t("list.views")}>
      {views.map(({ label, query }, place) => (
        <label key={label}>
          <input type="radio" name={name} checked={place === current} onChange={() => state.replaceAll(query)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function isSame(one: ListQuery, other: ListQuery): boolean {
  const text = (query: ListQuery) => JSON.stringify(Object.entries(query).toSorted())
  return text(one) === text(other)
}

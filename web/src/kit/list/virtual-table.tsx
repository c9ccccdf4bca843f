import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useRef, useState } from "react"
import { type Text, useText } from "../../texts/index.ts"
import { areLetterKeysOn } from "./letter-keys.ts"
import type { Column } from "./list-types.ts"
import { type OpenRow, useOpenRow } from "./open-row.ts"
import { RowCheckbox } from "./row-checkbox.tsx"
import type { Selection } from "./selection.ts"
import "./list.css"

const rowPixels = 45
/** Rows beyond the edge, so that scrolling finds them there. */
const overscan = 10
/** Of rows that have just come, only those in sight are painted at once; those beyond the edge follow. */
const freshOverscan = 1
/** Rows that are being replaced fade only when their successors let one wait: fading paints the whole table again. */
const staleMs = 250
const columnPixels = 160
const skeletonRows = 8

export interface TableProps<R extends { readonly id: string }> {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly to?: ((row: R) => string) | undefined
  readonly selection?: Selection | undefined
  readonly sort?: { readonly by: string; readonly onSort: (by: string) => void } | undefined
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  readonly isStale: boolean
  readonly hasMore: boolean
  readonly onEnd: () => void
}

/**
 * A table of which only the rows in sight are in the page: 100,000 rows scroll like forty. Arrow keys move between rows,
 * Enter opens one, x selects it.
 */
export function VirtualTable<R extends { readonly id: string }>(props: TableProps<R>) {
  const { rows, columns, selection, isLoading, isStale, hasMore, onEnd } = props
  const t = useText()
  const openRow = useOpenRow()
  const frame = useRef<HTMLDivElement>(null)
  const isWaiting = useLong(isStale, staleMs)
  const isSettled = useDeferredValue(rows) === rows
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPixels,
    overscan: isSettled ? overscan : freshOverscan,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && rows.length > 0 && last >= rows.length - overscan * 2) onEnd()
  }, [hasMore, last, rows.length, onEnd])
  const onKeyDown = useRowKeys(rows.length, (index) => virtual.scrollToIndex(index), frame)
  useEntryKey(frame)
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div
      ref={frame}
      className="m-table-frame"
      data-stale={isWaiting || undefined}
      // Without a link in a row, the arrow keys can scroll it only when it takes the focus itself.
      tabIndex={props.to === undefined || rows.length === 0 ? 0 : undefined}
    >
      <table
        className="m-table"
        aria-label={props.label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-busy={isLoading}
        style={{ minWidth: widthOf(columns) }}
        onKeyDown={onKeyDown}
      >
        <Columns columns={columns} isSelecting={selection !== undefined} />
        <TableHead
          columns={columns}
          chosen={chosenOf(selection?.ids.size ?? 0, rows.length)}
          onAll={selection?.selectShown}
          onNone={selection?.clear}
          sortBy={props.sort?.by}
          onSort={props.sort?.onSort}
        />
        <tbody>
          {above > 0 && <Spacer pixels={above} />}
          {items.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <Row
                key={row.id}
                index={index}
                row={row}
                columns={columns}
                to={props.to}
                openRow={openRow}
                t={t}
                isSelected={selection?.ids.has(row.id) ?? false}
                selection={selection}
              />
            )
          })}
          {below > 0 && <Spacer pixels={below} />}
          {(isLoading || props.isLoadingMore) && (
            <Placeholders
              count={isLoading ? skeletonRows : 1}
              columns={columns}
              isSelecting={selection !== undefined}
            />
          )}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnsProps {
  readonly columns: readonly Pick<Column<never>, "key" | "width">[]
  readonly isSelecting: boolean
}

/** Like the head, it is not made anew when rows come. */
const Columns = memo(({ columns, isSelecting }: ColumnsProps) => {
  return (
    <colgroup>
      {isSelecting && <col style={{ width: 44 }} />}
      {columns.map(({ key, width }) => (
        <col key={key} style={width === undefined ? {} : { width }} />
      ))}
    </colgroup>
  )
})

/** How many of the rows are chosen. */
type Chosen = "none" | "some" | "all"

function chosenOf(count: number, rows: number): Chosen {
  if (count === 0) return "none"
  return count < rows ? "some" : "all"
}

interface HeadProps {
  readonly columns: readonly Pick<Column<never>, "key" | "title" | "align" | "sort">[]
  readonly chosen: Chosen
  readonly onAll: (() => void) | undefined
  readonly onNone: (() => void) | undefined
  readonly sortBy: string | undefined
  readonly onSort: ((by: string) => void) | undefined
}

const TableHead = memo(({ columns, chosen, onAll, onNone, sortBy, onSort }: HeadProps) => {
  const t = useText()
  return (
    <thead>
      <tr>
        {onAll && (
          <th scope="col">
            <RowCheckbox
              label={t("list.selectShown")}
              isOn={chosen === "all"}
              isPartly={chosen === "some"}
              onChange={() => (chosen === "none" ? onAll() : onNone?.())}
            />
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} scope="col" data-align={column.align} aria-sort={sortOf(column.sort, sortBy)}>
            {column.sort !== undefined && onSort ? (
              <SortButton title={column.title} by={column.sort} onSort={onSort} current={sortBy ?? ""} />
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
})

interface SortButtonProps {
  readonly title: string
  readonly by: string
  readonly current: string
  readonly onSort: (by: string) => void
}

function SortButton({ title, by, current, onSort }: SortButtonProps) {
  const isUp = current === by
  const isDown = current === `-${by}`
  return (
    <button type="button" className="m-sort" onClick={() => onSort(isUp ? `-${by}` : isDown ? "" : by)}>
      {title}
      {isUp && <IconArrowUp size={14} aria-hidden />}
      {isDown && <IconArrowDown size={14} aria-hidden />}
    </button>
  )
}

function sortOf(column: string | undefined, current: string | undefined): "ascending" | "descending" | undefined {
  if (column === undefined) return undefined
  if (current === column) return "ascending"
  return current === `-${column}` ? "descending" : undefined
}

interface RowProps<R> {
  readonly index: number
  readonly row: R
  readonly columns: readonly Column<R>[]
  readonly to: ((row: R) => string) | undefined
  readonly openRow: OpenRow
  readonly t: Text
  readonly isSelected: boolean
  readonly selection: Selection | undefined
}

const Row = memo(PlainRow, (before, after) => {
  return (
    before.row === after.row &&
    before.columns === after.columns &&
    before.isSelected === after.isSelected &&
    before.index === after.index &&
    before.openRow === after.openRow &&
    before.t === after.t
  )
}) as typeof PlainRow

/** A row of plain elements: what a search finds is made while somebody types, so each of them counts. */
function PlainRow<R extends { readonly id: string }>(props: RowProps<R>) {
  const { index, row, columns, to, openRow, t, isSelected, selection } = props
  const target = to?.(row)
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-selected={isSelected || undefined}
      data-link={target !== undefined || undefined}
      {...(target === undefined ? {} : { onClick: (event) => openRow.onRow(event, target) })}
    >
      {selection && (
        <td>
          <RowCheckbox
            label={t("list.selectRow", { n: index + 1 })}
            isOn={isSelected}
            onChange={(isRange) => selection.toggle(row.id, isRange)}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td key={column.key} data-align={column.align}>
          {place === 0 && target !== undefined ? (
            <a href={openRow.href(target)} className="m-row-link" onClick={(event) => openRow.onLink(event, target)}>
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

/** Has this been so for a while? */
function useLong(isSo: boolean, ms: number): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setLong(true), ms)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isSo, ms])
  return isSo && isLong
}

function Spacer({ pixels }: { readonly pixels: number }) {
  return (
    <tr aria-hidden style={{ height: pixels }}>
      <td />
    </tr>
  )
}

interface PlaceholdersProps<R> {
  readonly count: number
  readonly columns: readonly Column<R>[]
  readonly isSelecting: boolean
}

function Placeholders<R>({ count, columns, isSelecting }: PlaceholdersProps<R>) {
  return Array.from({ length: count }, (_, n) => (
    <tr key={`wait-${String(n)}`} aria-hidden>
      {isSelecting && <td />}
      {columns.map(({ key }) => (
        <td key={key}>
          <div className="m-bone" style={{ width: `${45 + ((n * 7 + key.length * 5) % 45)}%` }} />
        </td>
      ))}
    </tr>
  ))
}

function widthOf<R>(columns: readonly Column<R>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? columnPixels), 44)
}

/** Arrow keys move between the rows' links; x selects the row that has the focus. */
function useRowKeys(count: number, scrollTo: (index: number) => void, frame: { readonly current: HTMLElement | null }) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.length === 1 && !areLetterKeysOn()) return
    const at = (event.target as HTMLElement).closest("tr[data-index]")
    const index = at === null ? -1 : Number(at.getAttribute("data-index"))
    if (event.key === "x" && at !== null && (event.target as HTMLElement).tagName !== "INPUT") {
      at.querySelector<HTMLInputElement>("input[type=checkbox]")?.click()
      return
    }
    const move = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key]
    if (move === undefined || event.metaKey || event.ctrlKey) return
    const next = index + move
    if (next < 0 || next >= count) return
    event.preventDefault()
    scrollTo(next)
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`tr[data-index="${next}"] a`)?.focus())
  }
}

/** j steps into the list while nothing else on the page has the focus. */
function useEntryKey(frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "j" || !areLetterKeysOn() || event.target !== document.body || event.metaKey || event.ctrlKey)
        return
      frame.current?.querySelector<HTMLElement>("tr[data-index] a")?.focus()
    }
    document.addEventListener("keydown", enter)
    return () => document.removeEventListener("keydown", enter)
  }, [frame])
}

import { Group, Skeleton, Stack, Text } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef } from "react"
import { Link } from "react-router"
import { useText } from "../../texts/index.ts"
import type { Column } from "./list-types.ts"
import { RowCheckbox } from "./row-checkbox.tsx"
import type { TableProps } from "./virtual-table.tsx"

const cardPixels = 76

/** The same list on a phone: a card per record, made of the columns that say where they stand there; chosen by its own checkbox. */
export function PhoneList<R extends { readonly id: string }>(props: TableProps<R>) {
  const { rows, columns, to, hasMore, onEnd, isLoading, selection } = props
  const t = useText()
  const frame = useRef<HTMLUListElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => cardPixels,
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= rows.length - 12) onEnd()
  }, [hasMore, last, rows.length, onEnd])
  if (isLoading) return <Waiting />
  return (
    <ul ref={frame} className="m-cards" aria-label={props.label} style={{ listStyle: "none", margin: 0, padding: 0 }}>
      <li aria-hidden style={{ height: items[0]?.start ?? 0 }} />
      {items.map(({ index }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <li
            key={row.id}
            data-index={index}
            ref={virtual.measureElement}
            className="m-card-row"
            data-selected={selection?.ids.has(row.id) || undefined}
          >
            {selection && (
              <div className="m-card-choose">
                <RowCheckbox
                  label={t("list.selectRow", { n: index + 1 })}
                  isOn={selection.ids.has(row.id)}
                  onChange={() => selection.toggle(row.id, false)}
                />
              </div>
            )}
            <Card row={row} columns={columns} to={to?.(row)} />
          </li>
        )
      })}
      <li aria-hidden style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
    </ul>
  )
}

interface CardProps<R> {
  readonly row: R
  readonly columns: readonly Column<R>[]
  readonly to: string | undefined
}

function Card<R>({ row, columns, to }: CardProps<R>) {
  const at = (place: Column<R>["phone"]) => columns.filter((column) => column.phone === place)
  const content = (
    <>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" fw={600} truncate component="div">
          {at("title").map((column) => column.cell(row))}
        </Text>
        <Text size="sm" component="div" style={{ flexShrink: 0, fontVariantNumeric: "tabular-nums" }}>
          {at("aside").map((column) => column.cell(row))}
        </Text>
      </Group>
      <Group gap="xs" mt={4}>
        {at("line").map((column) => (
          <Text key={column.key} size="xs" c="dimmed" component="div">
            {column.cell(row)}
          </Text>
        ))}
      </Group>
    </>
  )
  if (to === undefined) return <div className="m-card">{content}</div>
  return (
    <Link to={to} className="m-card">
      {content}
    </Link>
  )
}

function Waiting() {
  return (
    <Stack className="m-cards" p="md" aria-hidden>
      {[0, 1, 2, 3, 4, 5].map((n) => (
        <Skeleton key={n} height={44} />
      ))}
    </Stack>
  )
}

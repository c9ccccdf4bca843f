import { Group, Paper, Stack, Table, Text, Title } from "@mantine/core"
import type { ReactNode } from "react"
import "./detail.css"

interface PanelProps {
  readonly title?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One subject of a page, with its heading. */
export function Panel({ title, actions, children }: PanelProps) {
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        {(title !== undefined || actions) && (
          <Group justify="space-between" gap="xs">
            {title !== undefined && (
              <Title order={2} size="h5">
                {title}
              </Title>
            )}
            {actions}
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Names and values below each other. Facts without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="m-facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== "")
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export interface TableColumn<R> {
  readonly key: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  readonly align?: "right"
  /** Left out where the window is narrow. */
  readonly isWide?: true
}

interface SmallTableProps<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly TableColumn<R>[]
  readonly rowKey: (row: R) => string
  /** Rows below a line: sums. Each has a label and a value. */
  readonly sums?: readonly (Fact & { readonly isStrong?: boolean })[]
  /** Shown when there is no row. */
  readonly empty?: string
}

/** A short table inside a page: the lines of an order, the payments of an invoice. Long ones are a `List`. */
export function SmallTable<R>({ label, rows, columns, rowKey, sums = [], empty }: SmallTableProps<R>) {
  if (rows.length === 0 && empty !== undefined)
    return (
      <Text c="dimmed" size="sm">
        {empty}
      </Text>
    )
  const wide = (column: TableColumn<R>) => (column.isWide ? "m-wide" : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the window, the arrow keys scroll it
    <section className="m-scroll" tabIndex={0} aria-label={label}>
      <Table aria-label={label} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} ta={column.align ?? "left"} className={wide(column)} scope="col">
                <span className={isForButtons(column) ? "m-buttons-head" : undefined}>{column.title}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.align ?? "left"} className={wide(column)}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {sums.length > 0 && <Sums sums={sums} />}
    </section>
  )
}

/** A column of buttons speaks for itself: on a phone its heading is for screen readers only. */
function isForButtons({ key }: { readonly key: string }): boolean {
  return key === "actions"
}

/** Sums at the right edge, below a table. */
function Sums({ sums }: { readonly sums: NonNullable<SmallTableProps<never>["sums"]> }) {
  return (
    <dl className="m-sums">
      {sums.map(({ label, value, isStrong }) => (
        <div key={label} data-strong={isStrong || undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

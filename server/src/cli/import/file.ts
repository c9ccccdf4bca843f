import { decimalOf, type Refusal, type Row, RowProblem, readRows, readTable, textOf } from "#business/catalogue"
import { type Micro, startOfLocalDate } from "#kernel"

/** Where a file comes from, and with it the names of its columns. */
export const importFormats = ["shopify", "woocommerce", "plain"] as const
export type ImportFormat = (typeof importFormats)[number]

/** What a file calls a field of ours; the first column that has something in a row counts. */
export type Columns<F extends string> = (field: F) => readonly string[]

/** The columns of another system's files. */
export function columnsOf<F extends string>(names: Readonly<Record<F, readonly string[]>>): Columns<F> {
  return (field) => names[field]
}

/** The columns of our own files: they are called what they are. */
export const ownColumns = (field: string): readonly string[] => [field]

/** A row by our names. */
export interface Cells<F extends string> {
  readonly row: number
  /** Null when it is blank or not in the file. Throws a RowProblem for a longer one. */
  text(field: F, charsMax?: number): string | null
  /** Zero or more; null when it is blank or not in the file. */
  decimal(field: F): Micro | null
}

/** Reads a file's rows by our names; rows of which `read` throws a RowProblem are refused alone. */
export function eachRow<F extends string>(
  text: string,
  columns: Columns<F>,
  map: Readonly<Record<string, string>>,
  read: (cells: Cells<F>) => void,
): Refusal[] {
  const refused: Refusal[] = []
  const { rows } = readTable(text, (column) => map[column] ?? column.toLowerCase())
  readRows(rows, refused, (row) => read(cellsOf(row, columns)))
  return refused
}

function cellsOf<F extends string>(row: Row, columns: Columns<F>): Cells<F> {
  const columnOf = (field: F) => columns(field).find((column) => (row.cells.get(column) ?? "") !== "") ?? ""
  return {
    row: row.row,
    text: (field, charsMax) => textOf(row, columnOf(field), charsMax) ?? null,
    decimal: (field) => decimalOf(row, columnOf(field)) ?? null,
  }
}

/** Refuses a map that names columns which a file of ours does not have. */
export function checkMap(map: Readonly<Record<string, string>>, fields: readonly string[]): void {
  const wrong = Object.values(map).find((field) => !fields.includes(field))
  if (wrong !== undefined) throw new Error(`There is no column ${wrong} to map to; take one of ${fields.join(", ")}.`)
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/

/** A date with or without a time, such as `2024-03-01 10:30:00 +0200`; without an offset in the business's zone. */
export function momentOf(text: string, timeZone: string): Date {
  const [, day, hour = "0", minute = "0", second = "0", offset] = moment.exec(text) ?? []
  if (day === undefined) throw new RowProblem(`"${text.slice(0, 40)}" is not a date such as 2024-03-01 10:30`)
  const afterMidnightMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  const at = new Date(midnightOf(day, timeZone, offset).getTime() + afterMidnightMs)
  if (Number.isNaN(at.getTime()) || afterMidnightMs >= 86_400_000)
    throw new RowProblem(`"${text.slice(0, 40)}" is not a date that exists`)
  return at
}

function midnightOf(day: string, timeZone: string, offset: string | undefined): Date {
  try {
    if (offset === undefined) return startOfLocalDate(day, timeZone)
  } catch (cause) {
    throw new RowProblem(`"${day}" is not a day that exists`, { cause })
  }
  const zone = offset === "Z" || offset === "UTC" ? "Z" : offset.replace(/^(...):?(..)$/, "$1:$2")
  return new Date(`${day}T00:00:00${zone}`)
}

/** An e-mail address, or null. Throws a RowProblem for what is none. */
export function emailOf(text: string | null): string | null {
  if (text === null || /^[^\s@]+@[^\s@]+$/.test(text)) return text
  throw new RowProblem(`"${text.slice(0, 40)}" is not an e-mail address`)
}

/** Parts of a name in one, or null. */
export function joined(...parts: readonly (string | null)[]): string | null {
  const text = parts.filter((part) => part !== null).join(" ")
  return text === "" ? null : text
}

import { parse } from "csv-parse/sync"
import { type Micro, parseMicro } from "#kernel"
import { csvErrors, type Refusal } from "./csv-draft.ts"

/** Rows of one file: far more than fit into the 10 MB of an upload. */
const rowsMax = 200_000
/** What spreadsheets take for a formula when a cell starts with it (OWASP: CSV injection). */
const formulaStart = /^'*[=+\-@\t\r]/

/** A file as rows of named cells. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  /** True for files with semicolons, where a comma is a decimal point. */
  readonly hasDecimalCommas: boolean
}

export interface Row {
  /** The header is row 1, as a spreadsheet counts. */
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
  readonly hasDecimalCommas: boolean
}

/** Reads CSV with a header; `rename` gives columns other names. Throws `import.unreadable`. */
export function readTable(text: string, rename: (column: string) => string = (column) => column): Table {
  const delimiter = delimiterOf(text)
  const [head = [], ...lines] = records(text, delimiter)
  const header = head.map((column) => rename(column.trim()))
  const hasDecimalCommas = delimiter === ";"
  const rows = lines.map((line, i) => ({
    row: i + 2,
    cells: new Map(header.map((column, at) => [column, unguarded((line[at] ?? "").trim())])),
    hasDecimalCommas,
  }))
  return { header, rows: rows.filter((row) => [...row.cells.values()].some((cell) => cell !== "")), hasDecimalCommas }
}

function records(text: string, delimiter: string): string[][] {
  if (text.includes("\0")) throw csvErrors["import.unreadable"]({ reason: "it holds the character NUL" })
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, to: rowsMax })
  } catch (cause) {
    throw csvErrors["import.unreadable"](
      { reason: cause instanceof Error ? cause.message.slice(0, 200) : "unknown" },
      { cause },
    )
  }
}

/** The delimiter that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => header.split(mark).length
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** A row can't be taken; the message is for the person who has the file. */
export class RowProblem extends Error {}

/** Runs `read` for each row; a `RowProblem` refuses that row alone. */
export function readRows(rows: readonly Row[], refused: Refusal[], read: (row: Row) => void): void {
  for (const row of rows) {
    try {
      read(row)
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error
      refused.push({ row: row.row, reason: error.message })
    }
  }
}

/** A cell's text: undefined without such a column, null when blank. */
export function textOf(row: Row, column: string, charsMax = 200): string | null | undefined {
  const cell = row.cells.get(column)
  if (cell === undefined) return undefined
  if (cell.length > charsMax) throw new RowProblem(`${column} has more than ${charsMax} characters`)
  return cell === "" ? null : cell
}

/** A cell's decimal that is not negative: undefined without such a column, null when blank. */
export function decimalOf(row: Row, column: string): Micro | null | undefined {
  const cell = textOf(row, column)
  if (cell === null || cell === undefined) return cell
  const text = row.hasDecimalCommas ? cell.replace(",", ".") : cell
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text))
    throw new RowProblem(`${column} "${cell.slice(0, 40)}" is not a decimal of zero or more`)
  return parseMicro(text)
}

/** A cell's decimal for the whole product or variant, where blank means "not stated". */
export function statedDecimal(row: Row, column: string): Micro | undefined {
  return decimalOf(row, column) ?? undefined
}

const yes: ReadonlySet<string> = new Set(["true", "1", "yes", "y"])
const no: ReadonlySet<string> = new Set(["false", "0", "-1", "no", "n"])

/** A cell's flag: undefined without such a column or when blank. */
export function flagOf(row: Row, column: string): boolean | undefined {
  const cell = textOf(row, column)?.toLowerCase()
  if (cell === undefined) return undefined
  if (yes.has(cell)) return true
  if (no.has(cell)) return false
  throw new RowProblem(`${column} "${cell.slice(0, 40)}" is neither true nor false`)
}

/** A cell's list; undefined without such a column. */
export function listOf(row: Row, column: string, separator: RegExp): string[] | undefined {
  const cell = textOf(row, column, 20_000)
  if (cell === undefined) return undefined
  const parts = (cell ?? "").split(separator).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ""))]
}

/** Category paths such as `Food > Cheese`. */
export function pathsOf(paths: readonly string[] | undefined): string[][] | undefined {
  const split = paths?.map((path) => path.split(">").map((name) => name.trim().slice(0, 100)))
  return split?.map((path) => path.filter((name) => name !== "")).filter((path) => path.length > 0)
}

/** Rows of cells as CSV. No cell can be taken for a formula: those that could start with an apostrophe, which `readTable` removes. */
export function writeTable(header: readonly string[], rows: readonly ReadonlyMap<string, string>[]): string {
  const lines = rows.map((row) => header.map((column) => quoted(guarded(row.get(column) ?? ""))).join(","))
  return `${[header.map(quoted).join(","), ...lines].join("\r\n")}\r\n`
}

function guarded(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

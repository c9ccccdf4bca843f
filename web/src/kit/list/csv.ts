import type { Column } from "./list-types.ts"

/** Rows as a CSV file (RFC 4180), with a mark that makes spreadsheets read it as UTF-8. `names` are those of ids in the rows. */
export function csvOf<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const nameOf = (id: string) => names.get(id) ?? id
  const shown = columns.filter((column) => column.csv !== undefined)
  const lines = [
    shown.map((column) => csvCell(column.title)),
    ...rows.map((row) => shown.map((column) => csvCell(column.csv?.(row, nameOf) ?? ""))),
  ]
  return `\uFEFF${lines.map((cells) => cells.join(",")).join("\r\n")}\r\n`
}

/** A cell as text: what a spreadsheet would take for a formula is kept from being one (a leading apostrophe, as OWASP says). */
export function csvCell(text: string): string {
  const isFormula = /^[=+@\t\r]/.test(text) || (/^-/.test(text) && !/^-?[\d.,]+$/.test(text))
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Offers a text or a file for saving. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A cell that a spreadsheet would take for a formula is marked as text; numbers below zero are left as they are. */
const formula = /^[=+\-@\t\r]/
const plainNumber = /^-?\d+(\.\d+)?$/

/** One table as CSV (RFC 4180), with the mark that tells spreadsheets that it is UTF-8. */
export function csvOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `\u{feff}${[columns, ...rows].map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`
}

function cellOf(value: unknown): string {
  const text = value === null || value === undefined ? "" : value instanceof Date ? value.toISOString() : String(value)
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

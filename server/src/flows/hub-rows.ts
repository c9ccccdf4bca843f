/** A canonical record as flows read and write it. */
export type HubRow = Readonly<Record<string, unknown>>

/** The address of a canonical record. */
export interface HubAddress extends HubRow {
  readonly line1?: string | null
  readonly city?: string | null
  readonly country?: string | null
}

/** A text of a record; null where there is none. */
export function textIn(row: HubRow, field: string): string | null {
  const value = row[field]
  return typeof value === "string" && value !== "" ? value : null
}

/** The rows of a list within a record. */
export function rowsAt(row: HubRow, field: string): readonly HubRow[] {
  const value = row[field]
  return Array.isArray(value) ? value.filter((one): one is HubRow => typeof one === "object" && one !== null) : []
}

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === ""
}

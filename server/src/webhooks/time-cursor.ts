import { decodeCursor } from "#kernel"
import { httpErrors } from "#platform/http"

/** Later than any row: the year 2100. */
const msMax = 4_102_444_800_000

/** A place in a list that is sorted by time and id. */
export interface TimePlace {
  readonly at: Date
  readonly id: string
}

/** The cursor of a row. */
export function timeCursor({ at, id }: TimePlace): [number, string] {
  return [at.getTime(), id]
}

/** Reads it back; null without one. Throws `cursor.invalid`, `request.malformed`. */
export function timePlaceOf(cursor: string | undefined): TimePlace | null {
  if (cursor === undefined) return null
  const [ms, id] = decodeCursor(cursor, 2)
  if (typeof ms !== "number" || typeof id !== "string" || ms < 0 || ms > msMax) {
    throw httpErrors["request.malformed"]({ reason: "the cursor is not one this list gave out" })
  }
  return { at: new Date(ms), id }
}

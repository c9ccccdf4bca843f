import { decodeCursor, isLocalDate, type LocalDate } from "#kernel"
import { workErrors } from "./errors.ts"

/** Day and id of the last row that a cursor names. Throws `cursor.invalid`, `work.cursor_foreign`. */
export function dateAndId(cursor: string): [LocalDate, string] {
  const [date, id] = decodeCursor(cursor, 2)
  if (isLocalDate(date) && typeof id === "string") return [date, id]
  throw workErrors["work.cursor_foreign"]()
}

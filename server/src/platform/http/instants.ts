import { httpErrors } from "./errors.ts"

/** An instant as it was sent. Throws `request.malformed` for one that is none (a leap second fits the schema, not a clock). */
export function instantOf(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw httpErrors["request.malformed"]({ reason: "an instant does not exist" })
  return instant
}

/** The same of one that may be left out. Throws `request.malformed`. */
export function instantIfGiven(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : instantOf(text)
}

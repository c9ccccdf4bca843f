import Type, { type TProperties } from "typebox"
import { strict, text } from "#platform/http"

export const setupTag = "Desk setup"
export const manage = "desk:manage" as const
export const nameSchema = text(100)

/** The body of a PATCH: every field may be left out. */
export function partly<P extends TProperties>(fields: P) {
  return Type.Partial(strict(fields))
}

/** The answer to a removal. */
export async function removed(work: Promise<void>): Promise<undefined> {
  await work
  return undefined
}

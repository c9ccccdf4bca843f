import { type At, code, derived, filled, type Place } from "#hub"

/** An instant in UTC; Halo says "none" by a day before 1902. */
export const time = (place: Place<string>) =>
  code<string, string>("halopsa.time", place, {
    get: (value) => {
      const ms =
        typeof value === "string" ? Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`) : Number.NaN
      return Number.isNaN(ms) || ms < noneBeforeMs ? null : new Date(ms).toISOString()
    },
    put: (value) => value,
  })
const noneBeforeMs = Date.UTC(1902, 0, 1)

/** A text that lists may leave out: what is not there says nothing, and what we have stays. */
export const said = (place: Place<string>) =>
  code<string, string>("halopsa.text", place, {
    get: (value) => (value === undefined ? undefined : filled(value)),
    put: (value, old) => value ?? (old === undefined ? undefined : ""),
  })

/** Whether whoever asked may read an action. */
export const visibility = (place: Place<boolean>) =>
  code<boolean, "public" | "internal">("halopsa.visibility", place, {
    get: (isHidden) => (isHidden === true ? "internal" : "public"),
    put: (kind) => kind === "internal",
  })

/** Who did an action: the client's own user, or somebody at the business. */
export const actor = (place: Place<number>) =>
  derived<number, "staff" | "client">("halopsa.actor", place, (user) =>
    typeof user === "number" && user > 0 ? "client" : "staff",
  )

/** Our entry's id stands at the end of an action's note: Halo has no field for it, and by it a repeated call finds what the first made. */
const signature = /\n*\(Mortise (?:[^()]*, )?(tme_[0-9a-z]+)\)\s*$/

/** Is this action time that we wrote? */
export function isOurTime(note: unknown): boolean {
  return typeof note === "string" && signature.test(note)
}

/** What was done, without the signature. */
export const workNote = (row: At<{ note?: string | null }>) =>
  code<{ note?: string | null }, string>("halopsa.workNote", row, {
    get: (action) => filled(filled(action?.note)?.replace(signature, "")),
    put: (note, old) => ({ note: `${note ?? ""}${signature.exec(old?.note ?? "")?.[0] ?? ""}` }),
  })

/** The id of our entry that a note was signed with. */
export const signedReference = (place: Place<string>) =>
  derived<string, string>("halopsa.signature", place, (note) => signature.exec(filled(note) ?? "")?.[1] ?? null)

/** The note of a new entry, signed with who worked and our id. */
export function signedNote(note: unknown, person: unknown, reference: unknown): string {
  const who = typeof person === "string" && person !== "" ? `${person.replace(/[()]/g, "")}, ` : ""
  return `${typeof note === "string" ? note : ""}\n\n(Mortise ${who}${String(reference)})`.trim()
}

/** Halo's words about a failure stand in one of several fields, or bare. */
export function wordsOf(body: unknown): string | null {
  const bare = filled(body)
  const words = ["error_description", "message", "error"].map((field) => filled(body, field)).find(Boolean)
  return words ?? (bare?.startsWith("<") ? null : bare)
}

import { type At, code, derived, filled, type Place, type TimeFormat } from "#hub"

interface Named {
  readonly id?: number | null
  readonly name?: string | null
}

/** ConnectWise takes and gives whole seconds. */
export const cwTime: TimeFormat = {
  name: "ISO 8601, seconds",
  parse: (value) => {
    const ms = typeof value === "string" ? Date.parse(value) : Number.NaN
    return Number.isNaN(ms) ? null : new Date(ms)
  },
  format: (instant) => `${instant.toISOString().slice(0, 19)}Z`,
}

/** Only a new ticket says what it began with; ConnectWise keeps it as the first note and never shows it again. */
export const initialText = (place: Place<string>) =>
  code<string, string>("connectwise.initialDescription", place, {
    get: (value) => (typeof value === "string" ? value.trim() || null : undefined),
    put: (value) => value ?? undefined,
  })

interface NoteFlags {
  readonly detailDescriptionFlag?: boolean | null
  readonly internalAnalysisFlag?: boolean | null
}

/** Where a note stands: in the discussion that the client reads, or in the internal one. */
export const visibility = (place: At<NoteFlags>) =>
  code<NoteFlags, "public" | "internal">("connectwise.visibility", place, {
    get: (note) => (note?.internalAnalysisFlag === true ? "internal" : "public"),
    put: (kind) => ({ detailDescriptionFlag: kind !== "internal", internalAnalysisFlag: kind === "internal" }),
  })

/** A client's contact, else somebody at the business. */
export const writtenBy = (place: At<Named>) =>
  derived<Named, "staff" | "client">("connectwise.writtenBy", place, (contact) =>
    typeof contact?.id === "number" ? "client" : "staff",
  )

interface Signed {
  readonly member?: Named | null
  readonly contact?: Named | null
  readonly createdBy?: string | null
}

export const author = (note: At<Signed>) =>
  derived<Signed, string>(
    "connectwise.author",
    note,
    (one) => filled(one?.contact?.name) ?? filled(one?.member?.name) ?? filled(one?.createdBy),
  )

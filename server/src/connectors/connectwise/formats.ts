import { type At, code, type LensEnv, type Place, type TimeFormat, type VendorAnswer, type Verdict } from "#hub"
import type { CompanyAddress } from "./shapes.ts"

/** States and priorities of ours, as the settings of a connection name theirs. */
const states = ["New", "Open", "Waiting", "Scheduled", "Resolved", "Closed"] as const
const priorities = ["Low", "Normal", "High", "Urgent"] as const

interface Named {
  readonly id?: number | null
  readonly name?: string | null
}

/** A ticket's status by its name: boards have their own, so the settings list what each of ours is called. */
export const status = (place: At<Named>) => named<Lowercase<(typeof states)[number]>>("status", place, states)

export const priority = (place: At<Named>) =>
  named<Lowercase<(typeof priorities)[number]>>("priority", place, priorities)

/** Of several names the first is written, all are read; one that no setting names says nothing, and what we have stays. */
function named<W extends string>(what: string, place: At<Named>, words: readonly string[]) {
  return code<Named, W>(`connectwise.${what}`, place, {
    get: (theirs, env) => {
      const key = nameKey(theirs?.name)
      // The words are those of the table, in small letters.
      return words.find((word) => namesOf(env, what, word).some((one) => nameKey(one) === key))?.toLowerCase() as
        | W
        | undefined
    },
    put: (word, old, env) => {
      const names = namesOf(env, what, words.find((one) => one.toLowerCase() === word) ?? "")
      const isSo = old !== undefined && names.some((one) => nameKey(one) === nameKey(old?.name))
      return isSo || names[0] === undefined ? undefined : { id: null, name: names[0] }
    },
  })
}

function namesOf({ settings }: LensEnv, what: string, word: string): string[] {
  return String(settings[`${what}${word}`] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
}

/** Names are compared without regard to case and surrounding blanks. */
export function nameKey(name: unknown): string {
  return String(name ?? "")
    .trim()
    .toLowerCase()
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

interface Phone {
  readonly kind: "main"
  readonly number: string | null
}

export const mainPhone = (place: Place<string>) =>
  code<string, Phone[]>("connectwise.phone", place, {
    get: (number) => (textOf(number) === null ? [] : [{ kind: "main", number: textOf(number) }]),
    put: (list) => (list?.find((one) => one.kind === "main") ?? list?.[0])?.number?.slice(0, 30) ?? undefined,
  })

interface Address {
  readonly kind: "billing" | "shipping"
  readonly line1: string | null
  readonly line2: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
}

/** A company's one address: our billing address, else the other. Its country is a record of its own and stays. */
export const address = (place: At<CompanyAddress>) =>
  code<CompanyAddress, Address[]>("connectwise.address", place, {
    get: (c) => {
      const parts = [c?.addressLine1, c?.addressLine2, c?.city, c?.state, c?.zip].map(textOf)
      const [line1 = null, line2 = null, city = null, region = null, postalCode = null] = parts
      if (parts.every((part) => part === null)) return []
      return [{ kind: "billing", line1, line2, city, region, postalCode, country: null }]
    },
    put: (list) => {
      const ours = list?.find((one) => one.kind === "billing") ?? list?.[0]
      if (ours === undefined) return undefined
      const cut = (value: string | null, max = 50) => (value ?? "").slice(0, max)
      return {
        addressLine1: cut(ours.line1),
        addressLine2: cut(ours.line2),
        city: cut(ours.city),
        state: cut(ours.region),
        zip: cut(ours.postalCode, 12),
      }
    },
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
  code<Named, "staff" | "client">("connectwise.writtenBy", place, {
    get: (contact) => (typeof contact?.id === "number" ? "client" : "staff"),
    put: () => undefined,
  })

export const author = (note: At<{ member?: Named | null; contact?: Named | null; createdBy?: string | null }>) =>
  code<{ member?: Named | null; contact?: Named | null; createdBy?: string | null }, string>(
    "connectwise.author",
    note,
    {
      get: (one) => textOf(one?.contact?.name) ?? textOf(one?.member?.name) ?? textOf(one?.createdBy),
      put: () => undefined,
    },
  )

/** Minutes ↔ hours. */
export const minutes = (place: Place<number>) =>
  code<number, number>("connectwise.hours", place, {
    get: (hours) => (typeof hours === "number" ? Math.round(hours * 60) : null),
    put: (count) => (count === null ? undefined : count / 60),
  })

/** Our entry's id stands in the internal notes: by it a repeated call finds what the first one made. */
export const workReference = (place: Place<string>) =>
  code<string, string>("connectwise.workReference", place, {
    get: (notes) => /\bMortise (tme_[0-9a-z]+)/.exec(textOf(notes) ?? "")?.[1] ?? null,
    put: (id) => (id === null ? undefined : `Mortise ${id}`),
  })

export function textOf(value: unknown): string | null {
  return (typeof value === "string" ? value.trim() : "") || null
}

/** ConnectWise's words about a failure: what it says of each field, else its own. */
export function classify({ status: answered, headers, body }: VendorAnswer): Verdict | null {
  if (answered < 400) return null
  const errors: unknown = Reflect.get(Object(body), "errors")
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  const message = textOf(Reflect.get(Object(first), "message")) ?? textOf(Reflect.get(Object(body), "message"))
  const said = message === null ? {} : { message }
  if (answered === 429) {
    const after = Number(headers["retry-after"])
    return { class: "throttle", ...said, retryAfterMs: Number.isFinite(after) && after > 0 ? after * 1000 : 60_000 }
  }
  return message === null ? null : { class: classOf(answered), ...said }
}

function classOf(answered: number): Verdict["class"] {
  if (answered === 401) return "auth"
  if (answered === 403) return "scope"
  if (answered === 404) return "missing"
  if (answered === 409) return "conflict"
  return answered >= 500 ? "transient" : "validation"
}

/** What a call needs to know of ours, and their record does not tell. */
export const untold = (place: Place<number>) =>
  code<number, string>("connectwise.untold", place, { get: () => undefined, put: () => undefined })

import { type At, code, type LensEnv, type Place, textAt, type VendorAnswer, type Verdict } from "#hub"

/** States and priorities of ours, as the settings of a connection name theirs. */
const states = ["new", "open", "waiting", "scheduled", "resolved", "closed"] as const
const priorities = ["low", "normal", "high", "urgent"] as const
type State = (typeof states)[number]
type Priority = (typeof priorities)[number]

/** A ticket's state by the name that theirs has: the table stands in the settings, the ids were read when it was connected. */
export const status = (place: Place<number>) => named<State>("halopsa.status", place, "statuses", states)

/** A ticket's priority, by the name that theirs has. */
export const priority = (place: Place<number>) => named<Priority>("halopsa.priority", place, "priorities", priorities)

/**
 * A word of ours ↔ the id of their record of one of the names that the setting of that word lists. Of several names the first that
 * exists is written, all are read; one that no setting names says nothing, and what we have stays.
 */
function named<W extends string>(name: string, place: Place<number>, list: string, words: readonly W[]) {
  return code<number, W>(name, place, {
    get: (id, env) => {
      const theirs = Object.entries(idsOf(env, list)).find(([, one]) => one === id)?.[0]
      return theirs === undefined ? undefined : words.find((word) => namesOf(env, list, word).includes(theirs))
    },
    put: (word, old, env) => {
      if (word === null) return undefined
      const ids = namesOf(env, list, word).flatMap((one) => idsOf(env, list)[one] ?? [])
      return old !== undefined && ids.includes(old) ? undefined : ids[0]
    },
  })
}

/** The setting of a word: `statusOpen`, `priorityHigh`. */
function settingOf(list: string, word: string): string {
  return `${list === "statuses" ? "status" : "priority"}${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

function namesOf({ settings }: LensEnv, list: string, word: string): string[] {
  return String(settings[settingOf(list, word)] ?? "")
    .split(",")
    .map(nameKey)
    .filter((one) => one !== "")
}

/** Names are compared without regard to case and surrounding blanks. */
export function nameKey(name: unknown): string {
  return String(name).trim().toLowerCase()
}

function idsOf({ meta }: LensEnv, list: string): Readonly<Record<string, number>> {
  const found = meta[list]
  // Made by `details` of this connector.
  return typeof found === "object" && found !== null ? (found as Record<string, number>) : {}
}

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
    get: (value) => (value === undefined ? undefined : textOf(value)),
    put: (value, old) => value ?? (old === undefined ? undefined : ""),
  })

function textOf(value: unknown): string | null {
  return (typeof value === "string" ? value.trim() : "") || null
}

interface Phone {
  readonly kind: "main"
  readonly number: string | null
}

/** The number of a client's main site; it belongs to that site, so it is only read. */
export const mainPhone = (place: Place<string>) =>
  code<string, Phone[]>("halopsa.phone", place, {
    get: (number) => (textOf(number) === null ? [] : [{ kind: "main", number: textOf(number) }]),
    put: () => undefined,
  })

/** Whether whoever asked may read an action. */
export const visibility = (place: Place<boolean>) =>
  code<boolean, "public" | "internal">("halopsa.visibility", place, {
    get: (isHidden) => (isHidden === true ? "internal" : "public"),
    put: (kind) => kind === "internal",
  })

/** Who did an action: the client's own user, or somebody at the business. */
export const actor = (place: Place<number>) =>
  code<number, "staff" | "client">("halopsa.actor", place, {
    get: (user) => (typeof user === "number" && user > 0 ? "client" : "staff"),
    put: () => undefined,
  })

/** Minutes ↔ hours; Halo keeps a double. */
export const minutes = (place: Place<number>) =>
  code<number, number>("halopsa.hours", place, {
    get: (hours) => (typeof hours === "number" ? Math.round(hours * 60) : null),
    put: (count) => (count === null ? undefined : count / 60),
  })

/** Our entry's id stands at the end of an action's note: Halo has no field for it, and by it a repeated call finds what the first made. */
const signature = /\n*\(Mortise (?:[^()]*, )?(tme_[0-9a-z]+)\)\s*$/

/** Is this action time that we wrote? */
export function isOurTime(note: unknown): boolean {
  return typeof note === "string" && signature.test(note)
}

/** What was done, without the signature. */
export const workNote = (row: At<{ note?: string | null }>) =>
  code<{ note?: string | null }, string>("halopsa.workNote", row, {
    get: (action) => textOf(textOf(action?.note)?.replace(signature, "")),
    put: (note, old) => ({ note: `${note ?? ""}${signature.exec(old?.note ?? "")?.[0] ?? ""}` }),
  })

export const workReference = (place: Place<string>) =>
  code<string, string>("halopsa.workReference", place, {
    get: (note) => signature.exec(textOf(note) ?? "")?.[1] ?? null,
    put: () => undefined,
  })

/** The note of a new entry, signed with who worked and our id. */
export function signedNote(note: unknown, person: unknown, reference: unknown): string {
  const who = typeof person === "string" && person !== "" ? `${person.replace(/[()]/g, "")}, ` : ""
  return `${typeof note === "string" ? note : ""}\n\n(Mortise ${who}${String(reference)})`.trim()
}

/** Halo's words about a failure. */
export function classify({ status: code_, headers, body }: VendorAnswer): Verdict | null {
  if (code_ < 400) return null
  const message = textAt(body, "error_description") ?? textAt(body, "message") ?? textAt(body, "error") ?? plain(body)
  const said_ = message === undefined ? {} : { message }
  if (code_ === 429) {
    const after = Number(headers["retry-after"])
    return { class: "throttle", ...said_, retryAfterMs: Number.isFinite(after) && after > 0 ? after * 1000 : 60_000 }
  }
  if (code_ === 400) return { class: "validation", ...said_ }
  return null
}

function plain(body: unknown): string | undefined {
  return typeof body === "string" && body.trim() !== "" && !body.trimStart().startsWith("<") ? body.trim() : undefined
}

/** What a call needs to know of ours, and their record does not tell. */
export const untold = (place: Place<string>) =>
  code<string, string>("halopsa.untold", place, { get: () => undefined, put: () => undefined })

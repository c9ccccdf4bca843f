import { code, type LensEnv, type Place, type VendorAnswer, type Verdict } from "#hub"

type State = "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed"
type Priority = "low" | "normal" | "high" | "urgent"

/** Which setting names theirs for each word of ours. */
const stateSettings = {
  new: "statusNew",
  open: "statusOpen",
  waiting: "statusWaiting",
  scheduled: "statusScheduled",
  resolved: "statusResolved",
  closed: "statusClosed",
} as const satisfies Record<State, string>
const prioritySettings = {
  low: "priorityLow",
  normal: "priorityNormal",
  high: "priorityHigh",
  urgent: "priorityUrgent",
} as const satisfies Record<Priority, string>
const publishSettings = { public: "publishPublic", internal: "publishInternal" } as const

export const status = (place: Place<number>) => picked<State>("statuses", place, stateSettings)
export const priority = (place: Place<number>) => picked<Priority>("priorities", place, prioritySettings)
/** Who reads a note. */
export const visibility = (place: Place<number>) =>
  picked<"public" | "internal">("publish", place, publishSettings, "internal")

/**
 * A word of ours ↔ a value of a pick list, by the labels that its setting lists: the ids were read when it was connected. The first
 * label that exists is written, all are read; a value that no setting names reads as `other`, or says nothing.
 */
function picked<W extends string>(
  list: string,
  place: Place<number>,
  settings: Readonly<Record<W, string>>,
  other?: W,
) {
  const words = Object.keys(settings) as W[]
  return code<number, W>(`autotask.${list}`, place, {
    get: (value, env) => words.find((word) => valuesOf(env, list, settings[word]).includes(value ?? -1)) ?? other,
    put: (word, old, env) => {
      if (word === null) return undefined
      const values = valuesOf(env, list, settings[word])
      return old !== undefined && values.includes(old) ? undefined : values[0]
    },
  })
}

function valuesOf({ settings, meta }: LensEnv, list: string, setting: string): number[] {
  return labelsOf(settings[setting]).flatMap((label) => pickList(meta, list)[label] ?? [])
}

/** The labels of a setting. */
export function labelsOf(setting: unknown): string[] {
  return String(setting ?? "")
    .split(",")
    .map(nameKey)
    .filter((label) => label !== "")
}

/** Values of a pick list by their labels in small letters. */
export function pickList(
  meta: Readonly<Record<string, unknown>> | undefined,
  list: string,
): Readonly<Record<string, number>> {
  const found = meta?.[list]
  // Made by `details` of this connector.
  return typeof found === "object" && found !== null ? (found as Record<string, number>) : {}
}

export function nameKey(name: unknown): string {
  return String(name ?? "")
    .trim()
    .toLowerCase()
}

interface Phone {
  readonly kind: "main"
  readonly number: string | null
}

export const mainPhone = (place: Place<string>) =>
  code<string, Phone[]>("autotask.phone", place, {
    get: (number) => (textOf(number) === null ? [] : [{ kind: "main", number: textOf(number) }]),
    put: (list) => (list?.find((one) => one.kind === "main") ?? list?.[0])?.number?.slice(0, 25) ?? undefined,
  })

/** A contact of the client wrote it, else somebody at the business. */
export const writtenBy = (place: Place<number>) =>
  code<number, "staff" | "client">("autotask.writtenBy", place, {
    get: (contact) => (typeof contact === "number" && contact > 0 ? "client" : "staff"),
    put: () => undefined,
  })

/** Minutes ↔ hours. */
export const minutes = (place: Place<number>) =>
  code<number, number>("autotask.hours", place, {
    get: (hours) => (typeof hours === "number" ? Math.round(hours * 60) : null),
    put: (count) => (count === null ? undefined : count / 60),
  })

export const billable = (place: Place<boolean>) =>
  code<boolean, boolean>("autotask.billable", place, {
    get: (isNot) => (typeof isNot === "boolean" ? !isNot : null),
    put: (is) => (is === null ? undefined : !is),
  })

/** Our entry's id stands in the internal notes: by it a repeated call finds what the first one made. */
export const workReference = (place: Place<string>) =>
  code<string, string>("autotask.workReference", place, {
    get: (notes) => /\bMortise (tme_[0-9a-z]+)/.exec(textOf(notes) ?? "")?.[1] ?? null,
    put: (id) => (id === null ? undefined : markOf(id)),
  })

export function markOf(id: unknown): string {
  return `Mortise ${String(id)}`
}

export function textOf(value: unknown): string | null {
  return (typeof value === "string" ? value.trim() : "") || null
}

/** Autotask says what is wrong with a record by 500 and a list of errors: such a call is never right the next time. */
export function classify({ status: answered, headers, body }: VendorAnswer): Verdict | null {
  if (answered < 400) return null
  const errors: unknown = Reflect.get(Object(body), "errors")
  const message = Array.isArray(errors) ? textOf(errors[0]) : null
  const said = message === null ? {} : { message }
  if (answered === 429) {
    const after = Number(headers["retry-after"])
    return { class: "throttle", ...said, retryAfterMs: Number.isFinite(after) && after > 0 ? after * 1000 : 60_000 }
  }
  if (message === null) return null
  return answered === 500 || answered === 400 ? { class: "validation", ...said } : null
}

/** What a call needs to know of ours, and their record does not tell. */
export const untold = (place: Place<number>) =>
  code<number, string>("autotask.untold", place, { get: () => undefined, put: () => undefined })

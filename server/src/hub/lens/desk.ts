// What service desks share: states and priorities by the names that a business gave them there, time in hours, what a call only needs.
import Type, { type TString } from "typebox"
import { filled, rowAt } from "../answers.ts"
import { code, derived } from "./codecs.ts"
import type { LensEnv, Node, Place } from "./types.ts"

const states = ["new", "open", "waiting", "scheduled", "resolved", "closed"] as const
const priorities = ["low", "normal", "high", "urgent"] as const
type State = (typeof states)[number]
type Priority = (typeof priorities)[number]
type Words<W extends string> = Readonly<Record<W, string>>

const stateTitles: Words<State> = {
  new: "new",
  open: "open",
  waiting: "waiting for the client",
  scheduled: "scheduled",
  resolved: "resolved",
  closed: "closed",
}

/** The settings of a connection that say what our states and priorities are called there: `statusNew` … `priorityUrgent`. */
export function deskWords(status: Words<State>, priority: Words<Priority>): Record<string, TString> {
  return Object.fromEntries([
    ...states.map((word) => [settingOf("status", word), namesSetting(`Status: ${stateTitles[word]}`, status[word])]),
    ...priorities.map((word) => [settingOf("priority", word), namesSetting(`Priority: ${word}`, priority[word])]),
  ])
}

/** A setting that lists names of theirs. */
export function namesSetting(title: string, value: string): TString {
  const description = "Their names, parted by commas: the first that exists is written, all are read"
  return Type.String({ title, description, default: value, maxLength: 500 })
}

function settingOf(what: string, word: string): string {
  return `${what}${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/** The names that a setting lists. */
export function namesIn(settings: LensEnv["settings"], setting: string): string[] {
  return (filled(settings, setting) ?? "").split(",").flatMap((name) => filled(name) ?? [])
}

/** Names are compared without regard to case and surrounding blanks. */
export function nameKey(name: unknown): string {
  return String(name ?? "")
    .trim()
    .toLowerCase()
}

/** How a vendor holds what a setting names: as an id, or as an object with its name. */
interface Held<T> {
  /** Their values of a name, none where there is no such name. */
  readonly of: (name: string, env: LensEnv) => readonly T[]
  readonly isSame: (a: T, b: T) => boolean
}

/** Ids by the table `meta[table]`: name in small letters → id, read from the account when it was connected. */
const idsIn = (table: string): Held<number> => ({
  of: (name, { meta }) => [rowAt(meta, table)[nameKey(name)]].filter((id) => typeof id === "number"),
  isSame: (a, b) => a === b,
})

interface Named {
  readonly id?: number | null
  readonly name?: string | null
}
const byName: Held<Named> = {
  of: (name) => [{ id: null, name }],
  isSame: (a, b) => nameKey(a.name) === nameKey(b.name),
}

/**
 * Words of ours by the names that settings list for them. Of several names the first that exists is written, all are read; what no setting
 * names reads as `other`, or says nothing: what we have stays.
 */
function named<T, W extends string>(
  name: string,
  place: Place<T>,
  settings: Words<W>,
  { of, isSame }: Held<T>,
  other?: NoInfer<W>,
): Node<W> {
  const theirsOf = (word: W, env: LensEnv): T[] =>
    namesIn(env.settings, settings[word]).flatMap((one) => of(one, env) as T[])
  // The keys of a record of words.
  const words = Object.keys(settings) as W[]
  return code<T, W>(name, place, {
    get: (value, env) =>
      words.find((word) => value != null && theirsOf(word, env).some((one) => isSame(one, value))) ?? other,
    put: (word, old, env) => {
      const theirs = word === null ? [] : theirsOf(word, env)
      return old != null && theirs.some((one) => isSame(one, old)) ? undefined : theirs[0]
    },
  })
}

function settingsOf<W extends string>(what: string, words: readonly W[]): Words<W> {
  return Object.fromEntries(words.map((word) => [word, settingOf(what, word)])) as Words<W>
}

/** A ticket's state by its id there (`meta.statuses`), or by its name where they hold an object. */
export const statusById = (place: Place<number>) =>
  named("status", place, settingsOf("status", states), idsIn("statuses"))
export const statusByName = (place: Place<Named>) => named("status", place, settingsOf("status", states), byName)

/** A ticket's priority by its id there (`meta.priorities`), or by its name. */
export const priorityById = (place: Place<number>) =>
  named("priority", place, settingsOf("priority", priorities), idsIn("priorities"))
export const priorityByName = (place: Place<Named>) =>
  named("priority", place, settingsOf("priority", priorities), byName)

/** Any words of ours by the ids of `meta[table]`, each named by a setting of its own. */
export function pickedById<W extends string>(
  place: Place<number>,
  table: string,
  settings: Words<W>,
  other: NoInfer<W>,
) {
  return named(table, place, settings, idsIn(table), other)
}

/** Minutes of ours, hours there. */
export const minutesOfHours = (place: Place<number>) =>
  code<number, number>("hours", place, {
    get: (hours) => (typeof hours === "number" ? Math.round(hours * 60) : null),
    put: (minutes) => (minutes === null ? undefined : minutes / 60),
  })

/** Our entry's id stands in their internal notes: by it a repeated call finds what the first one made. */
export const workReference = (place: Place<string>) =>
  code<string, string>("our mark", place, {
    get: (notes) => /\bMortise (tme_[0-9a-z]+)/.exec(filled(notes) ?? "")?.[1] ?? null,
    put: (id) => (id === null ? undefined : workMark(id)),
  })

export function workMark(id: unknown): string {
  return `Mortise ${String(id)}`
}

/** What a call needs to know of ours, and their record does not tell. */
export const untold = <T>(place: Place<T>) => derived<T, string>("untold", place, () => undefined)

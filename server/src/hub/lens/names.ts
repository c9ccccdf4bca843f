// Names here ↔ ids there: lists of the account's own (pipelines, stages, sources), whose names people give.
import Type, { type TSchema } from "typebox"
import { filled, rowAt, rowsAt } from "../answers.ts"
import { type LensEnv, LensError } from "./types.ts"

interface NamesSpec {
  readonly vendor: string
  /** What one of them is called: "Stage". */
  readonly what: string
  /** Where `accounts.details` left them: `meta[table]`, by id, each a name or `{ label, … }`. The setting has the same name. */
  readonly table: string
}

/** One list of the account's. Names are compared without regard to case and surrounding blanks. */
export interface Names {
  /** The part of the settings' form that joins names which differ. */
  readonly setting: TSchema
  /** What the vendor calls each, by its id. */
  readonly labels: (env: LensEnv) => ReadonlyMap<string, string>
  /** What an id there is called here. Throws LensError for one that came after the account was read. */
  readonly nameOf: (id: string, env: LensEnv) => string
  /** What a name here may mean there, the surest first: as the settings have it, else by its name there, or its id. */
  readonly idsOf: (name: string, env: LensEnv) => readonly string[]
  /** What to throw for a name that is nothing there: it says what there is. */
  readonly refused: (name: string, among: readonly string[]) => LensError
}

/** A list of the account's by what was learned of it. Where nothing was learned, an id is its own name. */
export function names({ vendor, what, table }: NamesSpec): Names {
  const word = what.toLowerCase()
  const labels = ({ meta }: LensEnv): ReadonlyMap<string, string> =>
    new Map(Object.entries(rowAt(meta, table)).map(([id, about]) => [id, filled(about, "label") ?? String(about)]))
  const joined = ({ settings }: LensEnv) => rowsAt(settings, table)
  return {
    setting: settingOf(vendor, what),
    labels,
    nameOf: (id, env) => {
      const known = labels(env)
      const theirs = known.get(id) ?? id
      if (known.size > 0 && !known.has(id)) throw unread(vendor, word, id)
      return (
        filled(
          joined(env).find((pair) => isSame(pair["theirs"], theirs)),
          "ours",
        ) ?? theirs
      )
    },
    idsOf: (name, env) => {
      const known = [...labels(env)]
      if (known.length === 0) return [name]
      const others = joined(env).flatMap(({ ours, theirs }) => (isSame(ours, name) ? [theirs] : []))
      return [...others, name].flatMap((wanted) =>
        known.flatMap(([id, label]) => (isSame(label, wanted) || isSame(id, wanted) ? [id] : [])),
      )
    },
    refused: (name, among) => {
      const found = among.length === 0 ? "none" : among.slice(0, 20).join(", ")
      const remedy = "Give one of them this name, or join the two in the connection's settings"
      return new LensError(word, `${vendor} has no ${word} "${name}" for it, but: ${found}. ${remedy}`)
    },
  }
}

function settingOf(vendor: string, what: string): TSchema {
  const name = (where: string) => Type.String({ title: `${what} ${where}`, minLength: 1, maxLength: 100 })
  return Type.Array(Type.Object({ ours: name("here"), theirs: name(`at ${vendor}`) }), {
    title: `${what}s`,
    description: `Which ${what.toLowerCase()} here is which one at ${vendor}, where their names differ`,
    default: [],
    maxItems: 100,
  })
}

function unread(vendor: string, word: string, id: string): LensError {
  return new LensError(
    word,
    `${vendor} has a ${word} ${id} that came after its ${word}s were read; they are read again within a day, or at once by testing the connection`,
  )
}

function isSame(a: unknown, b: unknown): boolean {
  return String(a).trim().toLowerCase() === String(b).trim().toLowerCase()
}

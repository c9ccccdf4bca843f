import { settingsOf } from "../connections.ts"
import type { Resource } from "../define.ts"
import { applied } from "../lens/lens.ts"
import { isSame, type Row, textOf } from "../lens/rows.ts"
import type { LensEnv } from "../lens/types.ts"
import { recordTypeOf } from "../records/index.ts"
import { type Check, eachResource, type GoldenPair, must, type Subject, written } from "./check.ts"

/** The lenses alone: golden pairs and laws. */
export const mappingChecks: readonly Check[] = [
  {
    id: "mapping.golden",
    group: "mapping",
    title: "every resource has a golden pair, and reads it so",
    run: (subject) => {
      for (const [name, one] of eachResource(subject.connector)) {
        const pairs = subject.golden(name)
        must(pairs.length > 0, `there is no fixtures/${name}.json`)
        for (const pair of pairs) {
          const read = one.map.get(pair.theirs, envOf(subject, pair))
          must(isSame(read, pair.ours), `${name} reads ${differenceOf(pair.ours, read)}`)
          const wrong = recordTypeOf(one.kind).whyWrong(read, false)
          must(wrong === null, `${name} reads what is no ${one.kind}: ${wrong}`)
        }
      }
    },
  },
  {
    id: "mapping.whole",
    group: "mapping",
    title: "what is written anew reads back as it was (get ∘ put)",
    notApplicable: (c) => (written(c).length === 0 ? "it writes nothing" : null),
    run: (subject) => {
      for (const [name, one, pair] of writtenPairs(subject)) {
        const env = envOf(subject, pair)
        const back = one.map.get(one.map.put(pair.ours, env), env)
        for (const field of one.map.writable) {
          if (pair.ours[field] === undefined) continue
          const [was, is] = [writableOf(one, field, pair.ours[field]), writableOf(one, field, back[field])]
          must(
            isSame(was, is) || isStateful(one, field),
            `${name}.${field} was ${textOf(was ?? null)} and reads back as ${textOf(is ?? null)}`,
          )
        }
        const again = one.map.get(one.map.put({ ...pair.ours, ...back }, env), env)
        must(
          isSame(writableRow(one, again), writableRow(one, back)),
          `${name} changes each time it is written: ${differenceOf(back, again)}`,
        )
      }
    },
  },
  {
    id: "mapping.unchanged",
    group: "mapping",
    title: "a record that does not change sends nothing",
    run: (subject) => {
      for (const [name, one, pair] of allPairs(subject)) {
        const env = envOf(subject, pair)
        const patch = one.map.patch(pair.theirs, pair.ours, pair.ours, env)
        must(Object.keys(patch).length === 0, `${name} sends ${textOf(patch)} for no change`)
      }
    },
  },
  {
    id: "mapping.change",
    group: "mapping",
    title: "a change of one field reads back as that change, and nothing else moves (get ∘ merge)",
    notApplicable: (c) => (written(c).length === 0 ? "it writes nothing" : null),
    run: (subject) => {
      for (const [name, one, pair] of writtenPairs(subject)) {
        const env = envOf(subject, pair)
        for (const [field, next] of textChanges(one, pair.ours)) {
          const patch = one.map.patch(pair.theirs, pair.ours, { ...pair.ours, [field]: next }, env)
          const back = one.map.get(applied(pair.theirs, patch), env)
          must(isSame(back[field], next), `${name}.${field} became ${textOf(back[field] ?? null)}, not ${textOf(next)}`)
          must(
            isSame({ ...back, [field]: null }, { ...pair.ours, [field]: null }),
            `${name}.${field} moved more: ${differenceOf(pair.ours, back)}`,
          )
        }
      }
    },
  },
  {
    id: "mapping.unmapped",
    group: "mapping",
    title: "what is not mapped survives the change of a row beside it",
    notApplicable: (c) => (written(c).length === 0 ? "it writes nothing" : null),
    run: (subject) => {
      for (const [name, one, pair] of writtenPairs(subject)) {
        const env = envOf(subject, pair)
        for (const [field, rows] of rowChanges(one, pair.ours)) {
          const raw = withMarks(pair.theirs)
          const old = one.map.get(raw, env)
          const patch = one.map.patch(raw, old, { ...old, [field]: rows }, env)
          const marks = (value: unknown): number => (textOf(value).match(/"mortiseMark"/g) ?? []).length
          must(marks(applied(raw, patch)) === marks(raw), `${name}.${field} loses what is not mapped`)
        }
      }
    },
  },
  {
    id: "mapping.hostile",
    group: "mapping",
    title: "whatever is sent in a record's place, the lens reads it or says what is wrong",
    run: (subject) => {
      for (const [name, one, pair] of allPairs(subject)) {
        for (const value of [null, 1, "x", true, [], {}, "�", 1e300, "9".repeat(400)]) {
          for (const field of Object.keys(pair.theirs))
            read(one, { ...pair.theirs, [field]: value }, envOf(subject, pair), `${name}.${field}`)
        }
      }
    },
  },
]

function read(one: Resource, raw: Row, env: LensEnv, where: string): void {
  try {
    one.map.get(raw, env)
  } catch (error) {
    must(
      error instanceof Error && error.name === "LensError",
      `${where}: ${error instanceof Error ? error.message : "threw"} is no LensError`,
    )
  }
}

/** What a lens is given in a check. */
function envOf({ connector }: Subject, pair: Pick<GoldenPair, "meta" | "settings">): LensEnv {
  const settings = settingsOf(connector, pair.settings ?? {})
  return { currency: "EUR", country: "GR", timeZone: "UTC", settings, meta: pair.meta ?? {} }
}

function allPairs(subject: Subject): [string, Resource, GoldenPair][] {
  return eachResource(subject.connector).flatMap(([name, one]) =>
    subject.golden(name).map((pair): [string, Resource, GoldenPair] => [name, one, pair]),
  )
}

function writtenPairs(subject: Subject): [string, Resource, GoldenPair][] {
  return allPairs(subject).filter(([, one]) => one.push?.create !== undefined)
}

/** A field without the read-only cells of its rows. */
function writableOf(one: Resource, field: string, value: unknown): unknown {
  const cells = one.map.fields.get(field)?.fields
  if (cells === undefined || !Array.isArray(value)) return value
  const kept = Object.keys(cells).filter((cell) => !cells[cell]?.isReadOnly)
  return value.map((row: Row) => Object.fromEntries(kept.map((cell) => [cell, row[cell] ?? null])))
}

function writableRow(one: Resource, row: Row): Row {
  return Object.fromEntries([...one.map.writable].map((field) => [field, writableOf(one, field, row[field]) ?? null]))
}

/** A document's state follows from what is done to it: it may read back as another. */
function isStateful(one: Resource, field: string): boolean {
  return field === "status" && one.map.fields.get(field)?.codec !== "choice"
}

/** Changes of plain text fields. */
function textChanges(one: Resource, ours: Row): [string, unknown][] {
  return [...one.map.writable].flatMap((field): [string, unknown][] => {
    const about = one.map.fields.get(field)
    return about?.codec === "text" && !about.onlyNew && typeof ours[field] === "string"
      ? [[field, "Changed 1".slice(0, about.max).trim()]]
      : []
  })
}

/** Lists with the first text of their first row changed. */
function rowChanges(one: Resource, ours: Row): [string, Row[]][] {
  return [...one.map.writable].flatMap((field): [string, Row[]][] => {
    const cells = one.map.fields.get(field)?.fields
    const rows = ours[field]
    if (cells === undefined || !Array.isArray(rows) || rows.length === 0) return []
    const cell = Object.keys(cells).find(
      (name) => cells[name]?.codec === "text" && !cells[name]?.isKey && typeof rows[0][name] === "string",
    )
    return cell === undefined
      ? []
      : [[field, rows.map((row: Row, i) => (i === 0 ? { ...row, [cell]: "Changed 1" } : row))]]
  })
}

/** Every object in every list gets a field that nobody maps. */
function withMarks(raw: Row): Row {
  const marked = (value: unknown, isInList: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => marked(one, true))
    if (typeof value !== "object" || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, false)]))
    return isInList ? { ...inner, mortiseMark: "kept" } : inner
  }
  return marked(raw, false) as Row
}

function differenceOf(wanted: Row, got: Row): string {
  const fields = [...new Set([...Object.keys(wanted), ...Object.keys(got)])].filter(
    (field) => !isSame(wanted[field], got[field]),
  )
  return fields
    .map((field) => `${field} = ${JSON.stringify(got[field])} where ${JSON.stringify(wanted[field])} was expected`)
    .join("; ")
}

import type { Resource } from "../define.ts"
import type { Lens } from "../lens/lens.ts"
import { isSame, type Row } from "../lens/rows.ts"
import { LensError } from "../lens/types.ts"
import { type RecordType, recordTypeOf } from "../records/index.ts"
import { formulaOf, reasonOf } from "./formula.ts"
import { stepsOf, valueAt, withValueAt } from "./path.ts"
import type { FieldRule } from "./rules.ts"

/** One field's way there and back by a rule. */
interface Way {
  readonly path: string
  /** What their record says; undefined: nothing. `read` is what the connector's own lens reads. */
  readonly get: (raw: unknown, read: unknown) => unknown
  /** The place and value to write; null: it is only read. */
  readonly put: ((value: unknown, ours: Row) => unknown) | null
}

/** A resource whose lens follows a business's rules. Throws an Error for a rule that can't be read. */
export function overlaidResource(resource: Resource, rules: Readonly<Record<string, FieldRule>>): Resource {
  return Object.keys(rules).length === 0 ? resource : { ...resource, map: overlaid(resource.map, rules) }
}

function overlaid(lens: Lens, rules: Readonly<Record<string, FieldRule>>): Lens {
  const type = recordTypeOf(lens.kind)
  const ways = new Map(Object.entries(rules).map(([field, rule]) => [field, wayOf(rule)]))
  const without = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([field]) => !ways.has(field)))
  const writing = [...ways].flatMap(([field, way]) =>
    way.put === null ? [] : [{ field, put: way.put, steps: stepsOf(way.path) }],
  )
  const writable = new Set([...lens.writable].filter((field) => !ways.has(field)))
  for (const { field } of writing) writable.add(field)
  const fields = new Map(lens.fields)
  for (const [field, { path, put }] of ways)
    fields.set(field, { codec: `own (${rules[field]?.kind})`, path, ...(put === null && { isReadOnly: true }) })
  return {
    ...lens,
    fields,
    writable,
    known: new Set([...lens.known, ...ways.keys()]),
    get: (raw, env) => {
      const read = lens.get(raw, env)
      const own = [...ways].flatMap(([field, way]) => {
        const value = named(field, () => fitting(type, field, way.get(raw, read[field] ?? null)))
        return value === undefined ? [] : [[field, value] as const]
      })
      return { ...without(read), ...Object.fromEntries(own) }
    },
    put: (ours, env) => {
      const draft: Row = lens.put(without(ours), env)
      const filled = writing.filter(({ field }) => ours[field] !== null && ours[field] !== undefined)
      return { ...written(draft, undefined, filled, ours) }
    },
    patch: (raw, old, next, env) => {
      const draft: Row = lens.patch(raw, without(old), without(next), env)
      const changed = writing.filter(({ field }) => next[field] !== undefined && !isSame(old[field], next[field]))
      return { ...written(draft, raw, changed, next) }
    },
  }
}

interface Writing {
  readonly field: string
  readonly put: NonNullable<Way["put"]>
  readonly steps: ReturnType<typeof stepsOf>
}

function written(draft: Row, raw: unknown, writing: readonly Writing[], ours: Row): Row {
  return writing.reduce((made, { field, put, steps }) => {
    return named(field, () => {
      const value = put(ours[field], ours)
      return value === undefined ? made : withValueAt(made, raw, steps, value)
    })
  }, draft)
}

function wayOf(rule: FieldRule): Way {
  if (rule.kind === "formula") return formulaWay(rule)
  const steps = stepsOf(rule.path)
  const get = (raw: unknown): unknown => valueAt(raw, steps)
  const isReadOnly = rule.isReadOnly === true
  if (rule.kind === "direct") return { path: rule.path, get, put: isReadOnly ? null : (value) => value }
  const back = Object.entries(rule.table).toReversed()
  const words = new Map(back.map(([theirs, ours]) => [String(ours), theirs]))
  return {
    path: rule.path,
    get: (raw) => {
      const theirs = get(raw)
      if (theirs === undefined || theirs === null || theirs === "") return null
      if (Object.hasOwn(rule.table, String(theirs))) return rule.table[String(theirs)]
      if (rule.otherwise === undefined) throw new Error(`${JSON.stringify(theirs).slice(0, 40)} is not in the table`)
      return rule.otherwise
    },
    put: isReadOnly ? null : (value) => (value === null ? null : words.get(String(value))),
  }
}

function formulaWay(rule: FieldRule & { kind: "formula" }): Way {
  const get = formulaOf(rule.get, "get")
  const put = rule.put === undefined ? null : formulaOf(rule.put.formula, "put")
  if (rule.put !== undefined) stepsOf(rule.put.path)
  return {
    path: rule.put?.path ?? "",
    get: (raw, value) => get({ raw, value }),
    put: put === null ? null : (value, ours) => put({ value: value ?? null, ours }),
  }
}

/** A value in the form that the field of ours takes: a number may be wanted as text, or a text as a number. */
function fitting(type: RecordType<unknown>, field: string, value: unknown): unknown {
  if (value === undefined || value === "") return null
  const forms = [value, String(value), Number(value)]
  return forms.find((form) => type.whyWrong({ [field]: form }, false) === null) ?? value
}

function named<T>(field: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new LensError(field, `your own mapping: ${reasonOf(error)}`)
  }
}

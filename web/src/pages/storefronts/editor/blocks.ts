import type { Init } from "../../../api/index.ts"
import { type BlockField, fieldsOfSchema, type KindSchema } from "./block-schema.ts"

/** A block as the server takes it. */
export type Block = NonNullable<Init<"post", "/storefront-pages">["body"]["blocks"]>[number]
export type BlockKind = Block["kind"]

/** What a block holds while it is written: its fields by name, and lists of items where blocks lie in it. */
export type Values = Readonly<Record<string, unknown>>

/** A block as Puck keeps it. */
export interface Item {
  type: string
  props: { id: string } & Record<string, unknown>
}

/** Every kind of block with its fields. */
export type Kinds = ReadonlyMap<string, readonly BlockField[]>

export function kindsOf(schemas: readonly KindSchema[]): Kinds {
  return new Map(schemas.map(({ kind, schema }) => [kind, fieldsOfSchema(schema)]))
}

/** Stored blocks as Puck keeps them; each gets an id of its own. Kinds that are not made any more can't be saved again: they stay out. */
export function itemsOf(kinds: Kinds, blocks: readonly Values[], taken = new Set<string>()): Item[] {
  return blocks.flatMap((block) => {
    const { kind, id, ...values } = block
    const fields = kinds.get(String(kind))
    if (fields === undefined) return []
    const props = mapBlocks(fields, values, (inner) => itemsOf(kinds, recordsOf(inner), taken))
    return [{ type: String(kind), props: { ...props, id: freeId(id, taken) } }]
  })
}

/** What is sent: blocks with the fields that were filled in. */
export function blocksOf(kinds: Kinds, items: readonly Item[]): Block[] {
  return items.map(({ type, props }) => {
    const fields = kinds.get(type) ?? []
    // The schema that the server checks it against is where its fields come from.
    return { kind: type, id: props.id, ...tidy(kinds, fields, props) } as Block
  })
}

/** What a new block begins with: as little as the server takes. */
export function newValues(fields: readonly BlockField[], starter: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter((field) => field.isRequired).map((field) => [field.name, newValue(field, starter)]),
  )
}

function newValue(field: BlockField, starter: string): unknown {
  switch (field.kind) {
    case "line":
    case "words":
    case "rich":
      return field.isFilled ? starter : ""
    case "link":
      return "~/"
    case "picture":
      return ""
    case "choice":
      return field.options[0]
    case "number":
      return field.min ?? 1
    case "group":
      return newValues(field.fields, starter)
    case "rows":
      return Array.from({ length: field.min ?? 0 }, () => newValues(field.fields, starter))
    case "names":
    case "blocks":
      return []
  }
}

/** Where a value is not what the server takes: the path of the field (`items.0.question`) and why. */
export type Fault = "wanted" | "link" | "picture" | "tooMany"

export function faultsOf(fields: readonly BlockField[], values: Values, path = ""): ReadonlyMap<string, Fault> {
  const found = new Map<string, Fault>()
  for (const field of fields) {
    const here = `${path}${field.name}`
    const value = values[field.name]
    const fault = faultOf(field, value)
    if (fault !== null) found.set(here, fault)
    const rows: readonly (readonly [string, Values])[] =
      field.kind === "rows"
        ? recordsOf(value).map((row, n) => [`${here}.${n}.`, row] as const)
        : field.kind === "group" && !isEmpty(value)
          ? [[`${here}.`, recordOf(value)] as const]
          : []
    for (const [start, row] of rows) for (const [at, why] of faultsOf(field.fields, row, start)) found.set(at, why)
  }
  return found
}

function faultOf(field: BlockField, value: unknown): Fault | null {
  if (isEmpty(value)) return field.isFilled || (field.isRequired && field.kind === "rows") ? "wanted" : null
  if (Array.isArray(value)) return field.max !== null && value.length > field.max ? "tooMany" : null
  if (typeof value !== "string" || field.pattern === null || field.pattern.test(value)) return null
  return field.kind === "link" ? "link" : field.kind === "picture" ? "picture" : "wanted"
}

/** Ids of the blocks that the server would not publish. */
export function faultyIn(kinds: Kinds, items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    const fields = kinds.get(item.type) ?? []
    const inner = slotsOf(fields, item.props).flatMap((slot) => faultyIn(kinds, slot.items))
    return faultsOf(fields, item.props).size > 0 ? [item.props.id, ...inner] : inner
  })
}

/** What the shop can draw already: a block that is not complete is left out, and counted, with all that lies in it. */
export function completeOf(kinds: Kinds, items: readonly Item[]): { blocks: Block[]; leftOut: number } {
  const complete = items.filter((item) => faultyIn(kinds, [item]).length === 0)
  return { blocks: blocksOf(kinds, complete), leftOut: items.length - complete.length }
}

/** Without what was left empty, and what the schema does not know. */
function tidy(kinds: Kinds, fields: readonly BlockField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name]
      if (isEmpty(value) && !field.isRequired) return []
      return [[field.name, tidyValue(kinds, field, value)]]
    }),
  )
}

function tidyValue(kinds: Kinds, field: BlockField, value: unknown): unknown {
  if (field.kind === "blocks") return blocksOf(kinds, itemsIn(value))
  if (field.kind === "rows") return recordsOf(value).map((row) => tidy(kinds, field.fields, row))
  if (field.kind === "group") return tidy(kinds, field.fields, recordOf(value))
  return value ?? ""
}

function mapBlocks(
  fields: readonly BlockField[],
  values: Values,
  change: (inner: unknown) => Item[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      if (field?.kind === "blocks") return [name, change(value)]
      if (field?.kind === "rows") return [name, recordsOf(value).map((row) => mapBlocks(field.fields, row, change))]
      return [name, value]
    }),
  )
}

/** Lists of items inside a block, each with where it lies (`columns[0].blocks`), as Puck names it. */
export function slotsOf(fields: readonly BlockField[], values: Values) {
  return fields.flatMap((field) =>
    field.kind === "rows"
      ? recordsOf(values[field.name]).flatMap((row, n) =>
          field.fields
            .filter(({ kind }) => kind === "blocks")
            .map(({ name, allow }) => ({
              zone: `${field.name}[${n}].${name}`,
              place: n + 1,
              allow,
              items: itemsIn(row[name]),
            })),
        )
      : [],
  )
}

/** Is nothing written there? */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === "string") return value.trim() === ""
  if (Array.isArray(value)) return value.length === 0
  return typeof value === "object" && Object.values(value).every(isEmpty)
}

function freeId(wanted: unknown, taken: Set<string>): string {
  const id = typeof wanted === "string" && !taken.has(wanted) ? wanted : crypto.randomUUID()
  taken.add(id)
  return id
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
}

export function recordsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(recordOf) : []
}

function itemsIn(value: unknown): Item[] {
  return Array.isArray(value) ? (value as Item[]) : []
}

import type { TSchema } from "typebox"
import type { At, Place, Reading, Shape, Writing } from "./types.ts"

/** What a place knows of itself. */
export interface PlaceInfo {
  /** Which record it starts from: 0 the whole record, 1 a row of it, 2 a row of a row. */
  readonly depth: number
  readonly path: readonly string[]
  /** The vendor's schema at this place, where it says anything. */
  readonly schema: TSchema | undefined
}

const infos = new WeakMap<object, PlaceInfo>()

/** The root of a record as its own place; each property read from it is the place of that property. */
export function rootPlace<X>(shape: Shape<X>): At<X> {
  return placeOf({ depth: 0, path: [], schema: shape.schema }) as At<X>
}

/** The root of the rows at a list's place, one level deeper. */
export function rowPlace<R>(list: Place<readonly R[]>): At<R> {
  const info = infoOf(list)
  return placeOf({ depth: info.depth + 1, path: [], schema: propertyOf(info.schema, "items") }) as At<R>
}

/** What a place knows; throws for what is no place (a lens made by hand). */
export function infoOf(place: Place<unknown>): PlaceInfo {
  const info = infos.get(place)
  if (info === undefined) throw new Error("A field of a lens is a place of the vendor's record or a codec around one.")
  return info
}

/** Is this value a place? */
export function isPlace(value: unknown): value is Place<unknown> {
  return typeof value === "object" && value !== null && infos.has(value)
}

/** The dotted path, for people. */
export function pathText(place: Place<unknown>): string {
  return infoOf(place).path.join(".")
}

function placeOf(info: PlaceInfo): object {
  const target = {}
  const proxy: object = new Proxy(target, {
    get: (_target, key) => {
      if (typeof key === "symbol") return undefined
      return placeOf({ ...info, path: [...info.path, key], schema: propertyOf(bare(info.schema), "properties", key) })
    },
  })
  infos.set(proxy, { ...info, schema: bare(info.schema) })
  return proxy
}

/** The value at a place; undefined where any part of the path is missing. */
export function readPlace(info: PlaceInfo, { frames }: Reading): unknown {
  let value = frames[info.depth]
  for (const key of info.path) {
    if (value === null || typeof value !== "object") return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** Writes a value to a place of the draft, making the objects on the way. */
export function writePlace(info: PlaceInfo, value: unknown, { drafts }: Writing): void {
  let target = drafts[info.depth]
  if (target === undefined) throw new Error("A place is written outside of its rows.")
  for (const key of info.path.slice(0, -1)) {
    const next = target[key]
    const made: Record<string, unknown> = isObject(next) ? next : {}
    target[key] = made
    target = made
  }
  const last = info.path.at(-1)
  if (last === undefined) throw new Error("The whole record is no place to write to.")
  target[last] = value
}

/** The value a place has in the draft, else in what the vendor has. */
export function peekPlace(info: PlaceInfo, writing: Writing): unknown {
  const drafted = readPlace(info, { frames: writing.drafts, env: writing.env })
  return drafted === undefined ? readPlace(info, { frames: writing.bases, env: writing.env }) : drafted
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A schema without its null. */
function bare(schema: TSchema | undefined): TSchema | undefined {
  const variants: unknown = schema && Reflect.get(schema, "anyOf")
  if (!Array.isArray(variants)) return schema
  const others = variants.filter((variant) => Reflect.get(Object(variant), "type") !== "null")
  return others.length === 1 ? (others[0] as TSchema) : schema
}

function propertyOf(schema: TSchema | undefined, ...path: readonly string[]): TSchema | undefined {
  let value: unknown = schema
  for (const key of path) value = isObject(value) ? Reflect.get(value, key) : undefined
  // Schemas hold schemas at these keys.
  return isObject(value) ? (value as TSchema) : undefined
}

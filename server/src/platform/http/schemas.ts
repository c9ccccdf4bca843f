import Type, { type TProperties, type TSchema } from "typebox"
import { type Id, idPattern, pageSizeDefault, pageSizeMax } from "#kernel"
import type { Sort } from "#platform/db"

/** An object that refuses fields it does not know. */
export function strict<P extends TProperties>(properties: P, description?: string) {
  return Type.Object(properties, { additionalProperties: false, ...(description === undefined ? {} : { description }) })
}

/** An id with its type's prefix. */
export function idSchema<P extends string>(prefix: P) {
  return Type.Unsafe<Id<P>>({
    type: "string",
    pattern: idPattern(prefix),
    examples: [`${prefix}_01jd7n3xq8e5fv0k2m4p6r8t9w`],
  })
}

/** The path parameters of a route about one record. */
export function idParams<P extends string>(prefix: P) {
  return strict({ id: idSchema(prefix) })
}

/** Text of 1 to `maxLength` characters that is not only blanks. */
export function text(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: "\\S" })
}

/** Money in minor units, as a string of digits (JSON numbers lose precision). */
export const minorSchema = Type.String({
  pattern: "^-?[0-9]{1,15}$",
  description: "Amount in minor units (cents)",
  examples: ["1250"],
})

/** Money in minor units that can't be negative. */
export const positiveMinorSchema = Type.String({
  pattern: "^[0-9]{1,15}$",
  description: "Amount in minor units (cents)",
  examples: ["1250"],
})

/** A decimal of up to 12 digits before and 6 after the point: unit prices and rates. */
export const decimalSchema = Type.String({ pattern: "^-?[0-9]{1,12}(\\.[0-9]{1,6})?$", examples: ["12.50"] })

/** A decimal that can't be negative. */
export const positiveDecimalSchema = Type.String({ pattern: "^[0-9]{1,12}(\\.[0-9]{1,6})?$", examples: ["12.50"] })

/** ISO 4217 code. */
export const currencySchema = Type.String({ pattern: "^[A-Z]{3}$", examples: ["EUR"] })

/** Calendar date YYYY-MM-DD. */
export const dateSchema = Type.String({
  pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
  examples: ["2026-11-21"],
})

/** Instant in RFC 3339, with a time zone. */
export const instantSchema = Type.String({ format: "date-time", examples: ["2026-11-21T09:30:00.000Z"] })

/** Null or `schema`. */
export function nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()])
}

/** One of fixed words. */
export function oneOf<const V extends readonly string[]>(values: V) {
  return Type.Unsafe<V[number]>({ type: "string", enum: [...values] })
}

/** Query parameters of every list; `filters` are the list's own. */
export function listQuery<P extends TProperties>(filters: P) {
  return strict({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSizeMax, default: pageSizeDefault })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    ...filters,
  })
}

/** How a list can be sorted: by each of `names`, upwards or (with a `-`) downwards; goes into `listQuery`. */
export function sortQuery<const S extends string>(names: readonly S[], fallback: Sort<NoInfer<S>>) {
  const values = names.flatMap((name): Sort<S>[] => [name, `-${name}`])
  return Type.Optional(Type.Unsafe<Sort<S>>({ type: "string", enum: values, default: fallback }))
}

/** The answer of every list. */
export function pageSchema<S extends TSchema>(item: S) {
  return Type.Object({ data: Type.Array(item), nextCursor: nullable(Type.String()) })
}

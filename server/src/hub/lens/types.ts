import type { TSchema } from "typebox"

declare const placed: unique symbol
declare const noded: unique symbol

/** A place in a vendor's record, recorded by `r.Some.Field`. */
export interface Place<T> {
  readonly [placed]?: T
}

/** A vendor's record as the mapping function sees it: every field is the place of itself. */
export type At<T> = Place<T> &
  (T extends readonly unknown[]
    ? unknown
    : T extends object
      ? { readonly [K in keyof T]-?: At<NonNullable<T[K]>> }
      : unknown)

/** What the lens knows of the connection: defaults for what a vendor's record leaves unsaid. */
export interface LensEnv {
  /** Currency of the connected account; for records that name none. */
  readonly currency: string
  /** ISO 3166-1 alpha-2 of the connected account; null when the vendor does not say. */
  readonly country: string | null
  /** IANA zone of the connected account. */
  readonly timeZone: string
  /** The connection's settings, as the connector's schema has them. */
  readonly settings: Readonly<Record<string, unknown>>
  /** What the connector learned of the account when it was connected (`accounts.details`). */
  readonly meta: Readonly<Record<string, unknown>>
}

/** Reading: the records that places start from, the outermost first. */
export interface Reading {
  readonly frames: readonly unknown[]
  readonly env: LensEnv
}

/** Writing: the drafts that places write to, and what the vendor has there now (undefined for a new record). */
export interface Writing {
  readonly drafts: readonly Record<string, unknown>[]
  readonly bases: readonly unknown[]
  readonly env: LensEnv
  /** True while a whole new record is made; false for a change. */
  readonly isNew: boolean
}

/** How a field is described to people: in the catalogue, the mappings page and the generated documents. */
export interface NodeAbout {
  readonly codec: string
  /** Dotted place in the vendor's record; empty where there is none. */
  readonly path: string
  readonly isReadOnly?: boolean
  readonly isKey?: boolean
  readonly onlyNew?: boolean
  /** The one value that it has in every record. */
  readonly always?: string | boolean | null
  /** The resource whose record this field points at. */
  readonly ref?: string
  readonly choices?: readonly string[]
  /** Longest text that they take. */
  readonly max?: number
  readonly fields?: Readonly<Record<string, NodeAbout>>
}

/** One field's way there and back. */
export interface Node<T> {
  readonly [noded]?: T
  readonly about: NodeAbout
  /** Our value; null for "empty", undefined for "the vendor's answer does not say". Throws LensError for what can't be read. */
  get(reading: Reading): unknown
  /** Writes our value into the draft. Throws LensError for what this vendor can't hold. */
  put(value: unknown, writing: Writing): void
}

/** What may stand for a field of ours: the place itself where both sides have text, a flag or a whole number; else a codec. */
export type Field<T> = Place<NonNullable<T>> | Node<T>

/** Every field of a record answered. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> }

/** A vendor's record type: its schema, and its type carried in an interface. */
export interface Shape<X> {
  readonly schema: TSchema
  readonly [placed]?: X
}

/** Names a vendor's record type: `interface XContact extends Static<typeof xContact> {}` and `shape<XContact>(xContact)`. */
export function shape<X>(schema: TSchema): Shape<X> {
  return { schema }
}

/** A value that can't be carried over, with the field in words; the record goes to quarantine. */
export class LensError extends Error {
  override readonly name = "LensError"
  readonly field: string

  constructor(field: string, message: string) {
    super(`${field}: ${message}`)
    this.field = field
  }
}

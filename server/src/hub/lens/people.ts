// A person's name, numbers and addresses, where a vendor keeps them in fields of their own rather than in lists.
import { at, filled } from "../answers.ts"
import { countryCode, countryName } from "./country.ts"
import { infoOf, isObject, type PlaceInfo, pathText, readPlace, writePlace } from "./place.ts"
import type { At, Node, Place, Writing } from "./types.ts"

type PhoneKind = "direct" | "fax" | "main" | "mobile" | "office"
interface Phone {
  readonly kind: PhoneKind
  readonly number: string | null
}

interface PhoneOptions {
  /** Longest number on either side. Default 60. */
  readonly max?: number
  /** The vendor has one number: where we have none of its kind, our first one goes there. */
  readonly isOnly?: boolean
  /** They take no record without it: it is changed, but never emptied. */
  readonly isNeeded?: boolean
}

/** Numbers by kind, each at a dotted path below `row`; kinds that the vendor has no field for stay with us. */
export function phonesIn<T>(
  row: At<T>,
  fields: Readonly<Partial<Record<PhoneKind, string>>>,
  { max = 60, isOnly = false, isNeeded = false }: PhoneOptions = {},
): Node<Phone[]> {
  const info = infoOf(row)
  const slots = byName(fields)
  return {
    about: { codec: "numbers", path: pathText(row) },
    get: (reading) => {
      const base = readPlace(info, reading)
      return slots.flatMap(([kind, path]): Phone[] => {
        const number = filled(base, ...parts(path))?.slice(0, max)
        return number === undefined ? [] : [{ kind, number }]
      })
    },
    put: (value, writing) => {
      const list = Array.isArray(value) ? (value as readonly Phone[]) : []
      for (const [kind, path] of slots) {
        const number = list.find((one) => one.kind === kind)?.number ?? (isOnly ? list[0]?.number : null)
        if (number || !isNeeded) writeTexts(info, [[path, number?.slice(0, max) ?? ""]], writing)
      }
    },
  }
}

interface Address {
  readonly kind: "billing" | "shipping"
  readonly line1: string | null
  readonly line2: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
}
const addressKeys = ["line1", "line2", "city", "region", "postalCode", "country"] as const
type AddressKey = (typeof addressKeys)[number]

interface AddressOptions {
  /** How they write a country: its ISO code (default) or English name, or a table of their codes → ISO. Either is read. */
  readonly country?: "code" | "name"
  /** Codes of theirs that are neither. */
  readonly countries?: Readonly<Record<string, string>>
  /** Fields without which they take no address: one that lacks any stays with us. */
  readonly needs?: readonly AddressKey[]
  /** Their address is replaced as a whole: what it holds beside goes back with what changed. */
  readonly isWhole?: boolean
  /** Fields of which one has to say something for it to be an address (a shop fills in its own country). Default: any field. */
  readonly saysOneOf?: readonly AddressKey[]
}

/**
 * Addresses by kind, each an object at a dotted path below `row` ("": the row itself). A vendor without a second line gets both in one.
 * A country that can't be understood reads as null and is left as it is.
 */
export function addressesIn<T>(
  row: At<T>,
  slots: Readonly<Partial<Record<Address["kind"], string>>>,
  fields: Fields,
  options: AddressOptions = {},
): Node<Address[]> {
  const info = infoOf(row)
  const textsOf = (address: Address | undefined, old: unknown): [string, string][] =>
    addressKeys.flatMap((key): [string, string][] => {
      const field = fields[key]
      if (field === undefined) return []
      if (key === "line1" && fields.line2 === undefined)
        return [[field, [address?.line1, address?.line2].filter(Boolean).join(", ")]]
      const text = address?.[key] ?? ""
      if (key !== "country") return [[field, text]]
      const before = filled(old, field)
      if (before !== null && (isoOf(before, options) ?? "") === text) return []
      return [[field, text !== "" && options.country === "name" ? countryName(text) : text]]
    })
  return {
    about: { codec: "addresses", path: pathText(row) },
    get: (reading) => {
      const base = readPlace(info, reading)
      return byName(slots).flatMap(([kind, path]): Address[] => {
        const address = addressAt(at(base, ...parts(path)), fields, options)
        return address === null ? [] : [{ kind, ...address }]
      })
    },
    put: (value, writing) => {
      const list = Array.isArray(value) ? (value as readonly Address[]) : []
      for (const [kind, path] of byName(slots)) {
        const address = list.find((one) => one.kind === kind)
        if (options.needs?.some((key) => (address?.[key] ?? "") === "")) continue
        const old = readPlace(below(info, path), { frames: writing.bases, env: writing.env })
        // What is no address is not ours to empty.
        if (address === undefined && addressAt(old, fields, options) === null) continue
        const texts = textsOf(address, old).map(([field, text]): [string, string] => [joined(path, field), text])
        writeTexts(info, texts, writing, options.isWhole === true && isObject(old) ? { path, old } : null)
      }
    },
  }
}

type Texts = Record<AddressKey, string | null>
type Fields = Readonly<Partial<Record<AddressKey, string>>>

function addressAt(value: unknown, fields: Fields, options: AddressOptions): Texts | null {
  const texts = addressKeys.map((key) => {
    const field = fields[key]
    const text = field === undefined ? null : filled(value, field)
    return [key, key === "country" && text !== null ? isoOf(text, options) : text] as const
  })
  const address = Object.fromEntries(texts) as Texts
  return (options.saysOneOf ?? addressKeys).some((key) => address[key] !== null) ? address : null
}

function isoOf(text: string, { countries }: AddressOptions): string | null {
  return countries?.[text.toUpperCase()] ?? countryCode(text)
}

/** The address of a document, which stays as it was: with the name of whom it is (the first of `names` that holds text), read only. */
export function addressIn<T>(
  place: At<T>,
  names: readonly NamePath[],
  fields: Fields,
  options: Pick<AddressOptions, "countries" | "saysOneOf"> = {},
): Node<Texts & { readonly name: string | null }> {
  const info = infoOf(place)
  return {
    about: { codec: "address", path: pathText(place), isReadOnly: true },
    get: (reading) => {
      const found = readPlace(info, reading)
      const address = addressAt(found, fields, options)
      return address === null ? null : { name: firstOf(found, names), ...address }
    },
    put: () => undefined,
  }
}

/** Where a name is: at a dotted path, or in several that are one name together. */
type NamePath = string | readonly string[]

function firstOf(base: unknown, names: readonly NamePath[]): string | null {
  const found = names.map((name) => [name].flat().flatMap((path) => filled(base, ...parts(path)) ?? []))
  return found.find((words) => words.length > 0)?.join(" ") ?? null
}

interface NameFields {
  readonly first: string
  readonly last: string
  /** What somebody without a name goes by: the first of these that holds text. */
  readonly or?: readonly NamePath[]
}

/**
 * One name of ours, a first and a last one there: ours is parted at its last blank. What somebody goes by instead of a name, such as an
 * e-mail address, is not written back as one.
 */
export function nameIn<T>(row: At<T> | Place<T>, { first, last, or = [] }: NameFields): Node<string> {
  const info = infoOf(row)
  const nameOf = (base: unknown): string | null => firstOf(base, [[first, last], ...or])?.slice(0, nameMax) ?? null
  return {
    about: { codec: "first and last name", path: pathText(row) },
    get: (reading) => nameOf(readPlace(info, reading)) ?? undefined,
    put: (value, writing) => {
      const old = readPlace(info, { frames: writing.bases, env: writing.env })
      if (typeof value !== "string" || value.includes("@") || value === nameOf(old)) return
      const words = value.trim().split(/\s+/)
      const [family = ""] = words.length > 1 ? words.splice(-1) : []
      const texts: [string, string][] = [
        [first, words.join(" ")],
        [last, family],
      ]
      writeTexts(info, texts, writing)
    },
  }
}
const nameMax = 255

interface Replaced {
  readonly path: string
  readonly old: Record<string, unknown>
}

/** Writes what differs from what they have; empty text clears a field. Where an object is replaced as a whole, its other fields come along. */
function writeTexts(
  info: PlaceInfo,
  texts: readonly (readonly [path: string, text: string])[],
  writing: Writing,
  replaced: Replaced | null = null,
): void {
  const old = { frames: writing.bases, env: writing.env }
  const changed = texts.filter(([path, text]) => (filled(readPlace(below(info, path), old)) ?? "") !== text)
  if (changed.length === 0) return
  if (replaced !== null) writePlace(below(info, replaced.path), { ...replaced.old }, writing)
  for (const [path, text] of changed) writePlace(below(info, path), text, writing)
}

function below(info: PlaceInfo, path: string): PlaceInfo {
  return { ...info, path: [...info.path, ...parts(path)] }
}

const parts = (path: string): string[] => (path === "" ? [] : path.split("."))
const joined = (path: string, field: string): string => (path === "" ? field : `${path}.${field}`)

/** Rows with a key have no order of their own: they are kept in the order of their keys. */
function byName<K extends string>(table: Readonly<Partial<Record<K, string>>>): [K, string][] {
  const entries = Object.entries(table) as [K, string][]
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

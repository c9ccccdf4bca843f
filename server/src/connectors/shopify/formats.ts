import { type At, code, LensError, normalDecimal, type Row, type VendorAnswer, type Verdict } from "#hub"
import type { SAddress, SCustomer, SOption, SStock, SVariant } from "./shapes.ts"

/** The option of a product that has none (docs: product model). */
export const noOption = { name: "Title", value: "Default Title" } as const

/** What makes a variant the same on both sides: its SKU; one without gets a SKU from its id, which is written there, too. */
export function skuOf(sku: unknown, id: unknown): string {
  const text = textOf(sku)
  return text === "" ? `shopify-${numberOf(id)}` : text.slice(0, 100)
}

/** The number at the end of an id (`gid://shopify/Product/7`). */
export function numberOf(id: unknown): string {
  return String(id ?? 0)
    .split("/")
    .at(-1)
    ?.slice(0, 30) as string
}

export const variantKey = (row: At<SVariant>) =>
  code<SVariant, string>("shopify.variant", row, { get: (v) => skuOf(v?.sku, v?.id), put: () => undefined })

/** `{ "Size": "M" }` ↔ `[{ name: "Size", value: "M" }]`; a product without options has one that says so. */
export const options = (place: At<readonly SOption[]>) =>
  code<readonly SOption[], Record<string, string>>("shopify.options", place, {
    get: (selected) => {
      const named = listOf(selected).map((one) => [textOf(one["name"]), textOf(one["value"])] as const)
      const isNone = named.every(([name, value]) => name === noOption.name && value === noOption.value)
      return isNone ? null : Object.fromEntries(named)
    },
    put: (value) => {
      const entries = Object.entries(value ?? {})
      return entries.length === 0 ? [noOption] : entries.map(([name, option]) => ({ name, value: option }))
    },
  })

/** Tags; the shop keeps them in the order of the alphabet. */
export const tags = (place: At<readonly string[]>, lengthMax: number) =>
  code<readonly string[], string[]>("shopify.tags", place, {
    get: (all) =>
      (Array.isArray(all) ? all : [])
        .flatMap((tag: unknown) => (textOf(tag) === "" ? [] : [textOf(tag).slice(0, lengthMax)]))
        .slice(0, 100),
    put: (value) => value ?? [],
  })

/** What may be sold at the connection's location; null where the shop does not count. It counts in whole numbers. */
export const available = (row: At<SStock>) =>
  code<SStock, string>("shopify.stock", row, {
    get: (item) => {
      if (item?.tracked !== true) return null
      const found = listOf(item.inventoryLevel?.quantities).find((one) => one["name"] === "available")
      return normalDecimal(found?.["quantity"] ?? 0) ?? null
    },
    put: (value) =>
      value === null
        ? { tracked: false }
        : {
            tracked: true,
            inventoryLevel: { quantities: [{ name: "available", quantity: Math.floor(Number(value)) }] },
          },
  })

/** A person's name in one field here, in two there. */
export const personName = (row: At<SCustomer>) =>
  code<SCustomer, string>("shopify.name", row, {
    get: (c) =>
      `${textOf(c?.firstName)} ${textOf(c?.lastName)}`.trim() ||
      textOf(c?.displayName) ||
      textOf(c?.defaultEmailAddress?.emailAddress) ||
      textOf(c?.defaultPhoneNumber?.phoneNumber),
    put: (name) => {
      const words = (name ?? "").trim().split(/\s+/)
      return { firstName: words.slice(0, -1).join(" ") || (words[0] ?? ""), lastName: words.slice(1).at(-1) ?? "" }
    },
  })

const consents = { SUBSCRIBED: "subscribed", UNSUBSCRIBED: "unsubscribed", PENDING: "pending" } as const
type Consent = (typeof consents)[keyof typeof consents]
type Email = NonNullable<SCustomer["defaultEmailAddress"]>

/** Whether a customer may be written to; who was never asked said nothing. Who has no address can't be asked. */
export const consent = (place: At<Email>) =>
  code<Email, Consent>("shopify.consent", place, {
    get: (email) => consents[textOf(email?.marketingState) as keyof typeof consents] ?? null,
    put: (value) => {
      const [state] = Object.entries(consents).find(([, ours]) => ours === value) ?? []
      return state === undefined ? undefined : { marketingState: state }
    },
  })

interface Address {
  readonly name: string | null
  readonly line1: string | null
  readonly line2: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
}

export const orderAddress = (place: At<SAddress>) =>
  code<SAddress, Address>("shopify.address", place, { get: addressOf, put: () => undefined })

/** The default address of a customer, where his things are sent. */
export const customerAddress = (place: At<SAddress>) =>
  code<SAddress, (Omit<Address, "name"> & { kind: "shipping" })[]>("shopify.addresses", place, {
    get: (value) => {
      const found = addressOf(value)
      if (found === null) return []
      const { name: _name, ...rest } = found
      return [{ kind: "shipping", ...rest }]
    },
    put: () => undefined,
  })

function addressOf(value: unknown): Address | null {
  const a = objectOf(value)
  if (textOf(a["address1"]) === "" && textOf(a["city"]) === "") return null
  const country = textOf(a["countryCodeV2"]).toUpperCase()
  return {
    name: orNull(textOf(a["name"]) || textOf(a["company"])),
    line1: orNull(textOf(a["address1"])),
    line2: orNull(textOf(a["address2"])),
    city: orNull(textOf(a["city"])),
    region: orNull(textOf(a["provinceCode"])),
    postalCode: orNull(textOf(a["zip"])),
    country: /^[A-Z]{2}$/.test(country) ? country : null,
  }
}

const words: Readonly<Record<string, Verdict["class"]>> = {
  ACCESS_DENIED: "scope",
  MAX_COST_EXCEEDED: "permanent",
  INTERNAL_SERVER_ERROR: "transient",
  TIMEOUT: "transient",
}

/**
 * Shopify's words about a failure. A query that failed answers 200 with `errors`; one that asked for more than is left of the budget
 * says `THROTTLED`, and how much is there again when (docs: rate limits, response codes).
 */
export function classify({ status, body }: VendorAnswer): Verdict | null {
  const { errors, extensions } = objectOf(body)
  const message = textOf(listOf(errors)[0]?.["message"]) || textOf(errors)
  const said = message === "" ? {} : { message: message.slice(0, 300) }
  if (status === 402) return { class: "permanent", message: "The shop is frozen: its bill is not paid" }
  if (status === 423) return { class: "permanent", message: "The shop is locked" }
  if (status >= 300) return status === 401 ? { class: "auth", ...said } : null
  const codes = listOf(errors).map((one) => textOf(objectOf(one["extensions"])["code"]))
  if (codes.includes("THROTTLED")) return { class: "throttle", ...said, retryAfterMs: waitMs(extensions) }
  const [code] = codes
  return code === undefined ? null : { class: words[code] ?? "permanent", ...said }
}

/** Until the budget holds what the query asks for. */
function waitMs(extensions: unknown): number {
  const cost = objectOf(objectOf(extensions)["cost"])
  const { currentlyAvailable, restoreRate } = objectOf(cost["throttleStatus"])
  const missing = Number(cost["requestedQueryCost"]) - Number(currentlyAvailable)
  const ms = Math.ceil((missing / Number(restoreRate)) * 1_000)
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 500), 60_000) : 2_000
}

/** Points that ten seconds restore on the smallest plan: 100 a second (docs: rate limits). The bucket holds twice as many. */
export const pointsPerTenSeconds = 1_000

/** What is left of ten seconds' points, by what the bucket lacks; others may be calling for this app and shop. */
export function left(body: unknown): Readonly<Record<string, number>> {
  const status = objectOf(objectOf(objectOf(objectOf(body)["extensions"])["cost"])["throttleStatus"])
  const used = Number(status["maximumAvailable"]) - Number(status["currentlyAvailable"])
  return Number.isFinite(used) ? { "10s": pointsPerTenSeconds - used } : {}
}

export function decimalOf(value: unknown): string {
  const text = normalDecimal(value)
  if (text === null || !/^-?\d{1,14}(\.\d{1,6})?$/.test(text)) throw new LensError("amount", "is no decimal")
  return text
}

export function orNull(text: string): string | null {
  return text === "" ? null : text
}

export function objectOf(value: unknown): Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : {}
}

export function listOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(objectOf) : []
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : ""
}

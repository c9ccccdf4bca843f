import { type At, code, countryCode, countryName, type VendorAnswer, type Verdict } from "#hub"
import type { CompanyProperties, ContactProperties } from "./shapes.ts"

/** A contact's name: first and last, else what it is known by. Ours is parted at its last blank. */
export const fullName = (place: At<ContactProperties>) =>
  code<ContactProperties, string>("hubspot.fullName", place, {
    get: (p) => nameOf(p),
    put: (name, old) => {
      if (name === null || name.includes("@") || name === nameOf(old)) return undefined
      const words = name.trim().split(/\s+/)
      const [lastname = ""] = words.length > 1 ? words.splice(-1) : []
      return { firstname: words.join(" "), lastname }
    },
  })

function nameOf(p: ContactProperties | undefined): string | null {
  const full = [p?.firstname, p?.lastname].map(trimmed).filter((part) => part !== "")
  const name = full.length > 0 ? full.join(" ") : [p?.email, p?.phone, p?.mobilephone].map(trimmed).find(Boolean)
  return name === undefined ? null : name.slice(0, 255)
}

const phoneFields = { main: "phone", mobile: "mobilephone", fax: "fax" } as const
type PhoneKind = keyof typeof phoneFields
interface Phone {
  readonly kind: PhoneKind | "direct" | "office"
  readonly number: string | null
}

/** A contact's three numbers as our list; kinds that it has no place for stay with us. */
export const phones = (place: At<ContactProperties>) =>
  code<ContactProperties, Phone[]>("hubspot.phones", place, {
    get: (p) =>
      phoneKinds.flatMap((kind) => {
        const number = trimmed(p?.[phoneFields[kind]]).slice(0, 60)
        return number === "" ? [] : [{ kind, number }]
      }),
    put: (list, old) =>
      changedTexts(
        old,
        phoneKinds.map((kind) => [phoneFields[kind], list?.find((one) => one.kind === kind)?.number]),
      ),
  })
const phoneKinds: readonly PhoneKind[] = ["main", "mobile", "fax"]

/** A company's one number. */
export const mainPhone = (place: At<CompanyProperties>) =>
  code<CompanyProperties, Phone[]>("hubspot.phone", place, {
    get: (p) => (trimmed(p?.phone) === "" ? [] : [{ kind: "main", number: trimmed(p?.phone).slice(0, 60) }]),
    put: (list, old) => changedTexts(old, [["phone", list?.find((one) => one.kind === "main")?.number]]),
  })

interface Address {
  readonly kind: "billing" | "shipping"
  readonly line1: string | null
  readonly line2: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
}

/** The one address of a contact (no second line) or company: ours of kind billing. */
export const address = <P extends AddressProperties>(place: At<P>, hasSecondLine: boolean) =>
  code<P, Address[]>("hubspot.address", place, {
    get: (p) => {
      const [line1, line2, city, region, postalCode, country] = addressFields.map((field) => orNull(p?.[field]))
      const all = { line1, line2: hasSecondLine ? line2 : null, city, region, postalCode }
      const one = { ...all, country: country == null ? null : countryCode(country) } as Omit<Address, "kind">
      return Object.values(one).every((value) => value === null) ? [] : [{ kind: "billing", ...one }]
    },
    put: (list, old) => {
      const one = list?.find((row) => row.kind === "billing")
      const street = hasSecondLine ? one?.line1 : [one?.line1, one?.line2].filter(Boolean).join(", ")
      return changedTexts(old, [
        ["address", street],
        ...(hasSecondLine ? [["address2", one?.line2] as const] : []),
        ["city", one?.city],
        ["state", one?.region],
        ["zip", one?.postalCode],
        // A country that could not be read is not ours to empty.
        ...(isUnread(old?.country) && one?.country == null ? [] : [["country", named(one?.country)] as const]),
      ])
    },
  })
type AddressProperties = { readonly [F in (typeof addressFields)[number]]?: string | null }
const addressFields = ["address", "address2", "city", "state", "zip", "country"] as const

const named = (iso: string | null | undefined): string | null => (iso == null ? null : countryName(iso))
const isUnread = (country: string | null | undefined): boolean =>
  trimmed(country) !== "" && countryCode(trimmed(country)) === null

/** Who opted out of all mail there is unsubscribed; who did not has said nothing by that. */
export const optOut = (place: At<string>) =>
  code<string, "subscribed" | "unsubscribed" | "pending">("hubspot.optOut", place, {
    get: (value) => (value === "true" ? "unsubscribed" : undefined),
    put: () => undefined,
  })

/** A deal's day of closing: theirs is an instant, ours a day. */
export const closeDay = (place: At<string>) =>
  code<string, string>("hubspot.closeDay", place, {
    get: (value) => (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null),
    put: (day) => (day === null ? "" : `${day}T00:00:00.000Z`),
  })

/** The owner's e-mail address, by the table that was read when the account was connected. */
export const ownerEmail = (place: At<string>) =>
  code<string, string>("hubspot.owner", place, {
    get: (id, { meta }) => {
      const found: unknown = Reflect.get(Object(meta["owners"]), String(id))
      return orNull(id) === null ? null : typeof found === "string" ? found : String(id)
    },
    put: () => undefined,
  })

/** What of these fields differs from what they have. Empty text clears a property. */
function changedTexts(
  old: Readonly<Record<string, unknown>> | undefined,
  fields: readonly (readonly [string, string | null | undefined])[],
): Record<string, string> | undefined {
  const changed = fields.filter(([name, value]) => (value ?? "") !== trimmed(old?.[name]))
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map(([name, value]) => [name, value ?? ""]))
}

function trimmed(value: unknown): string {
  return typeof value === "string" ? value.trim() : ""
}

function orNull(value: unknown): string | null {
  return trimmed(value) === "" ? null : trimmed(value)
}

/** HubSpot's words about a failure, without the addresses that they quote; how long its limits last. */
export function classify({ status, headers, body }: VendorAnswer): Verdict | null {
  if (status < 400) return null
  const message = messageOf(body)
  const said = message === undefined ? {} : { message }
  if (status === 429) return throttle(body, headers["retry-after"], said)
  if (status === 423) return { class: "transient", ...said, retryAfterMs: 2_000 }
  // 477: the account is being moved to another data centre (docs: error handling), for up to a day.
  if (status === 477)
    return { class: "throttle", isQuota: true, ...said, retryAfterMs: Number(headers["retry-after"] ?? 3600) * 1000 }
  if (status === 401) return { class: "auth", ...said }
  if (status === 403) return { class: "scope", ...said }
  if (status === 404) return { class: "missing", ...said }
  if (status >= 500 || status === 408) return null
  // 409: a value that has to be unique is another record's.
  return { class: "validation", ...said }
}

/** The waits are those of HubSpot's own client: 10 s for the rolling window, 1 s for the secondly one; a used-up day waits an hour. */
function throttle(body: unknown, retryAfter: string | undefined, said: { message?: string }): Verdict {
  const policy = String(Reflect.get(Object(body), "policyName") ?? "")
  if (policy.startsWith("DAILY")) return { class: "throttle", isQuota: true, retryAfterMs: 3_600_000, ...said }
  const isSecondly = policy.startsWith("SECONDLY") || said.message?.includes("secondly") === true
  return {
    class: "throttle",
    retryAfterMs: retryAfter ? Number(retryAfter) * 1000 : isSecondly ? 1_000 : 10_000,
    ...said,
  }
}

/** The first words of an error body, without addresses. */
export function messageOf(body: unknown): string | undefined {
  const errors: unknown = Reflect.get(Object(body), "errors")
  const inner: unknown = Array.isArray(errors) ? Reflect.get(Object(errors[0]), "message") : undefined
  const found = typeof inner === "string" && inner !== "" ? inner : Reflect.get(Object(body), "message")
  return typeof found === "string" && found !== "" ? found.replace(/[^\s"'<>[\]]+@[^\s"'<>[\]]+/g, "…") : undefined
}

import { type At, code, type VendorAnswer, type Verdict } from "#hub"
import type { CampaignSettings, McAddress, McMember, McTag, MergeFields } from "./shapes.ts"

/** A member's first and last name as ours, else its address; ours is parted at its last blank. */
export const fullName = (place: At<McMember>) =>
  code<McMember, string>("mailchimp.fullName", place, {
    get: nameOf,
    put: (name, old) => {
      if (name === null || name.includes("@") || name === nameOf(old)) return undefined
      const words = name.trim().split(/\s+/)
      const [LNAME = ""] = words.length > 1 ? words.splice(-1) : []
      return { merge_fields: { FNAME: words.join(" "), LNAME } }
    },
  })

function nameOf(member: McMember | undefined): string | undefined {
  const full = [member?.merge_fields?.FNAME, member?.merge_fields?.LNAME].map(trimmed).filter(Boolean).join(" ")
  return (full || trimmed(member?.email_address)).slice(0, 255) || undefined
}

interface Phone {
  readonly kind: "main" | "mobile" | "direct" | "office" | "fax"
  readonly number: string | null
}

/** The one number of the merge field PHONE: ours of kind main. */
export const phones = (place: At<MergeFields>) =>
  code<MergeFields, Phone[]>("mailchimp.phone", place, {
    get: (m) => (trimmed(m?.PHONE) === "" ? [] : [{ kind: "main", number: trimmed(m?.PHONE).slice(0, 60) }]),
    put: (list, old) => {
      const number = list?.find((one) => one.kind === "main")?.number ?? ""
      return number === trimmed(old?.PHONE) ? undefined : { PHONE: number }
    },
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

/** The merge field ADDRESS as our billing address. Mailchimp takes whole ones only (street, city, state and zip): others stay with us. */
export const addresses = (place: At<MergeFields>) =>
  code<MergeFields, Address[]>("mailchimp.address", place, {
    get: (m) => {
      const a = m?.ADDRESS
      if (typeof a !== "object" || a === null || Object.values(a).every((value) => trimmed(value) === "")) return []
      const country = trimmed(a.country).toUpperCase()
      const one = { line1: orNull(a.addr1), line2: orNull(a.addr2), city: orNull(a.city), region: orNull(a.state) }
      const land = /^[A-Z]{2}$/.test(country) ? country : null
      return [{ kind: "billing", ...one, postalCode: orNull(a.zip), country: land }]
    },
    put: (list) => {
      const one = list?.find((row) => row.kind === "billing")
      const made: McAddress = {
        ...{ addr1: one?.line1 ?? "", addr2: one?.line2 ?? "", city: one?.city ?? "", state: one?.region ?? "" },
        ...{ zip: one?.postalCode ?? "", country: one?.country ?? "" },
      }
      const isWhole = [made.addr1, made.city, made.state, made.zip].every((value) => value !== "")
      return isWhole ? { ADDRESS: made } : undefined
    },
  })

type Consent = "subscribed" | "unsubscribed" | "pending"

/**
 * Consent. Who was cleaned (bounced), is known from purchases only, or is archived says nothing about it. Somebody who unsubscribed is
 * asked first: Mailchimp refuses to subscribe them, and sends them a question instead.
 */
export const consent = (place: At<string>) =>
  code<string, Consent>("mailchimp.consent", place, {
    get: (status) => (isConsent(status) ? status : undefined),
    put: (value, old) =>
      value === "subscribed" && old !== undefined && old !== "pending" ? resubscribed(old) : (value ?? undefined),
  })

function resubscribed(old: string): string | undefined {
  return old === "subscribed" ? undefined : old === "transactional" ? "subscribed" : "pending"
}

function isConsent(status: string | undefined): status is Consent {
  return status === "subscribed" || status === "unsubscribed" || status === "pending"
}

/** Tags by name. */
export const tagNames = (place: At<readonly McTag[]>) =>
  code<readonly McTag[], string[]>("mailchimp.tags", place, {
    get: (tags) => (Array.isArray(tags) ? [...new Set(tags.map(tagName).filter(Boolean))].toSorted() : undefined),
    put: (names) => (names ?? []).map((name) => ({ name })),
  })

function tagName(tag: unknown): string {
  return trimmed(Reflect.get(Object(tag), "name")).slice(0, 100)
}

/** What people call a campaign: its title, else its subject. */
export const campaignName = (place: At<CampaignSettings>) =>
  code<CampaignSettings, string>("mailchimp.campaignName", place, {
    get: (settings) => (orNull(settings?.title) ?? orNull(settings?.subject_line) ?? "Untitled").slice(0, 255),
    put: () => undefined,
  })

function trimmed(value: unknown): string {
  return typeof value === "string" ? value.trim() : ""
}

function orNull(value: unknown): string | null {
  return trimmed(value) === "" ? null : trimmed(value)
}

/** Mailchimp's words about a failure, without the addresses that they quote. Its 403 without a body is a throttle (docs: limits). */
export function classify({ status, headers, body }: VendorAnswer): Verdict | null {
  if (status < 400) return null
  const message = wordsOf(body)
  const said = message === undefined ? {} : { message }
  const isBare = typeof body === "string" && !body.trimStart().startsWith("<")
  if (status === 429 || (status === 403 && isBare))
    return { class: "throttle", retryAfterMs: waitMs(headers["retry-after"]), ...said }
  if (status === 401) return { class: "auth", ...said }
  if (status === 403) return { class: "scope", ...said }
  if (status === 404) return { class: "missing", ...said }
  return status >= 500 ? null : { class: "validation", ...said }
}

/** Mailchimp names no time; the calls of others in the account end within seconds. */
function waitMs(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter)
  return Number.isFinite(seconds) ? seconds * 1000 : 5_000
}

function wordsOf(body: unknown): string | undefined {
  const errors: unknown = Reflect.get(Object(body), "errors")
  const [first] = Array.isArray(errors) ? errors : []
  const field = [Reflect.get(Object(first), "field"), Reflect.get(Object(first), "message")].filter(Boolean).join(": ")
  const found = [Reflect.get(Object(body), "title"), field || Reflect.get(Object(body), "detail")]
    .filter(Boolean)
    .join(": ")
  return found === "" ? undefined : found.replace(/[^\s"'<>]+@[^\s"'<>]+/g, "…")
}

import { type At, code, derived, filled, listAt, type VendorAnswer, type Verdict } from "#hub"
import type { CampaignSettings, McTag } from "./shapes.ts"

type Consent = "subscribed" | "unsubscribed" | "pending"
const consents: readonly unknown[] = ["subscribed", "unsubscribed", "pending"] satisfies Consent[]

/**
 * Consent. Who was cleaned (bounced), is known from purchases only, or is archived says nothing about it. Somebody who unsubscribed is
 * asked first: Mailchimp refuses to subscribe them, and sends them a question instead.
 */
export const consent = (place: At<string>) =>
  code<string, Consent>("mailchimp.consent", place, {
    get: (status) => (consents.includes(status) ? (status as Consent) : undefined),
    put: (value, old) => {
      if (value !== "subscribed" || old === undefined || old === "pending") return value ?? undefined
      if (old === "subscribed") return undefined
      return old === "transactional" ? "subscribed" : "pending"
    },
  })

/** Tags by name. */
export const tagNames = (place: At<readonly McTag[]>) =>
  code<readonly McTag[], string[]>("mailchimp.tags", place, {
    get: (tags) => (Array.isArray(tags) ? [...new Set(namesOf(tags))].toSorted() : undefined),
    put: (names) => (names ?? []).map((name) => ({ name })),
  })

/** The names of a list of tags. */
export function namesOf(tags: unknown): string[] {
  return listAt(tags).flatMap((tag) => filled(tag, "name")?.slice(0, 100) ?? [])
}

/** What people call a campaign: its title, else its subject. */
export const campaignName = (place: At<CampaignSettings>) =>
  derived<CampaignSettings, string>("mailchimp.campaignName", place, (settings) =>
    (filled(settings, "title") ?? filled(settings, "subject_line") ?? "Untitled").slice(0, 255),
  )

/** What is wrong in general, and of which field. */
export function wordsOf(body: unknown): string {
  const field = [filled(body, "errors", "0", "field"), filled(body, "errors", "0", "message")].filter(Boolean)
  return [filled(body, "title"), field.join(": ") || filled(body, "detail")].filter(Boolean).join(": ")
}

/** Mailchimp's 403 without a body is a throttle (docs: limits); a page of HTML is not. */
export function classify({ status, body }: VendorAnswer): Verdict | null {
  const isBare = typeof body === "string" && !body.trimStart().startsWith("<")
  return status === 403 && isBare ? { class: "throttle" } : null
}

import { createHmac, timingSafeEqual } from "node:crypto"
import { defineErrors, type Id, isId } from "#kernel"
import type { TenantId } from "#platform/db"

export type PortalLinkId = Id<"whl">

/** How the page of a business may be embedded. */
export interface Portal {
  /** Sites that may show it in a frame, as `https://shop.example`. */
  readonly origins: readonly string[]
  readonly version: number
}

/** A link to the page: for one customer of the business, for a short time. */
export interface PortalLink {
  readonly id: PortalLinkId
  readonly consumer: string
  /** The events that the customer may have, as patterns. */
  readonly types: readonly string[]
  /** Narrows every endpoint that is made or changed by this link (CEL). */
  readonly filter: string | null
  readonly expiresAt: Date
}

export const portalRoot = "/embed/webhooks"
export const originsMax = 20
/** Minutes that a link is good for. */
export const linkMinutes = { min: 1, usual: 60, max: 1_440 } as const

export const portalErrors = defineErrors({
  "webhook.portal_origin_refused": {
    status: 422,
    text: (p: { origin: string }) => `${p.origin} is no site; give its scheme and host, as https://shop.example.`,
  },
  "webhook.portal_link_refused": {
    status: 404,
    text: () => "This link is not good (any more); ask for a new one where you found it.",
  },
  "webhook.portal_form_invalid": {
    status: 422,
    text: () => "A field of the form is missing, too long, or not one of those that are offered.",
  },
  "webhook.portal_url_kept": {
    status: 409,
    text: () => "The address of this endpoint was set up with a login of its own; it is changed by who made it.",
  },
  "webhook.portal_types_refused": {
    status: 422,
    text: () => "Take one of the events at least that are offered here.",
  },
})

/** What a link is called by: whose, which, and the signature of both and of its end. */
export function portalToken(key: string, tenant: TenantId, link: Pick<PortalLink, "id" | "expiresAt">): string {
  return `${tenant}.${link.id}.${signatureOf(key, tenant, link)}`
}

/** The business and link that a token names, before anything of it is believed; null when it is none. */
export function namedBy(token: string): { readonly tenant: TenantId; readonly id: PortalLinkId } | null {
  const [tenant, id] = token.split(".")
  return isId("ten", tenant) && isId("whl", id) ? { tenant, id } : null
}

/** Was this token made for this link? Takes as long for any. */
export function isTokenOf(
  token: string,
  key: string,
  tenant: TenantId,
  link: Pick<PortalLink, "id" | "expiresAt">,
): boolean {
  const [given, known] = [token, portalToken(key, tenant, link)].map((text) => Buffer.from(text))
  return given !== undefined && known !== undefined && given.length === known.length && timingSafeEqual(given, known)
}

function signatureOf(key: string, tenant: TenantId, { id, expiresAt }: Pick<PortalLink, "id" | "expiresAt">): string {
  const text = `webhook portal ${tenant} ${id} ${expiresAt.getTime()}`
  return createHmac("sha256", key).update(text).digest("base64url")
}

import { createHash, randomBytes } from "node:crypto"
import { newId } from "#kernel"
import { portalAccess, portalTokenPrefix, type SignedContact, type TokenReader } from "#platform/auth"
import { siteOf } from "#platform/config"
import { type Ctx, type Database, systemActor, type TenantId } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors, type Principal } from "#platform/http"
import { isMailAddress, queueMail, renderText } from "#platform/mail"
import { readTenant, type Tenant, tenantBySlug } from "#platform/tenants"
import { portalFacts } from "./events.ts"
import {
  contactsMax,
  linkMinutes,
  linksHourMax,
  type PortalContact,
  type PortalPorts,
  type PortalSettings,
  portalErrors,
  sessionDays,
} from "./portal.ts"
import * as store from "./store.ts"

const minuteMs = 60_000
const dayMs = 86_400_000
const trustMs = 5_000
const cacheMax = 10_000

const texts = {
  en: {
    subject: "Sign in at {{ shop }}",
    text: "Hello {{ name }},\n\nthis link signs you in for {{ client }}. It works once, for {{ minutes }} minutes:\n\n{{ link }}\n\nIf you did not ask for it, do nothing.\n\n{{ shop }}\n",
  },
  el: {
    subject: "Σύνδεση στο {{ shop }}",
    text: "Γεια σας {{ name }},\n\nμε αυτόν τον σύνδεσμο συνδέεστε για {{ client }}. Ισχύει μία φορά, για {{ minutes }} λεπτά:\n\n{{ link }}\n\nΑν δεν τον ζητήσατε, αγνοήστε το μήνυμα.\n\n{{ shop }}\n",
  },
} as const

/** The business of a portal's address. Throws `tenant.unknown`. */
export async function tenantOfPortal(db: Database, slug: string): Promise<TenantId> {
  return (await db.withSystem("whose portal", (sys) => tenantBySlug(sys, slug))).id
}

/** How the business runs its portal. */
export async function readPortalSettings(ctx: Ctx): Promise<PortalSettings> {
  return (await store.settingsRow(ctx)) ?? { isOpen: true, version: 1 }
}

/** Opens or shuts the portal; shut, nobody signs in and nobody stays signed in. Throws `version.mismatch`. */
export async function changePortalSettings(ctx: Ctx, isOpen: boolean, version?: number): Promise<PortalSettings> {
  const before = await readPortalSettings(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { isOpen, version: before.version + 1 }
  if (!(await store.writeSettings(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, portalFacts.settingsChanged, { isOpen }, { before: { ...before }, after: { ...after } })
  return after
}

/**
 * Mails a link to every contact with this address, one for each client. Says nothing of whether there is one: whoever asks learns it
 * from the inbox only. Throws `portal.closed`.
 */
export async function sendLinks(ctx: Ctx, ports: PortalPorts, email: string): Promise<void> {
  await requireOpen(ctx)
  const tenant = await readTenant(ctx)
  for (const id of await ports.contactsByEmail(ctx, email, contactsMax)) {
    const contact = await ports.contact(ctx, id)
    if (contact?.email != null && isMailAddress(contact.email)) await sendLink(ctx, tenant, contact, contact.email)
  }
}

async function sendLink(ctx: Ctx, tenant: Tenant, contact: PortalContact, to: string): Promise<void> {
  const token = randomBytes(32).toString("base64url")
  const hash = hashOf(token)
  const { contactId, customerId } = contact
  const link = { hash, contactId, expiresAt: new Date(ctx.now.getTime() + linkMinutes * minuteMs) }
  const since = new Date(ctx.now.getTime() - 60 * minuteMs)
  if (!(await store.insertLink(ctx, link, since, linksHourMax))) return
  const { subject, text } = texts[tenant.locale.startsWith("el") ? "el" : "en"]
  const facts = {
    shop: tenant.name,
    name: contact.name,
    client: contact.customerName,
    minutes: linkMinutes,
    // Behind the #: a browser sends it to no server, and no server logs it.
    link: `${siteOf(ctx)}/portal/${tenant.slug}/sign-in#${token}`,
  }
  await queueMail(ctx, {
    key: `portal-link:${hash}`,
    to,
    subject: await renderText(subject, facts),
    text: await renderText(text, facts),
    holder: customerId,
    isSecret: true,
  })
  await append(ctx, portalFacts.linkSent, { contactId, customerId })
}

/** A session for the token of a link; the link is used up. Throws `portal.closed`, `portal.link_invalid`. */
export async function openSession(
  ctx: Ctx,
  ports: PortalPorts,
  linkToken: string,
): Promise<{ readonly token: string; readonly expiresAt: Date; readonly contact: PortalContact }> {
  await requireOpen(ctx)
  const contactId = await store.takeLink(ctx, hashOf(linkToken))
  const contact = contactId && (await ports.contact(ctx, contactId))
  if (!contact) throw portalErrors["portal.link_invalid"]()
  const token = `${portalTokenPrefix}${randomBytes(32).toString("base64url")}`
  const expiresAt = new Date(ctx.now.getTime() + sessionDays * dayMs)
  const id = newId("pse")
  await store.insertSession(ctx, { id, hash: hashOf(token), contactId: contact.contactId, expiresAt })
  const { customerId } = contact
  await append(ctx, portalFacts.sessionChanged, {
    contactId: contact.contactId,
    customerId,
    sessionId: id,
    action: "opened",
  })
  return { token, expiresAt, contact }
}

/** Signs a contact out everywhere; processes that trust a session take it for at most five seconds more. */
export async function endSessions(ctx: Ctx, contact: SignedContact): Promise<void> {
  for (const sessionId of await store.deleteSessions(ctx, contact.contactId))
    await append(ctx, portalFacts.sessionChanged, { ...contact, sessionId, action: "ended" })
}

/**
 * Finds out which contact a token belongs to, and the client whose that contact is now (a merge may have moved it). Kept for 5 s per
 * process. A contact may use the portal and nothing else.
 */
export function makeContactReader(db: Database, ports: PortalPorts): TokenReader {
  const cache = new Map<string, { readonly principal: Principal | null; readonly untilMs: number }>()
  return async (token) => {
    const hash = hashOf(token)
    const nowMs = db.clock.now().getTime()
    const known = cache.get(hash)
    if (known && known.untilMs > nowMs) return known.principal
    const principal = await readContact(db, ports, hash)
    if (cache.size >= cacheMax) cache.clear()
    cache.set(hash, { principal, untilMs: nowMs + trustMs })
    return principal
  }
}

async function readContact(db: Database, ports: PortalPorts, hash: string): Promise<Principal | null> {
  const session = await db.withSystem("find a portal session", (sys) => store.sessionByHash(sys, hash))
  if (session === undefined) return null
  const { tenant, contactId } = session
  const contact = await db.withTenant({ tenant, actor: systemActor("portal") }, async (ctx) =>
    (await readPortalSettings(ctx)).isOpen ? ports.contact(ctx, contactId) : undefined,
  )
  if (contact === undefined) return null
  return {
    tenant,
    actor: { kind: "contact", id: contactId, name: "Contact", customerId: contact.customerId },
    permissions: new Set([portalAccess]),
    isCookie: false,
  }
}

async function requireOpen(ctx: Ctx): Promise<void> {
  if (!(await readPortalSettings(ctx)).isOpen) throw portalErrors["portal.closed"]()
}

/** Tokens are 256 random bits, so a fast digest is enough. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

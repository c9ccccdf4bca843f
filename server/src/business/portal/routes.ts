import Type, { type Static } from "typebox"
import { portalAccess, signedContact } from "#platform/auth"
import { idSchema, instantSchema, type Route, route, strict } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { type PortalContact, type PortalPorts, portalErrors } from "./portal.ts"
import {
  changePortalSettings,
  endSessions,
  openSession,
  readPortalSettings,
  sendLinks,
  tenantOfPortal,
} from "./sign-in.ts"

const tag = "Portal"
const slugParams = strict({ slug: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,59}$", examples: ["olive-co"] }) })

const ContactBody = Type.Object({
  contactId: idSchema("con"),
  customerId: idSchema("cus"),
  name: Type.String(),
  client: Type.String(),
  business: Type.String(),
})
const SettingsBody = Type.Object({ isOpen: Type.Boolean(), version: Type.Integer() })

function contactBody(c: PortalContact, business: string): Static<typeof ContactBody> {
  return { contactId: c.contactId, customerId: c.customerId, name: c.name, client: c.customerName, business }
}

const signInRoutes = (ports: PortalPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/portal/:slug/links",
    tag,
    summary: "Ask for a link to sign in, by mail",
    description: "Answers the same whether the address is known or not.",
    access: "public",
    tenantOf: (db, { slug }) => tenantOfPortal(db, slug),
    params: slugParams,
    body: strict({ email: Type.String({ maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+$" }) }),
    handle: async (ctx, { body }) => {
      await sendLinks(ctx, ports, body.email)
      return undefined
    },
  }),
  route({
    method: "POST",
    path: "/portal/:slug/sessions",
    tag,
    summary: "Sign in with the token of a link",
    description: "The link is used up. The answer's token is sent as `Authorization: Bearer …` and works for 14 days.",
    access: "public",
    tenantOf: (db, { slug }) => tenantOfPortal(db, slug),
    params: slugParams,
    body: strict({ token: Type.String({ minLength: 1, maxLength: 100 }) }),
    reply: Type.Object({ token: Type.String(), expiresAt: instantSchema, contact: ContactBody }),
    status: 201,
    isSecret: true,
    handle: async (ctx, { body }) => {
      const { token, expiresAt, contact } = await openSession(ctx, ports, body.token)
      const business = (await readTenant(ctx)).name
      return { token, expiresAt: expiresAt.toISOString(), contact: contactBody(contact, business) }
    },
  }),
]

const ownRoutes = (ports: PortalPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/portal/me",
    tag,
    summary: "Who is signed in",
    access: portalAccess,
    reply: ContactBody,
    handle: async (ctx) => {
      const contact = await ports.contact(ctx, signedContact(ctx).contactId)
      if (contact === undefined) throw portalErrors["portal.link_invalid"]()
      return contactBody(contact, (await readTenant(ctx)).name)
    },
  }),
  route({
    method: "DELETE",
    path: "/portal/sessions",
    tag,
    summary: "Sign out everywhere",
    access: portalAccess,
    handle: async (ctx) => {
      await endSessions(ctx, signedContact(ctx))
      return undefined
    },
  }),
  route({
    method: "GET",
    path: "/portal/settings",
    tag,
    summary: "Is the portal open?",
    access: "portal:read",
    reply: SettingsBody,
    handle: async (ctx) => ({ ...(await readPortalSettings(ctx)) }),
  }),
  route({
    method: "PATCH",
    path: "/portal/settings",
    tag,
    summary: "Open or shut the portal",
    description: "Shut, nobody signs in and nobody stays signed in.",
    access: "portal:manage",
    body: strict({ isOpen: Type.Boolean() }),
    reply: SettingsBody,
    handle: async (ctx, { body, ifMatch }) => ({ ...(await changePortalSettings(ctx, body.isOpen, ifMatch)) }),
  }),
]

/** Signing in to the portal; what is seen there are routes of the domains themselves (`access: portalAccess`). */
export const portalRoutes = (ports: PortalPorts): readonly Route[] => [...signInRoutes(ports), ...ownRoutes(ports)]

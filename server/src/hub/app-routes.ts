import Type from "typebox"
import { inboundAddress, inboundAppAddress } from "#inbound"
import type { Ctx } from "#platform/db"
import { idSchema, instantSchema, nullable, oneOf, type Route, route, strict } from "#platform/http"
import { deploymentApp, ownApp } from "./auth/apps.ts"
import { callbackUrl, chosenConnection, connectorBySlug, type Shelf } from "./connections.ts"
import type { Connector } from "./define.ts"
import { changeOwnApp, dropOwnApp } from "./own-app.ts"
import { connectionQuery, slugSchema } from "./routes.ts"
import { readSubscription } from "./subscription-store.ts"

const tag = "Integrations"
const params = strict({ slug: slugSchema })
const secretText = Type.String({ minLength: 1, maxLength: 4_000 })

const AppBody = Type.Object({
  /** Whose app logins go through: the business's own, the installation's, or there is none yet. */
  whose: nullable(oneOf(["own", "installation"])),
  /** Shown for one's own app only. */
  clientId: nullable(Type.String()),
  hasWebhookSecret: Type.Boolean(),
  /** To be entered at the vendor: where consent comes back to, and where webhooks go. */
  redirectUrl: Type.String(),
  webhookUrl: nullable(Type.String()),
})

/** A business's own app at a vendor, and what the vendor tells by itself. */
export function appRoutes(shelf: Shelf): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/integrations/:slug/app",
      tag,
      summary: "The app at the service that logins go through",
      access: "integrations:read",
      params,
      reply: AppBody,
      handle: (ctx, { params: { slug } }) => bodyOf(ctx, shelf, slug),
    }),
    route({
      method: "PUT",
      path: "/integrations/:slug/app",
      tag,
      summary: "Use an app of one's own at the service",
      description: "New logins go through it, and webhooks at the business's own address are proved by its secret.",
      access: "integrations:write",
      params,
      body: strict({
        clientId: Type.String({ minLength: 1, maxLength: 500 }),
        clientSecret: secretText,
        webhookSecret: Type.Optional(secretText),
      }),
      reply: AppBody,
      isSecret: true,
      handle: async (ctx, { params: { slug }, body }) => {
        await changeOwnApp(ctx, shelf, connectorBySlug(shelf, slug), body)
        return bodyOf(ctx, shelf, slug)
      },
    }),
    route({
      method: "DELETE",
      path: "/integrations/:slug/app",
      tag,
      summary: "Use the installation's app again",
      access: "integrations:write",
      params,
      handle: async (ctx, { params: { slug } }) => {
        await dropOwnApp(ctx, shelf, connectorBySlug(shelf, slug))
        return undefined
      },
    }),
    subscriptionRoute(shelf),
  ]
}

async function bodyOf(ctx: Ctx, shelf: Shelf, slug: string) {
  const connector = connectorBySlug(shelf, slug)
  const own = await ownApp(ctx, slug)
  const app = own ?? deploymentApp(ctx, slug)
  const address = own === undefined ? inboundAppAddress(ctx, slug) : inboundAddress(ctx, slug)
  return {
    whose: own !== undefined ? ("own" as const) : app !== undefined ? ("installation" as const) : null,
    clientId: own?.clientId ?? null,
    hasWebhookSecret: app?.webhookSecret !== undefined,
    redirectUrl: callbackUrl(ctx, slug),
    webhookUrl: connector.webhooks === undefined || connector.webhooks.subscribe !== undefined ? null : address,
  }
}

function subscriptionRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/webhooks",
    tag,
    summary: "Does the service tell us of changes by itself, and until when?",
    access: "integrations:read",
    params,
    query: strict(connectionQuery),
    reply: Type.Object({
      connectionId: idSchema("conn"),
      /** `asked`: by a call of ours, `app`: set up in the app at the vendor, `none`: it has none, changes are read by the clock. */
      kind: oneOf(["asked", "app", "none"]),
      address: nullable(Type.String()),
      standing: Type.Integer(),
      madeAt: nullable(instantSchema),
      endsAt: nullable(instantSchema),
      error: nullable(Type.String()),
    }),
    handle: async (ctx, { params: { slug }, query: { connection } }) => {
      const { webhooks } = connectorBySlug(shelf, slug)
      const { id: connectionId } = await chosenConnection(ctx, slug, connection)
      const row = await readSubscription(ctx, connectionId)
      const kind = kindOf(webhooks)
      return {
        connectionId,
        kind,
        address: row?.address ?? (kind === "app" ? inboundAddress(ctx, slug) : null),
        standing: row?.ids.length ?? 0,
        madeAt: row?.madeAt?.toISOString() ?? null,
        endsAt: row?.endsAt?.toISOString() ?? null,
        error: row?.error ?? null,
      }
    },
  })
}

function kindOf(webhooks: Connector["webhooks"]): "asked" | "app" | "none" {
  if (webhooks === undefined) return "none"
  return webhooks.subscribe === undefined ? "app" : "asked"
}

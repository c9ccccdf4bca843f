import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import { instantSchema, listQuery, nullable, pageSchema, type Route, route, strict, text } from "#platform/http"
import { changeSettings, readSettings, testIntegration } from "./integrations.ts"
import type { ShopPorts } from "./ports.ts"
import type { Integration, IntegrationSettings } from "./settings.ts"
import { listLog } from "./settings-store.ts"

const tag = "Integrations"

const switches = {
  enabled: Type.Boolean(),
  autoSyncProducts: Type.Boolean(),
  autoCreateInvoices: Type.Boolean(),
  syncInventory: Type.Boolean(),
}
const percent = Type.String({ pattern: "^(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)$", examples: ["10"] })
const storefrontFields = { ...switches, siteId: nullable(Type.String({ pattern: "^sto_[0-9a-z]{26}$" })) }
const marketplaceFields = { ...switches, sellerId: nullable(text(100)), commissionRate: percent }

const StorefrontPatch = strict(Type.Partial(Type.Object(storefrontFields)).properties)
const MarketplacePatch = strict(Type.Partial(Type.Object(marketplaceFields)).properties)
const StorefrontBody = Type.Object({ ...storefrontFields, version: Type.Integer() })
const MarketplaceBody = Type.Object({ ...marketplaceFields, version: Type.Integer() })

const ChecksBody = Type.Object({
  isOk: Type.Boolean(),
  checks: Type.Array(Type.Object({ check: Type.String(), isOk: Type.Boolean(), hint: nullable(Type.String()) })),
})
const LogBody = Type.Object({
  id: Type.String(),
  action: Type.String(),
  isOk: Type.Boolean(),
  detail: Type.Unknown(),
  createdAt: instantSchema,
})

/** The integrations' names in the API, as the commerce documents have them. */
const slugs = { storefront: "growbuilder", marketplace: "growmarket" } as const satisfies Record<Integration, string>

function storefrontBody({ storefront, version }: IntegrationSettings): Static<typeof StorefrontBody> {
  return { ...storefront, version }
}

function marketplaceBody({ marketplace, version }: IntegrationSettings): Static<typeof MarketplaceBody> {
  return { ...marketplace, version }
}

function settingsRoutes(ports: ShopPorts): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/integrations/growbuilder/settings",
      tag,
      summary: "How the website shop and the books work together",
      access: "integrations:read",
      reply: StorefrontBody,
      handle: async (ctx) => storefrontBody(await readSettings(ctx, ports)),
    }),
    route({
      method: "PUT",
      path: "/integrations/growbuilder/settings",
      tag,
      summary: "Change how the website shop and the books work together",
      access: "integrations:write",
      body: StorefrontPatch,
      reply: StorefrontBody,
      handle: async (ctx, { body, ifMatch }) =>
        storefrontBody(await changeSettings(ctx, ports, "storefront", body, ifMatch)),
    }),
    route({
      method: "GET",
      path: "/integrations/growmarket/settings",
      tag,
      summary: "How this business sells on the marketplace",
      access: "integrations:read",
      reply: MarketplaceBody,
      handle: async (ctx) => marketplaceBody(await readSettings(ctx, ports)),
    }),
    route({
      method: "PUT",
      path: "/integrations/growmarket/settings",
      tag,
      summary: "Change how this business sells on the marketplace",
      access: "integrations:write",
      body: MarketplacePatch,
      reply: MarketplaceBody,
      handle: async (ctx, { body, ifMatch }) =>
        marketplaceBody(await changeSettings(ctx, ports, "marketplace", body, ifMatch)),
    }),
  ]
}

function watchRoutes(ports: ShopPorts, integration: Integration): readonly Route[] {
  const slug = slugs[integration]
  return [
    route({
      method: "POST",
      path: `/integrations/${slug}/test`,
      tag,
      summary: `Look whether the ${integration} integration would work`,
      access: "integrations:write",
      reply: ChecksBody,
      handle: async (ctx) => {
        const checks = await testIntegration(ctx, ports, integration)
        return { isOk: checks.every((c) => c.isOk), checks: [...checks] }
      },
    }),
    route({
      method: "GET",
      path: `/integrations/${slug}/sync/logs`,
      tag,
      summary: `What the ${integration} integration did, newest first`,
      access: "integrations:read",
      query: listQuery({ action: Type.Optional(Type.String({ maxLength: 50 })) }),
      reply: pageSchema(LogBody),
      handle: async (ctx, { query }) => {
        const page = await listLog(ctx, integration, { ...query, limit: query.limit ?? pageSizeDefault })
        const data = page.data.map(({ id, action, isOk, detail, createdAt }) => ({
          id,
          action,
          isOk,
          detail,
          createdAt: createdAt.toISOString(),
        }))
        return { data, nextCursor: page.nextCursor }
      },
    }),
  ]
}

/** Settings, connection test and log of the two integrations between a business's own parts. */
export function integrationRoutes(ports: ShopPorts): readonly Route[] {
  return [...settingsRoutes(ports), ...watchRoutes(ports, "storefront"), ...watchRoutes(ports, "marketplace")]
}

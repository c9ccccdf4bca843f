import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import { configOf } from "#platform/config"
import { idParams, listQuery, oneOf, pageSchema, type Route, route, strict, text } from "#platform/http"
import * as bodies from "./bodies.ts"
import { listGroups } from "./group-store.ts"
import { loadGroup } from "./groups.ts"
import type { MarketplaceDraft } from "./marketplace.ts"
import { changeMarketplace, changeRule, createMarketplace, createRule, loadMarketplace } from "./operate.ts"
import { allRules } from "./rule-store.ts"
import { sellerKinds } from "./seller.ts"
import { listSellers } from "./seller-store.ts"
import { changeSeller, inviteSeller, loadSeller, renewInvitation } from "./sellers.ts"
import * as shop from "./shop-bodies.ts"

const tag = "Marketplace"
/** Days in which a delivery usually comes back, and the least that is worth a transfer. */
const usual = { holdDays: 14, payoutMinMinor: 1000n, shippingMinor: 0n }

const marketplaceRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/marketplace",
    tag,
    summary: "Open a marketplace",
    description: "This business becomes its operator. Without `terms` the deployment's commission rate holds.",
    access: "marketplace:write",
    body: bodies.MarketplaceInput,
    reply: bodies.MarketplaceBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const terms = bodies.termsOf(body.terms ?? { percent: configOf(ctx).marketplaceCommissionRate })
      const draft = {
        description: null,
        isOpen: true,
        debtor: null,
        ...usual,
        ...settingsOf(body),
        slug: body.slug,
        name: body.name,
        terms,
      }
      return bodies.marketplaceBody(await createMarketplace(ctx, draft))
    },
  }),
  route({
    method: "GET",
    path: "/marketplace",
    tag,
    summary: "The marketplace that this business runs",
    access: "marketplace:read",
    reply: bodies.MarketplaceBody,
    handle: async (ctx) => bodies.marketplaceBody(await loadMarketplace(ctx)),
  }),
  route({
    method: "PATCH",
    path: "/marketplace",
    tag,
    summary: "Change the marketplace",
    access: "marketplace:write",
    body: bodies.MarketplacePatch,
    reply: bodies.MarketplaceBody,
    handle: async (ctx, { body, ifMatch }) =>
      bodies.marketplaceBody(await changeMarketplace(ctx, settingsOf(body), ifMatch)),
  }),
]

const sellerRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/marketplace/sellers",
    tag,
    summary: "Sellers, oldest first",
    access: "marketplace:read",
    query: listQuery({ search: Type.Optional(text(200)) }),
    reply: pageSchema(bodies.SellerBody),
    handle: async (ctx, { query }) => {
      const page = await listSellers(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(bodies.sellerBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/marketplace/sellers",
    tag,
    summary: "Invite a business to sell",
    description: "The code is shown once; the business accepts it with POST /marketplace/join.",
    access: "marketplace:write",
    isSecret: true,
    body: strict({ name: text(200), kind: Type.Optional(oneOf(sellerKinds)) }),
    reply: Type.Object({ seller: bodies.SellerBody, invitation: Type.String() }),
    status: 201,
    handle: async (ctx, { body }) => {
      const { seller, invitation } = await inviteSeller(ctx, { name: body.name, kind: body.kind ?? "company" })
      return { seller: bodies.sellerBody(seller), invitation }
    },
  }),
  route({
    method: "POST",
    path: "/marketplace/sellers/:id/invitation",
    tag,
    summary: "A new code for a business that has not joined yet",
    description: "It is shown once; the code before it is void.",
    access: "marketplace:write",
    isSecret: true,
    params: idParams("sel"),
    reply: Type.Object({ seller: bodies.SellerBody, invitation: Type.String() }),
    handle: async (ctx, { params }) => {
      const { seller, invitation } = await renewInvitation(ctx, params.id)
      return { seller: bodies.sellerBody(seller), invitation }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/sellers/:id",
    tag,
    summary: "One seller",
    access: "marketplace:read",
    params: idParams("sel"),
    reply: bodies.SellerBody,
    handle: async (ctx, { params }) => bodies.sellerBody(await loadSeller(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/marketplace/sellers/:id",
    tag,
    summary: "Change a seller's identity, or suspend it",
    access: "marketplace:write",
    params: idParams("sel"),
    body: bodies.SellerPatchInput,
    reply: bodies.SellerBody,
    handle: async (ctx, { params, body: { name, state, ...identity }, ifMatch }) => {
      const own = { ...(name === undefined ? {} : { name }), ...(state === undefined ? {} : { state }) }
      return bodies.sellerBody(await changeSeller(ctx, params.id, { ...bodies.identityOf(identity), ...own }, ifMatch))
    },
  }),
]

const ruleRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/marketplace/commission-rules",
    tag,
    summary: "Commission rules, the strongest first",
    access: "marketplace:read",
    reply: pageSchema(bodies.RuleBody),
    handle: async (ctx) => ({ data: (await allRules(ctx)).map(bodies.ruleBody), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/marketplace/commission-rules",
    tag,
    summary: "Make a commission rule",
    access: "marketplace:write",
    body: bodies.RuleInput,
    reply: bodies.RuleBody,
    status: 201,
    handle: async (ctx, { body }) => bodies.ruleBody(await createRule(ctx, bodies.ruleDraftOf(body))),
  }),
  route({
    method: "PATCH",
    path: "/marketplace/commission-rules/:id",
    tag,
    summary: "Change a commission rule for orders from now on",
    access: "marketplace:write",
    params: idParams("cmr"),
    body: bodies.RulePatch,
    reply: bodies.RuleBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      bodies.ruleBody(await changeRule(ctx, params.id, bodies.rulePatchOf(body), ifMatch)),
  }),
]

const groupRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/marketplace/groups",
    tag,
    summary: "Checkouts, newest first",
    access: "marketplace:read",
    query: listQuery({}),
    reply: pageSchema(shop.GroupBody),
    handle: async (ctx, { query }) => {
      const page = await listGroups(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(shop.groupBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/groups/:id",
    tag,
    summary: "One checkout",
    access: "marketplace:read",
    params: idParams("mgr"),
    reply: shop.GroupBody,
    handle: async (ctx, { params }) => shop.groupBody(await loadGroup(ctx, params.id)),
  }),
]

/** Routes of the business that runs a marketplace. */
export const operatorRoutes: readonly Route[] = [...marketplaceRoutes, ...sellerRoutes, ...ruleRoutes, ...groupRoutes]

/** The named settings, as the domain takes them. */
function settingsOf(body: Static<typeof bodies.MarketplacePatch>): Partial<Omit<MarketplaceDraft, "slug">> {
  const { terms, payoutMinMinor, shippingMinor, debtor, name, description, isOpen, holdDays } = body
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(holdDays === undefined ? {} : { holdDays }),
    ...(terms === undefined ? {} : { terms: bodies.termsOf(terms) }),
    ...(payoutMinMinor === undefined ? {} : { payoutMinMinor: BigInt(payoutMinMinor) }),
    ...(shippingMinor === undefined ? {} : { shippingMinor: BigInt(shippingMinor) }),
    ...(debtor === undefined ? {} : { debtor: debtor && { bic: null, ...debtor } }),
  }
}

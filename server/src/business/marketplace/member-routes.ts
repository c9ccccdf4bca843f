import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { type Ctx, within } from "#platform/db"
import { idSchema, listQuery, pageSchema, type Route, route, strict, text } from "#platform/http"
import * as bodies from "./bodies.ts"
import { listPayouts } from "./list-store.ts"
import { marketplaceErrors } from "./marketplace.ts"
import { loadMarketplace } from "./operate.ts"
import * as money from "./payout-routes.ts"
import { pageLedger, readStatement, sellerBalance } from "./payouts.ts"
import type { SellerId } from "./seller.ts"
import { memberships } from "./seller-store.ts"
import { atOperator, changeOwnIdentity, joinMarketplace, loadSeller } from "./sellers.ts"

const tag = "Marketplace"
const params = strict({ sellerId: idSchema("sel") })

const MembershipBody = Type.Object({
  sellerId: idSchema("sel"),
  marketplaceSlug: Type.String(),
  marketplaceName: Type.String(),
  currency: Type.String(),
  balance: money.BalanceBody,
})

const joinRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/marketplace/join",
    tag,
    summary: "Accept an invitation to sell",
    access: "marketplace:write",
    body: strict({ invitation: text(200) }),
    reply: Type.Object({ sellerId: idSchema("sel"), marketplaceSlug: Type.String() }),
    status: 201,
    handle: async (ctx, { body }) => {
      const { sellerId, marketplaceSlug } = await joinMarketplace(ctx, body.invitation.trim())
      return { sellerId, marketplaceSlug }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/memberships",
    tag,
    summary: "Marketplaces where this business sells, and its money there",
    access: "marketplace:read",
    reply: pageSchema(MembershipBody),
    handle: async (ctx) => {
      const data = []
      for (const { operatorTenant, sellerId } of await memberships(ctx)) {
        data.push(await within(ctx, operatorTenant, (there) => membershipOf(there, sellerId)))
      }
      return { data, nextCursor: null }
    },
  }),
]

const ownRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/marketplace/memberships/:sellerId",
    tag,
    summary: "What a marketplace knows of this business, and its money there",
    access: "marketplace:read",
    params,
    reply: Type.Object({ ...MembershipBody.properties, seller: bodies.SellerBody }),
    handle: (ctx, { params: { sellerId } }) =>
      atOperator(ctx, sellerId, async (there) => ({
        ...(await membershipOf(there, sellerId)),
        seller: bodies.sellerBody(await loadSeller(there, sellerId)),
      })),
  }),
  route({
    method: "PATCH",
    path: "/marketplace/memberships/:sellerId",
    tag,
    summary: "Tell a marketplace who this business is",
    access: "marketplace:write",
    params,
    body: bodies.IdentityPatch,
    reply: bodies.SellerBody,
    handle: async (ctx, { params: { sellerId }, body }) =>
      bodies.sellerBody(await changeOwnIdentity(ctx, sellerId, bodies.identityOf(body))),
  }),
  route({
    method: "GET",
    path: "/marketplace/memberships/:sellerId/ledger",
    tag,
    summary: "What a marketplace owes this business line by line, newest first",
    access: "marketplace:read",
    params,
    query: listQuery({}),
    reply: pageSchema(money.LineBody),
    handle: async (ctx, { params: { sellerId }, query }) => {
      const wanted = { ...query, sellerId, limit: query.limit ?? pageSizeDefault }
      const page = await atOperator(ctx, sellerId, (there) => pageLedger(there, wanted))
      return { data: page.data.map(money.lineBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/memberships/:sellerId/payouts",
    tag,
    summary: "What a marketplace has paid this business, newest first",
    access: "marketplace:read",
    params,
    query: listQuery({}),
    reply: pageSchema(money.PayoutBody),
    handle: async (ctx, { params: { sellerId }, query }) => {
      const wanted = { ...query, sellerId, limit: query.limit ?? pageSizeDefault }
      const page = await atOperator(ctx, sellerId, (there) => listPayouts(there, wanted))
      return { data: page.data.map(money.payoutBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/memberships/:sellerId/payouts/:id",
    tag,
    summary: "The statement of a payout to this business",
    access: "marketplace:read",
    params: strict({ sellerId: idSchema("sel"), id: idSchema("mpo") }),
    reply: money.StatementBody,
    handle: async (ctx, { params: { sellerId, id } }) => {
      const statement = await atOperator(ctx, sellerId, (there) => readStatement(there, id))
      // Payouts to other sellers lie in the same books.
      if (statement.payout.sellerId !== sellerId) throw marketplaceErrors["marketplace.payout_unknown"]({ id })
      return money.statementBody(statement)
    },
  }),
]

/** Routes of businesses that sell on a marketplace. */
export const memberRoutes: readonly Route[] = [...joinRoutes, ...ownRoutes]

async function membershipOf(there: Ctx, sellerId: SellerId) {
  const { slug, name, currency } = await loadMarketplace(there)
  const balance = money.balanceBody(await sellerBalance(there, sellerId))
  return { sellerId, marketplaceSlug: slug, marketplaceName: name, currency, balance }
}

import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  idParams,
  idSchema,
  instantIfGiven,
  instantSchema,
  listQuery,
  minorSchema,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
  strict,
  text,
} from "#platform/http"
import { entryKinds, entryStates, type LedgerLine } from "./ledger.ts"
import { type Balance, payoutsOfBatch } from "./ledger-store.ts"
import { listPayouts, payoutSorts } from "./list-store.ts"
import { marketplaceErrors } from "./marketplace.ts"
import { loadMarketplace } from "./operate.ts"
import { pain001 } from "./pain001.ts"
import { type Payout, payoutStates } from "./payout.ts"
import {
  markPayoutFailed,
  markPayoutPaid,
  pageLedger,
  readStatement,
  runPayouts,
  type Statement,
  sellerBalance,
} from "./payouts.ts"

const tag = "Marketplace"

/** A payout as those see it who pay it, and who are paid. */
export const PayoutBody = Type.Object({
  id: idSchema("mpo"),
  batchId: idSchema("mpb"),
  sellerId: idSchema("sel"),
  amountMinor: minorSchema,
  currency: Type.String(),
  state: oneOf(payoutStates),
  createdAt: instantSchema,
  closedAt: nullable(instantSchema),
})
const PayoutLineBody = Type.Object({ ...PayoutBody.properties, sellerName: Type.String() })
const RefusalBody = Type.Object({
  sellerId: idSchema("sel"),
  reason: oneOf(["fields_missing", "below_minimum", "in_debt"]),
  missing: Type.Array(Type.String()),
  availableMinor: minorSchema,
})
/** A payout with the lines that it pays. */
export const StatementBody = Type.Object({
  ...PayoutBody.properties,
  sums: Type.Object({
    grossMinor: minorSchema,
    refundMinor: minorSchema,
    commissionMinor: minorSchema,
    commissionVatMinor: minorSchema,
    netMinor: minorSchema,
  }),
  entries: Type.Array(
    Type.Object({
      id: idSchema("mle"),
      orderId: idSchema("ord"),
      kind: oneOf(entryKinds),
      amountMinor: minorSchema,
      createdAt: instantSchema,
    }),
  ),
})
/** A line of a seller's ledger. */
export const LineBody = Type.Object({
  id: idSchema("mle"),
  sellerId: idSchema("sel"),
  orderId: idSchema("ord"),
  orderNumber: Type.String(),
  kind: oneOf(entryKinds),
  amountMinor: minorSchema,
  state: oneOf(entryStates),
  availableAt: nullable(instantSchema),
  payoutId: nullable(Type.String()),
  createdAt: instantSchema,
})
/** A seller's money by state. */
export const BalanceBody = Type.Object({
  sellerId: idSchema("sel"),
  pendingMinor: minorSchema,
  availableMinor: minorSchema,
  processingMinor: minorSchema,
  paidMinor: minorSchema,
})

/** Routes of what the operator pays its sellers. */
export const payoutRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/marketplace/sellers/:id/balance",
    tag,
    summary: "A seller's money by state",
    access: "marketplace:read",
    params: idParams("sel"),
    reply: BalanceBody,
    handle: async (ctx, { params }) => balanceBody(await sellerBalance(ctx, params.id)),
  }),
  route({
    method: "GET",
    path: "/marketplace/sellers/:id/ledger",
    tag,
    summary: "The lines of a seller's ledger, newest first",
    access: "marketplace:read",
    params: idParams("sel"),
    query: listQuery({}),
    reply: pageSchema(LineBody),
    handle: async (ctx, { params, query }) => {
      const page = await pageLedger(ctx, { ...query, sellerId: params.id, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(lineBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/marketplace/payouts",
    tag,
    summary: "Pay sellers what is available",
    description:
      "All active sellers, or one. Who can't be paid is named with the reason; a single one without its legal fields is refused.",
    access: "marketplace:payout",
    body: strict({ sellerId: Type.Optional(idSchema("sel")) }),
    reply: Type.Object({ batchId: idSchema("mpb"), payouts: Type.Array(PayoutBody), refused: Type.Array(RefusalBody) }),
    status: 201,
    handle: async (ctx, { body }) => {
      const run = await runPayouts(ctx, body.sellerId ?? null)
      const refused = run.refused.map((r) => ({
        ...r,
        missing: [...r.missing],
        availableMinor: String(r.availableMinor),
      }))
      return { batchId: run.batchId, payouts: run.payouts.map(payoutBody), refused }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/payouts",
    tag,
    summary: "Payouts, newest first unless sorted otherwise",
    access: "marketplace:read",
    query: listQuery({
      sellerId: Type.Optional(idSchema("sel")),
      state: Type.Optional(oneOf(payoutStates)),
      search: Type.Optional(text(200)),
      createdFrom: Type.Optional(instantSchema),
      createdBefore: Type.Optional(instantSchema),
      sort: sortQuery(payoutSorts, "-createdAt"),
    }),
    reply: pageSchema(PayoutLineBody),
    handle: async (ctx, { query: { createdFrom, createdBefore, ...query } }) => {
      const page = await listPayouts(ctx, {
        ...query,
        limit: query.limit ?? pageSizeDefault,
        createdFrom: instantIfGiven(createdFrom),
        createdBefore: instantIfGiven(createdBefore),
      })
      return {
        data: page.data.map((line) => ({ ...payoutBody(line), sellerName: line.sellerName })),
        nextCursor: page.nextCursor,
      }
    },
  }),
  route({
    method: "GET",
    path: "/marketplace/payouts/:id",
    tag,
    summary: "A payout's statement",
    access: "marketplace:read",
    params: idParams("mpo"),
    reply: StatementBody,
    handle: async (ctx, { params }) => statementBody(await readStatement(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/marketplace/payouts/:id/paid",
    tag,
    summary: "The bank has paid",
    access: "marketplace:payout",
    params: idParams("mpo"),
    reply: PayoutBody,
    handle: async (ctx, { params }) => payoutBody(await markPayoutPaid(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/marketplace/payouts/:id/failed",
    tag,
    summary: "The bank has refused: the money is available again",
    access: "marketplace:payout",
    params: idParams("mpo"),
    reply: PayoutBody,
    handle: async (ctx, { params }) => payoutBody(await markPayoutFailed(ctx, params.id)),
  }),
  route({
    method: "GET",
    path: "/marketplace/payout-batches/:id/pain001",
    tag,
    summary: "A payout run as a file for the bank",
    description: "ISO 20022 pain.001.001.09; failed payouts are left out.",
    access: "marketplace:payout",
    params: idParams("mpb"),
    handle: async (ctx, { params }) => {
      const payouts = (await payoutsOfBatch(ctx, params.id)).filter((p) => p.state !== "failed")
      if (payouts.length === 0) throw marketplaceErrors["marketplace.payout_unknown"]({ id: params.id })
      const { debtor } = await loadMarketplace(ctx)
      if (debtor === null) throw marketplaceErrors["marketplace.debtor_missing"]()
      return {
        contentType: "application/xml",
        bytes: pain001(params.id, payouts, debtor, ctx.now),
        fileName: `${params.id}.xml`,
      }
    },
  }),
]

/** A balance as a client sees it. */
export function balanceBody(b: Balance): Static<typeof BalanceBody> {
  return {
    sellerId: b.sellerId,
    pendingMinor: String(b.pendingMinor),
    availableMinor: String(b.availableMinor),
    processingMinor: String(b.processingMinor),
    paidMinor: String(b.paidMinor),
  }
}

/** A ledger's line as a client sees it. */
export function lineBody(line: LedgerLine): Static<typeof LineBody> {
  return {
    ...line,
    amountMinor: String(line.amountMinor),
    availableAt: line.availableAt?.toISOString() ?? null,
    createdAt: line.createdAt.toISOString(),
  }
}

/** A payout as a client sees it. */
export function payoutBody(p: Payout): Static<typeof PayoutBody> {
  const { id, batchId, sellerId, currency, state } = p
  const times = { createdAt: p.createdAt.toISOString(), closedAt: p.closedAt?.toISOString() ?? null }
  return { id, batchId, sellerId, currency, state, ...times, amountMinor: String(p.amountMinor) }
}

/** A statement as a client sees it. */
export function statementBody({ payout, entries, sums }: Statement): Static<typeof StatementBody> {
  return {
    ...payoutBody(payout),
    sums: {
      grossMinor: String(sums.grossMinor),
      refundMinor: String(sums.refundMinor),
      commissionMinor: String(sums.commissionMinor),
      commissionVatMinor: String(sums.commissionVatMinor),
      netMinor: String(sums.netMinor),
    },
    entries: entries.map((e) => ({
      id: e.id,
      orderId: e.orderId,
      kind: e.kind,
      amountMinor: String(e.amountMinor),
      createdAt: e.createdAt.toISOString(),
    })),
  }
}

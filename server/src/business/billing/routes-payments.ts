import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  dateSchema,
  idParams,
  idSchema,
  listQuery,
  pageSchema,
  type Route,
  route,
  sortQuery,
  strict,
  text,
} from "#platform/http"
import { customerBalances } from "./balances.ts"
import { realDate } from "./bodies.ts"
import { allocateCredit, loadPayment, recordPayment } from "./pay.ts"
import {
  AllocationsInput,
  allocationsOf,
  BalanceBody,
  balanceBody,
  JournalBody,
  journalBody,
  PaymentBody,
  PaymentInput,
  paymentBody,
  paymentDraftOf,
  RefundBody,
  RefundInput,
  refundBody,
  refundDraftOf,
  TrialBalanceBody,
  trialBalanceBody,
} from "./payment-bodies.ts"
import { refundPayment } from "./refund.ts"
import { basicsOf } from "./settings.ts"
import { listJournals, trialBalance } from "./store-journals.ts"
import { listPayments, paymentSorts } from "./store-lists.ts"
import { refundsOf } from "./store-payments.ts"

const tag = "Payments"
const days = { from: Type.Optional(dateSchema), to: Type.Optional(dateSchema) }

/** Payments, balances and the ledger. */
export const paymentRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/payments",
    tag,
    summary: "Payments, newest first",
    access: "billing:read",
    query: listQuery({
      ...days,
      customerId: Type.Optional(idSchema("cus")),
      invoiceId: Type.Optional(idSchema("inv")),
      search: Type.Optional(text(200)),
      sort: sortQuery(paymentSorts, "-receivedOn"),
    }),
    reply: pageSchema(PaymentBody),
    handle: async (ctx, { query }) => {
      const page = await listPayments(ctx, {
        ...query,
        from: realDate(query.from),
        to: realDate(query.to),
        limit: query.limit ?? pageSizeDefault,
      })
      return { data: page.data.map(paymentBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/payments",
    tag,
    summary: "Record a payment",
    description:
      "An invoice gets at most its balance, the rest stays as credit. The same externalId of a method is the same payment.",
    access: "billing:write",
    body: PaymentInput,
    reply: PaymentBody,
    status: 201,
    handle: async (ctx, { body }) => paymentBody(await recordPayment(ctx, paymentDraftOf(body, ctx.now))),
  }),
  route({
    method: "GET",
    path: "/payments/:id",
    tag,
    summary: "One payment",
    access: "billing:read",
    params: idParams("pay"),
    reply: PaymentBody,
    handle: async (ctx, { params }) => paymentBody(await loadPayment(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/payments/:id/allocations",
    tag,
    summary: "Pay invoices with a payment's credit",
    access: "billing:write",
    params: idParams("pay"),
    body: AllocationsInput,
    reply: PaymentBody,
    handle: async (ctx, { params, body }) =>
      paymentBody(await allocateCredit(ctx, params.id, allocationsOf(body.allocations))),
  }),
  route({
    method: "POST",
    path: "/payments/:id/refunds",
    tag,
    summary: "Give money back",
    description: "From the invoice named; without one from the credit first, then from the invoices paid last.",
    access: "billing:write",
    params: idParams("pay"),
    body: RefundInput,
    reply: RefundBody,
    status: 201,
    handle: async (ctx, { params, body }) => refundBody(await refundPayment(ctx, params.id, refundDraftOf(body))),
  }),
  route({
    method: "GET",
    path: "/payments/:id/refunds",
    tag,
    summary: "The refunds of a payment",
    access: "billing:read",
    params: idParams("pay"),
    reply: Type.Object({ data: Type.Array(RefundBody) }),
    handle: async (ctx, { params }) => {
      await loadPayment(ctx, params.id)
      return { data: (await refundsOf(ctx, params.id)).map(refundBody) }
    },
  }),
  route({
    method: "GET",
    path: "/billing/balances",
    tag,
    summary: "What a customer owes and has in credit, per currency",
    access: "billing:read",
    query: strict({ customerId: idSchema("cus") }),
    reply: Type.Object({ data: Type.Array(BalanceBody) }),
    handle: async (ctx, { query }) => ({ data: (await customerBalances(ctx, [query.customerId])).map(balanceBody) }),
  }),
  route({
    method: "GET",
    path: "/ledger/trial-balance",
    tag: "Ledger",
    summary: "Every account with its sums",
    access: "billing:read",
    query: strict({ until: Type.Optional(dateSchema) }),
    reply: TrialBalanceBody,
    handle: async (ctx, { query }) => {
      const { tenant } = await basicsOf(ctx)
      return trialBalanceBody(await trialBalance(ctx, realDate(query.until) ?? null), tenant.currency)
    },
  }),
  route({
    method: "GET",
    path: "/ledger/journals",
    tag: "Ledger",
    summary: "Journals with their entries, newest first",
    access: "billing:read",
    query: listQuery({ ...days, documentId: Type.Optional(Type.String({ maxLength: 60 })) }),
    reply: pageSchema(JournalBody),
    handle: async (ctx, { query }) => {
      const page = await listJournals(ctx, {
        ...query,
        from: realDate(query.from),
        to: realDate(query.to),
        limit: query.limit ?? pageSizeDefault,
      })
      return { data: page.data.map(journalBody), nextCursor: page.nextCursor }
    },
  }),
]

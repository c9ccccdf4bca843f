import Type, { type Static } from "typebox"
import { formatMicro, pageSizeDefault } from "#kernel"
import { portalAccess, signedContact } from "#platform/auth"
import type { Ctx } from "#platform/db"
import {
  currencySchema,
  dateSchema,
  decimalSchema,
  idParams,
  idSchema,
  listQuery,
  minorSchema,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { loadInvoice } from "./draft.ts"
import { billingErrors, type Invoice, type InvoiceId, invoiceState } from "./invoice.ts"
import { invoicePdf } from "./print.ts"
import { basicsOf } from "./settings.ts"
import { listInvoices } from "./store-lists.ts"

const tag = "Portal"
const params = idParams("inv")
const shownStates = ["issued", "partially_paid", "paid", "overdue", "credited"] as const

/** How an invoice is paid by card; a flow joins a payment service to it. */
export interface InvoicePayments {
  /** Can this business take cards now? */
  isOffered(ctx: Ctx): Promise<boolean>
  /** The address of the service's page for what is open of the invoice; null while it is being made: asked again, it is the same page. */
  page(ctx: Ctx, invoice: Invoice): Promise<string | null>
  /** The payer came back from a page: it is looked at, at once. */
  returned(ctx: Ctx, page: string): Promise<void>
}

const headFields = {
  id: idSchema("inv"),
  number: Type.String(),
  state: oneOf(shownStates),
  issueDate: dateSchema,
  dueDate: nullable(dateSchema),
  currency: currencySchema,
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
  balanceMinor: minorSchema,
}
const HeadBody = Type.Object(headFields)
const LineBody = Type.Object({
  lineNo: Type.Integer(),
  description: Type.String(),
  quantity: decimalSchema,
  unitPrice: decimalSchema,
  netMinor: minorSchema,
})
const BodyOfInvoice = Type.Object({
  ...headFields,
  pricesIncludeTax: Type.Boolean(),
  lines: Type.Array(LineBody),
  notes: nullable(Type.String()),
  /** May it be paid by card here and now? */
  canPay: Type.Boolean(),
})

function headBody(invoice: Invoice, today: string): Static<typeof HeadBody> {
  const { id, number, dueDate, issueDate, currency } = invoice
  return {
    ...{ id, dueDate, issueDate, currency },
    number: number ?? "",
    state: shownStates.find((one) => one === invoiceState(invoice, today)) ?? "issued",
    netMinor: String(invoice.netMinor),
    taxMinor: String(invoice.taxMinor),
    totalMinor: String(invoice.totalMinor),
    balanceMinor: String(invoice.balanceMinor),
  }
}

/** An invoice that the contact's client was given; anybody else's, and a draft, is not there. Throws `invoice.unknown`. */
async function ownInvoice(ctx: Ctx, id: InvoiceId): Promise<Invoice> {
  const invoice = await loadInvoice(ctx, id)
  if (invoice.customerId !== signedContact(ctx).customerId || invoice.number === null)
    throw billingErrors["invoice.unknown"]({ id })
  return invoice
}

const readRoutes = (payments: InvoicePayments): readonly Route[] => [
  route({
    method: "GET",
    path: "/portal/invoices",
    tag,
    summary: "The client's invoices, newest first",
    access: portalAccess,
    query: listQuery({ state: Type.Optional(oneOf(shownStates)), search: Type.Optional(text(200)) }),
    reply: pageSchema(HeadBody),
    handle: async (ctx, { query }) => {
      const { customerId } = signedContact(ctx)
      const { today } = await basicsOf(ctx)
      const limit = query.limit ?? pageSizeDefault
      const page = await listInvoices(ctx, { ...query, customerId, isIssued: true, limit }, today)
      return { data: page.data.map((invoice) => headBody(invoice, today)), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/portal/invoices/:id",
    tag,
    summary: "One invoice of the client's",
    access: portalAccess,
    params,
    reply: BodyOfInvoice,
    handle: async (ctx, input) => {
      const invoice = await ownInvoice(ctx, input.params.id)
      const { today } = await basicsOf(ctx)
      return {
        ...headBody(invoice, today),
        pricesIncludeTax: invoice.pricesIncludeTax,
        notes: invoice.notes,
        canPay: invoice.balanceMinor > 0n && (await payments.isOffered(ctx)),
        lines: invoice.lines.map(({ lineNo, description, quantity, unitPrice, netMinor }) => ({
          ...{ lineNo, description, netMinor: String(netMinor) },
          quantity: formatMicro(quantity),
          unitPrice: formatMicro(unitPrice),
        })),
      }
    },
  }),
  route({
    method: "GET",
    path: "/portal/invoices/:id/pdf",
    tag,
    summary: "An invoice of the client's as PDF",
    access: portalAccess,
    params,
    handle: async (ctx, input) => invoicePdf(ctx, (await ownInvoice(ctx, input.params.id)).id),
  }),
]

const payRoutes = (payments: InvoicePayments): readonly Route[] => [
  route({
    method: "POST",
    path: "/portal/invoices/:id/payment-page",
    tag,
    summary: "The page of the payment service where the open amount is paid by card",
    description: "`url` is null while the page is being made: ask again in a moment, it is the same page.",
    access: portalAccess,
    params,
    reply: Type.Object({ url: nullable(Type.String()) }),
    handle: async (ctx, input) => {
      const invoice = await ownInvoice(ctx, input.params.id)
      if (invoice.balanceMinor <= 0n) throw billingErrors["invoice.nothing_open"]({ number: invoice.number ?? "" })
      if (!(await payments.isOffered(ctx))) throw billingErrors["invoice.no_cards"]()
      return { url: await payments.page(ctx, invoice) }
    },
  }),
  route({
    method: "POST",
    path: "/portal/invoices/:id/payment-returns",
    tag,
    summary: "The payer came back from the payment service's page",
    description: "What was paid is asked of the service, never taken from here.",
    access: portalAccess,
    params,
    body: strict({ page: text(220) }),
    handle: async (ctx, input) => {
      await ownInvoice(ctx, input.params.id)
      await payments.returned(ctx, input.body.page)
      return undefined
    },
  }),
]

/** What a client's contacts see of invoices in the portal, and how they pay them. */
export const billingPortalRoutes = (payments: InvoicePayments): readonly Route[] => [
  ...readRoutes(payments),
  ...payRoutes(payments),
]

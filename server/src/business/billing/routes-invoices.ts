import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  dateSchema,
  idParams,
  idSchema,
  listQuery,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
  text,
} from "#platform/http"
import {
  CreditInput,
  CreditNoteBody,
  creditLinesOf,
  creditNoteBody,
  draftOf,
  InvoiceBody,
  InvoiceInput,
  InvoicePatch,
  invoiceBody,
  patchOf,
  realDate,
} from "./bodies.ts"
import { creditInvoice, loadCreditNote } from "./credit.ts"
import { changeDraft, createDraft, discardDraft, issueDraft, loadInvoice } from "./draft.ts"
import { type Invoice, invoiceSources, invoiceStates } from "./invoice.ts"
import { creditNotePdf, invoicePdf } from "./print.ts"
import { basicsOf } from "./settings.ts"
import { creditNoteSorts, invoiceSorts, listCreditNotes, listInvoices } from "./store-lists.ts"

const tag = "Invoices"
const days = { from: Type.Optional(dateSchema), to: Type.Optional(dateSchema) }

async function answer(ctx: Ctx, invoice: Invoice) {
  return invoiceBody(invoice, (await basicsOf(ctx)).today)
}

/** Invoices, drafts and credit notes. */
export const invoiceRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/invoices",
    tag,
    summary: "Invoices and drafts, newest first",
    access: "billing:read",
    query: listQuery({
      ...days,
      state: Type.Optional(oneOf(invoiceStates)),
      customerId: Type.Optional(idSchema("cus")),
      orderId: Type.Optional(idSchema("ord")),
      source: Type.Optional(oneOf(invoiceSources)),
      search: Type.Optional(text(200)),
      sort: sortQuery(invoiceSorts, "-issueDate"),
    }),
    reply: pageSchema(InvoiceBody),
    handle: async (ctx, { query }) => {
      const { today } = await basicsOf(ctx)
      const page = await listInvoices(
        ctx,
        { ...query, from: realDate(query.from), to: realDate(query.to), limit: query.limit ?? pageSizeDefault },
        today,
      )
      return { data: page.data.map((i) => invoiceBody(i, today)), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/invoices",
    tag,
    summary: "Make a draft of an invoice",
    access: "billing:write",
    body: InvoiceInput,
    reply: InvoiceBody,
    status: 201,
    handle: async (ctx, { body }) => answer(ctx, await createDraft(ctx, draftOf(body))),
  }),
  route({
    method: "GET",
    path: "/invoices/:id",
    tag,
    summary: "One invoice or draft",
    access: "billing:read",
    params: idParams("inv"),
    reply: InvoiceBody,
    handle: async (ctx, { params }) => answer(ctx, await loadInvoice(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/invoices/:id",
    tag,
    summary: "Change a draft",
    description: "Lines are replaced as a whole. An issued invoice never changes: credit it.",
    access: "billing:write",
    params: idParams("inv"),
    body: InvoicePatch,
    reply: InvoiceBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const patch = patchOf(await loadInvoice(ctx, params.id), body)
      return answer(ctx, await changeDraft(ctx, params.id, patch, ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/invoices/:id",
    tag,
    summary: "Throw a draft away",
    access: "billing:write",
    params: idParams("inv"),
    handle: async (ctx, { params, ifMatch }) => {
      await discardDraft(ctx, params.id, ifMatch)
      return undefined
    },
  }),
  route({
    method: "POST",
    path: "/invoices/:id/issue",
    tag,
    summary: "Issue a draft",
    description: "Gives it the next number of its series, books it and freezes it.",
    access: "billing:write",
    params: idParams("inv"),
    reply: InvoiceBody,
    handle: async (ctx, { params, ifMatch }) => answer(ctx, await issueDraft(ctx, params.id, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/invoices/:id/credit",
    tag,
    summary: "Credit an invoice, whole or in part",
    description:
      "Without lines all that is left is credited. What was paid too much then becomes the customer's credit.",
    access: "billing:write",
    params: idParams("inv"),
    body: CreditInput,
    reply: CreditNoteBody,
    status: 201,
    handle: async (ctx, { params, body }) => {
      const lines = creditLinesOf(body)
      return creditNoteBody(await creditInvoice(ctx, params.id, { reason: body.reason, ...(lines && { lines }) }))
    },
  }),
  route({
    method: "GET",
    path: "/invoices/:id/pdf",
    tag,
    summary: "An invoice as PDF",
    access: "billing:read",
    params: idParams("inv"),
    handle: (ctx, { params }) => invoicePdf(ctx, params.id),
  }),
  route({
    method: "GET",
    path: "/credit-notes",
    tag,
    summary: "Credit notes, newest first",
    access: "billing:read",
    query: listQuery({
      ...days,
      customerId: Type.Optional(idSchema("cus")),
      invoiceId: Type.Optional(idSchema("inv")),
      search: Type.Optional(text(200)),
      sort: sortQuery(creditNoteSorts, "-issueDate"),
    }),
    reply: pageSchema(CreditNoteBody),
    handle: async (ctx, { query }) => {
      const page = await listCreditNotes(ctx, {
        ...query,
        from: realDate(query.from),
        to: realDate(query.to),
        limit: query.limit ?? pageSizeDefault,
      })
      return { data: page.data.map(creditNoteBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/credit-notes/:id",
    tag,
    summary: "One credit note",
    access: "billing:read",
    params: idParams("crn"),
    reply: CreditNoteBody,
    handle: async (ctx, { params }) => creditNoteBody(await loadCreditNote(ctx, params.id)),
  }),
  route({
    method: "GET",
    path: "/credit-notes/:id/pdf",
    tag,
    summary: "A credit note as PDF",
    access: "billing:read",
    params: idParams("crn"),
    handle: (ctx, { params }) => creditNotePdf(ctx, params.id),
  }),
]

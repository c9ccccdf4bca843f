import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { draftChanged, draftDiscarded, invoiceDrafted } from "./events.ts"
import { checkedRate, rateOfMeta } from "./exchange.ts"
import { billingErrors, type Invoice, type InvoiceDraft, type InvoiceId } from "./invoice.ts"
import { draftedInvoice, issueInvoice } from "./issue.ts"
import { priceDraft } from "./pricing.ts"
import { basicsOf } from "./settings.ts"
import * as store from "./store.ts"

/** Keeps a draft: priced, without a number, not booked. Throws `invoice.negative_total`, `invoice.customer_unknown`. */
export async function createDraft(ctx: Ctx, draft: InvoiceDraft, id: InvoiceId = newId("inv")): Promise<Invoice> {
  const made = await priced(ctx, id, draft)
  await store.insertDraft(ctx, made)
  await append(ctx, invoiceDrafted, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes a draft; fields not named stay. Throws `invoice.not_draft`, `version.mismatch`. */
export async function changeDraft(
  ctx: Ctx,
  id: InvoiceId,
  patch: Partial<InvoiceDraft>,
  version?: number,
): Promise<Invoice> {
  const before = await takeDraft(ctx, id, version)
  const fresh = await priced(ctx, id, { ...before, ...patch })
  const after = { ...fresh, version: before.version + 1, createdAt: before.createdAt }
  await store.insertDraft(ctx, after)
  await append(ctx, draftChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Throws a draft away. Throws `invoice.not_draft`. */
export async function discardDraft(ctx: Ctx, id: InvoiceId, version?: number): Promise<void> {
  const draft = await takeDraft(ctx, id, version)
  await append(ctx, draftDiscarded, factOf(draft), { before: auditOf(draft), after: null })
}

/** Issues a draft under its own id. Throws `invoice.not_draft` and what `issueInvoice` throws. */
export async function issueDraft(ctx: Ctx, id: InvoiceId, version?: number): Promise<Invoice> {
  return issueInvoice(ctx, await takeDraft(ctx, id, version), id)
}

/** An invoice or a draft. Throws `invoice.unknown`. */
export async function loadInvoice(ctx: Ctx, id: InvoiceId): Promise<Invoice> {
  const invoice = await store.invoiceById(ctx, id)
  if (invoice === undefined) throw billingErrors["invoice.unknown"]({ id })
  return invoice
}

/** Takes a draft out of the table: what becomes of it is inserted anew, since only an insert gives numbers. */
async function takeDraft(ctx: Ctx, id: InvoiceId, version: number | undefined): Promise<Invoice> {
  const draft = await loadInvoice(ctx, id)
  if (draft.number !== null) throw billingErrors["invoice.not_draft"]({ number: draft.number })
  if (version !== undefined && version !== draft.version) throw httpErrors["version.mismatch"]()
  if (await store.deleteDraft(ctx, id, draft.version)) return draft
  const now = await store.invoiceById(ctx, id)
  throw now?.number ? billingErrors["invoice.not_draft"]({ number: now.number }) : httpErrors["version.mismatch"]()
}

async function priced(ctx: Ctx, id: InvoiceId, draft: InvoiceDraft): Promise<Invoice> {
  const { tenant } = await basicsOf(ctx)
  const rate = checkedRate(rateOfMeta(draft.meta), draft.currency, tenant.currency)
  return draftedInvoice(ctx, id, draft, priceDraft(draft), rate)
}

function factOf(i: Invoice) {
  return { invoiceId: i.id, customerId: i.customerId, totalMinor: String(i.totalMinor), currency: i.currency }
}

function auditOf(i: Invoice) {
  return { totalMinor: String(i.totalMinor), issueDate: i.issueDate, dueDate: i.dueDate, lines: i.lines.length }
}

import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { invoiceIssued } from "./events.ts"
import { checkedRate, type Rate, rateOfMeta, rateOne, toBase } from "./exchange.ts"
import { billingErrors, type Invoice, type InvoiceDraft, type InvoiceId } from "./invoice.ts"
import { balancedJournal, type JournalDraft } from "./journal.ts"
import { type PricedDraft, priceDraft, revenueOf } from "./pricing.ts"
import * as store from "./store.ts"

/**
 * Issues an invoice: prices it, books it and gives it the next number of its series. Two statements in one
 * round trip; the second takes the series' counter, which is held until the commit, so do this last. `draft.issueDate` decides the series' year.
 * Throws `invoice.negative_total`, `invoice.customer_unknown`, `exchange_rate.required`, `ledger.period_closed`.
 */
export async function issueInvoice(ctx: Ctx, draft: InvoiceDraft, id: InvoiceId = newId("inv")): Promise<Invoice> {
  const priced = priceDraft(draft)
  const { rate, base } = await rateFor(ctx, draft)
  const invoice = draftedInvoice(ctx, id, draft, priced, rate)
  const baseTotalMinor = toBase(priced.totalMinor, rate, draft.currency, base)
  const placed = await store.insertIssued(ctx, invoice, {
    base,
    baseTotalMinor,
    journal: invoiceJournal(invoice, base),
  })
  if (placed === undefined) throw billingErrors["exchange_rate.required"]({ currency: draft.currency })
  const issued: Invoice = {
    ...invoice,
    ...placed,
    balanceMinor: invoice.totalMinor,
    baseBalanceMinor: baseTotalMinor,
    issuedAt: ctx.now,
  }
  await append(ctx, invoiceIssued, factOf(issued), {
    before: null,
    after: { number: issued.number, totalMinor: String(issued.totalMinor) },
  })
  return issued
}

/** An invoice of these sums that has no number yet. */
export function draftedInvoice(ctx: Ctx, id: InvoiceId, draft: InvoiceDraft, priced: PricedDraft, rate: Rate): Invoice {
  return {
    ...draft,
    ...priced,
    id,
    number: null,
    exchangeRate: rate,
    paidMinor: 0n,
    creditedMinor: 0n,
    balanceMinor: 0n,
    baseBalanceMinor: 0n,
    issuedAt: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}

/** Without a rate the invoice is taken to be in the tenant's currency, and the inserting statement makes sure of it. */
async function rateFor(ctx: Ctx, draft: InvoiceDraft): Promise<{ rate: Rate; base: string }> {
  const given = rateOfMeta(draft.meta)
  if (given === undefined) return { rate: rateOne, base: draft.currency }
  const { currency: base } = await readTenant(ctx)
  return { rate: checkedRate(given, draft.currency, base), base }
}

/** Books an invoice: receivable against revenue and tax. */
export function invoiceJournal(invoice: Invoice, base: string): JournalDraft {
  const { salesMinor, shippingMinor } = revenueOf(invoice.lines)
  const entry = <A extends string>(account: A, minor: bigint) => ({
    account,
    baseMinor: toBase(minor, invoice.exchangeRate, invoice.currency, base),
    documentMinor: minor,
  })
  return balancedJournal(
    {
      kind: "invoice",
      documentId: invoice.id,
      postedOn: invoice.issueDate,
      currency: invoice.currency,
      entries: [
        { ...entry("1100", invoice.totalMinor), invoiceId: invoice.id },
        entry("4000", -salesMinor),
        entry("4100", -shippingMinor),
        entry("2200", -invoice.taxMinor),
      ],
    },
    "7900",
  )
}

function factOf(i: Invoice) {
  return {
    invoiceId: i.id,
    number: i.number ?? "",
    customerId: i.customerId,
    orderId: i.orderId,
    orderNumber: i.orderNumber,
    source: i.source,
    issueDate: i.issueDate,
    dueDate: i.dueDate ?? i.issueDate,
    currency: i.currency,
    netMinor: String(i.netMinor),
    taxMinor: String(i.taxMinor),
    totalMinor: String(i.totalMinor),
  }
}

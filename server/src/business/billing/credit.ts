import { formatMicro, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { type CreditLine, type CreditNote, creditLines, taxLinesOf } from "./credit-note.ts"
import { creditNoteIssued } from "./events.ts"
import { toBase } from "./exchange.ts"
import { billingErrors, type Invoice, type InvoiceId } from "./invoice.ts"
import { balancedJournal, type JournalDraft } from "./journal.ts"
import { revenueOf } from "./pricing.ts"
import { takeNewest } from "./refund.ts"
import { basicsOf } from "./settings.ts"
import { settle } from "./settle.ts"
import { invoiceById } from "./store.ts"
import { creditedLines, creditNoteById, insertCreditNote } from "./store-credits.ts"
import { lockAccount, paymentsOfInvoice } from "./store-payments.ts"

export interface CreditRequest {
  /** Without them all that is left of the invoice is credited. */
  readonly lines?: readonly CreditLine[]
  readonly reason: string
}

/**
 * Corrects an issued invoice, whole or in part. What was paid already beyond the new total becomes the customer's credit
 * again (refund it, or use it for another invoice). Throws `invoice.unknown`, `invoice.not_issued`, `invoice.line_unknown`,
 * `invoice.over_credited`, `invoice.nothing_to_credit`, `ledger.period_closed`.
 */
export async function creditInvoice(ctx: Ctx, id: InvoiceId, request: CreditRequest): Promise<CreditNote> {
  const { tenant, settings, today } = await basicsOf(ctx)
  const invoice = await lockedInvoice(ctx, id)
  const draft = draftNote(
    ctx,
    invoice,
    creditLines(invoice, await creditedLines(ctx, id), request.lines),
    request.reason,
    today,
  )
  const released = await release(ctx, invoice, draft, tenant.currency)
  const baseBalanceMinor = toBase(
    released.balanceMinor - draft.totalMinor,
    invoice.exchangeRate,
    invoice.currency,
    tenant.currency,
  )
  const journal = noteJournal(released, draft, tenant.currency, baseBalanceMinor)
  const number = await insertCreditNote(ctx, draft, { prefix: settings.creditNotePrefix, baseBalanceMinor, journal })
  const note = { ...draft, number }
  await append(ctx, creditNoteIssued, factOf(note), {
    before: { creditedMinor: String(invoice.creditedMinor) },
    after: { creditedMinor: String(invoice.creditedMinor + note.totalMinor) },
  })
  return note
}

/** An issued invoice, with its customer's account held until the commit. */
async function lockedInvoice(ctx: Ctx, id: InvoiceId): Promise<Invoice> {
  const seen = await invoiceById(ctx, id)
  if (seen === undefined) throw billingErrors["invoice.unknown"]({ id })
  if (seen.number === null) throw billingErrors["invoice.not_issued"]({ id })
  await lockAccount(ctx, seen.customerId)
  const invoice = await invoiceById(ctx, id)
  return invoice?.customerId === seen.customerId ? invoice : lockedInvoice(ctx, id) // merged away while we waited
}

function draftNote(ctx: Ctx, invoice: Invoice, lines: CreditNote["lines"], reason: string, today: string): CreditNote {
  const sum = (of: (line: CreditNote["lines"][number]) => bigint) => lines.reduce((total, line) => total + of(line), 0n)
  const totalMinor = sum((l) => l.totalMinor)
  const number = invoice.number ?? ""
  if (lines.length === 0 || totalMinor < 0n || totalMinor > invoice.totalMinor - invoice.creditedMinor) {
    throw billingErrors["invoice.nothing_to_credit"]({ number })
  }
  const { customerId, orderId, buyer, currency, pricesIncludeTax } = invoice
  return {
    ...{ customerId, orderId, buyer, currency, pricesIncludeTax, reason, lines, totalMinor },
    id: newId("crn"),
    number: "",
    invoiceId: invoice.id,
    invoiceNumber: number,
    taxLines: taxLinesOf(lines),
    netMinor: sum((l) => l.netMinor),
    taxMinor: sum((l) => l.taxMinor),
    issueDate: today,
    createdAt: ctx.now,
  }
}

/** Gives payments back as credit what the invoice no longer needs, those that came last first. */
async function release(ctx: Ctx, invoice: Invoice, note: CreditNote, base: string): Promise<Invoice> {
  let rest = note.totalMinor - invoice.balanceMinor
  let current = invoice
  for (const payment of rest > 0n ? await paymentsOfInvoice(ctx, invoice.id) : []) {
    const [part] = takeNewest(
      payment.allocations.filter((a) => a.invoiceId === invoice.id),
      rest,
    )
    if (part === undefined) continue
    const booking = { kind: "release", cause: "credit_note", documentId: note.id, postedOn: note.issueDate } as const
    await settle(ctx, payment, {
      ...booking,
      base,
      cashMinor: 0n,
      parts: [{ invoice: current, amountMinor: -part.amountMinor }],
    })
    const balanceMinor = current.balanceMinor + part.amountMinor
    current = {
      ...current,
      balanceMinor,
      baseBalanceMinor: toBase(balanceMinor, current.exchangeRate, current.currency, base),
    }
    rest -= part.amountMinor
  }
  return current
}

function noteJournal(invoice: Invoice, note: CreditNote, base: string, baseBalanceMinor: bigint): JournalDraft {
  const { salesMinor, shippingMinor } = revenueOf(note.lines)
  const entry = <A extends string>(account: A, minor: bigint) => ({
    account,
    baseMinor: toBase(minor, invoice.exchangeRate, invoice.currency, base),
    documentMinor: minor,
  })
  const receivable = {
    account: "1100",
    baseMinor: baseBalanceMinor - invoice.baseBalanceMinor,
    documentMinor: -note.totalMinor,
    invoiceId: invoice.id,
  } as const
  const entries = [entry("4000", salesMinor), entry("4100", shippingMinor), entry("2200", note.taxMinor), receivable]
  return balancedJournal(
    { kind: "credit_note", documentId: note.id, postedOn: note.issueDate, currency: note.currency, entries },
    "7900",
  )
}

function factOf(n: CreditNote) {
  return {
    creditNoteId: n.id,
    number: n.number,
    invoiceId: n.invoiceId,
    customerId: n.customerId,
    orderId: n.orderId,
    issueDate: n.issueDate,
    currency: n.currency,
    netMinor: String(n.netMinor),
    taxMinor: String(n.taxMinor),
    totalMinor: String(n.totalMinor),
    lines: n.lines.map((l) => ({ lineNo: l.lineNo, orderLineId: l.orderLineId, quantity: formatMicro(l.quantity) })),
  }
}

/** One credit note. Throws `credit_note.unknown`. */
export async function loadCreditNote(ctx: Ctx, id: CreditNote["id"]): Promise<CreditNote> {
  const note = await creditNoteById(ctx, id)
  if (note === undefined) throw billingErrors["credit_note.unknown"]({ id })
  return note
}

/** The numbers of an invoice's lines that credit notes have taken back whole. Throws `invoice.unknown`. */
export async function linesCreditedWhole(ctx: Ctx, id: InvoiceId): Promise<number[]> {
  const invoice = await invoiceById(ctx, id)
  if (invoice === undefined) throw billingErrors["invoice.unknown"]({ id })
  const credited = await creditedLines(ctx, id)
  const creditedOf = (lineNo: number) =>
    credited.reduce((sum, line) => (line.lineNo === lineNo ? sum + line.quantity : sum), 0n)
  return invoice.lines.filter((line) => creditedOf(line.lineNo) === line.quantity).map((line) => line.lineNo)
}

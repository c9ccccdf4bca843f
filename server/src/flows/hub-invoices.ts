import {
  type CreditNote,
  creditAllocated,
  creditNoteIssued,
  type Invoice,
  type InvoiceId,
  type InvoiceLine,
  invoiceIssued,
  listInvoices,
  loadCreditNote,
  loadInvoice,
  loadPayment,
  type PaymentId,
  paymentReceived,
  recordPayment,
  refundMade,
} from "#business/billing"
import { type DirtyRecord, type DomainPort, domainIdOf, tellHub } from "#hub"
import { AppError, formatMicro, type Id, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { customerToHub } from "./hub-customers.ts"
import { type HubRow, textIn } from "./hub-rows.ts"

/** How a payment that was entered elsewhere came in: a bookkeeper has seen it on the bank's statement. */
const method = "bank_transfer"

/** Tells the hub of an issued invoice, its customer first; answers the hub's id of it. */
export async function invoiceToHub(ctx: Ctx, id: InvoiceId): Promise<string | null> {
  const invoice = await loadInvoice(ctx, id)
  return tellHub(ctx, {
    kind: "invoice",
    id,
    row: {
      ...(await documentRow(ctx, invoice)),
      reference: invoice.orderNumber,
      dueDate: invoice.dueDate,
    },
  })
}

export async function creditNoteToHub(ctx: Ctx, id: CreditNote["id"]): Promise<string | null> {
  const note = await loadCreditNote(ctx, id)
  const invoice = await invoiceToHub(ctx, note.invoiceId)
  const row = { ...(await documentRow(ctx, note)), reference: note.invoiceNumber, invoice }
  return tellHub(ctx, { kind: "credit_note", id, row })
}

type Document = Pick<
  Invoice,
  | "customerId"
  | "number"
  | "issueDate"
  | "currency"
  | "pricesIncludeTax"
  | "lines"
  | "netMinor"
  | "taxMinor"
  | "totalMinor"
>

async function documentRow(ctx: Ctx, d: Document): Promise<HubRow> {
  return {
    number: d.number,
    customer: isId("cus", d.customerId) ? await customerToHub(ctx, d.customerId) : null,
    issueDate: d.issueDate,
    // What was paid of it is told by its payments.
    status: "issued",
    currency: d.currency,
    pricesIncludeTax: d.pricesIncludeTax,
    lines: d.lines.map(lineRow),
    netMinor: String(d.netMinor),
    taxMinor: String(d.taxMinor),
    totalMinor: String(d.totalMinor),
  }
}

/** A discount is told as its percentage where there is nothing else, as one amount where there is. */
function lineRow(line: InvoiceLine): HubRow {
  const isAmount = line.discountMinor !== 0n || line.orderDiscountMinor !== 0n
  const amountMinor = line.lineDiscountMinor + line.orderDiscountMinor
  return {
    item: null,
    // Our items are not sent, and a line that names one they do not have is refused.
    sku: null,
    description: line.description,
    quantity: formatMicro(line.quantity),
    unitPrice: formatMicro(line.unitPrice),
    discountPercent: isAmount || line.discountPercent === 0n ? null : formatMicro(line.discountPercent),
    discountMinor: isAmount ? String(amountMinor) : null,
    taxRate: formatMicro(line.taxRate),
    taxCode: null,
    taxMinor: null,
    account: null,
  }
}

/** What each of these invoices has of a payment now; nothing left of it takes it away. */
export async function paymentToHub(
  ctx: Ctx,
  id: PaymentId,
  invoiceIds: readonly InvoiceId[],
): Promise<readonly string[]> {
  const told: (string | null)[] = []
  for (const invoiceId of new Set(invoiceIds)) {
    const invoice = await invoiceToHub(ctx, invoiceId)
    const row = await partRow(ctx, id, invoiceId, invoice)
    told.push(await tellHub(ctx, { kind: "payment", id: partId(id, invoiceId), row }))
  }
  return told.filter((one) => one !== null)
}

async function partRow(ctx: Ctx, id: PaymentId, invoiceId: InvoiceId, invoice: string | null): Promise<HubRow | null> {
  const { allocations, currency, receivedOn: date, reference } = await loadPayment(ctx, id)
  const parts = allocations.filter((part) => part.invoiceId === invoiceId)
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0n)
  if (amountMinor === 0n) return null
  return { invoice, date, amountMinor: String(amountMinor), currency, reference, status: "received" }
}

/** A payment pays several invoices: elsewhere each part is a payment of its own. */
function partId(payment: PaymentId, invoice: InvoiceId): string {
  return `${payment}/${invoice}`
}

/**
 * A payment that was entered elsewhere for an invoice of ours is one of ours, once; so is what a payment service received for an order
 * or an invoice, whose id it was given as its reference. Nothing else of theirs is taken.
 */
export const paymentDomain: DomainPort = {
  apply: async (ctx, record) => {
    // Money that came in is never unsaid from outside: a refund is a decision of ours.
    if (record.isDeleted || record.domainId !== null || record.data["status"] !== "received") return null
    const paid = (await paidInvoice(ctx, record)) ?? (await paidByCard(ctx, record))
    if (paid === null) return null
    const { invoice, invoiceRecord, isCard } = paid
    const payment = await received(ctx, record, invoice, isCard)
    const row = await partRow(ctx, payment.id, invoice.id, invoiceRecord)
    return row === null ? null : { domainId: partId(payment.id, invoice.id), row, isJoined: isCard }
  },
}

interface Paid {
  readonly invoice: Invoice
  readonly invoiceRecord: string
  /** Paid by a card on the page of a payment service, rather than entered by a bookkeeper. */
  readonly isCard: boolean
}

async function paidInvoice(ctx: Ctx, { data }: DirtyRecord): Promise<Paid | null> {
  const invoiceRecord = textIn(data, "invoice")
  const invoiceId = invoiceRecord === null ? null : await domainIdOf(ctx, invoiceRecord)
  if (invoiceRecord === null || invoiceId === null || !isId("inv", invoiceId)) return null
  return { invoice: await loadInvoice(ctx, invoiceId), invoiceRecord, isCard: false }
}

async function paidByCard(ctx: Ctx, { data }: DirtyRecord): Promise<Paid | null> {
  const reference = textIn(data, "reference")
  const found = isId("inv", reference) ? await givenInvoice(ctx, reference) : await orderInvoice(ctx, reference)
  const invoiceRecord = found === undefined ? null : await invoiceToHub(ctx, found.id)
  if (found === undefined || invoiceRecord === null) return null
  return { invoice: await loadInvoice(ctx, found.id), invoiceRecord, isCard: true }
}

async function orderInvoice(ctx: Ctx, orderId: string | null): Promise<Invoice | undefined> {
  if (!isId("ord", orderId)) return undefined
  return (await listInvoices(ctx, { orderId, limit: 1 }, ctx.now.toISOString().slice(0, 10))).data[0]
}

/** An invoice that was issued; undefined where it is none of this business's. */
async function givenInvoice(ctx: Ctx, id: InvoiceId): Promise<Invoice | undefined> {
  const found = await loadInvoice(ctx, id).catch(gone)
  return found?.number === null ? undefined : found
}

function gone(error: unknown): undefined {
  if (error instanceof AppError && error.code === "invoice.unknown") return undefined
  throw error
}

function received(ctx: Ctx, record: DirtyRecord, invoice: Invoice, isCard: boolean) {
  const { data, connector, externalId, id } = record
  const amountMinor = BigInt(textIn(data, "amountMinor") ?? "0")
  const day = textIn(data, "date")
  return recordPayment(ctx, {
    customerId: invoice.customerId,
    amountMinor,
    currency: textIn(data, "currency") ?? invoice.currency,
    method: isCard ? "card" : method,
    reference: isCard ? (invoice.orderNumber ?? invoice.number) : textIn(data, "reference"),
    externalId: `${connector ?? "hub"}:${externalId ?? id}`,
    allocations: [{ invoiceId: invoice.id, amountMinor }],
    // Noon is the same day in nearly every zone.
    receivedAt: day === null ? ctx.now : new Date(`${day}T12:00:00.000Z`),
  })
}

const moneyMoves = [paymentReceived, creditAllocated, refundMade].map((event) =>
  afterCommitWhereWanted<Moved>(
    event as Parameters<typeof afterCommitWhereWanted<Moved>>[0],
    `hub-${event.type}`,
    async (ctx, { data: { paymentId, allocations } }) =>
      void (await paymentToHub(ctx, paymentId, allocations.map(invoiceIdOf))),
  ),
)

function invoiceIdOf({ invoiceId }: { readonly invoiceId: InvoiceId }): InvoiceId {
  return invoiceId
}

interface Moved {
  readonly paymentId: Id<"pay">
  readonly allocations: readonly { readonly invoiceId: InvoiceId }[]
}

/** Invoices, credit notes and payments, told to the hub; only in businesses that have a connection. */
export const hubInvoiceFlows: readonly Flow[] = [
  afterCommitWhereWanted(invoiceIssued, "hub-invoice-issued", async (ctx, { data }) => {
    await invoiceToHub(ctx, data.invoiceId)
  }),
  afterCommitWhereWanted(creditNoteIssued, "hub-credit-note-issued", async (ctx, { data }) => {
    await creditNoteToHub(ctx, data.creditNoteId)
  }),
  ...moneyMoves,
]

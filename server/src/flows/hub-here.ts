import { listCreditNotes, listInvoices, listPayments } from "#business/billing"
import { listProducts } from "#business/catalogue"
import { listCustomers } from "#business/customers"
import { listDeals } from "#business/deals"
import { listTickets } from "#business/desk"
import { type Here, hubIdOf } from "#hub"
import type { Page } from "#kernel"
import type { Ctx } from "#platform/db"
import { customerToHub } from "./hub-customers.ts"
import { dealToHub } from "./hub-deals.ts"
import { creditNoteToHub, invoiceToHub, paymentToHub } from "./hub-invoices.ts"
import { productToHub } from "./hub-products.ts"
import { ticketToHub } from "./hub-tickets.ts"

interface Paging {
  readonly limit: number
  readonly cursor?: string
}

type Told = string | null | readonly (string | null)[]

/** Goes through a domain's list and tells the hub each: what comes to be or changes meanwhile is told by its event. */
function through<T>(
  list: (ctx: Ctx, paging: Paging) => Promise<Page<T>>,
  tell: (ctx: Ctx, one: T) => Promise<Told>,
): Here {
  return async (ctx, place, limit) => {
    const page = await list(ctx, place === null ? { limit } : { limit, cursor: place })
    const records: string[] = []
    for (const one of page.data) {
      const told = [await tell(ctx, one)].flat()
      records.push(...told.filter((id) => id !== null))
    }
    return { records, place: page.nextCursor }
  }
}

/** What the business has already, by kind of canonical record: what a backfill tells the hub. */
export const hubHere: Readonly<Record<string, Here>> = {
  party: through(listCustomers, (ctx, { id }) => customerToHub(ctx, id)),
  product: through(listProducts, async (ctx, { id }) => {
    await productToHub(ctx, id)
    return hubIdOf(ctx, "product", id)
  }),
  stock_level: through(listProducts, async (ctx, { id, variants }) => {
    await productToHub(ctx, id)
    const told: (string | null)[] = []
    for (const variant of variants) told.push(await hubIdOf(ctx, "stock_level", variant.id))
    return told
  }),
  invoice: through(
    (ctx, paging) =>
      listInvoices(ctx, { ...paging, isIssued: true, sort: "issueDate" }, ctx.now.toISOString().slice(0, 10)),
    (ctx, { id }) => invoiceToHub(ctx, id),
  ),
  credit_note: through(
    (ctx, paging) => listCreditNotes(ctx, { ...paging, sort: "issueDate" }),
    (ctx, { id }) => creditNoteToHub(ctx, id),
  ),
  payment: through(
    (ctx, paging) => listPayments(ctx, { ...paging, sort: "receivedOn" }),
    (ctx, { id, allocations }) =>
      paymentToHub(
        ctx,
        id,
        allocations.map((part) => part.invoiceId),
      ),
  ),
  ticket: through(
    (ctx, paging) => listTickets(ctx, { ...paging, isOpen: true }),
    (ctx, { id }) => ticketToHub(ctx, id),
  ),
  deal: through(listDeals, (ctx, { id }) => dealToHub(ctx, id)),
}

import { createDraft, type InvoiceDraft, issueInvoice } from "#business/billing"
import { listTaxClasses } from "#business/catalogue"
import { listAddresses, loadCustomer } from "#business/customers"
import { loadTicket, ticketsByIds } from "#business/desk"
import {
  acceptsTime,
  claimMilestones,
  dueMilestones,
  openMilestones,
  projectsByIds,
  tasksByIds,
} from "#business/projects"
import type {
  InvoiceOrder,
  LineTax,
  MadeInvoice,
  ProjectFacts,
  TaskFacts,
  TicketFacts,
  WorkPorts,
} from "#business/work"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"

/** What billable work asks of clients, taxes and invoices. */
export const workPorts: WorkPorts = {
  customer: async (ctx, id) => {
    const { id: living, name } = await loadCustomer(ctx, isId("cus", id) ? id : `cus_${id}`)
    return { id: living, name }
  },
  tickets: ticketFacts,
  projects: projectFacts,
  tasks: taskFacts,
  taxes: async (ctx) => {
    const classes = await listTaxClasses(ctx)
    return (code) => {
      const found = classes.find((one) => (code === null ? one.isDefault : one.code === code))
      return found && ({ taxRate: found.rate, taxCategory: found.category, taxCode: found.code } satisfies LineTax)
    }
  },
  milestones: async (ctx, scope, hold) =>
    (await dueMilestones(ctx, scope, hold)).map(({ id, projectId, number, project, name, amountMinor, currency }) => ({
      ...{ id, projectId, amountMinor, currency },
      label: `P-${number} ${project}: ${name}`,
    })),
  openMilestones,
  claimMilestones,
  makeInvoice: (ctx, invoiceId, order) => makeInvoice(ctx, invoiceId, order),
}

/** Tickets by id, a merged one as that which it lives on in; time may be logged until they are closed. */
async function ticketFacts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, TicketFacts>> {
  const known = ids.filter((id) => isId("tkt", id))
  const facts = new Map<string, TicketFacts>()
  for (const found of known.length === 0 ? [] : await ticketsByIds(ctx, known)) {
    const { id, customerId, number, subject, state } =
      found.mergedInto === null ? found : await loadTicket(ctx, found.id)
    facts.set(found.id, { id, customerId, label: `#${number} ${subject}`, acceptsTime: state !== "closed" })
  }
  return facts
}

async function projectFacts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ProjectFacts>> {
  const projects = await projectsByIds(
    ctx,
    ids.filter((id) => isId("prj", id)),
  )
  return new Map(
    projects.map(({ id, number, name, customerId, contractId, billing, state }) => [
      id,
      { label: `P-${number} ${name}`, customerId, contractId, billing, acceptsTime: acceptsTime(state) },
    ]),
  )
}

async function taskFacts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, TaskFacts>> {
  const tasks = await tasksByIds(
    ctx,
    ids.filter((id) => isId("tsk", id)),
  )
  return new Map(tasks.map(({ id, projectId, title }) => [id, { projectId, label: title }]))
}

async function makeInvoice(ctx: Ctx, id: string, order: InvoiceOrder): Promise<MadeInvoice> {
  if (!isId("inv", id)) throw new Error(`${id} is no id of an invoice.`)
  const draft = await invoiceDraft(ctx, order)
  const { number, lines, netMinor, taxMinor, totalMinor } = await (order.isIssued ? issueInvoice : createDraft)(
    ctx,
    draft,
    id,
  )
  return { invoiceId: id, number, netMinor, taxMinor, totalMinor, lineNetMinor: lines.map((line) => line.netMinor) }
}

async function invoiceDraft(ctx: Ctx, order: InvoiceOrder): Promise<InvoiceDraft> {
  const { currency, issueDate, dueDate, notes, exchangeRate, customerId, projectIds } = order
  const [projectId] = projectIds.length === 1 ? projectIds : []
  return {
    ...{ currency, issueDate, dueDate, notes, customerId },
    buyer: await buyerOf(ctx, customerId),
    source: "work",
    orderId: null,
    orderNumber: null,
    pricesIncludeTax: false,
    lines: order.lines.map((line) => ({
      ...line,
      sku: null,
      variantId: null,
      orderLineId: null,
      kind: "sale",
      discountPercent: 0n,
      discountMinor: 0n,
    })),
    orderDiscountMinor: 0n,
    meta: {
      ...(exchangeRate === null ? {} : { exchangeRate }),
      ...(projectId === undefined ? {} : { projectId }),
    },
  }
}

async function buyerOf(ctx: Ctx, customerId: string): Promise<InvoiceDraft["buyer"]> {
  if (!isId("cus", customerId)) throw new Error(`${customerId} is no id of a client.`)
  const { id, name, email, taxNumber } = await loadCustomer(ctx, customerId)
  const addresses = await listAddresses(ctx, id)
  const billed = addresses.find((a) => a.isDefaultBilling) ?? addresses[0]
  if (billed === undefined) return { name, email, taxNumber, address: null }
  const { line1, line2, city, region, postalCode, country } = billed
  return { name, email, taxNumber, address: { name: billed.name, line1, line2, city, region, postalCode, country } }
}

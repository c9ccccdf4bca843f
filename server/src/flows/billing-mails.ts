import Type from "typebox"
import { invoicePdf, loadInvoice, paymentReceived, reminderSent } from "#business/billing"
import { loadCustomer } from "#business/customers"
import { defineErrors, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommit } from "#platform/events"
import { idParams, type Route, route, strict } from "#platform/http"
import { isMailAddress, queueMail } from "#platform/mail"
import { readTenant } from "#platform/tenants"
import { amountIn, written } from "./mail-texts.ts"

/** Money that came in longer ago is history that somebody entered: nobody waits for its receipt. */
const receiptDaysMax = 3
const dayMs = 86_400_000

const errors = defineErrors({
  "invoice.no_address": {
    status: 409,
    text: (p: { number: string }) => `Invoice ${p.number} has no e-mail address of its buyer; name one in \`to\`.`,
  },
  "invoice.draft_not_sent": { status: 409, text: () => "A draft is not sent; issue it first." },
})

/** Who paid gets a receipt. */
export const paymentReceiptMailed = afterCommit(paymentReceived, "payment-receipt-mail", async (ctx, event) => {
  const { data } = event
  if (!isId("cus", data.customerId) || ctx.now.getTime() - event.occurredAt.getTime() > receiptDaysMax * dayMs) return
  const customer = await loadCustomer(ctx, data.customerId)
  if (customer.email === null || !isMailAddress(customer.email)) return
  const tenant = await readTenant(ctx)
  const mail = await written(tenant, "receipt", {
    name: customer.name,
    amount: amountIn(tenant, data.amountMinor, data.currency),
  })
  await queueMail(ctx, { key: `payment-receipt:${data.paymentId}`, to: customer.email, holder: customer.id, ...mail })
})

/** A reminder goes out with its invoice attached. */
export const reminderMailed = afterCommit(reminderSent, "reminder-mail", async (ctx, { data }) => {
  if (!isId("inv", data.invoiceId)) return
  const invoice = await loadInvoice(ctx, data.invoiceId)
  const to = invoice.buyer.email
  if (to === null || !isMailAddress(to)) return
  const tenant = await readTenant(ctx)
  const mail = await written(tenant, "reminder", {
    name: invoice.buyer.name,
    number: invoice.number,
    dueDate: data.dueDate,
    amount: amountIn(tenant, data.balanceMinor, data.currency),
  })
  await queueMail(ctx, {
    key: `reminder:${invoice.id}:${data.step}`,
    to,
    holder: invoice.customerId,
    attachments: [await attached(ctx, data.invoiceId)],
    ...mail,
  })
})

/** Sending an invoice by mail is a matter of billing and mail: its route stands here. */
export const invoiceMailRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/invoices/:id/send",
    tag: "Invoices",
    summary: "Mail an invoice as PDF to its buyer, or to another address",
    access: "billing:write",
    params: idParams("inv"),
    body: strict({ to: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@,;<>"()]+@[^\\s@,;<>"()]+$' })) }),
    reply: Type.Object({ mailId: Type.String(), to: Type.String() }),
    status: 202,
    handle: async (ctx, { params, body }) => sendInvoice(ctx, params.id, body.to),
  }),
]

async function sendInvoice(
  ctx: Ctx,
  id: `inv_${string}`,
  asked: string | undefined,
): Promise<{ mailId: string; to: string }> {
  const invoice = await loadInvoice(ctx, id)
  if (invoice.number === null) throw errors["invoice.draft_not_sent"]()
  const to = asked ?? invoice.buyer.email
  if (to === null || !isMailAddress(to)) throw errors["invoice.no_address"]({ number: invoice.number })
  const tenant = await readTenant(ctx)
  const mail = await written(tenant, "invoice", {
    name: invoice.buyer.name,
    number: invoice.number,
    dueDate: invoice.dueDate ?? invoice.issueDate,
    amount: amountIn(tenant, String(invoice.totalMinor), invoice.currency),
  })
  const key = `invoice:${id}:${to}:${ctx.now.toISOString()}`
  const mailId = await queueMail(ctx, {
    key,
    to,
    holder: invoice.customerId,
    attachments: [await attached(ctx, id)],
    ...mail,
  })
  return { mailId: mailId ?? "", to }
}

async function attached(ctx: Ctx, id: `inv_${string}`) {
  const { fileName, contentType, bytes } = await invoicePdf(ctx, id)
  return { fileName, contentType, bytes: Buffer.from(bytes) }
}

import { invoiceOverdue } from "#business/billing"
import { integrationExpired } from "#hub"
import { siteOf } from "#platform/config"
import { afterCommit } from "#platform/events"
import { queueMail } from "#platform/mail"
import { addressesFor } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { amountIn, written } from "./mail-texts.ts"

/** Who wants to hear of it is told once when an outside service asks for a new login: until then nothing is synced with it. */
const connectionBrokenTold = afterCommit(integrationExpired, "connection-broken-told", async (ctx, { id, data }) => {
  const { connector, connectionId, reason } = data
  const link = `${siteOf(ctx)}/integrations/${connector}/${connectionId}`
  const mail = await written(await readTenant(ctx), "connectionBroken", { service: connector, reason, link })
  for (const to of await addressesFor(ctx, "connection_broken"))
    await queueMail(ctx, { key: `connection-broken:${id}:${to}`, to, ...mail })
})

/** Who asked for it is told when an invoice goes past its due date. */
const overdueTold = afterCommit(invoiceOverdue, "invoice-overdue-told", async (ctx, { id, data }) => {
  const addresses = await addressesFor(ctx, "invoice_overdue")
  if (addresses.length === 0) return
  const tenant = await readTenant(ctx)
  const { number, dueDate, balanceMinor, currency, invoiceId } = data
  const facts = { number, dueDate, amount: amountIn(tenant, balanceMinor, currency) }
  const mail = await written(tenant, "invoiceOverdue", { ...facts, link: `${siteOf(ctx)}/invoices/${invoiceId}` })
  for (const to of addresses) await queueMail(ctx, { key: `invoice-overdue:${id}:${to}`, to, ...mail })
})

export const staffNoticeFlows = [connectionBrokenTold, overdueTold]

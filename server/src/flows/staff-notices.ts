import { invoiceOverdue } from "#business/billing"
import { integrationExpired } from "#hub"
import { afterCommit } from "#platform/events"
import { tellMembers } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { amountIn, written } from "./mail-texts.ts"

/** Who wants to hear of it is told once when an outside service asks for a new login: until then nothing is synced with it. */
const connectionBrokenTold = afterCommit(integrationExpired, "connection-broken-told", async (ctx, { id, data }) => {
  const { connector, connectionId, reason } = data
  await tellMembers(ctx, {
    topic: "connection_broken",
    kind: "connection_broken",
    eventId: id,
    facts: { connector },
    link: `/integrations/${connector}/${connectionId}`,
    mail: async (link) => written(await readTenant(ctx), "connectionBroken", { service: connector, reason, link }),
  })
})

/** Who asked for it is told when an invoice goes past its due date. */
const overdueTold = afterCommit(invoiceOverdue, "invoice-overdue-told", async (ctx, { id, data }) => {
  const { number, dueDate, balanceMinor, currency, invoiceId } = data
  await tellMembers(ctx, {
    topic: "invoice_overdue",
    kind: "invoice_overdue",
    eventId: id,
    facts: { number, dueDate, amountMinor: balanceMinor, currency },
    link: `/invoices/${invoiceId}`,
    mail: async (link) => {
      const tenant = await readTenant(ctx)
      const amount = amountIn(tenant, balanceMinor, currency)
      return written(tenant, "invoiceOverdue", { number, dueDate, amount, link })
    },
  })
})

export const staffNoticeFlows = [connectionBrokenTold, overdueTold]

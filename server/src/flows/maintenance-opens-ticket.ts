import { maintenanceDue, noteTicket, skipMaintenance } from "#business/assets"
import { clientMay, loadCustomer } from "#business/customers"
import { createTicket } from "#business/desk"
import { addDays, startOfLocalDate } from "#kernel"
import { afterCommit } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { deskPorts } from "./desk-ports.ts"

/**
 * A maintenance that is due becomes a ticket, scheduled until the end of its day. Its receipt and its key each see to it that there is
 * one. With a client whose status allows no maintenance (`customers/README.md`) the date is passed over, and it says so.
 */
export const maintenanceOpensTicket = afterCommit(maintenanceDue, "maintenance-opens-ticket", async (ctx, { data }) => {
  const client = await loadCustomer(ctx, data.customerId)
  if (client.erasedAt !== null || !clientMay[client.status].maintenance)
    return void (await skipMaintenance(ctx, data.maintenanceId, `The client is ${client.status.replace("_", " ")}.`))
  const { timeZone } = await readTenant(ctx)
  const ticket = await createTicket(ctx, deskPorts, {
    customerId: client.id,
    assetId: data.assetId,
    subject: `${data.title}: ${data.assetName}`.slice(0, subjectCharsMax),
    body: data.description ?? data.title,
    priority: data.priority,
    category: "maintenance",
    source: "maintenance",
    state: "scheduled",
    dueAt: new Date(startOfLocalDate(addDays(data.dueOn, 1), timeZone).getTime() - 1000),
    originKey: `maintenance:${data.maintenanceId}`,
  })
  await noteTicket(ctx, data.maintenanceId, ticket.id)
})

/** As the desk bounds it. */
const subjectCharsMax = 300

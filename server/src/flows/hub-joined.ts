import { type DomainPort, integrationConnected } from "#hub"
import { type Flow, inTransaction, wantFlow } from "#platform/events"
import { hubCustomerFlows, partyDomain } from "./hub-customers.ts"
import { hubInvoiceFlows, paymentDomain } from "./hub-invoices.ts"

/** The domains by the kind of canonical record that they keep. */
export const hubDomains: Readonly<Record<string, DomainPort>> = { party: partyDomain, payment: paymentDomain }

const told: readonly Flow[] = [...hubCustomerFlows, ...hubInvoiceFlows]

/** From its first connection on, a business's changes are told to the hub; until then they cost nothing. */
const connectedWants = inTransaction(integrationConnected, "hub-connected-wants", async (ctx) => {
  for (const flow of told) await wantFlow(ctx, flow)
})

/** Everything between the domains and the hub. */
export const hubFlows: readonly Flow[] = [connectedWants, ...told]

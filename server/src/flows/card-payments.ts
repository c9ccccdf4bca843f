import { loadPayment, refundMade, refundPayment, refundsOf } from "#business/billing"
import { orderCancelled } from "#business/sales"
import {
  addTouches,
  askAction,
  type DomainPort,
  domainIdOf,
  integrationActionEnded,
  livingConnections,
  readAction,
} from "#hub"
import { isId } from "#kernel"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { cardService, isCardConnected } from "./card-checkout.ts"
import { textIn } from "./hub-rows.ts"

/** A payment by card came in under the service's name and its id there. */
const ours = `${cardService}:`

/** A page that the buyer came back from paid: its payment is read like any other, so that it is booked once whoever tells it first. */
const returnedPageReadsPayment = afterCommitWhereWanted(
  integrationActionEnded,
  "card-returned-reads-payment",
  async (ctx, { data }) => {
    if (data.connector !== cardService || data.action !== "readCheckout" || !data.isDone) return
    const connection = (await livingConnections(ctx, cardService)).find((one) => one.id === data.connectionId)
    if (connection === undefined) return
    const { result } = await readAction(ctx, connection, data.actionId)
    const id = result?.["paymentIntent"]
    if (typeof id === "string") await addTouches(ctx, connection.id, [{ resource: "paymentIntents", id }])
  },
)

/** Money of ours that goes back to a card goes out by the service, once; what was given back at the service itself is out already. */
const refundGoesOut = afterCommitWhereWanted(refundMade, "card-refund-goes-out", async (ctx, { data }) => {
  const { method, externalId } = await loadPayment(ctx, data.paymentId)
  if (method !== "card" || externalId === null || !externalId.startsWith(ours)) return
  const made = (await refundsOf(ctx, data.paymentId)).find((one) => one.id === data.refundId)
  if (made?.externalId?.startsWith(ours)) return
  const { refundId: reference, amountMinor, currency } = data
  const input = { paymentIntent: externalId.slice(ours.length), amountMinor, currency, reference }
  await askAction(ctx, { slug: cardService, action: "refund", key: reference, input })
})

/** Money that somebody gave back at the service itself is given back here, too, once it is out. */
export const cardRefundDomain: DomainPort = {
  apply: async (ctx, { id, data, domainId, isDeleted, externalId }) => {
    const payment = textIn(data, "payment")
    if (payment === null || domainId !== null || isDeleted || data["status"] !== "done") return null
    // A payment of several invoices is a record for each of them.
    const [paid] = (await domainIdOf(ctx, payment))?.split("/") ?? []
    if (paid === undefined || !isId("pay", paid)) return null
    const refund = await refundPayment(ctx, paid, {
      amountMinor: BigInt(textIn(data, "amountMinor") ?? "0"),
      reason: textIn(data, "reason") ?? "Refunded at the payment service",
      externalId: `${ours}${externalId ?? id}`,
    })
    return { domainId: refund.id, row: {} }
  },
}

/** An order that was cancelled (by a person, or because it was not paid in time) can't be paid any more. */
const cancelledClosesPages = afterCommitWhereWanted(
  orderCancelled,
  "card-cancelled-closes-pages",
  async (ctx, { data }) => {
    if (!data.isWhole || !(await isCardConnected(ctx))) return
    const input = { reference: data.orderId }
    await askAction(ctx, { slug: cardService, action: "expireCheckouts", key: `cancelled ${data.orderId}`, input })
  },
)

/** What a payment service and our orders tell each other; only in businesses that have a connection. */
export const cardPaymentFlows: readonly Flow[] = [returnedPageReadsPayment, refundGoesOut, cancelledClosesPages]

import { orderPlaced } from "#business/sales"
import { isId } from "#kernel"
import { afterCommitAlong } from "#platform/events"
import { isMailAddress, queueMail } from "#platform/mail"
import { readTenant } from "#platform/tenants"
import { amountIn, written } from "./mail-texts.ts"
import { orderPageUrl } from "./shop-links.ts"

/** A shopper gets a confirmation of the order; staff's own orders and history are not announced to anybody. */
export const orderConfirmedByMail = afterCommitAlong(orderPlaced, "order-confirmation-mail", async (ctx, { data }) => {
  const { contact, number, currency } = data
  const isShop = data.channel === "storefront" || data.channel === "marketplace"
  if (!isShop || contact.email === null || !isMailAddress(contact.email)) return
  // Neither needs the other's answer: both questions travel in one round trip.
  const [tenant, link] = await Promise.all([
    readTenant(ctx),
    isId("ord", data.orderId) ? orderPageUrl(ctx, data.orderId) : null,
  ])
  const mail = await written(tenant, "confirmation", {
    number,
    name: contact.name,
    link,
    total: amountIn(tenant, data.totalMinor, currency),
    lines: data.lines.map((line) => ({ ...line, total: amountIn(tenant, line.totalMinor, currency) })),
  })
  await queueMail(ctx, {
    key: `order-confirmation:${data.orderId}`,
    to: contact.email,
    holder: data.customerId,
    ...mail,
  })
})

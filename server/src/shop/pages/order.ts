import { invoicePdf } from "#business/billing"
import {
  type OrderLine,
  type OrderWithLines,
  orderForShopper,
  orderWord,
  readOrderWord,
  salesErrors,
} from "#business/sales"
import type { Ctx } from "#platform/db"
import type { FileReply } from "#platform/http"
import { pieces, sumLine } from "../cart-parts.ts"
import { countryName } from "../countries.ts"
import type { Frame } from "../frame.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import type { Page } from "../page.ts"
import { notice } from "../parts.ts"
import { tokenField } from "../visitor.ts"

/** An order by the word in its address. Throws `sales.order_unknown` for a wrong one, whatever is wrong with it. */
export async function orderByWord(ctx: Ctx, slug: string, word: string): Promise<OrderWithLines> {
  const known = readOrderWord(word)
  if (known === undefined) throw salesErrors["sales.order_unknown"]({ id: "" })
  return orderForShopper(ctx, slug, known.id, known.token)
}

/** How an order is doing. `isNew` thanks for it; `isPayable` offers to pay by card. */
export function orderPage(
  frame: Frame,
  order: OrderWithLines,
  { isNew, isPayable }: { readonly isNew: boolean; readonly isPayable: boolean },
): Page {
  const { t } = frame
  const word = orderWord(order)
  return {
    title: t.orderNumber(order.number),
    main: html`${isNew && notice("good", html`<p><strong>${t.orderThanks}</strong></p>${order.contact.email !== null && html`<p>${t.orderMail(order.contact.email)}</p>`}<p>${t.orderKeep}</p>`)}
<h1>${t.orderNumber(order.number)}</h1>
<p class="quiet">${t.orderPlaced(frame.date(order.placedAt))}</p>
${order.state === "cancelled" ? notice("warn", t.orderStates.cancelled) : steps(frame, order)}
<div class="two">
<div>
<h2>${t.yourOrder}</h2>
${orderLines(frame, order.lines, order.pricesIncludeTax)}
${orderSums(frame, order)}
</div>
<aside class="box" aria-label="${t.details}">
<dl class="facts">
<div><dt>${t.payment}</dt><dd>${t.payments[order.paymentMethod]} · ${t.paymentStates[order.paymentState]}</dd></div>
<div><dt>${t.fulfilment}</dt><dd>${t.fulfilmentStates[order.fulfilmentState]}</dd></div>
${addressFact(frame, order)}
</dl>
${order.invoiceNumber !== null && html`<p><a class="button button-quiet button-wide" href="${frame.link(`/orders/${word}/invoice.pdf`)}">${icon("file")} ${t.invoicePdf(order.invoiceNumber)}</a></p>`}
${isPayable && html`<form method="post" action="${frame.link(`/orders/${word}/pay`)}">${tokenField()}<button class="button button-big button-wide" type="submit">${t.payNow}</button></form>`}
</aside>
</div>`,
    crumbs: [
      { label: t.home, path: "" },
      { label: t.orderNumber(order.number), path: null },
    ],
    keeping: "secret",
  }
}

/** What is done of an order and what is still to come. */
export function steps(
  { t }: Frame,
  order: Pick<OrderWithLines, "paymentState" | "fulfilmentState" | "paymentMethod">,
): Html {
  const isPaid = ["paid", "overpaid", "partially_refunded", "refunded"].includes(order.paymentState)
  const isSent = order.fulfilmentState !== "none" && order.fulfilmentState !== "partial"
  const sent = { label: t.stepSent, isDone: isSent }
  const paid = { label: t.stepPaid, isDone: isPaid }
  // What is paid at the door or by invoice is paid after it was sent.
  const rest =
    order.paymentMethod === "cash_on_delivery" || order.paymentMethod === "invoice" ? [sent, paid] : [paid, sent]
  return html`<ol class="steps">${[{ label: t.stepPlaced, isDone: true }, ...rest].map(
    ({ label, isDone }) =>
      html`<li class="${isDone ? "step-done" : "step-open"}"><span class="step-mark">${isDone && icon("check")}</span><span>${label}</span><span class="vh">: ${isDone ? t.stepDone : t.stepOpen}</span></li>`,
  )}</ol>`
}

/** What was ordered, as a table. */
export function orderLines(frame: Frame, lines: readonly OrderLine[], pricesIncludeTax: boolean): Html {
  const { t } = frame
  return html`<table class="table"><thead><tr><th scope="col">${t.product}</th><th scope="col" class="num">${t.quantity}</th><th scope="col" class="num">${t.sum}</th></tr></thead><tbody>
${lines
  .filter((line) => line.kind !== "shipping")
  .map(
    (line) =>
      html`<tr><td>${line.description}${line.sku !== null && html` <span class="quiet small">${line.sku}</span>`}</td><td class="num">${pieces(frame, line.quantity)}</td><td class="num">${frame.money(pricesIncludeTax ? line.totalMinor : line.netMinor)}</td></tr>`,
  )}
</tbody></table>`
}

function orderSums(frame: Frame, order: OrderWithLines): Html {
  const { t } = frame
  const isFree = order.shippingMinor === 0n
  const open = order.totalMinor - order.creditedMinor - order.paidMinor + order.refundedMinor
  return html`<dl class="sums">
${order.shippingMethod !== null && sumLine(t.shipping, isFree ? t.free : frame.money(order.shippingMinor))}
${!order.pricesIncludeTax && sumLine(t.tax, frame.money(order.taxMinor))}
${sumLine(t.total, frame.money(order.totalMinor), "sum-total")}
${order.pricesIncludeTax && sumLine(t.taxIn, frame.money(order.taxMinor), "quiet small")}
${order.paidMinor > 0n && sumLine(t.paidAmount, frame.money(order.paidMinor))}
${order.refundedMinor > 0n && sumLine(t.refundedAmount, frame.money(order.refundedMinor))}
${order.paidMinor > 0n && open > 0n && order.state !== "cancelled" && sumLine(t.openAmount, frame.money(open))}
</dl>`
}

function addressFact({ t, locale }: Frame, { shippingAddress }: OrderWithLines): Html | null {
  if (shippingAddress === null) return null
  const { name, line1, line2, postalCode, city, region, country } = shippingAddress
  const lines = [name, line1, line2, [postalCode, city].filter(Boolean).join(" "), region, countryName(locale, country)]
  return html`<div><dt>${t.deliveredTo}</dt><dd>${lines.filter((line) => line !== null && line !== "").map((line) => html`${line}<br>`)}</dd></div>`
}

/** The invoice of an order. Throws `sales.order_unknown` where it has none. */
export async function orderInvoice(ctx: Ctx, slug: string, word: string): Promise<FileReply> {
  const order = await orderByWord(ctx, slug, word)
  if (order.invoiceId === null) throw salesErrors["sales.order_unknown"]({ id: order.id })
  return invoicePdf(ctx, order.invoiceId)
}

import { defineErrors } from "#kernel"

export const salesErrors = defineErrors({
  "sales.order_unknown": { status: 404, text: (p: { id: string }) => `There is no order ${p.id}.` },
  "sales.line_unknown": {
    status: 422,
    text: (p: { lineId: string }) => `Line ${p.lineId} is not a line of this order that can be delivered.`,
  },
  "sales.return_unknown": { status: 404, text: (p: { id: string }) => `There is no return ${p.id}.` },
  "sales.storefront_unknown": { status: 404, text: (p: { slug: string }) => `There is no storefront ${p.slug}.` },
  "sales.storefront_closed": {
    status: 409,
    text: (p: { slug: string }) => `The storefront ${p.slug} takes no orders at the moment.`,
  },
  "sales.slug_taken": {
    status: 409,
    text: (p: { slug: string }) => `The short name ${p.slug} is taken; choose another.`,
  },
  "sales.page_unknown": { status: 404, text: (p: { id: string }) => `There is no page ${p.id}.` },
  "sales.page_version_unknown": {
    status: 404,
    text: (p: { id: string }) => `There is no version ${p.id} of a page; the oldest are let go when a page has fifty.`,
  },
  "sales.address_refused": {
    status: 422,
    text: (p: { address: string }) =>
      `The address ${p.address} can't stand on a page; use https://, http://, mailto:, tel:, #place or ~/page.`,
  },
  "sales.draft_unfinished": {
    status: 422,
    text: (p: { place: number; kind: string }) =>
      `Block ${p.place} (${p.kind}) is not complete; fill in what GET /storefront-blocks asks of it, then publish.`,
  },
  "sales.draft_too_deep": {
    status: 422,
    text: () => "The blocks lie too deep in one another; no kind of block needs more than two levels.",
  },
  "sales.cart_unknown": { status: 404, text: (p: { id: string }) => `There is no cart ${p.id}.` },
  "sales.cart_empty": { status: 409, text: () => "The cart is empty; put something in first." },
  "sales.cart_ordered": {
    status: 409,
    text: (p: { orderId: string }) => `This cart was ordered already (${p.orderId}); start a new one.`,
  },
  "sales.customer_missing": {
    status: 422,
    text: () => "Say who orders: a customer's id, e-mail address, external id or name.",
  },
  "sales.no_lines": { status: 422, text: () => "An order needs at least one line." },
  "sales.quantity_invalid": {
    status: 422,
    text: (p: { line: number }) => `Line ${p.line} needs a quantity above zero.`,
  },
  "sales.description_missing": {
    status: 422,
    text: (p: { line: number }) => `Line ${p.line} names no product, so it needs a description and a unit price.`,
  },
  "sales.variant_unknown": {
    status: 422,
    text: (p: { variantIds: readonly string[] }) => `Not in the catalogue: ${p.variantIds.join(", ")}.`,
  },
  "sales.not_for_sale": {
    status: 422,
    text: (p: { variantIds: readonly string[] }) => `Not for sale here: ${p.variantIds.join(", ")}.`,
  },
  "sales.discount_too_large": { status: 422, text: () => "A discount can't be larger than what it is taken from." },
  "sales.total_too_large": { status: 422, text: () => "The order's total is larger than an order can be." },
  "sales.shipping_method_unknown": {
    status: 422,
    text: (p: { method: string }) => `Shipping method ${p.method} is not offered here.`,
  },
  "sales.shipping_method_required": {
    status: 422,
    text: (p: { offered: readonly string[] }) => `Choose a shipping method: ${p.offered.join(", ")}.`,
  },
  "sales.payment_method_refused": {
    status: 422,
    text: (p: { method: string }) => `Payment by ${p.method} is not offered here.`,
  },
  "sales.price_changed": {
    status: 409,
    text: (p: { expectedTotalMinor: string; totalMinor: string }) =>
      `The total is ${p.totalMinor} now, not ${p.expectedTotalMinor}; show it and check out again.`,
  },
  "sales.date_in_future": { status: 422, text: () => "An order can't be placed in the future." },
  "sales.transition_refused": {
    status: 409,
    text: (p: { action: string; state: string }) => `An order that is ${p.state} does not allow: ${p.action}.`,
  },
  "sales.quantity_too_large": {
    status: 409,
    text: (p: { lineId: string; open: string }) => `Only ${p.open} of line ${p.lineId} is left for this.`,
  },
  "sales.nothing_left": {
    status: 409,
    text: (p: { action: string }) => `Nothing of this order is left to ${p.action}.`,
  },
  "sales.refund_too_large": {
    status: 409,
    text: (p: { leftMinor: string }) => `Only ${p.leftMinor} of what was paid is left to refund.`,
  },
  "sales.return_closed": {
    status: 409,
    text: (p: { id: string; state: string }) => `Return ${p.id} is ${p.state} already.`,
  },
  "integration.not_offered": {
    status: 409,
    text: (p: { integration: string }) =>
      `This installation does not offer ${p.integration}; its operator can switch it on.`,
  },
})

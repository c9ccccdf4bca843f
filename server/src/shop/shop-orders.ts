import { type OrderWithLines, orderOfCart, orderWord } from "#business/sales"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Answer, Desk, Endpoint } from "./endpoint.ts"
import type { Frame } from "./frame.ts"
import type { HostedCheckout } from "./hosted-checkout.ts"
import { checkoutPage, orderable, type Refused, refusalOf, sentCheckout } from "./pages/checkout.ts"
import { orderByWord, orderInvoice, orderPage } from "./pages/order.ts"
import { absolute } from "./parts.ts"
import { param, placeOf, ports } from "./shop-place.ts"
import { cartCookie } from "./visitor.ts"

type Hosted = HostedCheckout | undefined

/** The checkout of a shop. */
export function checkoutEndpoints(hosted: Hosted): readonly Endpoint[] {
  return [
    { method: "GET", path: "/checkout", handle: (desk) => desk.run((ctx) => checkoutAnswer(ctx, desk, hosted)) },
    { method: "POST", path: "/checkout", handle: (desk) => order(desk, hosted) },
  ]
}

/** The pages of an order, for whoever has its address. */
export function orderEndpoints(hosted: Hosted): readonly Endpoint[] {
  return [
    {
      method: "GET",
      path: "/orders/:word",
      handle: (desk) =>
        desk.run(async (ctx) => {
          const { frame } = await placeOf(ctx, desk)
          const found = await orderByWord(ctx, frame.venue.slug, param(desk, "word"))
          const isPayable = isUnpaid(found) && (await isCardOffered(ctx, hosted))
          const paid = desk.visit.query.get("paid")
          if (paid !== null && isPayable) await hosted?.returned?.(ctx, paid)
          const page = orderPage(frame, found, { isNew: desk.visit.query.has("thanks") || paid !== null, isPayable })
          return { kind: "page", frame, page }
        }),
    },
    {
      method: "GET",
      path: "/orders/:word/invoice.pdf",
      handle: (desk) =>
        desk.run(async (ctx) => ({
          kind: "file",
          file: await orderInvoice(ctx, param(desk, "slug"), param(desk, "word")),
          cacheControl: "no-store",
        })),
    },
    { method: "POST", path: "/orders/:word/pay", handle: (desk) => payAgain(desk, hosted) },
  ]
}

async function checkoutAnswer(ctx: Ctx, desk: Desk, hosted: Hosted, refused?: Refused): Promise<Answer> {
  const { frame, shop } = await placeOf(ctx, desk)
  const view = await orderable(ctx, ports, frame, desk.visit.visitor.cartId)
  if (view === null) return { kind: "redirect", to: frame.link("/cart") }
  const isCard = await isCardOffered(ctx, hosted)
  return { kind: "page", frame, page: await checkoutPage(ctx, frame, shop, view, isCard, refused) }
}

function isCardOffered(ctx: Ctx, hosted: Hosted): Promise<boolean> {
  return hosted === undefined ? Promise.resolve(false) : hosted.isOffered(ctx)
}

/** An order that was placed, or what to show instead. */
type Outcome = { readonly placed: OrderWithLines; readonly frame: Frame } | { readonly instead: Answer }

/**
 * Orders the visitor's cart. The order is one transaction; what it refuses leaves nothing behind, and the form comes back with
 * what to do. A form that is sent twice leads to the same order. The payment service is only asked after the commit.
 */
async function order(desk: Desk, hosted: Hosted): Promise<Answer> {
  const outcome = await placed(desk, hosted)
  if ("instead" in outcome) return outcome.instead
  const { frame } = outcome
  const to = (await paymentPage(desk, frame, outcome.placed, hosted)) ?? `${orderPath(frame, outcome.placed)}?thanks`
  return { kind: "redirect", to, cookies: [cartCookie(frame.venue.root, null)] }
}

async function placed(desk: Desk, hosted: Hosted): Promise<Outcome> {
  const { form } = desk.visit
  try {
    return await desk.run((ctx) => tryToPlace(ctx, desk, hosted))
  } catch (error) {
    const refused = refusalOf(error, form)
    if (refused === undefined) throw error
    return { instead: await desk.run((ctx) => checkoutAnswer(ctx, desk, hosted, refused)) }
  }
}

async function tryToPlace(ctx: Ctx, desk: Desk, hosted: Hosted): Promise<Outcome> {
  const { frame, shop } = await placeOf(ctx, desk)
  const { cartId } = desk.visit.visitor
  const view = await orderable(ctx, ports, frame, cartId)
  if (view === null) {
    const before = isId("crt", cartId) ? await orderOfCart(ctx, ports, frame.venue.slug, cartId) : null
    return before === null ? { instead: { kind: "redirect", to: frame.link("/cart") } } : { placed: before, frame }
  }
  const sent = sentCheckout(frame, shop, ports, desk.visit.form, view, await isCardOffered(ctx, hosted))
  if ("refused" in sent) return { instead: await checkoutAnswer(ctx, desk, hosted, sent.refused) }
  return { placed: await sent.ready(ctx), frame }
}

/** Where a card order is paid; null for any other, and where the service does not answer: the order's page then offers it again. */
async function paymentPage(desk: Desk, frame: Frame, placed: OrderWithLines, hosted: Hosted): Promise<string | null> {
  if (hosted === undefined || !isUnpaid(placed)) return null
  const { id: orderId, number, totalMinor, creditedMinor, paidMinor, currency, contact } = placed
  const returnUrl = absolute(frame, orderPath(frame, placed))
  const amountMinor = totalMinor - creditedMinor - paidMinor
  const asked = { tenant: desk.tenant, orderId, number, amountMinor, currency, email: contact.email, returnUrl }
  return hosted.startHostedCheckout({ ...asked, language: frame.language }).catch(() => null)
}

function isUnpaid({ paymentMethod, paymentState, state }: OrderWithLines): boolean {
  return paymentMethod === "card" && state === "open" && (paymentState === "none" || paymentState === "partial")
}

async function payAgain(desk: Desk, hosted: Hosted): Promise<Answer> {
  const { frame, found } = await desk.run(async (ctx) => {
    const place = await placeOf(ctx, desk)
    return { frame: place.frame, found: await orderByWord(ctx, place.frame.venue.slug, param(desk, "word")) }
  })
  return { kind: "redirect", to: (await paymentPage(desk, frame, found, hosted)) ?? orderPath(frame, found) }
}

function orderPath(frame: Frame, placed: OrderWithLines): string {
  return frame.link(`/orders/${orderWord(placed)}`)
}

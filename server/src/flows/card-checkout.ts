import { setTimeout as pause } from "node:timers/promises"
import { askAction, livingConnections } from "#hub"
import type { Id } from "#kernel"
import { type Ctx, type Database, systemActor, type TenantId } from "#platform/db"

/** The payment service whose page takes cards. */
export const cardService = "stripe"
/** The shortest that the service lets a page live is half an hour from when it is made; a minute more is for the way there. */
const pageLifeMs = 31 * 60_000
/** A page that ends sooner than this is not worth a buyer's click. */
const pageLeftMs = 2 * 60_000
/** Pages of one order, one after the other. */
const pagesMax = 50
const lookMs = 100
/** How long a buyer waits for the service's page. */
const waitMaxMs = 12_000

/** What a payment service's page is made for. */
export interface CardPurchase {
  /** Comes back with the payment: by it the payment finds what it is for. */
  readonly reference: Id<"ord"> | Id<"inv">
  readonly number: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly email: string | null
  readonly language: string
  readonly returnUrl: string
}

/** An unpaid order that its buyer is about to pay. */
interface CardOrder extends Omit<CardPurchase, "reference"> {
  readonly tenant: TenantId
  readonly orderId: Id<"ord">
}

/**
 * Card payment by the connection to a payment service: the hub makes the page, the buyer's browser waits for its address. `look` passes
 * the time between two looks; default 100 ms.
 */
export function cardCheckout(db: Database, look: () => Promise<unknown> = () => pause(lookMs)) {
  const inTenant = <T>(tenant: TenantId, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.withTenant({ tenant, actor: systemActor("checkout") }, work)
  return {
    origins: ["https://checkout.stripe.com"],
    isOffered: isCardConnected,
    /** The buyer says that a page was paid: it is looked at, at once. */
    returned: cardReturned,
    /** Throws where no page comes in time; asked again, an open page of the same amount is the same page. */
    startHostedCheckout: async ({ tenant, orderId, ...order }: CardOrder): Promise<string> => {
      for (let looks = 0; looks < waitMaxMs / lookMs; looks++) {
        const url = await inTenant(tenant, (ctx) => cardPage(ctx, { ...order, reference: orderId }))
        if (url !== null) return url
        await look()
      }
      throw new Error("The payment service made no page in time.")
    },
  }
}

/** Has this business a connection to the payment service that works? */
export async function isCardConnected(ctx: Ctx): Promise<boolean> {
  return (await livingConnections(ctx, cardService)).some((one) => one.state === "connected")
}

/** Asks the service what became of a page that its payer came back from; nothing is taken from the payer's word. */
export async function cardReturned(ctx: Ctx, page: string): Promise<void> {
  if (!/^cs_[A-Za-z0-9_]{1,200}$/.test(page) || !(await isCardConnected(ctx))) return
  await askAction(ctx, { slug: cardService, action: "readCheckout", key: `returned ${page}`, input: { id: page } })
}

/** The address of the purchase's open page; null while it is being made. A page that is over, or failed, is followed by the next one. */
export async function cardPage(ctx: Ctx, purchase: CardPurchase): Promise<string | null> {
  for (let n = 1; n <= pagesMax; n++) {
    const key = `${purchase.reference} ${purchase.amountMinor} ${n}`
    const asked = await askAction(ctx, { slug: cardService, action: "checkout", key, input: inputOf(ctx, purchase) })
    if (asked.state === "waiting") return null
    const { url, endsAt } = asked.result ?? {}
    const isOpen = typeof endsAt === "string" && Date.parse(endsAt) - ctx.now.getTime() > pageLeftMs
    if (asked.state === "done" && isOpen && typeof url === "string") return url
    if (asked.state === "failed" && isFresh(ctx, asked.askedAt))
      throw new Error("The payment service refused the page.")
  }
  throw new Error("The order had too many payment pages.")
}

/** What failed just now is not asked again by the same click. */
function isFresh(ctx: Ctx, askedAt: Date): boolean {
  return ctx.now.getTime() - askedAt.getTime() < waitMaxMs
}

function inputOf(ctx: Ctx, purchase: CardPurchase) {
  const { reference, number, amountMinor, currency, email, language, returnUrl } = purchase
  return {
    reference,
    description: number,
    amountMinor: String(amountMinor),
    currency,
    ...(email === null ? {} : { email }),
    language,
    cancelUrl: returnUrl,
    successUrl: `${returnUrl}?paid={CHECKOUT_SESSION_ID}`,
    endsAt: new Date(ctx.now.getTime() + pageLifeMs).toISOString(),
  }
}

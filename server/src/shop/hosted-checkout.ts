import type { Id } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"

/** An unpaid order that its buyer is about to pay on the page of a payment service. */
export interface HostedOrder {
  readonly tenant: TenantId
  readonly orderId: Id<"ord">
  readonly number: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly email: string | null
  readonly language: string
  /** Where the payment service sends the buyer, paid or not: the order's own page, which shows how it stands. */
  readonly returnUrl: string
}

/**
 * Card payment on the page of a payment service, so that no card number ever comes here. A connection to one fills this; while
 * none does, cards are not offered.
 */
export interface HostedCheckout {
  /** Origins of the service's page: a form may lead there. */
  readonly origins: readonly string[]
  /** Has this business such a connection that works? */
  isOffered(ctx: Ctx): Promise<boolean>
  /** The buyer came back from a page that says it was paid; `page` is its name there, and is not to be trusted. */
  returned?(ctx: Ctx, page: string): Promise<void>
  /** Begins a payment, after the order was committed; answers where the buyer goes. Beginning one again is harmless. */
  startHostedCheckout(order: HostedOrder): Promise<string>
}

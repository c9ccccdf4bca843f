/** Which of the demo's businesses a product is of. */
export type DemoSeller = "shop" | "apiary" | "cellar"

/** So many of a product. */
export interface DemoLine {
  readonly sku: string
  readonly quantity: number
}

interface At {
  readonly at: Date
}
interface OfOrder extends At {
  /** The order's place in the season, from 1. */
  readonly order: number
}

/** A customer who is known before they order anything. */
export interface Register extends At {
  readonly kind: "register"
  readonly buyer: number
}

/** An order of the website shop, or one that staff enter. */
export interface Place extends OfOrder {
  readonly kind: "place"
  readonly channel: "storefront" | "manual"
  readonly buyer: number
  readonly lines: readonly DemoLine[]
  readonly paymentMethod: "card" | "bank_transfer" | "cash_on_delivery" | "invoice"
  /** A shipping method of the shop; none for orders that staff enter. */
  readonly shippingMethod: string | null
  /** Percent off every line, for regulars. */
  readonly discountPercent: number
}

/** A basket of the marketplace, paid at once: one order at each of its sellers. */
export interface Checkout extends OfOrder {
  readonly kind: "checkout"
  readonly buyer: number
  readonly lines: readonly DemoLine[]
  readonly sellers: readonly DemoSeller[]
}

/** Money for an order: so much of what is open. */
export interface Pay extends OfOrder {
  readonly kind: "pay"
  readonly method: "card" | "bank_transfer" | "cash"
  readonly percent: number
}

/** Goods leave: everything that is open, or only the first line. */
export interface Fulfil extends OfOrder {
  readonly kind: "fulfil"
  readonly isPart: boolean
}

export interface Cancel extends OfOrder {
  readonly kind: "cancel"
  readonly reason: string
}

/** The first line comes back; what was paid for it is given back too. */
export interface Return extends OfOrder {
  readonly kind: "return"
  readonly reason: string
  readonly isDamaged: boolean
}

/** A delivery of goods, or some that broke (below zero). */
export interface Restock extends At {
  readonly kind: "restock"
  readonly sku: string
  readonly delta: number
}

/** One thing that happened in the demo's season. */
export type DemoStep = Register | Place | Checkout | Pay | Fulfil | Cancel | Return | Restock

import type { Currency, Id, LocalDate, Micro, TaxLine } from "#kernel"
import type { FulfilmentState, OrderState, PaymentState } from "./states.ts"

export type OrderId = Id<"ord">
export type OrderLineId = Id<"oln">
export type StorefrontId = Id<"sto">
export type VariantId = Id<"var">
export type ProductId = Id<"prd">
export type CustomerId = Id<"cus">
export type InvoiceId = Id<"inv">

/** Where an order came from. */
export const channels = ["storefront", "marketplace", "manual", "shopify", "woocommerce"] as const
export type Channel = (typeof channels)[number]

/** How an order is to be paid. Only an unpaid card order loses its reservation after a time. */
export const paymentMethods = ["invoice", "bank_transfer", "cash_on_delivery", "card"] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** Lines of one order; a longer one is refused. */
export const orderLinesMax = 2000

export interface Address {
  readonly name: string | null
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string
}

/** Who ordered, as they wrote it; the customer's own record may change later, this does not. */
export interface Contact {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly taxNumber: string | null
}

/** One line as it is asked for. Own prices and discounts only come from callers with `sales:history` (or from the server). */
export interface OrderLineDraft {
  readonly variantId: VariantId | null
  readonly description?: string
  readonly sku?: string | null
  readonly quantity: Micro
  readonly unitPrice?: Micro
  readonly discountPercent?: Micro
  readonly discountMinor?: bigint
  /** Percent; only for a line without a variant (default 0), or where history kept its own rate. */
  readonly taxRate?: Micro
}

/** An order as it is asked for. */
export interface OrderDraft {
  readonly channel: Channel
  readonly storefrontId: StorefrontId | null
  readonly customer: {
    readonly id?: CustomerId
    readonly name: string
    readonly email: string | null
    readonly phone: string | null
    readonly externalId: string | null
    /** The buyer asked for news by e-mail. */
    readonly wantsNews?: boolean
  }
  readonly lines: readonly OrderLineDraft[]
  /** Whether the lines' own prices hold tax. Default: as the catalogue's do, else as is the business's habit. */
  readonly pricesIncludeTax?: boolean
  /** Code of one of the storefront's shipping methods. */
  readonly shippingMethod?: string
  /** A shipping charge of its own; only with permission. Taxed like the goods. */
  readonly shippingMinor?: bigint
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly orderDiscountMinor?: bigint
  readonly paymentMethod: PaymentMethod
  readonly note: string | null
  /** Default now; earlier only with permission. */
  readonly placedAt?: Date
  /** The order's id where it came from; one order per channel and id. */
  readonly externalId?: string
  /** The marketplace checkout that this order is a part of. */
  readonly groupId?: string
  /** Default: what the integration settings of the channel say; manual orders are invoiced. */
  readonly createInvoice?: boolean
}

export const lineKinds = ["product", "custom", "shipping"] as const
/** A product of the catalogue, a line of free text, or (a part of) the shipping charge. */
export type LineKind = (typeof lineKinds)[number]

/** A line of an order with the sums it was sold at; they never change. */
export interface OrderLine {
  readonly id: OrderLineId
  readonly kind: LineKind
  readonly variantId: VariantId | null
  readonly sku: string | null
  readonly description: string
  readonly quantity: Micro
  readonly unitPrice: Micro
  readonly discountPercent: Micro
  /** The discount in minor units that was given beside the percentage. */
  readonly discountMinor: bigint
  readonly taxRate: Micro
  readonly taxCategory: string
  readonly taxCode: string
  readonly tracksStock: boolean
  /** This line's part of the order's discount. */
  readonly orderDiscountMinor: bigint
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly fulfilled: Micro
  readonly cancelled: Micro
  readonly returned: Micro
}

/** The integration settings an order was placed under; they stay with it. */
export interface OrderSettings {
  readonly autoCreateInvoices: boolean
  readonly syncInventory: boolean
  /** How long the stock of an unpaid card order is kept; null: until it is cancelled. */
  readonly reservationMinutes: number | null
  /** Percent, on marketplace orders. */
  readonly commissionRate: string | null
}

export interface Order {
  readonly id: OrderId
  /** Tells no volume: day and seven random characters. */
  readonly number: string
  readonly channel: Channel
  readonly storefrontId: StorefrontId | null
  readonly customerId: CustomerId
  readonly contact: Contact
  readonly externalId: string | null
  readonly groupId: string | null
  readonly state: OrderState
  readonly paymentState: PaymentState
  readonly fulfilmentState: FulfilmentState
  readonly invoiceId: InvoiceId | null
  readonly invoiceNumber: string | null
  readonly currency: Currency
  readonly pricesIncludeTax: boolean
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly discountMinor: bigint
  readonly orderDiscountMinor: bigint
  /** What shipping costs, as charged (with tax where prices include it). */
  readonly shippingMinor: bigint
  readonly paidMinor: bigint
  readonly refundedMinor: bigint
  /** What cancellations and returns took off the total. */
  readonly creditedMinor: bigint
  readonly paymentMethod: PaymentMethod
  readonly shippingMethod: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly note: string | null
  readonly settings: OrderSettings
  /** Lets the shopper see this order without a login. */
  readonly statusToken: string
  readonly placedOn: LocalDate
  readonly placedAt: Date
  readonly version: number
  readonly updatedAt: Date
}

/** An order with its lines. */
export interface OrderWithLines extends Order {
  readonly lines: readonly OrderLine[]
}

/** The tax breakdown of an order: the sums of its lines by rate and category. */
export function taxLinesOf(lines: readonly OrderLine[]): TaxLine[] {
  return [...Map.groupBy(lines, (line) => `${line.taxRate} ${line.taxCategory}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const baseMinor = group.reduce((sum, line) => sum + line.netMinor, 0n)
    const taxMinor = group.reduce((sum, line) => sum + line.taxMinor, 0n)
    return [{ taxRate: first.taxRate, taxCategory: first.taxCategory, baseMinor, taxMinor }]
  })
}

/** What is neither delivered nor cancelled of a line; nothing of a shipping line can be delivered. */
export function openQuantity(line: OrderLine): Micro {
  return line.kind === "shipping" ? 0n : line.quantity - line.fulfilled - line.cancelled
}

import type { Id, Micro } from "#kernel"
import { parseMicro } from "#kernel"
import type { Block } from "./blocks.ts"
import { salesErrors } from "./errors.ts"
import type { PaymentMethod, StorefrontId } from "./order.ts"

/** How a shipping charge is taxed: like the goods it carries (in proportion, where they differ), or at a rate of its own. */
export type ShippingTax =
  | { readonly kind: "goods" }
  | { readonly kind: "fixed"; readonly taxRate: string; readonly taxCategory: string; readonly taxCode: string }

/** One way to have an order sent (or collected). */
export interface ShippingMethod {
  readonly code: string
  readonly name: string
  /** Flat charge in minor units, with tax where the shop's prices include it. */
  readonly priceMinor: string
  /** From this sum of goods on it costs nothing; null: never. */
  readonly freeFromMinor: string | null
  readonly tax: ShippingTax
}

/** Colours, fonts and texts of a shop's pages; the pages' renderer knows the keys. */
export type Theme = Readonly<Record<string, string | number | boolean | null>>

/** A website shop. */
export interface Storefront {
  readonly id: StorefrontId
  readonly slug: string
  readonly name: string
  readonly description: string | null
  /** A shop that is not open shows its pages and takes no orders. */
  readonly isOpen: boolean
  readonly theme: Theme
  readonly shippingMethods: readonly ShippingMethod[]
  readonly paymentMethods: readonly PaymentMethod[]
  /** How long the stock of an unpaid card order is kept. */
  readonly reservationMinutes: number
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type StorefrontDraft = Omit<Storefront, "id" | "version" | "createdAt" | "updatedAt">

export type PageId = Id<"pag">

/** A page of a shop. */
export interface StorefrontPage {
  readonly id: PageId
  readonly storefrontId: StorefrontId
  readonly slug: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly isPublished: boolean
  readonly position: number
  readonly version: number
  readonly updatedAt: Date
}

export type PageDraft = Omit<StorefrontPage, "id" | "storefrontId" | "version" | "updatedAt">

/** Minutes for which an unpaid card order keeps its stock, where a shop says nothing else. */
export const reservationMinutesDefault = 60

/** The charge of a shipping method for goods of this sum. */
export function shippingPriceMinor(method: ShippingMethod, goodsMinor: bigint): bigint {
  const isFree = method.freeFromMinor !== null && goodsMinor >= BigInt(method.freeFromMinor)
  return isFree ? 0n : BigInt(method.priceMinor)
}

/** The method with this code; where a shop has exactly one it need not be named. Throws when it isn't offered, or must be chosen. */
export function chooseShipping(methods: readonly ShippingMethod[], code: string | undefined): ShippingMethod | null {
  if (code === undefined) {
    const [only, ...others] = methods
    if (others.length > 0) throw salesErrors["sales.shipping_method_required"]({ offered: methods.map((m) => m.code) })
    return only ?? null
  }
  const chosen = methods.find((method) => method.code === code)
  if (chosen === undefined) throw salesErrors["sales.shipping_method_unknown"]({ method: code })
  return chosen
}

/** A fixed shipping tax as numbers. */
export function fixedRate(tax: ShippingTax): { taxRate: Micro; taxCategory: string; taxCode: string } | null {
  return tax.kind === "goods"
    ? null
    : { taxRate: parseMicro(tax.taxRate), taxCategory: tax.taxCategory, taxCode: tax.taxCode }
}

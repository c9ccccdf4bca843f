import {
  allocateMinor,
  type Currency,
  type DocumentTotals,
  divideRound,
  documentTotals,
  type Micro,
  minorToMicro,
  newId,
} from "#kernel"
import { salesErrors } from "./errors.ts"
import type { LineKind, OrderDraft, OrderLine, OrderLineDraft, VariantId } from "./order.ts"
import type { PricedVariant } from "./ports.ts"
import { chooseShipping, fixedRate, type ShippingMethod, type ShippingTax, shippingPriceMinor } from "./storefront.ts"

/** What an order is priced by, beside the catalogue. */
export interface PricingTerms {
  readonly currency: Currency
  /** The tenant's habit; decides where the catalogue does not. */
  readonly pricesIncludeTax: boolean
  readonly shippingMethods: readonly ShippingMethod[]
}

/** An order's lines and sums as the server decided them. */
export interface PricedOrder {
  readonly pricesIncludeTax: boolean
  readonly lines: readonly OrderLine[]
  readonly totals: DocumentTotals
  readonly shippingMinor: bigint
  readonly shippingMethod: string | null
}

const hundredPercent = 100_000_000n
const one = 1_000_000n
const totalMinorMax = 10n ** 15n

/** A line before its sums. */
interface UnsummedLine {
  readonly kind: LineKind
  readonly variantId: VariantId | null
  readonly sku: string | null
  readonly description: string
  readonly quantity: Micro
  readonly unitPrice: Micro
  readonly discountPercent: Micro
  readonly discountMinor: bigint
  readonly taxRate: Micro
  readonly taxCategory: string
  readonly taxCode: string
  readonly tracksStock: boolean
}

/** Prices an order: unit prices and tax from the catalogue (or the draft's own, where it was allowed to have them), shipping
 *  from the shop's methods, sums by the one calculator. Throws for unknown variants, wrong quantities, discounts over the price. */
export function priceOrder(
  draft: OrderDraft,
  variants: ReadonlyMap<VariantId, PricedVariant>,
  terms: PricingTerms,
): PricedOrder {
  if (draft.lines.length === 0) throw salesErrors["sales.no_lines"]()
  const pricesIncludeTax = includesTax(draft, variants, terms)
  const goods = draft.lines.map((line, i) => goodsLine(line, i, variants, pricesIncludeTax))
  const shipping = shippingOf(draft, goods, terms, pricesIncludeTax)
  const unsummed = [...goods, ...shipping.lines]
  const totals = documentTotals({
    currency: terms.currency,
    pricesIncludeTax,
    lines: unsummed,
    orderDiscountMinor: draft.orderDiscountMinor ?? 0n,
  })
  refuseImpossible(totals)
  const lines = unsummed.map((line, i) => summed(line, totals, i))
  return { pricesIncludeTax, lines, totals, shippingMinor: shipping.priceMinor, shippingMethod: shipping.code }
}

/** Prices with or without tax: as the catalogue's are where all agree, else (and for prices of history) as the tenant's habit is. */
function includesTax(draft: OrderDraft, variants: ReadonlyMap<VariantId, PricedVariant>, terms: PricingTerms): boolean {
  if (draft.pricesIncludeTax !== undefined) return draft.pricesIncludeTax
  const habits = new Set(
    draft.lines.map((line) => {
      const variant = line.variantId === null ? undefined : variants.get(line.variantId)
      return variant === undefined || line.unitPrice !== undefined ? terms.pricesIncludeTax : variant.pricesIncludeTax
    }),
  )
  const [habit] = habits
  return habits.size === 1 && habit !== undefined ? habit : terms.pricesIncludeTax
}

function goodsLine(
  line: OrderLineDraft,
  index: number,
  variants: ReadonlyMap<VariantId, PricedVariant>,
  pricesIncludeTax: boolean,
): UnsummedLine {
  if (line.quantity <= 0n) throw salesErrors["sales.quantity_invalid"]({ line: index + 1 })
  const common = {
    quantity: line.quantity,
    discountPercent: line.discountPercent ?? 0n,
    discountMinor: line.discountMinor ?? 0n,
  }
  if (line.variantId === null) return { ...common, ...customLine(line, index) }
  const variant = variants.get(line.variantId)
  if (variant === undefined) throw salesErrors["sales.variant_unknown"]({ variantIds: [line.variantId] })
  const taxRate = line.taxRate ?? variant.taxRate
  return {
    ...common,
    kind: "product",
    variantId: variant.variantId,
    sku: variant.sku,
    description: line.description ?? variant.name,
    unitPrice: line.unitPrice ?? convertPrice(variant, pricesIncludeTax),
    taxRate,
    taxCategory: line.taxRate === undefined ? variant.taxCategory : categoryOf(taxRate),
    taxCode: variant.taxCode,
    tracksStock: variant.tracksStock,
  }
}

function customLine(line: OrderLineDraft, index: number) {
  if (line.description === undefined || line.unitPrice === undefined) {
    throw salesErrors["sales.description_missing"]({ line: index + 1 })
  }
  const taxRate = line.taxRate ?? 0n
  return {
    kind: "custom" as const,
    variantId: null,
    sku: line.sku ?? null,
    description: line.description,
    unitPrice: line.unitPrice,
    taxRate,
    taxCategory: categoryOf(taxRate),
    taxCode: "",
    tracksStock: false,
  }
}

/** EN 16931: S for a rate, Z for zero. */
function categoryOf(taxRate: Micro): string {
  return taxRate === 0n ? "Z" : "S"
}

/** A catalogue price in the document's way of pricing, to six places. */
function convertPrice(variant: PricedVariant, pricesIncludeTax: boolean): Micro {
  if (variant.pricesIncludeTax === pricesIncludeTax) return variant.unitPrice
  const withTax = hundredPercent + variant.taxRate
  return pricesIncludeTax
    ? divideRound(variant.unitPrice * withTax, hundredPercent)
    : divideRound(variant.unitPrice * hundredPercent, withTax)
}

interface Shipping {
  readonly code: string | null
  readonly priceMinor: bigint
  readonly lines: readonly UnsummedLine[]
}

function shippingOf(
  draft: OrderDraft,
  goods: readonly UnsummedLine[],
  terms: PricingTerms,
  pricesIncludeTax: boolean,
): Shipping {
  const { currency } = terms
  if (draft.shippingMinor !== undefined) {
    const lines = shippingLines("Shipping", draft.shippingMinor, { kind: "goods" }, goods, currency)
    return { code: draft.shippingMethod ?? null, priceMinor: draft.shippingMinor, lines }
  }
  if (draft.storefrontId === null) return { code: null, priceMinor: 0n, lines: [] }
  const method = chooseShipping(terms.shippingMethods, draft.shippingMethod)
  if (method === null) return { code: null, priceMinor: 0n, lines: [] }
  const sums = documentTotals({ currency, pricesIncludeTax, lines: goods })
  const goodsMinor = pricesIncludeTax ? sums.totalMinor : sums.netMinor
  const priceMinor = shippingPriceMinor(method, goodsMinor)
  return { code: method.code, priceMinor, lines: shippingLines(method.name, priceMinor, method.tax, goods, currency) }
}

/** The charge as lines: one, or one per tax rate of the goods in proportion to their sums (an ancillary supply follows the
 *  goods: a basket of 13 % and 24 % has its shipping at both). */
function shippingLines(
  description: string,
  priceMinor: bigint,
  tax: ShippingTax,
  goods: readonly UnsummedLine[],
  currency: Currency,
): UnsummedLine[] {
  if (priceMinor === 0n) return []
  const fixed = fixedRate(tax)
  if (fixed !== null) return [shippingLine(description, minorToMicro(priceMinor, currency), fixed)]
  const groups = [...Map.groupBy(goods, (line) => `${line.taxRate} ${line.taxCategory}`).values()]
  const weights = groups.map((group) => group.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0n))
  const parts = allocateMinor(priceMinor, weights)
  return groups.flatMap((group, i) => {
    const [first] = group
    const part = parts[i] ?? 0n
    return first === undefined || part === 0n ? [] : [shippingLine(description, minorToMicro(part, currency), first)]
  })
}

function shippingLine(
  description: string,
  unitPrice: Micro,
  { taxRate, taxCategory, taxCode }: Pick<UnsummedLine, "taxRate" | "taxCategory" | "taxCode">,
): UnsummedLine {
  return {
    kind: "shipping",
    variantId: null,
    sku: null,
    description,
    quantity: one,
    unitPrice,
    discountPercent: 0n,
    discountMinor: 0n,
    taxRate,
    taxCategory,
    taxCode,
    tracksStock: false,
  }
}

/** No discount below zero, no discount over the price, no sum that JSON's fifteen digits can't carry. */
function refuseImpossible(totals: DocumentTotals): void {
  if (totals.lines.some((line) => line.totalMinor < 0n || line.discountMinor < 0n))
    throw salesErrors["sales.discount_too_large"]()
  if (totals.lines.some((line) => line.grossListMinor >= totalMinorMax) || totals.totalMinor >= totalMinorMax) {
    throw salesErrors["sales.total_too_large"]()
  }
}

function summed(line: UnsummedLine, totals: DocumentTotals, index: number): OrderLine {
  const sums = totals.lines[index]
  return {
    ...line,
    id: newId("oln"),
    orderDiscountMinor: sums?.orderDiscountMinor ?? 0n,
    netMinor: sums?.netMinor ?? 0n,
    taxMinor: sums?.taxMinor ?? 0n,
    totalMinor: sums?.totalMinor ?? 0n,
    fulfilled: 0n,
    cancelled: 0n,
    returned: 0n,
  }
}

import { type At, code, type DocumentLine, LensError, minorOf, type Row } from "#hub"
import { divideRound, formatMicro, type Micro, parseMicro } from "#kernel"
import { decimalOf, listOf, objectOf, orNull, skuOf, textOf } from "./formats.ts"
import type { SOrder, SRefund } from "./shapes.ts"

type OrderStatus = "pending" | "confirmed" | "fulfilled" | "cancelled"

/** An order there is one from the first moment. Delivered and cancelled ones are told; the rest is the shop's to say. */
export const orderStatus = (row: At<SOrder>) =>
  code<SOrder, OrderStatus>("shopify.status", row, {
    get: (order) => {
      if (textOf(order?.cancelledAt) !== "" || textOf(order?.cancelReason) !== "") return "cancelled"
      return order?.displayFulfillmentStatus === "FULFILLED" ? "fulfilled" : "confirmed"
    },
    put: (status) => {
      if (status === "fulfilled") return { displayFulfillmentStatus: "FULFILLED" }
      return status === "cancelled" ? { cancelReason: "OTHER" } : undefined
    },
  })

const payments: Readonly<Record<string, "paid" | "part" | "refunded">> = {
  PAID: "paid",
  PARTIALLY_REFUNDED: "paid",
  PARTIALLY_PAID: "part",
  REFUNDED: "refunded",
}

export const payment = (place: At<string>) =>
  code<string, "paid" | "part" | "refunded" | "unpaid">("shopify.payment", place, {
    get: (status) => payments[textOf(status)] ?? "unpaid",
    put: () => undefined,
  })

/** Lines as sold, tax included, whether the shop's prices hold it or not. */
export const orderLines = (row: At<SOrder>) =>
  code<SOrder, DocumentLine[]>("shopify.lines", row, {
    get: (order) => listOf(order?.lineItems).map((line) => lineOf(line, order)),
    put: () => undefined,
  })

function lineOf(line: Row, order: SOrder | undefined): DocumentLine {
  const quantity = microOf(line["quantity"] ?? 1)
  if (quantity <= 0n) throw new LensError("lines", "a line has no quantity")
  const taxes = listOf(line["taxLines"])
  const tax = sumOf(taxes.map((one) => amountIn(one["priceSet"])))
  const full = divideRound(amountIn(line["originalUnitPriceSet"]) * quantity, 1_000_000n)
  const net = full - sumOf(listOf(line["discountAllocations"]).map((one) => amountIn(one["allocatedAmountSet"])))
  const added = order?.taxesIncluded === true ? 0n : tax
  // What the tax would be without the discount.
  const listed = full + (net > 0n ? divideRound(added * full, net) : 0n)
  const sold = net + added
  return {
    item: null,
    sku: variantSku(line),
    description: orNull(textOf(line["title"]).slice(0, 500)),
    quantity: formatMicro(quantity),
    unitPrice: formatMicro(divideRound(listed * 1_000_000n, quantity)),
    discountPercent: null,
    discountMinor: listed > sold ? minorText(listed - sold, order?.currencyCode) : null,
    taxRate: rateOf(taxes),
    taxCode: null,
    taxMinor: minorText(tax, order?.currencyCode),
    account: null,
  }
}

/** Null where the line is no product of the shop's: a free one, or one that was deleted. */
function variantSku(line: Row): string | null {
  const { id } = objectOf(line["variant"])
  return id === undefined && textOf(line["sku"]) === "" ? null : skuOf(line["sku"], id)
}

/** Percent: several taxes on one thing count together. */
function rateOf(taxes: readonly Row[]): string {
  return formatMicro(sumOf(taxes.map((one) => microOf(one["ratePercentage"]))))
}

const shippingOf = (order: SOrder | undefined) => listOf(order?.shippingLines)

/** Shipping with its tax, in minor units. */
export const shipping = (row: At<SOrder>) =>
  code<SOrder, string>("shopify.shipping", row, {
    get: (order) => {
      const lines = shippingOf(order)
      const price = sumOf(lines.map((line) => amountIn(line["discountedPriceSet"])))
      const taxes = lines.flatMap((line) => listOf(line["taxLines"]).map((one) => amountIn(one["priceSet"])))
      return minorText(order?.taxesIncluded === true ? price : price + sumOf(taxes), order?.currencyCode)
    },
    put: () => undefined,
  })

export const shippingRate = (row: At<SOrder>) =>
  code<SOrder, string>("shopify.shippingRate", row, {
    get: (order) => rateOf(listOf(shippingOf(order)[0]?.["taxLines"])),
    put: () => undefined,
  })

/** An amount of the order in the shop's own currency, in minor units. */
export const total = (row: At<SOrder>, amount: (order: SOrder | undefined) => Micro) =>
  code<SOrder, string>("shopify.total", row, {
    get: (order) => minorText(amount(order), order?.currencyCode),
    put: () => undefined,
  })
export const taxOf = (order: SOrder | undefined): Micro => amountIn(order?.totalTaxSet)
export const grossOf = (order: SOrder | undefined): Micro => amountIn(order?.totalPriceSet)

export const refunded = (row: At<SRefund>) =>
  code<SRefund, string>("shopify.refunded", row, {
    get: (one) => minorText(amountIn(one?.totalRefundedSet), currencyIn(one?.totalRefundedSet)),
    put: () => undefined,
  })

/** Refunded goods; of those that were put back on the shelf there, as many are so here. */
export const refundLines = (row: At<SRefund>) =>
  code<SRefund, { sku: string | null; quantity: string | null; restocked: string | null }[]>(
    "shopify.refundLines",
    row,
    {
      get: (one) =>
        listOf(one?.refundLineItems).map((line) => {
          const quantity = formatMicro(microOf(line["quantity"]))
          const isBack = line["restockType"] !== "NO_RESTOCK"
          return { sku: variantSku(objectOf(line["lineItem"])), quantity, restocked: isBack ? quantity : "0" }
        }),
      put: () => undefined,
    },
  )

function currencyIn(bag: unknown): unknown {
  return objectOf(objectOf(bag)["shopMoney"])["currencyCode"]
}

function amountIn(bag: unknown): Micro {
  return microOf(objectOf(objectOf(bag)["shopMoney"])["amount"])
}

function microOf(value: unknown): Micro {
  return value === undefined || value === null || value === "" ? 0n : parseMicro(decimalOf(value))
}

function sumOf(amounts: readonly Micro[]): Micro {
  return amounts.reduce((sum, one) => sum + one, 0n)
}

function minorText(micro: Micro, currency: unknown): string {
  const iso = typeof currency === "string" && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : "EUR"
  return String(minorOf(formatMicro(micro), iso) ?? 0n)
}

import Type, { type Static } from "typebox"
import { formatMicro } from "#kernel"
import {
  currencySchema,
  idSchema,
  instantSchema,
  nullable,
  oneOf,
  positiveDecimalSchema,
  positiveMinorSchema,
  strict,
  text,
} from "#platform/http"
import { addressOf } from "./bodies.ts"
import { cartLinesMax } from "./cart.ts"
import { type OrderWithLines, paymentMethods } from "./order.ts"
import { AddressInput, emailSchema } from "./parts.ts"
import type { ShopProduct } from "./ports.ts"
import type { QuotedCart } from "./quote.ts"
import type { Checkout, PricedCart } from "./shop.ts"
import { fulfilmentStates, orderStates, paymentStates } from "./states.ts"
import { shippingPriceMinor } from "./storefront.ts"

/** What a buyer puts in: no price, whatever the page shows. */
export const CartLinesInput = Type.Array(strict({ variantId: idSchema("var"), quantity: positiveDecimalSchema }), {
  maxItems: cartLinesMax,
})

export const CheckoutInput = strict({
  email: emailSchema,
  name: text(200),
  phone: Type.Optional(nullable(Type.String({ maxLength: 40 }))),
  shippingAddress: Type.Optional(nullable(AddressInput)),
  billingAddress: Type.Optional(nullable(AddressInput)),
  shippingMethod: Type.Optional(Type.String({ maxLength: 60 })),
  paymentMethod: oneOf(paymentMethods),
  note: Type.Optional(nullable(Type.String({ maxLength: 1000 }))),
  wantsNews: Type.Optional(Type.Boolean({ description: "The buyer asked for news by e-mail. Default false" })),
  expectedTotalMinor: Type.Optional(positiveMinorSchema),
})

export function checkoutOf(input: Static<typeof CheckoutInput>): Checkout {
  return {
    email: input.email,
    name: input.name.trim(),
    phone: input.phone ?? null,
    shippingAddress: addressOf(input.shippingAddress),
    billingAddress: addressOf(input.billingAddress),
    shippingMethod: input.shippingMethod,
    paymentMethod: input.paymentMethod,
    note: input.note ?? null,
    wantsNews: input.wantsNews ?? false,
    expectedTotalMinor: input.expectedTotalMinor === undefined ? undefined : BigInt(input.expectedTotalMinor),
  }
}

/** A shop's products as its pages show them. */
export const ShopProductBody = Type.Object({
  id: idSchema("prd"),
  handle: Type.String(),
  name: Type.String(),
  description: nullable(Type.String()),
  vendor: nullable(Type.String()),
  tags: Type.Array(Type.String()),
  options: Type.Array(Type.String()),
  categoryIds: Type.Array(Type.String()),
  images: Type.Array(Type.Object({ url: Type.String(), alt: nullable(Type.String()) })),
  variants: Type.Array(
    Type.Object({
      id: idSchema("var"),
      sku: nullable(Type.String()),
      name: Type.String(),
      optionValues: Type.Array(Type.String()),
      unitPrice: Type.String(),
      compareAtPrice: nullable(Type.String()),
      pricesIncludeTax: Type.Boolean(),
      taxRate: Type.String(),
      imageUrl: nullable(Type.String()),
      isAvailable: Type.Boolean(),
    }),
  ),
})

export function shopProductBody(product: ShopProduct): Static<typeof ShopProductBody> {
  return {
    id: product.productId,
    handle: product.handle,
    name: product.name,
    description: product.description,
    vendor: product.vendor,
    tags: [...product.tags],
    options: [...product.options],
    categoryIds: [...product.categoryIds],
    images: product.images.map(({ url, alt }) => ({ url, alt })),
    variants: product.variants.map((variant) => ({
      id: variant.variantId,
      sku: variant.sku,
      name: variant.name,
      optionValues: [...variant.optionValues],
      unitPrice: formatMicro(variant.unitPrice),
      compareAtPrice: variant.compareAtPrice === null ? null : formatMicro(variant.compareAtPrice),
      pricesIncludeTax: variant.pricesIncludeTax,
      taxRate: formatMicro(variant.taxRate),
      imageUrl: variant.imageUrl,
      isAvailable: variant.isAvailable,
    })),
  }
}

/** A cart at this moment's prices, without shipping. */
export const CartBody = Type.Object({
  id: idSchema("crt"),
  orderId: nullable(idSchema("ord")),
  currency: currencySchema,
  pricesIncludeTax: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      variantId: idSchema("var"),
      sku: nullable(Type.String()),
      description: Type.String(),
      quantity: Type.String(),
      unitPrice: Type.String(),
      /** The price when it was put in. */
      seenUnitPrice: Type.String(),
      netMinor: Type.String(),
      taxMinor: Type.String(),
      totalMinor: Type.String(),
    }),
  ),
  netMinor: Type.String(),
  taxMinor: Type.String(),
  totalMinor: Type.String(),
  shippingMethods: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), priceMinor: Type.String() })),
  paymentMethods: Type.Array(oneOf(paymentMethods)),
  version: Type.Integer(),
})

export function cartBody({ cart, terms, storefront, priced }: PricedCart): Static<typeof CartBody> {
  const totals = priced?.totals ?? { netMinor: 0n, taxMinor: 0n, totalMinor: 0n }
  const pricesIncludeTax = priced?.pricesIncludeTax ?? terms.pricesIncludeTax
  const goodsMinor = pricesIncludeTax ? totals.totalMinor : totals.netMinor
  const seen = new Map(cart.lines.map((line) => [line.variantId, line.seenUnitPrice]))
  return {
    id: cart.id,
    orderId: cart.orderId,
    currency: terms.currency,
    pricesIncludeTax,
    lines: (priced?.lines ?? []).flatMap(({ variantId, ...line }) =>
      variantId === null
        ? []
        : [
            {
              variantId,
              sku: line.sku,
              description: line.description,
              quantity: formatMicro(line.quantity),
              unitPrice: formatMicro(line.unitPrice),
              seenUnitPrice: seen.get(variantId) ?? formatMicro(line.unitPrice),
              netMinor: String(line.netMinor),
              taxMinor: String(line.taxMinor),
              totalMinor: String(line.totalMinor),
            },
          ],
    ),
    netMinor: String(totals.netMinor),
    taxMinor: String(totals.taxMinor),
    totalMinor: String(totals.totalMinor),
    shippingMethods: storefront.shippingMethods.map((method) => ({
      code: method.code,
      name: method.name,
      priceMinor: String(shippingPriceMinor(method, goodsMinor)),
    })),
    paymentMethods: [...storefront.paymentMethods],
    version: cart.version,
  }
}

/** What ordering a cart costs, per way to have it sent; the same sums as a checkout of this moment. */
export const QuoteBody = Type.Object({
  currency: currencySchema,
  quotes: Type.Array(
    Type.Object({
      shippingMethod: nullable(Type.String()),
      name: nullable(Type.String()),
      shippingMinor: Type.String(),
      netMinor: Type.String(),
      taxMinor: Type.String(),
      totalMinor: Type.String(),
    }),
  ),
})

export function quoteBody({ terms, quotes }: QuotedCart): Static<typeof QuoteBody> {
  return {
    currency: terms.currency,
    quotes: quotes.map(({ method, priced }) => ({
      shippingMethod: method?.code ?? null,
      name: method?.name ?? null,
      shippingMinor: String(priced.shippingMinor),
      netMinor: String(priced.totals.netMinor),
      taxMinor: String(priced.totals.taxMinor),
      totalMinor: String(priced.totals.totalMinor),
    })),
  }
}

/** An order as its buyer sees it. */
export const ShopOrderBody = Type.Object({
  id: idSchema("ord"),
  number: Type.String(),
  state: oneOf(orderStates),
  paymentState: oneOf(paymentStates),
  fulfilmentState: oneOf(fulfilmentStates),
  isInvoiced: Type.Boolean(),
  invoiceNumber: nullable(Type.String()),
  currency: currencySchema,
  pricesIncludeTax: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      kind: Type.String(),
      description: Type.String(),
      sku: nullable(Type.String()),
      quantity: Type.String(),
      unitPrice: Type.String(),
      totalMinor: Type.String(),
    }),
  ),
  shippingMinor: Type.String(),
  netMinor: Type.String(),
  taxMinor: Type.String(),
  totalMinor: Type.String(),
  paidMinor: Type.String(),
  paymentMethod: oneOf(paymentMethods),
  shippingMethod: nullable(Type.String()),
  placedAt: instantSchema,
})

/** The answer of a checkout: the order, and the token that shows it again. */
export const CheckoutBody = Type.Object({ ...ShopOrderBody.properties, statusToken: Type.String() })

export function shopOrderBody(order: OrderWithLines): Static<typeof ShopOrderBody> {
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    isInvoiced: order.invoiceId !== null,
    invoiceNumber: order.invoiceNumber,
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    lines: order.lines.map((line) => ({
      kind: line.kind,
      description: line.description,
      sku: line.sku,
      quantity: formatMicro(line.quantity),
      unitPrice: formatMicro(line.unitPrice),
      totalMinor: String(line.totalMinor),
    })),
    shippingMinor: String(order.shippingMinor),
    netMinor: String(order.netMinor),
    taxMinor: String(order.taxMinor),
    totalMinor: String(order.totalMinor),
    paidMinor: String(order.paidMinor),
    paymentMethod: order.paymentMethod,
    shippingMethod: order.shippingMethod,
    placedAt: order.placedAt.toISOString(),
  }
}

export function checkoutBody(order: OrderWithLines): Static<typeof CheckoutBody> {
  return { ...shopOrderBody(order), statusToken: order.statusToken }
}

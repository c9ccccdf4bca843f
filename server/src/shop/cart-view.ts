import { placesOfVariants, variantsForSale } from "#business/catalogue"
import { type CartId, dropFromCart, type QuotedCart, quoteCart, type ShopPorts, type VariantId } from "#business/sales"
import { availability } from "#business/stock"
import { AppError, isId, type Micro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Frame } from "./frame.ts"
import { productPath } from "./goods.ts"

/** A line of a cart as its page shows it. */
export interface CartLineView {
  readonly key: string
  readonly name: string
  /** Below the venue's root; null where it has no page. */
  readonly path: string | null
  readonly imageUrl: string | null
  readonly quantity: Micro
  readonly unitPrice: Micro
  readonly totalMinor: bigint
  /** How many can be had; undefined: not limited. */
  readonly left: Micro | undefined
}

/** A cart as its page shows it. */
export interface CartView {
  readonly quoted: QuotedCart
  readonly lines: readonly CartLineView[]
  /** Pieces. */
  readonly count: number
  readonly subtotalMinor: bigint
  readonly taxMinor: bigint
  readonly pricesIncludeTax: boolean
  /** What the visitor should know: prices that moved, things that went. */
  readonly notes: readonly string[]
}

/** Once for what is unknown by now, once for what is not for sale by now. */
const cleaningsMax = 2

/** A visitor's cart; null where there is none (any more). What is not sold any more is taken out of it, and said. */
export async function viewCart(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  cartId: string | null,
): Promise<CartView | null> {
  if (!isId("crt", cartId)) return null
  const notes: string[] = []
  for (let cleaning = 0; ; cleaning++) {
    try {
      const quoted = await quoteCart(ctx, ports, frame.venue.slug, cartId)
      return quoted.cart.orderId === null ? viewOf(ctx, frame, quoted, notes) : null
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === "sales.cart_unknown") return null
      const gone = goneOf(error)
      if (gone.length === 0 || cleaning >= cleaningsMax) throw error
      notes.push(...(await takeOut(ctx, ports, frame, cartId, gone)))
    }
  }
}

/** The variants that a refusal is about, where it is about what can be sold. */
function goneOf(error: AppError): VariantId[] {
  const isAboutGoods = error.code === "sales.not_for_sale" || error.code === "sales.variant_unknown"
  const ids = error.params["variantIds"]
  return isAboutGoods && Array.isArray(ids) ? ids.filter((id) => isId("var", id)) : []
}

async function takeOut(ctx: Ctx, ports: ShopPorts, { venue, t }: Frame, cartId: CartId, gone: VariantId[]) {
  await dropFromCart(ctx, ports, venue.slug, cartId, gone)
  const names = new Map((await variantsForSale(ctx, gone, "manual")).map(({ variantId, name }) => [variantId, name]))
  return gone.map((id) => t.cartGone(names.get(id) ?? t.product))
}

async function viewOf(ctx: Ctx, frame: Frame, quoted: QuotedCart, notes: readonly string[]): Promise<CartView> {
  const { cart, priced } = quoted
  const ids = cart.lines.map((line) => line.variantId)
  const [places, left] = [await placesOfVariants(ctx, "storefront", ids), await availability(ctx, ids)]
  const placeOf = new Map(places.map((place) => [place.variantId, place]))
  const lines = (priced?.lines ?? []).flatMap((line): CartLineView[] => {
    if (line.variantId === null) return []
    const place = placeOf.get(line.variantId)
    const { description: name, quantity, unitPrice, totalMinor, netMinor } = line
    return [
      {
        key: line.variantId,
        name,
        path: place === undefined ? null : productPath(place),
        imageUrl: place?.imageUrl ?? null,
        quantity,
        unitPrice,
        totalMinor: priced?.pricesIncludeTax ? totalMinor : netMinor,
        left: left.get(line.variantId),
      },
    ]
  })
  const seen = new Map<string, string>(cart.lines.map((line) => [line.variantId, line.seenUnitPrice]))
  const moved = lines.flatMap(({ key, name, unitPrice }) => {
    const before = parseMicro(seen.get(key) ?? "0")
    return before === unitPrice ? [] : [frame.t.cartPriceNow(name, frame.price(before), frame.price(unitPrice))]
  })
  return {
    quoted,
    lines,
    count: piecesIn(lines),
    subtotalMinor: lines.reduce((sum, line) => sum + line.totalMinor, 0n),
    taxMinor: priced?.totals.taxMinor ?? 0n,
    pricesIncludeTax: priced?.pricesIncludeTax ?? frame.venue.pricesIncludeTax,
    notes: [...notes, ...moved],
  }
}

/** How many pieces; half a kilogram is one. */
export function piecesIn(lines: readonly { readonly quantity: Micro }[]): number {
  return lines.reduce((sum, { quantity }) => sum + Math.max(1, Math.round(Number(quantity) / 1e6)), 0)
}

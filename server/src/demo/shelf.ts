import { demoProducts } from "./goods.ts"
import { demoSellers } from "./goods-market.ts"
import type { DemoLine, DemoSeller, DemoStep } from "./steps.ts"

/** A product as the season's plan counts it. */
interface Item {
  readonly sku: string
  readonly seller: DemoSeller
  readonly opening: number
  /** How much sooner than others it is taken from the shelf. */
  readonly weight: number
  left: number
}

const hourMs = 3_600_000
/** A delivery is ordered when less than this part of the opening stock is left, and comes after so many days. */
const reorderPart = 0.3
const deliveryDays = 3
/** Nobody buys more of one thing at once. */
const quantityMax = 6

/** From so many on a product counts as low. */
export function lowThreshold(openingQuantity: number): number {
  return Math.max(5, Math.round(openingQuantity * 0.12))
}

/** The stock of the demo's season while it is planned: nothing is taken that is not there, and deliveries follow. */
export interface Shelf {
  /** So many different products of these sellers, with quantities; fewer when the shelf has no more. */
  take(at: Date, sellers: readonly DemoSeller[], count: number, fits?: (sku: string) => boolean): DemoLine[]
  sellerOf(sku: string): DemoSeller
  /** The deliveries that were ordered, and at `until` a few things that broke, so that some levels end low. */
  deliveries(until: Date): DemoStep[]
}

/** Makes the shelf of a season. */
export function makeShelf(random: () => number): Shelf {
  const items = [...itemsOf("shop", demoProducts), ...sellersItems()].map((item) => ({
    ...item,
    weight: 0.15 + random() ** 2,
  }))
  const bySku = new Map(items.map((item) => [item.sku, item]))
  const ordered: { item: Item; at: Date; isIn: boolean }[] = []
  const receive = (until: Date): void => {
    for (const one of ordered.filter(({ isIn, at }) => !isIn && at <= until)) {
      one.item.left += one.item.opening
      one.isIn = true
    }
  }
  const reorder = (item: Item, at: Date): void => {
    const isComing = ordered.some((one) => one.item === item && !one.isIn)
    if (isComing || item.left >= item.opening * reorderPart) return
    ordered.push({ item, at: new Date(at.getTime() + deliveryDays * 24 * hourMs), isIn: false })
  }
  return {
    take: (at, sellers, count, fits = () => true) => {
      receive(at)
      const lines: DemoLine[] = []
      for (let i = 0; i < count; i++) {
        const isFree = ({ sku, left }: Item) => left > 0 && fits(sku) && lines.every((line) => line.sku !== sku)
        const item = pickWeighted(
          items.filter((x) => sellers.includes(x.seller) && isFree(x)),
          random,
        )
        if (item === undefined) break
        const quantity = Math.min(item.left, 1 + Math.floor(random() ** 2 * quantityMax))
        item.left -= quantity
        lines.push({ sku: item.sku, quantity })
        reorder(item, at)
      }
      return lines
    },
    sellerOf: (sku) => bySku.get(sku)?.seller ?? "shop",
    deliveries: (until) => {
      receive(until)
      const came = ordered
        .filter(({ isIn }) => isIn)
        .map(({ item, at }): DemoStep => ({ kind: "restock", at, sku: item.sku, delta: item.opening }))
      return [...came, ...broken(items, until)]
    },
  }
}

/** The last of three popular things broke an hour ago. */
function broken(items: readonly Item[], until: Date): DemoStep[] {
  const at = new Date(until.getTime() - hourMs)
  return items
    .filter((item) => item.seller === "shop" && item.left > lowThreshold(item.opening))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map((item) => ({ kind: "restock", at, sku: item.sku, delta: lowThreshold(item.opening) - item.left - 1 }))
}

function sellersItems(): Omit<Item, "weight">[] {
  return [...itemsOf("apiary", demoSellers.apiary.products), ...itemsOf("cellar", demoSellers.cellar.products)]
}

function itemsOf(
  seller: DemoSeller,
  products: readonly { readonly sku: string; readonly openingQuantity: number }[],
): Omit<Item, "weight">[] {
  return products.map(({ sku, openingQuantity }) => ({ sku, seller, opening: openingQuantity, left: openingQuantity }))
}

function pickWeighted(items: readonly Item[], random: () => number): Item | undefined {
  let at = random() * items.reduce((sum, item) => sum + item.weight, 0)
  for (const item of items) {
    at -= item.weight
    if (at < 0) return item
  }
  return items.at(-1)
}

import { type DemoProduct, demoProducts } from "./goods.ts"

/** A light seller of the demo's marketplace. */
export interface DemoSellerDraft {
  readonly slug: string
  readonly name: string
  readonly products: readonly DemoProduct[]
}

const reduced = "reduced"
const standard = "standard"

/** Two neighbours who sell on the same marketplace as the shop. */
export const demoSellers = {
  apiary: {
    slug: "olympos-apiary",
    name: "Μελισσοκομία Όλυμπος · Olympos Apiary",
    products: products("OL", "Honey & sweets", [
      ["Μέλι ερείκης · Heather honey 450 g", "10.90", reduced],
      ["Μέλι καστανιάς · Chestnut honey 450 g", "9.80", reduced],
      ["Γύρη · Bee pollen 120 g", "8.40", reduced],
      ["Βασιλικός πολτός · Royal jelly 20 g", "18.50", reduced],
      ["Κερί μέλισσας · Beeswax candle", "6.20", standard],
    ]),
  },
  cellar: {
    slug: "thira-cellar",
    name: "Κελάρι Θήρας · Thira Cellar",
    products: products("TH", "Wine & spirits", [
      ["Νυχτέρι Σαντορίνης · Nykteri Santorini 750 ml", "27.00", standard],
      ["Βινσάντο Σαντορίνης · Vinsanto Santorini 375 ml", "34.00", standard],
      ["Μαυροτράγανο · Mavrotragano 750 ml", "29.50", standard],
      ["Ξίδι βινσάντο · Vinsanto vinegar 250 ml", "11.60", reduced],
      ["Τσικουδιά · Tsikoudia 200 ml", "8.90", standard],
    ]),
  },
} as const satisfies Record<string, DemoSellerDraft>

/** Shelves of the shop that it also offers on the marketplace. */
const offered: ReadonlySet<string> = new Set(["Olive oil & olives", "Honey & sweets", "Home & gifts"])
const onMarket: ReadonlySet<string> = new Set(
  [
    ...demoProducts.filter((product) => offered.has(product.category)),
    ...demoSellers.apiary.products,
    ...demoSellers.cellar.products,
  ].map((product) => product.sku),
)

/** Is a product offered on the marketplace? */
export function isOnMarket(sku: string): boolean {
  return onMarket.has(sku)
}

type Row = readonly [name: string, price: string, taxCode: DemoProduct["taxCode"]]

function products(prefix: string, category: string, rows: readonly Row[]): DemoProduct[] {
  return rows.map(([name, price, taxCode], i) => ({
    sku: `${prefix}-${String(i + 1).padStart(3, "0")}`,
    name,
    category,
    price,
    taxCode,
    openingQuantity: 60 + i * 15,
  }))
}

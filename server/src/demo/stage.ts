import type { ListingId } from "#business/marketplace"
import type { StorefrontId, VariantId } from "#business/sales"
import { type DemoTenants, makeShop, makeStocked } from "./businesses.ts"
import { demoSellers } from "./goods-market.ts"
import { type DemoProgram, inTenant, joinAs, openMarket, routePast } from "./market.ts"
import type { DemoOrder } from "./orders.ts"
import type { DemoBuyer } from "./people.ts"
import type { Season } from "./season.ts"
import type { DemoSeller } from "./steps.ts"

/** Who sells in the demo; the shop is the one that it is about. */
export const sellers = ["shop", "apiary", "cellar"] as const satisfies readonly DemoSeller[]

/** A season that is being played: what exists so far. */
export interface Stage {
  readonly program: DemoProgram
  readonly tenants: DemoTenants
  readonly season: Season
  readonly variants: Readonly<Record<DemoSeller, ReadonlyMap<string, VariantId>>>
  readonly storefrontId: StorefrontId
  readonly listings: Map<string, ListingId>
  /** Each order with its parts: one, or one per seller of a basket. */
  readonly placed: Map<number, readonly DemoOrder[]>
}

/** What one transaction learned of orders; it counts once that is committed. */
export type Learned = Map<number, readonly DemoOrder[]>

/** Makes catalogues, stocks and the website as they were at `from`. */
export async function buildStage(
  program: DemoProgram,
  tenants: DemoTenants,
  season: Season,
  from: Date,
): Promise<Stage> {
  const { db } = program
  const stock = (who: "apiary" | "cellar") =>
    inTenant(db, tenants[who], from, (ctx) => makeStocked(ctx, demoSellers[who].products, []))
  const { storefrontId, variants: shop } = await inTenant(db, tenants.shop, from, makeShop)
  const variants = { shop, apiary: await stock("apiary"), cellar: await stock("cellar") }
  return { program, tenants, season, variants, storefrontId, listings: new Map(), placed: new Map() }
}

/** The marketplace opens, and all three sell there. */
export async function startMarket({ program, tenants, listings }: Stage, at: Date): Promise<void> {
  await inTenant(program.db, tenants.market, at, openMarket)
  await routePast(program)
  for (const who of sellers) {
    for (const [sku, id] of await joinAs(program, tenants, who, at)) listings.set(sku, id)
  }
}

/** Who a step's buyer is. */
export function buyerOf({ season }: Stage, buyer: number): DemoBuyer {
  const found = season.buyers[buyer]
  if (found === undefined) throw new Error(`The season has no buyer ${buyer}.`)
  return found
}

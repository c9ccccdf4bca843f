import { createMarketplace, inviteSeller, joinMarketplace, type ListingId, searchListings } from "#business/marketplace"
import { offerCatalogue } from "#flows"
import { type Ctx, type Database, systemActor, type TenantId } from "#platform/db"
import { routeStep } from "#platform/events"
import type { Program } from "#platform/lifecycle"
import type { DemoTenants } from "./businesses.ts"
import type { DemoSeller } from "./steps.ts"

/** What the demo works with of the program. */
export type DemoProgram = Pick<Program, "config" | "db" | "events" | "logger">

/** Listings of one seller: far more than the demo has. */
const listingsMax = 200
/** Steps of the router before the market opens: it numbers 500 events in each. */
const stepsMax = 200

/** Runs `work` in one of the demo's tenants, as of `at`. */
export function inTenant<T>(db: Database, tenant: TenantId, at: Date, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.withTenant({ tenant, actor: systemActor("demo") }, (ctx) => work({ ...ctx, now: at }))
}

/** Opens the demo's marketplace. */
export async function openMarket(ctx: Ctx): Promise<void> {
  await createMarketplace(ctx, {
    slug: "agora-market",
    name: "Agora Market",
    description: "Producers of the Aegean under one roof",
    isOpen: true,
    terms: { percent: "12", base: "net", vatMode: "exclusive", vatPercent: "24", rounding: "half-even" },
    holdDays: 14,
    payoutMinMinor: 2000n,
    shippingMinor: 390n,
    debtor: null,
  })
}

/** One of the demo's businesses begins to sell on the marketplace; answers its listings by SKU. */
export async function joinAs(
  { db }: DemoProgram,
  tenants: DemoTenants,
  who: DemoSeller,
  at: Date,
): Promise<ReadonlyMap<string, ListingId>> {
  const name = { shop: "Agora Delicatessen", apiary: "Olympos Apiary", cellar: "Thira Cellar" }[who]
  const { seller, invitation } = await inTenant(db, tenants.market, at, (ctx) =>
    inviteSeller(ctx, { name, kind: "company" }),
  )
  // The flow of the same name comes later, and finds nothing left to do.
  await inTenant(db, tenants[who], at, async (ctx) => {
    await joinMarketplace(ctx, invitation)
    await offerCatalogue(ctx)
  })
  const { data } = await inTenant(db, tenants.market, at, (ctx) =>
    searchListings(ctx, { limit: listingsMax, sellerId: seller.id }),
  )
  return new Map(data.map((listing) => [listing.sku ?? "", listing.id]))
}

/** Routes what happened before the marketplace opened: none of it is to change listings afterwards. */
export async function routePast({ db, events }: DemoProgram): Promise<void> {
  for (let step = 0; step < stepsMax && (await routeStep(db, events)) > 0; step++);
}

import type { Route } from "#platform/http"
import { listingRoutes } from "./listing-routes.ts"
import { memberRoutes } from "./member-routes.ts"
import { operatorRoutes } from "./operator-routes.ts"
import { payoutRoutes } from "./payout-routes.ts"
import { shopRoutes } from "./shop-routes.ts"

/** Every route of the marketplace except the checkout, which joins it with sales (`flows/marketplace-checkout.ts`). */
export const marketplaceRoutes: readonly Route[] = [
  ...operatorRoutes,
  ...listingRoutes,
  ...payoutRoutes,
  ...shopRoutes,
  ...memberRoutes,
]

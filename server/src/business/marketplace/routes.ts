import type { Route } from "#platform/http"
import { operatorRoutes } from "./operator-routes.ts"
import { payoutRoutes } from "./payout-routes.ts"
import { shopRoutes } from "./shop-routes.ts"

/** Every route of the marketplace except the checkout, which joins it with sales (`flows/marketplace-checkout.ts`). */
export const marketplaceRoutes: readonly Route[] = [...operatorRoutes, ...payoutRoutes, ...shopRoutes]

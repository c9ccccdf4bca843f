import type { Route } from "#platform/http"
import { blockRoutes } from "./block-routes.ts"
import { integrationRoutes } from "./integration-routes.ts"
import { orderRoutes } from "./order-routes.ts"
import { pageDraftRoutes } from "./page-draft-routes.ts"
import { pageRoutes } from "./page-routes.ts"
import type { ShopPorts } from "./ports.ts"
import { returnRoutes } from "./return-routes.ts"
import { shopRoutes } from "./shop-routes.ts"
import { storefrontRoutes } from "./storefront-routes.ts"

/** Every route of the domain, over what it asks of the others. */
export function salesRoutes(ports: ShopPorts): readonly Route[] {
  return [
    ...orderRoutes(ports),
    ...returnRoutes,
    ...storefrontRoutes,
    ...pageRoutes,
    ...pageDraftRoutes,
    ...blockRoutes,
    ...shopRoutes(ports),
    ...integrationRoutes(ports),
  ]
}

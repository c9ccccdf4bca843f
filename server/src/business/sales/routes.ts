import type { Route } from "#platform/http"
import { blockRoutes } from "./block-routes.ts"
import { integrationRoutes } from "./integration-routes.ts"
import { orderRoutes } from "./order-routes.ts"
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
    ...blockRoutes,
    ...shopRoutes(ports),
    ...integrationRoutes(ports),
  ]
}

import type { Route } from "#platform/http"
import { levelRoutes } from "./level-routes.ts"
import { locationRoutes } from "./location-routes.ts"
import type { StockPorts } from "./ports.ts"
import { stocktakeRoutes } from "./stocktake-routes.ts"

/** Every route of the domain. */
export function stockRoutes(ports: StockPorts): readonly Route[] {
  return [...levelRoutes(ports), ...locationRoutes, ...stocktakeRoutes]
}

import type { Route } from "#platform/http"
import { levelRoutes } from "./level-routes.ts"
import { locationRoutes } from "./location-routes.ts"
import { stocktakeRoutes } from "./stocktake-routes.ts"

/** Every route of the domain. */
export const stockRoutes: readonly Route[] = [...levelRoutes, ...locationRoutes, ...stocktakeRoutes]

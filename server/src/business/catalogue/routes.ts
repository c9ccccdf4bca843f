import type { Route } from "#platform/http"
import { channelRoutes } from "./channel-routes.ts"
import { productRoutes } from "./product-routes.ts"
import { sortingRoutes } from "./sorting-routes.ts"
import { variantListRoutes } from "./variant-list-routes.ts"

/** Every route of the catalogue. */
export const catalogueRoutes: readonly Route[] = [
  ...variantListRoutes,
  ...productRoutes,
  ...channelRoutes,
  ...sortingRoutes,
]

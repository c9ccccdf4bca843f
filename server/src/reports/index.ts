import type { Route } from "#platform/http"
import { dashboardRoutes } from "./dashboard-routes.ts"
import { exportRoutes } from "./export-routes.ts"
import { healthRoutes } from "./health-routes.ts"
import { homeRoutes } from "./home-routes.ts"
import { monthRoutes } from "./report-routes.ts"
import { salesRoutes } from "./sales-routes.ts"
import { searchRoutes } from "./search-routes.ts"
import { viewRoutes } from "./view-routes.ts"

export { dataExported, serveTakeout } from "./takeout.ts"

/** Every route that tells of many domains at once. */
export const reportRoutes: readonly Route[] = [
  ...dashboardRoutes,
  ...exportRoutes,
  ...healthRoutes,
  ...homeRoutes,
  ...monthRoutes,
  ...salesRoutes,
  ...searchRoutes,
  ...viewRoutes,
]

import type { Route } from "#platform/http"
import { dashboardRoutes } from "./dashboard-routes.ts"

/** Every route that tells of many domains at once. */
export const reportRoutes: readonly Route[] = [...dashboardRoutes]

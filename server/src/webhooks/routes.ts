import type { Route } from "#platform/http"
import { deliveryRoutes } from "./delivery-routes.ts"
import { endpointRoutes } from "./endpoint-routes.ts"
import { eventRoutes } from "./event-routes.ts"
import { portalRoutes } from "./portal/link-routes.ts"
import { retentionRoutes } from "./retention-routes.ts"

/** Every route of webhooks. */
export const webhookRoutes: readonly Route[] = [
  ...endpointRoutes,
  ...deliveryRoutes,
  ...eventRoutes,
  ...retentionRoutes,
  ...portalRoutes,
]

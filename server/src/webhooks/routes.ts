import type { Route } from "#platform/http"
import { endpointRoutes } from "./endpoint-routes.ts"

/** Every route of webhooks. */
export const webhookRoutes: readonly Route[] = [...endpointRoutes]

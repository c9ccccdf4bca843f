import type { Route } from "#platform/http"
import { actionRoutes } from "./action-routes.ts"
import { appRoutes } from "./app-routes.ts"
import { backfillRoutes } from "./backfill-routes.ts"
import { brandRoutes } from "./brand-routes.ts"
import { decideRoutes } from "./decide-routes.ts"
import type { Connector } from "./define.ts"
import { makeShelf } from "./hub.ts"
import { mappingRoutes } from "./mapping-routes.ts"
import { assistantRoutes } from "./mcp/routes.ts"
import { recordRoutes } from "./record-routes.ts"
import { retentionRoutes } from "./retention-routes.ts"
import { retryRoutes } from "./retry-routes.ts"
import { connectionRoutes } from "./routes.ts"
import { syncRoutes } from "./sync-routes.ts"

export { connect, disconnect } from "./connections.ts"

/** The hub's routes over these connectors. */
export function hubRoutes(connectors: readonly Connector[]): readonly Route[] {
  const shelf = makeShelf(connectors)
  return [
    ...connectionRoutes(shelf),
    ...syncRoutes(shelf),
    ...backfillRoutes(shelf),
    ...actionRoutes(shelf),
    ...appRoutes(shelf),
    ...decideRoutes(shelf),
    ...mappingRoutes(shelf),
    ...recordRoutes(),
    ...retryRoutes(shelf),
    ...retentionRoutes,
    ...brandRoutes,
    ...assistantRoutes,
  ]
}

import type { Route } from "#platform/http"
import type { Connector } from "./define.ts"
import { makeShelf } from "./hub.ts"
import { connectionRoutes } from "./routes.ts"
import { syncRoutes } from "./sync-routes.ts"

export { connect, disconnect } from "./connections.ts"

/** The hub's routes over these connectors. */
export function hubRoutes(connectors: readonly Connector[]): readonly Route[] {
  const shelf = makeShelf(connectors)
  return [...connectionRoutes(shelf), ...syncRoutes(shelf)]
}

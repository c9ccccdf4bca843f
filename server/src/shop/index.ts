import type { FastifyInstance } from "fastify"
import { marketSite } from "./market/site.ts"
import { addRobots } from "./robots.ts"
import { shopSite } from "./shop-site.ts"
import { mountSites, type SiteDeps } from "./site.ts"

export { forgetSignIns } from "./account/sign-in.ts"
export { draftRoutes } from "./draft-routes.ts"
export type { HostedCheckout, HostedOrder } from "./hosted-checkout.ts"
export type { SiteDeps } from "./site.ts"

/** Hangs the pages of shops and marketplaces into the server. */
export function shopPages(app: FastifyInstance, deps: SiteDeps): void {
  addRobots(app, deps)
  mountSites(app, deps, [shopSite(deps.hostedCheckout), marketSite])
}

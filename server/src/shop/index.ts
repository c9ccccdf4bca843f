import type { FastifyInstance } from "fastify"
import { shopSite } from "./shop-site.ts"
import { mountSites, type SiteDeps } from "./site.ts"

export type { HostedCheckout, HostedOrder } from "./hosted-checkout.ts"
export type { SiteDeps } from "./site.ts"

/** Hangs the pages of shops and marketplaces into the server. */
export function shopPages(app: FastifyInstance, deps: SiteDeps): void {
  mountSites(app, deps, [shopSite(deps.hostedCheckout)])
}

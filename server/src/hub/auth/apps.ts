import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { open } from "#platform/vault"
import { type Connection, hubErrors } from "../connection.ts"
import { connectorOf, type HubDeps, type VendorApp } from "../deps.ts"
import { appPurpose, readAppSecret } from "./credential-store.ts"
import { parseVendorApps } from "./vendor-apps.ts"

/** The app of a connection at the vendor: the sandbox's, the business's own, or the deployment's. Throws `connector.app_missing`. */
export async function appOf(
  ctx: Ctx,
  deps: Pick<HubDeps, "connectors">,
  connection: Pick<Connection, "connector" | "isSandbox">,
): Promise<VendorApp> {
  if (connection.isSandbox) return connectorOf(deps, connection).sandbox.app
  const sealed = await readAppSecret(ctx, connection.connector)
  if (sealed !== undefined) return JSON.parse(await open(ctx, appPurpose, sealed)) as VendorApp
  const found = deploymentApp(ctx, connection.connector)
  if (found === undefined) throw hubErrors["connector.app_missing"]({ slug: connection.connector })
  return found
}

const parsed = new WeakMap<object, ReadonlyMap<string, VendorApp>>()

/** The deployment's app at a vendor; undefined where the operator entered none. */
export function deploymentApp(ctx: Ctx, connector: string): VendorApp | undefined {
  const config = configOf(ctx)
  const apps = parsed.get(config) ?? parseVendorApps(config.vendorApps)
  parsed.set(config, apps)
  return apps.get(connector)
}

import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { open, seal } from "#platform/vault"
import { type Connection, hubErrors } from "../connection.ts"
import { connectorOf, type HubDeps, type VendorApp } from "../deps.ts"
import { appPurpose, readAppSecret, writeAppSecret } from "./credential-store.ts"
import { parseVendorApps } from "./vendor-apps.ts"

/** The app of a connection at the vendor: the sandbox's, the business's own, or the deployment's. Throws `connector.app_missing`. */
export async function appOf(
  ctx: Ctx,
  deps: Pick<HubDeps, "connectors">,
  connection: Pick<Connection, "connector" | "isSandbox">,
): Promise<VendorApp> {
  const found = await appIfAny(ctx, deps, connection)
  if (found === undefined) throw hubErrors["connector.app_missing"]({ slug: connection.connector })
  return found
}

/** The same; undefined where nobody entered one. */
export async function appIfAny(
  ctx: Ctx,
  deps: Pick<HubDeps, "connectors">,
  connection: Pick<Connection, "connector" | "isSandbox">,
): Promise<VendorApp | undefined> {
  if (connection.isSandbox) return connectorOf(deps, connection).sandbox.app
  return (await ownApp(ctx, connection.connector)) ?? deploymentApp(ctx, connection.connector)
}

/** The business's own app at a vendor; undefined where it entered none. */
export async function ownApp(ctx: Ctx, connector: string): Promise<VendorApp | undefined> {
  const sealed = await readAppSecret(ctx, connector)
  // Written by this part only.
  return sealed === undefined ? undefined : (JSON.parse(await open(ctx, appPurpose, sealed)) as VendorApp)
}

/** Keeps the business's own app at a vendor. */
export async function keepOwnApp(ctx: Ctx, connector: string, app: VendorApp): Promise<void> {
  await writeAppSecret(ctx, connector, await seal(ctx, appPurpose, JSON.stringify(app)))
}

const parsed = new WeakMap<object, ReadonlyMap<string, VendorApp>>()

/** The deployment's app at a vendor; undefined where the operator entered none. */
export function deploymentApp(ctx: Pick<Ctx, "tx">, connector: string): VendorApp | undefined {
  const config = configOf(ctx)
  const apps = parsed.get(config) ?? parseVendorApps(config.vendorApps)
  parsed.set(config, apps)
  return apps.get(connector)
}

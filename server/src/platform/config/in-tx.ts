import type { Ctx, Tx } from "#platform/db"
import type { Config } from "./index.ts"

const configSlot = Symbol("config")

/** Gives a transaction the deployment's settings. */
export function attachConfig(tx: Tx, config: Config): void {
  tx.slots.set(configSlot, config)
}

/** Where people open this installation's pages, without a slash at the end. */
export function siteOf(ctx: Pick<Ctx, "tx">): string {
  const { url, host, port } = configOf(ctx)
  return url === "" ? `http://${host}:${port}` : url.replace(/\/+$/, "")
}

/** The deployment's settings, where a use case depends on them. */
export function configOf(ctx: Pick<Ctx, "tx">): Config {
  const config = ctx.tx.slots.get(configSlot)
  if (config === undefined) throw new Error("This database has no settings: compose it first.")
  // The slot is filled by attachConfig only.
  return config as Config
}

import { type Config, configOf } from "#platform/config"
import type { Ctx } from "#platform/db"

/** Has the operator left this connector switched on? (MORTISE_CONNECTORS_OFF lists those that are not.) */
export function isSwitchedOn({ connectorsOff }: Pick<Config, "connectorsOff">, slug: string): boolean {
  return !connectorsOff.split(",").some((one) => one.trim() === slug)
}

/** The same for a request. */
export function isOn(ctx: Ctx, slug: string): boolean {
  return isSwitchedOn(configOf(ctx), slug)
}

import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"

/** Has the operator left this connector switched on? (MORTISE_CONNECTORS_OFF lists those that are not.) */
export function isOn(ctx: Ctx, slug: string): boolean {
  return !configOf(ctx)
    .connectorsOff.split(",")
    .some((one) => one.trim() === slug)
}

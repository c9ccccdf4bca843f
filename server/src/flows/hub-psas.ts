import { livingConnections } from "#hub"
import type { Ctx } from "#platform/db"

/** The outside service desks among the systems. */
const psas = ["halopsa", "connectwise", "autotask"] as const

/** Does this connector stand for an outside service desk? */
export function isPsa(connector: string | null): boolean {
  return psas.some((one) => one === connector)
}

/** Is the business connected to an outside service desk? Without one, nothing of its desk is told to the hub. */
export async function hasPsa(ctx: Ctx): Promise<boolean> {
  for (const psa of psas) if ((await livingConnections(ctx, psa)).length > 0) return true
  return false
}

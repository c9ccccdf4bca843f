import type { Ctx } from "#platform/db"
import { registryOf } from "./registry.ts"

/** After this transaction's commit the workers' step of this name looks for work, in every process. */
export function wakeAfterCommit(ctx: Pick<Ctx, "tx">, step: string): void {
  const registry = registryOf(ctx.tx)
  ctx.tx.afterCommit.push(() => registry.wakeStep(step))
}

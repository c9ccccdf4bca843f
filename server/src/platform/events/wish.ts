import type { Ctx } from "#platform/db"
import type { Flow } from "./define.ts"

/** From this transaction's commit on, the flow runs in this tenant too (see `afterCommitWhereWanted`). */
export async function wantFlow(ctx: Ctx, flow: Pick<Flow, "name">): Promise<void> {
  await ctx.tx.session.query("insert into flow_wishes (tenant_id, flow) values ($1, $2) on conflict do nothing", [
    ctx.tenant,
    flow.name,
  ])
}

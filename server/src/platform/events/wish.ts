import type { Ctx } from "#platform/db"
import type { Flow } from "./define.ts"

/** From this transaction's commit on, these flows run in this tenant too (see `afterCommitWhereWanted`). */
export async function wantFlows(ctx: Ctx, flows: readonly Pick<Flow, "name">[]): Promise<void> {
  await ctx.tx.session.query(
    "insert into flow_wishes (tenant_id, flow) select $1, unnest($2::text[]) on conflict do nothing",
    [ctx.tenant, flows.map((flow) => flow.name)],
  )
}

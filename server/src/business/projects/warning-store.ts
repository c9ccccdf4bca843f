import type { Ctx } from "#platform/db"
import type { BudgetKind, BudgetWarning } from "./budget.ts"
import type { ProjectId } from "./project.ts"

/** Notes that a threshold was told; false when it was told before. */
export async function insertWarning(ctx: Ctx, id: ProjectId, { kind, percent }: BudgetWarning): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into project_warnings (tenant_id, project_id, kind, percent, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [ctx.tenant, id, kind, percent, ctx.now],
  )
  return affected === 1
}

/** Forgets what was told of a budget: it is another one now. */
export async function forgetWarnings(ctx: Ctx, id: ProjectId, kind: BudgetKind): Promise<void> {
  await ctx.tx.session.query("delete from project_warnings where tenant_id = $1 and project_id = $2 and kind = $3", [
    ctx.tenant,
    id,
    kind,
  ])
}

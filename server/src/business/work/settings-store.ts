import type { Ctx } from "#platform/db"
import type { WorkSettings } from "./register.ts"

const readSql = `select rounding, lines_by as "linesBy", approval, version from work_settings where tenant_id = $1`

/** The settings that the tenant has saved. */
export async function savedSettings(ctx: Ctx): Promise<WorkSettings | undefined> {
  const { rows } = await ctx.tx.session.query(readSql, [ctx.tenant])
  return (rows as WorkSettings[])[0]
}

const saveSql = `insert into work_settings as s (tenant_id, rounding, lines_by, approval, version, updated_at)
values ($1, $2::jsonb, $3, $4, 1, $5)
on conflict (tenant_id) do update set rounding = $2::jsonb, lines_by = $3, approval = $4, version = s.version + 1, updated_at = $5
where s.version = $6`

/** Writes settings over those of `version`; answers whether that was still the version. */
export async function saveSettings(ctx: Ctx, s: WorkSettings, version: number): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(saveSql, [
    ctx.tenant,
    JSON.stringify(s.rounding),
    s.linesBy,
    s.approval,
    ctx.now,
    version,
  ])
  return affected === 1
}

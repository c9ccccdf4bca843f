import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"

/** Calls per step of time, oldest first: [step, count]. */
export type Marks = readonly (readonly [step: number, count: number])[]

/** The marks of a connection's budgets by name, locked until the transaction ends. */
export async function lockMarks(ctx: Ctx, id: ConnectionId, names: readonly string[]): Promise<Map<string, Marks>> {
  const sorted = names.toSorted()
  const found = await lockedMarks(ctx, id, sorted)
  if (found.size === names.length) return found
  await ctx.tx.session.query(
    "insert into hub_budgets (tenant_id, connection_id, name) select $1, $2, unnest($3::text[]) on conflict do nothing",
    [ctx.tenant, id, sorted],
  )
  return lockedMarks(ctx, id, sorted)
}

async function lockedMarks(ctx: Ctx, id: ConnectionId, names: readonly string[]): Promise<Map<string, Marks>> {
  const { rows } = await ctx.tx.session.query(
    "select name, marks from hub_budgets where tenant_id = $1 and connection_id = $2 and name = any($3::text[]) order by name for update",
    [ctx.tenant, id, names],
  )
  return new Map((rows as { name: string; marks: Marks }[]).map((row) => [row.name, row.marks]))
}

export async function writeMarks(ctx: Ctx, id: ConnectionId, marks: ReadonlyMap<string, Marks>): Promise<void> {
  await ctx.tx.session.query(
    `update hub_budgets b set marks = m.marks::jsonb from unnest($3::text[], $4::text[]) as m (name, marks)
     where b.tenant_id = $1 and b.connection_id = $2 and b.name = m.name`,
    [ctx.tenant, id, [...marks.keys()], [...marks.values()].map((one) => JSON.stringify(one))],
  )
}

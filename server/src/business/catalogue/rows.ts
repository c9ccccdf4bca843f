import type { Ctx } from "#platform/db"

/** Rows of one statement; the caller names the columns it selected. */
export async function rowsOf<Row>(ctx: Ctx, statement: string, params: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await ctx.tx.session.query(statement, params)
  return rows as readonly Row[]
}

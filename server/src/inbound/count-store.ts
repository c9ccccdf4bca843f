import { sql } from "kysely"
import { type Ctx, type SystemCtx, tables } from "#platform/db"
import type { CountKey, Outcome } from "./counts.ts"

/** Adds counts in one order, so that two processes never wait crosswise. */
export async function addCounts(
  sys: SystemCtx,
  counts: readonly (CountKey & { readonly count: number })[],
): Promise<void> {
  await sql`insert into inbound_counts as c (tenant_id, slug, day, outcome, count)
    select tenant, slug, day, outcome, count from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
      as n (tenant text, slug text, day date, outcome text, count int8)
    order by 1, 2, 3, 4
    on conflict (tenant_id, slug, day, outcome) do update set count = c.count + excluded.count`.execute(tables(sys))
}

export interface DayCount {
  readonly slug: string
  readonly day: string
  readonly outcome: Outcome
  readonly count: number
}

/** Days that one answer tells of. */
const rowsMax = 5000

/** Counts by day from `from` on, newest day first. */
export async function readCounts(ctx: Ctx, from: string, slug: string | null): Promise<DayCount[]> {
  const { rows } =
    await sql<DayCount>`select slug, day::text as day, outcome, count::float8 as count from inbound_counts
    where day >= ${from} and (${slug}::text is null or slug = ${slug}) order by day desc, slug, outcome limit ${rowsMax}`.execute(
      tables(ctx),
    )
  return rows
}

export async function deleteOldCounts(sys: SystemCtx, before: string): Promise<void> {
  await sql`delete from inbound_counts where day < ${before}`.execute(tables(sys))
}

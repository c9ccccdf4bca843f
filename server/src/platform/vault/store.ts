import { sql } from "kysely"
import { type SystemCtx, tables } from "#platform/db"
import type { SealedColumn } from "./columns.ts"

/** A stored secret with the values of its row's primary key. */
export interface SealedRow {
  readonly key: readonly string[]
  readonly sealed: string
}

/** The next rows of a column after `after`, in the order of the primary key. */
export async function readSealed(
  sys: SystemCtx,
  { table, column, key }: SealedColumn,
  after: readonly string[] | null,
  limit: number,
): Promise<SealedRow[]> {
  const keys = sql.join(key.map((name) => sql.ref(name)))
  const later = after === null ? sql`true` : sql`(${keys}) > (${sql.join(after)})`
  const { rows } =
    await sql<SealedRow>`select array[${sql.join(key.map((name) => sql`${sql.ref(name)}::text`))}] as key,
      ${sql.ref(column)} as sealed
    from ${sql.table(table)} where ${sql.ref(column)} is not null and ${later} order by ${keys} limit ${limit}`.execute(
      tables(sys),
    )
  return rows
}

/** Puts fresh seals in the place of old ones, where nobody has changed the secret meanwhile; answers how many. */
export async function replaceSealed(
  sys: SystemCtx,
  { table, column, key }: SealedColumn,
  changes: readonly { readonly row: SealedRow; readonly fresh: string }[],
): Promise<number> {
  const columns = key.map((_, i) => changes.map(({ row }) => row.key[i] ?? ""))
  const olds = changes.map(({ row }) => row.sealed)
  const freshs = changes.map(({ fresh }) => fresh)
  const names = key.map((_, i) => sql.ref(`k${i}`))
  const same = key.map((name, i) => sql`t.${sql.ref(name)} = v.${sql.ref(`k${i}`)}`)
  const { numAffectedRows } = await sql`update ${sql.table(table)} t set ${sql.ref(column)} = v.fresh
    from unnest(${sql.join(columns.map((values) => sql`${values}::text[]`))}, ${olds}::text[], ${freshs}::text[])
      as v (${sql.join(names)}, old, fresh)
    where ${sql.join(same, sql` and `)} and t.${sql.ref(column)} = v.old`.execute(tables(sys))
  return Number(numAffectedRows ?? 0n)
}

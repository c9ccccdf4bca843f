import type { Ctx } from "#platform/db"
import { sealedColumns } from "#platform/vault"

/** A table of the business, as it is read page by page. */
export interface TakeoutTable {
  readonly name: string
  /** Its primary key without the tenant, with the types that its values are compared as. */
  readonly key: readonly { readonly column: string; readonly type: string }[]
  /** What is left out of its rows: secrets and what only checks them. */
  readonly without: readonly string[]
  readonly hasBytes: boolean
  readonly rows: number
}

/** Work in progress, leases, counters, and logins: nothing of it is the business's own record. */
const technical =
  /^(auth_|flow_|event_(counters|router|log)|idempotency_|rate_limits|sagas|portal_(links|sessions)|shop_sign_ins|hub_(oauth_states|credentials|apps|budgets|cursors|intents|pending|touches|run_pages|record_keys|erased_keys|subscriptions)|inbound_(app_secrets|secrets|counts|shared_bodies|accounts)|webhook_(bodies|lanes|queue|secrets|workers|portal_links|subscriptions))/
const secretColumn = /(^|_)(secret|sealed|hash|token|password)(_|$)/
/** Mails that open something for whoever reads them stay theirs. */
const only: Readonly<Record<string, string>> = { mails: "not is_secret" }

/** The business's tables in the order of their names, with how many rows each has now. */
export async function takeoutTables(ctx: Ctx): Promise<TakeoutTable[]> {
  const { rows } = await ctx.tx.session.query(
    `select c.relname as name,
       (select json_agg(json_build_object('column', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by k.place)
        from pg_index i, unnest(i.indkey::int2[]) with ordinality k (attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attname <> 'tenant_id') as key,
       (select json_agg(json_build_object('column', a.attname, 'type', format_type(a.atttypid, a.atttypmod)))
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
       and exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)
     order by c.relname`,
    [],
  )
  const found = (rows as Described[]).filter(({ name }) => !technical.test(name))
  const counts = await countRows(ctx, found)
  return found.map((table) => ({
    name: table.name,
    key: table.key ?? [],
    without: table.columns.map(({ column }) => column).filter((column) => isSecret(table.name, column)),
    hasBytes: table.columns.some(({ type }) => type === "bytea"),
    rows: counts.get(table.name) ?? 0,
  }))
}

interface Described {
  readonly name: string
  readonly key: TakeoutTable["key"] | null
  readonly columns: TakeoutTable["key"]
}

function isSecret(table: string, column: string): boolean {
  return (
    column === "tenant_id" ||
    secretColumn.test(column) ||
    sealedColumns().some((sealed) => sealed.table === table && sealed.column === column)
  )
}

async function countRows(ctx: Ctx, tables: readonly Described[]): Promise<ReadonlyMap<string, number>> {
  const counted = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows from ${name} ${where(name)}`,
  )
  const { rows } = await ctx.tx.session.query(counted.join(" union all "), [ctx.tenant])
  return new Map((rows as { name: string; rows: number }[]).map(({ name, rows: count }) => [name, count]))
}

function where(table: string): string {
  return `where tenant_id = $1${only[table] === undefined ? "" : ` and ${only[table]}`}`
}

/** Who works in the business. */
export async function takeoutMembers(ctx: Ctx): Promise<readonly unknown[]> {
  const { rows } = await ctx.tx.session.query("select name, email, role from tenant_members() order by id", [])
  return rows
}

/** A page of a table's rows as JSON texts, with the key behind which the next page goes on. */
export async function takeoutRows(
  ctx: Ctx,
  table: TakeoutTable,
  after: readonly string[] | null,
  limit: number,
): Promise<{ readonly rows: readonly string[]; readonly last: readonly string[] | null }> {
  const columns = table.key.map(({ column }) => column)
  const values = table.key.map(({ type }, n) => `$${n + 3}::text::${type}`)
  const behind = after === null || columns.length === 0 ? "" : `and (${columns.join(", ")}) > (${values.join(", ")})`
  const key =
    columns.length === 0 ? "array[]::text[]" : `array[${columns.map((column) => `${column}::text`).join(", ")}]`
  // Names come from the catalogue of the database itself, never from a request.
  const { rows } = await ctx.tx.session.query(
    `select (to_jsonb(t) - $2::text[])::text as row, ${key} as key from ${table.name} t ${where(table.name)} ${behind}
     order by ${columns.length === 0 ? "1" : columns.join(", ")} limit ${limit}`,
    [ctx.tenant, [...table.without], ...(behind === "" ? [] : (after ?? []))],
  )
  const found = rows as { row: string; key: string[] }[]
  return { rows: found.map(({ row }) => row), last: found.length < limit ? null : (found.at(-1)?.key ?? null) }
}

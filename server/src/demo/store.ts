import type { Id } from "#kernel"
import type { SystemCtx, TenantId } from "#platform/db"
import type { DemoSeller } from "./steps.ts"

/** What a demo's tenant is: the shop itself, another seller, the operator of the marketplace, or the provider of
 *  services. */
export type DemoRole = DemoSeller | "market" | "service"

/** What is kept of the demo, with its shop. */
export interface DemoState {
  /** "making" until all of it is there. */
  readonly state: "making" | "ready"
  readonly storefrontId: Id<"sto"> | null
  /** Do new orders trickle in? */
  readonly isOn: boolean
  /** When the next one is due, in milliseconds since 1970. */
  readonly nextMs: number
  /** How many have come since it was switched on. */
  readonly trickled: number
}

export interface DemoTenant {
  readonly id: TenantId
  readonly slug: string
  readonly role: DemoRole
  /** Only the shop has one. */
  readonly demo: DemoState | null
}

/** The tenants of the demo. Only what carries its mark is ever touched by a reset. */
export async function demoTenants(sys: SystemCtx): Promise<DemoTenant[]> {
  const { rows } = await sys.tx.session.query(
    `select id, slug, settings->'demo'->>'role' as role, settings->'demo'->'state' as demo from tenants
     where is_demo and settings ? 'demo' order by id`,
    [],
  )
  return rows as DemoTenant[]
}

/** Marks a new tenant as a part of the demo. */
export async function markDemo(sys: SystemCtx, id: TenantId, role: DemoRole, state: DemoState | null): Promise<void> {
  await sys.tx.session.query(
    "update tenants set settings = settings || jsonb_build_object('demo', jsonb_build_object('role', $2::text, 'state', $3::jsonb)) where id = $1",
    [id, role, JSON.stringify(state)],
  )
}

/** Changes the named fields of the demo's state; answers the whole, or undefined where there is no demo. */
export async function changeState(sys: SystemCtx, patch: Partial<DemoState>): Promise<DemoState | undefined> {
  const { rows } = await sys.tx.session.query(
    `update tenants set settings = jsonb_set(settings, '{demo,state}', settings->'demo'->'state' || $1::jsonb)
     where is_demo and settings->'demo'->>'role' = 'shop' returning settings->'demo'->'state' as demo`,
    [JSON.stringify(patch)],
  )
  const [row] = rows as { demo: DemoState }[]
  return row?.demo
}

/** Takes the order that is due, so that of many workers one places it; undefined when none is due. */
export async function takeDue(
  sys: SystemCtx,
  nextMs: number,
): Promise<{ readonly tenant: TenantId; readonly demo: DemoState } | undefined> {
  const { rows } = await sys.tx.session.query(
    `update tenants set settings = jsonb_set(settings, '{demo,state}', settings->'demo'->'state'
       || jsonb_build_object('nextMs', $2::bigint, 'trickled', (settings->'demo'->'state'->>'trickled')::int + 1))
     where is_demo and settings->'demo'->>'role' = 'shop' and settings->'demo'->'state'->>'state' = 'ready'
       and (settings->'demo'->'state'->>'isOn')::boolean and (settings->'demo'->'state'->>'nextMs')::bigint <= $1
     returning id as tenant, settings->'demo'->'state' as demo`,
    [sys.now.getTime(), nextMs],
  )
  const [row] = rows as { tenant: TenantId; demo: DemoState }[]
  return row
}

const tablesSql = `
with rows_of as (
  select c.oid, c.relname::text as name, a.attname::text as tenant_column, c.relforcerowsecurity as is_protected,
    exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as has_triggers
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'organization_id') and not a.attisdropped
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
)
select r.name, r.tenant_column, r.is_protected, r.has_triggers, coalesce(array_agg(distinct p.name)
  filter (where p.name is not null and p.name <> r.name), '{}') as refers_to
from rows_of r left join pg_constraint f on f.conrelid = r.oid and f.contype = 'f' left join rows_of p on p.oid = f.confrelid
group by r.name, r.tenant_column, r.is_protected, r.has_triggers order by r.name`

interface TenantTable {
  readonly name: string
  readonly tenant_column: string
  readonly is_protected: boolean
  readonly has_triggers: boolean
  readonly refers_to: readonly string[]
}

/**
 * Removes tenants with all their rows. Facts are append-only by triggers, which only the tables' owner can switch off: for the
 * length of this transaction nobody else writes those tables.
 */
export async function eraseTenants(sys: SystemCtx, ids: readonly TenantId[]): Promise<void> {
  const { session } = sys.tx
  const { rows } = await session.query(tablesSql, [])
  const tables = childrenFirst(rows as TenantTable[])
  const guarded = tables.filter((table) => table.has_triggers).map((table) => `"${table.name}"`)
  await session.exec("set local role none")
  for (const name of guarded) await session.exec(`alter table ${name} disable trigger user`)
  for (const table of tables) {
    await session.exec(table.is_protected ? "set local role mortise_system" : "set local role none")
    await session.query(`delete from "${table.name}" where "${table.tenant_column}" = any($1)`, [ids])
  }
  await session.exec("set local role mortise_system")
  await session.query("delete from tenants where id = any($1)", [ids])
  await session.exec("set constraints all immediate; set local role none")
  for (const name of guarded) await session.exec(`alter table ${name} enable trigger user`)
}

/** Tables in an order in which none refers to one that is emptied before it. */
function childrenFirst(tables: readonly TenantTable[]): TenantTable[] {
  const done: TenantTable[] = []
  let left = [...tables]
  while (left.length > 0) {
    const free = left.filter((table) => left.every((other) => other === table || !other.refers_to.includes(table.name)))
    if (free.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${left.map((t) => t.name).join(", ")}.`)
    done.push(...free)
    left = left.filter((table) => !free.includes(table))
  }
  return done
}

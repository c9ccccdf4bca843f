import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import type { Tenant } from "./tenants.ts"

interface TenantRow {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly currency: string
  readonly time_zone: string
  readonly locale: string
  readonly country: string | null
  readonly prices_include_tax: boolean
  readonly is_demo: boolean
  readonly version: number
  readonly created_at: Date
}

interface Tables {
  tenants: TenantRow
}

const columns = [
  "id",
  "slug",
  "name",
  "currency",
  "time_zone",
  "locale",
  "country",
  "prices_include_tax",
  "is_demo",
  "version",
] as const

export async function insertTenant(sys: SystemCtx, tenant: Tenant): Promise<void> {
  await tables<Tables>(sys)
    .insertInto("tenants")
    .values({
      id: tenant.id,
      slug: tenant.slug,
      name: tenant.name,
      currency: tenant.currency,
      time_zone: tenant.timeZone,
      locale: tenant.locale,
      country: tenant.country,
      prices_include_tax: tenant.pricesIncludeTax,
      is_demo: tenant.isDemo,
      version: tenant.version,
      created_at: sys.now,
    })
    .execute()
}

export async function tenantById(ctx: Ctx, id: TenantId): Promise<Tenant | undefined> {
  const row = await tables<Tables>(ctx).selectFrom("tenants").select(columns).where("id", "=", id).executeTakeFirst()
  return row && tenantOf(row)
}

export async function tenantBySlug(sys: SystemCtx, slug: string): Promise<Tenant | undefined> {
  const row = await tables<Tables>(sys)
    .selectFrom("tenants")
    .select(columns)
    .where("slug", "=", slug)
    .executeTakeFirst()
  return row && tenantOf(row)
}

export async function allTenants(sys: SystemCtx): Promise<Tenant[]> {
  const rows = await tables<Tables>(sys).selectFrom("tenants").select(columns).orderBy("id").execute()
  return rows.map(tenantOf)
}

function tenantOf(row: Pick<TenantRow, (typeof columns)[number]>): Tenant {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    currency: row.currency,
    timeZone: row.time_zone,
    locale: row.locale,
    country: row.country,
    pricesIncludeTax: row.prices_include_tax,
    isDemo: row.is_demo,
    version: row.version,
  }
}

import type { Ctx } from "#platform/db"
import type { Tenant } from "#platform/tenants"

/** False when the business has another version by now. */
export async function saveTenantSettings(ctx: Ctx, tenant: Tenant, version: number): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "update tenants set name = $3, time_zone = $4, locale = $5, prices_include_tax = $6, version = $7, country = $8 where id = $1 and version = $2",
    [
      ctx.tenant,
      version,
      tenant.name,
      tenant.timeZone,
      tenant.locale,
      tenant.pricesIncludeTax,
      tenant.version,
      tenant.country,
    ],
  )
  return affected === 1
}

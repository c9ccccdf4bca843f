import { localDateOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant, type Tenant } from "#platform/tenants"
import { tenantChanged } from "./events.ts"
import { saveTenantSettings } from "./tenant-store.ts"

/** What a business may change about itself. Its currency is not among it: amounts on record are in it. */
export type TenantSettings = Pick<Tenant, "name" | "timeZone" | "locale" | "country" | "pricesIncludeTax">

/** Changes the business's own settings. Throws version.mismatch, time_zone.unknown. */
export async function changeTenant(ctx: Ctx, patch: Partial<TenantSettings>, version?: number): Promise<Tenant> {
  const before = await readTenant(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Tenant = { ...before, ...patch, version: before.version + 1 }
  localDateOf(ctx.now, after.timeZone)
  if (!(await saveTenantSettings(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await append(ctx, tenantChanged, { tenantId: ctx.tenant }, { before: settingsOf(before), after: settingsOf(after) })
  return after
}

function settingsOf({ name, timeZone, locale, country, pricesIncludeTax }: Tenant): TenantSettings {
  return { name, timeZone, locale, country, pricesIncludeTax }
}

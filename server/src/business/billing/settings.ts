import { isLocalDate, type LocalDate, localDateOf } from "#kernel"
import { type Ctx, slot } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant, type Tenant } from "#platform/tenants"
import { billingSettingsChanged } from "./events.ts"
import { billingErrors } from "./invoice.ts"
import { type BillingSettings, defaultSettings } from "./settings-defaults.ts"
import { savedSettings, saveSettings } from "./store-settings.ts"

/** What most of billing needs to know of the tenant. */
export interface Basics {
  readonly tenant: Tenant
  readonly settings: BillingSettings
  /** The day it is in the tenant's time zone. */
  readonly today: LocalDate
}

const basicsSlot = Symbol("billing basics")

/** The tenant, its billing settings and its day; read once per transaction and tenant. */
export function basicsOf(ctx: Ctx): Promise<Basics> {
  const cache = slot<Map<string, Promise<Basics>>>(ctx.tx, basicsSlot, () => new Map())
  const known = cache.get(ctx.tenant)
  if (known) return known
  const read = readBasics(ctx)
  cache.set(ctx.tenant, read)
  return read
}

async function readBasics(ctx: Ctx): Promise<Basics> {
  const [tenant, settings] = await Promise.all([readTenant(ctx), savedSettings(ctx)])
  return { tenant, settings: settings ?? defaultSettings, today: localDateOf(ctx.now, tenant.timeZone) }
}

/** Changes the settings; fields not named stay. Throws `billing.settings_invalid`, `version.mismatch`. */
export async function changeSettings(
  ctx: Ctx,
  patch: Partial<Omit<BillingSettings, "version">>,
  version?: number,
): Promise<BillingSettings> {
  const { settings: before } = await basicsOf(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...before, ...patch, version: before.version + 1 }
  checkSettings(after)
  if (!(await saveSettings(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  slot<Map<string, unknown>>(ctx.tx, basicsSlot, () => new Map()).delete(ctx.tenant)
  await append(ctx, billingSettingsChanged, { tenantId: ctx.tenant }, { before: { ...before }, after: { ...after } })
  return after
}

function checkSettings(s: BillingSettings): void {
  const refuse = (reason: string) => billingErrors["billing.settings_invalid"]({ reason })
  if (s.invoicePrefix === s.creditNotePrefix) throw refuse("invoices and credit notes need different prefixes")
  if (s.reminderDays.some((day, i) => day <= (s.reminderDays[i - 1] ?? -1))) throw refuse("reminder days go up")
  if (s.closedUntil !== null && !isLocalDate(s.closedUntil)) throw refuse("closedUntil is not a day")
}

import { currencyExponent, defineErrors, newId } from "#kernel"
import { type Ctx, isUniqueViolation, type SystemCtx, type TenantId } from "#platform/db"
import * as store from "./store.ts"

/** One business. */
export interface Tenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly currency: string
  /** IANA name; decides what "today" is. */
  readonly timeZone: string
  readonly locale: string
  /** ISO 3166 alpha-2, or null. */
  readonly country: string | null
  readonly pricesIncludeTax: boolean
  readonly isDemo: boolean
  readonly version: number
}

export interface NewTenant {
  readonly name: string
  readonly currency: string
  /** Made from the name when absent. */
  readonly slug?: string
  readonly timeZone?: string
  readonly locale?: string
  readonly country?: string
  readonly pricesIncludeTax?: boolean
  readonly isDemo?: boolean
}

const tenantErrors = defineErrors({
  "tenant.slug_taken": {
    status: 409,
    text: (p: { slug: string }) => `The short name ${p.slug} is taken; choose another.`,
  },
  "tenant.unknown": { status: 404, text: (p: { slug: string }) => `There is no business ${p.slug}.` },
})

/** Makes a business. Throws `tenant.slug_taken`, `currency.unknown`. */
export async function createTenant(sys: SystemCtx, draft: NewTenant): Promise<Tenant> {
  currencyExponent(draft.currency)
  const tenant: Tenant = {
    id: newId("ten"),
    slug: draft.slug ?? slugOf(draft.name),
    name: draft.name,
    currency: draft.currency,
    timeZone: draft.timeZone ?? "UTC",
    locale: draft.locale ?? "en",
    country: draft.country ?? null,
    pricesIncludeTax: draft.pricesIncludeTax ?? false,
    isDemo: draft.isDemo ?? false,
    version: 1,
  }
  try {
    await store.insertTenant(sys, tenant)
  } catch (error) {
    if (isUniqueViolation(error)) throw tenantErrors["tenant.slug_taken"]({ slug: tenant.slug }, { cause: error })
    throw error
  }
  return tenant
}

/** The business of a transaction. */
export async function readTenant(ctx: Ctx): Promise<Tenant> {
  const tenant = await store.tenantById(ctx, ctx.tenant)
  if (tenant === undefined) throw tenantErrors["tenant.unknown"]({ slug: ctx.tenant })
  return tenant
}

/** A business by its short name. Throws `tenant.unknown`. */
export async function tenantBySlug(sys: SystemCtx, slug: string): Promise<Tenant> {
  const tenant = await store.tenantBySlug(sys, slug)
  if (tenant === undefined) throw tenantErrors["tenant.unknown"]({ slug })
  return tenant
}

/** Every business, oldest first. */
export const listTenants = store.allTenants

/** A short name from a name: Latin letters, digits and dashes; a random one where nothing is left. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
  return plain === "" ? newId("ten").slice(-8) : plain
}

import { sql } from "kysely"
import { decodeCursor, newId, type Page, pageOf } from "#kernel"
import { type Ctx, sameOf, type TenantId, tables, together } from "#platform/db"
import type { StorefrontId } from "./order.ts"
import type { Integration, IntegrationSettings, MarketplaceSettings, StorefrontSettings } from "./settings.ts"
import { type StorefrontColumns, storefrontOf } from "./storefront-store.ts"
import type { StoredTerms } from "./terms.ts"

interface LogTable {
  tenant_id: TenantId
  id: string
  integration: Integration
  action: string
  is_ok: boolean
  detail: Record<string, unknown>
  created_at: Date
}

interface Tables {
  integration_log: LogTable
}

/** One row with what an order is placed under; `t`, `s` and `f` are tenants, integration_settings and storefronts. */
export const termsColumns = `t.currency, t.time_zone, t.prices_include_tax, s.storefront as storefront_settings,
  s.marketplace as marketplace_settings, s.version as settings_version, f.id as storefront_id, f.slug, f.name, f.description,
  f.is_open, f.theme, f.shipping_methods, f.payment_methods, f.reservation_minutes, f.version as storefront_version,
  f.created_at as storefront_created_at, f.updated_at as storefront_updated_at`

/** A row of `termsColumns`. */
export interface TermsRow extends Omit<StorefrontColumns, "id" | "version" | "created_at" | "updated_at"> {
  readonly currency: string
  readonly time_zone: string
  readonly prices_include_tax: boolean
  readonly storefront_settings: StorefrontSettings | null
  readonly marketplace_settings: MarketplaceSettings | null
  readonly settings_version: number | null
  readonly storefront_id: StorefrontId | null
  readonly storefront_version: number
  readonly storefront_created_at: Date
  readonly storefront_updated_at: Date
}

const termsSql = `select ${termsColumns} from tenants t
  left join integration_settings s on s.tenant_id = t.id
  left join storefronts f on f.tenant_id = t.id and f.id = $2
  where t.id = $1`

/** What an order of this tenant (and storefront) is placed under, as stored. */
export async function readTerms(ctx: Ctx, storefrontId: StorefrontId | null): Promise<StoredTerms> {
  const { rows } = await ctx.tx.session.query(termsSql, [ctx.tenant, storefrontId])
  const [row] = rows as TermsRow[]
  if (row === undefined) throw new Error(`Tenant ${ctx.tenant} is not there.`)
  return storedTermsOf(row)
}

const termsBySlugSql = termsSql.replace("f.id = $2", "f.slug = $2")

/** What an order of the tenant's shop with this slug is placed under, as stored. HOT: read once for all of one moment. */
export const readTermsBySlug = together<string, StoredTerms>(async (ctx, slugs) => {
  const { rows } = await ctx.tx.session.query(termsBySlugSql, [ctx.tenant, sameOf(slugs)])
  const [row] = rows as TermsRow[]
  if (row === undefined) throw new Error(`Tenant ${ctx.tenant} is not there.`)
  const terms = storedTermsOf(row)
  return slugs.map(() => terms)
})

/** A row of `termsColumns` as terms. */
export function storedTermsOf(row: TermsRow): StoredTerms {
  const { storefront_settings: storefront, marketplace_settings: marketplace } = row
  return {
    currency: row.currency,
    timeZone: row.time_zone,
    pricesIncludeTax: row.prices_include_tax,
    settings: storefront && marketplace && { storefront, marketplace, version: row.settings_version ?? 0 },
    storefront:
      row.storefront_id === null
        ? null
        : storefrontOf({
            ...row,
            id: row.storefront_id,
            version: row.storefront_version,
            created_at: row.storefront_created_at,
            updated_at: row.storefront_updated_at,
          }),
  }
}

const saveSql = `insert into integration_settings as s (tenant_id, storefront, marketplace, version, updated_at)
  values ($1, $2, $3, 1, $5)
  on conflict (tenant_id) do update set storefront = excluded.storefront, marketplace = excluded.marketplace,
    version = s.version + 1, updated_at = excluded.updated_at
  where s.version = $4`

/** Keeps a tenant's settings if they are still of `version` (0: none were kept yet); answers whether they were. */
export async function saveSettings(ctx: Ctx, settings: IntegrationSettings, version: number): Promise<boolean> {
  const { storefront, marketplace } = settings
  const params = [ctx.tenant, JSON.stringify(storefront), JSON.stringify(marketplace), version, ctx.now]
  return (await ctx.tx.session.query(saveSql, params)).affected === 1
}

/** One thing that an integration did. */
export interface LogEntry {
  readonly id: string
  readonly integration: Integration
  readonly action: string
  readonly isOk: boolean
  readonly detail: Readonly<Record<string, unknown>>
  readonly createdAt: Date
}

/** Notes what an integration did. */
export async function insertLog(ctx: Ctx, entry: Omit<LogEntry, "id" | "createdAt">): Promise<void> {
  await ctx.tx.session.query(
    "insert into integration_log (tenant_id, id, integration, action, is_ok, detail, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
    [ctx.tenant, newId("ilg"), entry.integration, entry.action, entry.isOk, JSON.stringify(entry.detail), ctx.now],
  )
}

/** What a log can be narrowed by. */
export interface LogFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly action?: string | undefined
}

/** What an integration did, newest first. */
export async function listLog(ctx: Ctx, integration: Integration, filter: LogFilter): Promise<Page<LogEntry>> {
  let query = tables<Tables>(ctx).selectFrom("integration_log").selectAll().where("integration", "=", integration)
  if (filter.action !== undefined) query = query.where("action", "=", filter.action)
  if (filter.cursor !== undefined) {
    const [createdAt, id] = decodeCursor(filter.cursor, 2)
    query = query.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id})`)
  }
  const rows = await query
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.created_at.toISOString(), row.id])
  return {
    data: page.data.map((row) => ({
      id: row.id,
      integration: row.integration,
      action: row.action,
      isOk: row.is_ok,
      detail: row.detail,
      createdAt: row.created_at,
    })),
    nextCursor: page.nextCursor,
  }
}

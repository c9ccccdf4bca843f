import { type Selectable, sql } from "kysely"
import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import type { CommissionTerms } from "./commission.ts"
import type { Debtor, Marketplace, MarketplaceDraft, MarketplaceId } from "./marketplace.ts"

interface MarketplaceTable {
  tenant_id: TenantId
  id: MarketplaceId
  slug: string
  name: string
  description: string | null
  currency: string
  is_open: boolean
  terms: CommissionTerms
  hold_days: number
  payout_min_minor: bigint
  shipping_minor: bigint
  debtor: Debtor | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  marketplaces: MarketplaceTable
}

/** Inserts a marketplace unless its tenant has one or its slug is taken; answers whether it did. */
export async function insertMarketplace(ctx: Ctx, m: Marketplace): Promise<boolean> {
  const row = {
    tenant_id: m.tenant,
    id: m.id,
    currency: m.currency,
    ...columnsOf(m),
    version: 1,
    created_at: ctx.now,
    updated_at: ctx.now,
  }
  const insert = tables<Tables>(ctx).insertInto("marketplaces").values(row)
  const { numInsertedOrUpdatedRows } = await insert.onConflict((oc) => oc.doNothing()).executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a marketplace if its version is still the one before; answers whether it was. */
export async function updateMarketplace(ctx: Ctx, m: Marketplace): Promise<boolean> {
  const update = tables<Tables>(ctx)
    .updateTable("marketplaces")
    .set({ ...columnsOf(m), version: m.version, updated_at: ctx.now })
  const { numUpdatedRows } = await update
    .where("id", "=", m.id)
    .where("version", "=", m.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The marketplace that this tenant runs. */
export async function ownMarketplace(ctx: Ctx): Promise<Marketplace | undefined> {
  const row = await tables<Tables>(ctx).selectFrom("marketplaces").selectAll().executeTakeFirst()
  return row && marketplaceOf(row)
}

/** Who runs the marketplace of this short name. */
export async function operatorOf(sys: SystemCtx, slug: string): Promise<TenantId | undefined> {
  const row = await tables<Tables>(sys)
    .selectFrom("marketplaces")
    .select("tenant_id")
    .where("slug", "=", slug)
    .executeTakeFirst()
  return row?.tenant_id
}

/** Short names of the marketplaces that are open, of all tenants. */
export async function marketplaceSlugs(sys: SystemCtx, limit: number): Promise<readonly string[]> {
  const rows = await tables<Tables>(sys)
    .selectFrom("marketplaces")
    .select("slug")
    .where("is_open", "=", true)
    .orderBy("slug")
    .limit(limit)
    .execute()
  return rows.map((row) => row.slug)
}

function columnsOf(m: MarketplaceDraft) {
  return {
    slug: m.slug,
    name: m.name,
    description: m.description,
    is_open: m.isOpen,
    terms: sql<CommissionTerms>`${JSON.stringify(m.terms)}::jsonb`,
    hold_days: m.holdDays,
    payout_min_minor: m.payoutMinMinor,
    shipping_minor: m.shippingMinor,
    debtor: m.debtor === null ? null : sql<Debtor>`${JSON.stringify(m.debtor)}::jsonb`,
  }
}

function marketplaceOf(row: Selectable<MarketplaceTable>): Marketplace {
  return {
    id: row.id,
    tenant: row.tenant_id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    currency: row.currency,
    isOpen: row.is_open,
    terms: row.terms,
    holdDays: row.hold_days,
    payoutMinMinor: row.payout_min_minor,
    shippingMinor: row.shipping_minor,
    debtor: row.debtor,
    version: row.version,
  }
}

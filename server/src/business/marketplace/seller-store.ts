import { type Selectable, sql } from "kysely"
import { decodeCursor, type LocalDate, type Page, pageOf } from "#kernel"
import { type Ctx, likePart, type TenantId, tables } from "#platform/db"
import type { Membership, Seller, SellerAddress, SellerId, SellerKind, SellerState } from "./seller.ts"

interface SellerTable {
  tenant_id: TenantId
  id: SellerId
  seller_tenant: TenantId | null
  name: string
  state: SellerState
  invitation_hash: string | null
  kind: SellerKind
  legal_name: string | null
  address: SellerAddress | null
  tax_number: string | null
  vat_number: string | null
  birth_date: LocalDate | null
  iban: string | null
  bic: string | null
  version: number
  created_at: Date
  updated_at: Date
}

interface MembershipTable {
  tenant_id: TenantId
  operator_tenant: TenantId
  seller_id: SellerId
  marketplace_slug: string
  joined_at: Date
}

interface Tables {
  marketplace_sellers: SellerTable
  marketplace_memberships: MembershipTable
}

export async function insertSeller(ctx: Ctx, seller: Seller, invitationHash: string): Promise<void> {
  const row = {
    tenant_id: ctx.tenant,
    id: seller.id,
    ...columnsOf(seller),
    invitation_hash: invitationHash,
    version: 1,
  }
  await tables<Tables>(ctx)
    .insertInto("marketplace_sellers")
    .values({ ...row, created_at: ctx.now, updated_at: ctx.now })
    .execute()
}

/** Writes a seller if its version is still the one before; answers whether it was. Accepted invitations are used up. */
export async function updateSeller(ctx: Ctx, seller: Seller): Promise<boolean> {
  const used = seller.state === "invited" ? {} : { invitation_hash: null }
  const update = tables<Tables>(ctx)
    .updateTable("marketplace_sellers")
    .set({ ...columnsOf(seller), ...used, version: seller.version, updated_at: ctx.now })
  const { numUpdatedRows } = await update
    .where("id", "=", seller.id)
    .where("version", "=", seller.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function sellerById(ctx: Ctx, id: SellerId): Promise<Seller | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("marketplace_sellers")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && sellerOf(row)
}

/** The seller that was invited with this code. */
export async function sellerByInvitation(ctx: Ctx, hash: string): Promise<Seller | undefined> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_sellers").selectAll()
  const row = await all
    .where("invitation_hash", "=", hash)
    .where("state", "=", "invited")
    .forUpdate()
    .executeTakeFirst()
  return row && sellerOf(row)
}

/** Gives a business that has not joined another code; answers whether it had not. */
export async function setInvitation(ctx: Ctx, id: SellerId, hash: string): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("marketplace_sellers")
    .set({ invitation_hash: hash, updated_at: ctx.now })
    .where("id", "=", id)
    .where("state", "=", "invited")
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** True when the tenant sells here already. */
export async function isLinked(ctx: Ctx, sellerTenant: TenantId): Promise<boolean> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_sellers").select("id")
  return (await all.where("seller_tenant", "=", sellerTenant).executeTakeFirst()) !== undefined
}

/** Sellers by id; those named, or all active ones; locked against another payout run until the transaction ends. */
export async function lockSellers(ctx: Ctx, id: SellerId | null): Promise<Seller[]> {
  let query = tables<Tables>(ctx).selectFrom("marketplace_sellers").selectAll().where("state", "=", "active")
  if (id !== null) query = query.where("id", "=", id)
  return (await query.orderBy("id").forUpdate().execute()).map(sellerOf)
}

export async function sellersByIds(ctx: Ctx, ids: readonly SellerId[]): Promise<Seller[]> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_sellers").selectAll()
  return (await all.where("id", "=", sql<SellerId>`any(${[...ids]}::text[])`).execute()).map(sellerOf)
}

/** Sellers in the order in which they were invited; `search` is a part of the name. */
export async function listSellers(
  ctx: Ctx,
  filter: { limit: number; cursor?: string | undefined; search?: string | undefined },
): Promise<Page<Seller>> {
  let query = tables<Tables>(ctx).selectFrom("marketplace_sellers").selectAll()
  if (filter.search !== undefined) query = query.where("name", "ilike", likePart(filter.search))
  if (filter.cursor !== undefined) {
    const [id] = decodeCursor(filter.cursor, 1)
    query = query.where(sql<boolean>`id > ${id}`)
  }
  const page = pageOf(
    await query
      .orderBy("id")
      .limit(filter.limit + 1)
      .execute(),
    filter.limit,
    (row) => [row.id],
  )
  return { data: page.data.map(sellerOf), nextCursor: page.nextCursor }
}

export async function insertMembership(ctx: Ctx, membership: Membership): Promise<void> {
  await tables<Tables>(ctx)
    .insertInto("marketplace_memberships")
    .values({
      tenant_id: ctx.tenant,
      operator_tenant: membership.operatorTenant,
      seller_id: membership.sellerId,
      marketplace_slug: membership.marketplaceSlug,
      joined_at: ctx.now,
    })
    .execute()
}

/** Where this tenant sells, in the order of the operators' ids. */
export async function memberships(ctx: Ctx): Promise<Membership[]> {
  const rows = await tables<Tables>(ctx)
    .selectFrom("marketplace_memberships")
    .selectAll()
    .orderBy("operator_tenant")
    .execute()
  return rows.map((row) => ({
    operatorTenant: row.operator_tenant,
    sellerId: row.seller_id,
    marketplaceSlug: row.marketplace_slug,
  }))
}

function columnsOf(seller: Seller) {
  return {
    seller_tenant: seller.sellerTenant,
    name: seller.name,
    state: seller.state,
    kind: seller.kind,
    legal_name: seller.legalName,
    address: seller.address === null ? null : sql<SellerAddress>`${JSON.stringify(seller.address)}::jsonb`,
    tax_number: seller.taxNumber,
    vat_number: seller.vatNumber,
    birth_date: seller.birthDate,
    iban: seller.iban,
    bic: seller.bic,
  }
}

function sellerOf(row: Selectable<SellerTable>): Seller {
  return {
    id: row.id,
    sellerTenant: row.seller_tenant,
    name: row.name,
    state: row.state,
    kind: row.kind,
    legalName: row.legal_name,
    address: row.address,
    taxNumber: row.tax_number,
    vatNumber: row.vat_number,
    birthDate: row.birth_date,
    iban: row.iban,
    bic: row.bic,
    version: row.version,
  }
}

import { type Selectable, sql } from "kysely"
import { decodeCursor, formatMicro, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { BuyerChannel, Commission } from "./commission.ts"
import type { Cart, CartId, Group, GroupId, GroupOrder, OrderId, OrderLineId } from "./group.ts"
import type { ListingId } from "./listing.ts"
import type { SellerId } from "./seller.ts"

interface CartTable {
  tenant_id: TenantId
  id: CartId
  channel: BuyerChannel
  lines: readonly { readonly listingId: ListingId; readonly quantity: string }[]
  group_id: GroupId | null
  version: number
  created_at: Date
  updated_at: Date
}

interface GroupTable {
  tenant_id: TenantId
  id: GroupId
  cart_id: CartId
  status_token: string
  channel: BuyerChannel
  currency: string
  total_minor: bigint
  placed_at: Date
}

interface GroupOrderTable {
  tenant_id: TenantId
  order_id: OrderId
  group_id: GroupId
  seller_id: SellerId
  number: string
  total_minor: bigint
  commission_minor: bigint
  commission_vat_minor: bigint
  credited_minor: bigint
  state: string
  payment_state: string
  fulfilment_state: string
  available_at: Date | null
}

interface Tables {
  marketplace_carts: CartTable
  marketplace_groups: GroupTable
  marketplace_group_orders: GroupOrderTable
}

export async function insertCart(ctx: Ctx, cart: Cart): Promise<void> {
  const row = {
    tenant_id: ctx.tenant,
    id: cart.id,
    channel: cart.channel,
    lines: linesJson(cart),
    group_id: null,
    version: 1,
  }
  await tables<Tables>(ctx)
    .insertInto("marketplace_carts")
    .values({ ...row, created_at: ctx.now, updated_at: ctx.now })
    .execute()
}

/** Writes a basket's lines if its version is still the one before; answers whether it was. */
export async function updateCart(ctx: Ctx, cart: Cart): Promise<boolean> {
  const update = tables<Tables>(ctx)
    .updateTable("marketplace_carts")
    .set({ lines: linesJson(cart), version: cart.version, updated_at: ctx.now })
  const { numUpdatedRows } = await update
    .where("id", "=", cart.id)
    .where("version", "=", cart.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A basket; `lock` keeps a second checkout of it waiting. */
export async function cartById(ctx: Ctx, id: CartId, lock: boolean): Promise<Cart | undefined> {
  const found = tables<Tables>(ctx).selectFrom("marketplace_carts").selectAll().where("id", "=", id)
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst()
  return row && cartOf(row)
}

/** Commission of one sold line, as it is kept. */
export interface CommissionLine extends Commission {
  readonly orderLineId: OrderLineId
  readonly orderId: OrderId
  readonly netMinor: bigint
  readonly totalMinor: bigint
}

/** Writes a checkout: the group, its orders, and the basket's end. Their commission lines follow by `insertCommissionLines`. */
export async function insertGroup(ctx: Ctx, group: Group): Promise<void> {
  const { orders, ...head } = group
  const db = tables<Tables>(ctx)
  await db
    .insertInto("marketplace_groups")
    .values({
      tenant_id: ctx.tenant,
      id: head.id,
      cart_id: head.cartId,
      status_token: head.statusToken,
      channel: head.channel,
      currency: head.currency,
      total_minor: head.totalMinor,
      placed_at: head.placedAt,
    })
    .execute()
  await db
    .insertInto("marketplace_group_orders")
    .values(orders.map((order) => orderRow(ctx, order)))
    .execute()
  await db.updateTable("marketplace_carts").set({ group_id: group.id }).where("id", "=", group.cartId).execute()
}

export async function insertCommissionLines(ctx: Ctx, lines: readonly CommissionLine[]): Promise<void> {
  const rows = lines.map((line) => ({
    order_line_id: line.orderLineId,
    order_id: line.orderId,
    rule_id: line.ruleId,
    terms: line.terms,
    net_minor: String(line.netMinor),
    total_minor: String(line.totalMinor),
    commission_minor: String(line.commissionMinor),
    vat_minor: String(line.vatMinor),
  }))
  await sql`insert into marketplace_commission_lines (tenant_id, order_line_id, order_id, rule_id, terms, net_minor, total_minor, commission_minor, vat_minor)
    select ${ctx.tenant}, * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (order_line_id text, order_id text, rule_id text, terms jsonb,
      net_minor bigint, total_minor bigint, commission_minor bigint, vat_minor bigint)`.execute(tables(ctx))
}

export async function groupById(ctx: Ctx, id: GroupId): Promise<Group | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("marketplace_groups")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && withOrders(ctx, row)
}

export async function groupByToken(ctx: Ctx, token: string): Promise<Group | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("marketplace_groups")
    .selectAll()
    .where("status_token", "=", token)
    .executeTakeFirst()
  return row && withOrders(ctx, row)
}

/** Checkouts, newest first. */
export async function listGroups(
  ctx: Ctx,
  filter: { limit: number; cursor?: string | undefined },
): Promise<Page<Group>> {
  let query = tables<Tables>(ctx).selectFrom("marketplace_groups").selectAll()
  if (filter.cursor !== undefined) {
    const [id] = decodeCursor(filter.cursor, 1)
    query = query.where(sql<boolean>`id < ${id}`)
  }
  const page = pageOf(
    await query
      .orderBy("id", "desc")
      .limit(filter.limit + 1)
      .execute(),
    filter.limit,
    (row) => [row.id],
  )
  const orders = Map.groupBy(
    await ordersOf(
      ctx,
      page.data.map((row) => row.id),
    ),
    (order) => order.groupId,
  )
  return { data: page.data.map((row) => groupOf(row, orders.get(row.id) ?? [])), nextCursor: page.nextCursor }
}

/** A seller's order, locked: its refunds follow one after the other. */
export async function lockGroupOrder(ctx: Ctx, id: OrderId): Promise<GroupOrder | undefined> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_group_orders").selectAll()
  const row = await all.where("order_id", "=", id).forUpdate().executeTakeFirst()
  return row && groupOrderOf(row)
}

export async function updateGroupOrder(ctx: Ctx, order: GroupOrder): Promise<void> {
  await tables<Tables>(ctx)
    .updateTable("marketplace_group_orders")
    .set({
      credited_minor: order.creditedMinor,
      state: order.state,
      payment_state: order.paymentState,
      fulfilment_state: order.fulfilmentState,
      available_at: order.availableAt,
    })
    .where("order_id", "=", order.orderId)
    .execute()
}

async function withOrders(ctx: Ctx, row: Selectable<GroupTable>): Promise<Group> {
  return groupOf(row, await ordersOf(ctx, [row.id]))
}

async function ordersOf(ctx: Ctx, groups: readonly GroupId[]): Promise<GroupOrder[]> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_group_orders").selectAll()
  const rows = await all
    .where("group_id", "=", sql<GroupId>`any(${[...groups]}::text[])`)
    .orderBy("seller_id")
    .execute()
  return rows.map(groupOrderOf)
}

function linesJson(cart: Cart) {
  const lines = cart.lines.map((line) => ({ listingId: line.listingId, quantity: formatMicro(line.quantity) }))
  return sql<CartTable["lines"]>`${JSON.stringify(lines)}::jsonb`
}

function cartOf(row: Selectable<CartTable>): Cart {
  const lines = row.lines.map((line) => ({ listingId: line.listingId, quantity: parseMicro(line.quantity) }))
  return { id: row.id, channel: row.channel, lines, groupId: row.group_id, version: row.version }
}

function orderRow(ctx: Ctx, order: GroupOrder): GroupOrderTable {
  return {
    tenant_id: ctx.tenant,
    order_id: order.orderId,
    group_id: order.groupId,
    seller_id: order.sellerId,
    number: order.number,
    total_minor: order.totalMinor,
    commission_minor: order.commissionMinor,
    commission_vat_minor: order.commissionVatMinor,
    credited_minor: order.creditedMinor,
    state: order.state,
    payment_state: order.paymentState,
    fulfilment_state: order.fulfilmentState,
    available_at: order.availableAt,
  }
}

function groupOf(row: Selectable<GroupTable>, orders: readonly GroupOrder[]): Group {
  return {
    id: row.id,
    cartId: row.cart_id,
    statusToken: row.status_token,
    channel: row.channel,
    currency: row.currency,
    totalMinor: row.total_minor,
    placedAt: row.placed_at,
    orders,
  }
}

function groupOrderOf(row: Selectable<GroupOrderTable>): GroupOrder {
  return {
    orderId: row.order_id,
    groupId: row.group_id,
    sellerId: row.seller_id,
    number: row.number,
    totalMinor: row.total_minor,
    commissionMinor: row.commission_minor,
    commissionVatMinor: row.commission_vat_minor,
    creditedMinor: row.credited_minor,
    state: row.state,
    paymentState: row.payment_state,
    fulfilmentState: row.fulfilment_state,
    availableAt: row.available_at,
  }
}

import type { Selectable } from "kysely"
import { formatMicro } from "#kernel"
import { type Ctx, settleAtCommit, tables, together } from "#platform/db"
import { type EventRecord, eventColumns, eventOf } from "#platform/events"
import type { CartId } from "./cart.ts"
import type { Channel, Contact, CustomerId, InvoiceId, Order, OrderId, OrderLine, OrderWithLines } from "./order.ts"
import { type LineTable, lineOf, lineRow, type OrderTable, orderOf, orderRow } from "./order-rows.ts"

interface Tables {
  orders: OrderTable
  order_lines: LineTable
}

const orderFields = `id text, number text, channel text, storefront_id text, customer_id text, contact jsonb, external_id text,
  group_id text, state text, payment_state text, fulfilment_state text, invoice_id text, invoice_number text, currency text,
  prices_include_tax boolean, net_minor bigint, tax_minor bigint, total_minor bigint, discount_minor bigint,
  order_discount_minor bigint, shipping_minor bigint, paid_minor bigint, refunded_minor bigint, credited_minor bigint,
  payment_method text, shipping_method text, shipping_address jsonb, billing_address jsonb, note text, settings jsonb,
  status_token text, placed_on date, placed_at timestamptz, version int, updated_at timestamptz`
const lineFields = `id text, position int, kind text, variant_id text, sku text, description text, quantity numeric,
  unit_price numeric, discount_percent numeric, discount_minor bigint, tax_rate numeric, tax_category text, tax_code text,
  tracks_stock boolean, order_discount_minor bigint, net_minor bigint, tax_minor bigint, total_minor bigint`
const columnsOf = (fields: string): string =>
  fields
    .split(",")
    .map((field) => field.trim().split(" ")[0])
    .join(", ")

/** Orders, lines and the carts' claims in one statement; nothing at all of an order whose number or external id is taken. */
const insertSql = `with placed as (
  insert into orders (tenant_id, ${columnsOf(orderFields)})
  select $1, ${columnsOf(orderFields)} from jsonb_to_recordset($2::jsonb) as o (${orderFields})
  on conflict do nothing returning id
), sold as (
  insert into order_lines (tenant_id, order_id, ${columnsOf(lineFields)})
  select $1, placed.id, ${columnsOf(lineFields).replace("id,", "line.id,")}
  from placed join jsonb_to_recordset($3::jsonb) as line (order_id text, ${lineFields}) on line.order_id = placed.id
), claimed as (
  update carts set order_id = placed.id, version = carts.version + 1, updated_at = $6
  from placed join unnest($4::text[], $5::text[]) as became (order_id, cart_id) on became.order_id = placed.id
  where carts.tenant_id = $1 and carts.id = became.cart_id
)
select id from placed`

interface NewOrder {
  readonly order: OrderWithLines
  /** The cart that becomes this order. */
  readonly cartId: CartId | null
}

/** HOT: one statement for all orders of one moment. */
const insertOrders = together<NewOrder, boolean>(async (ctx, all) => {
  const lines = all.flatMap(({ order }) => order.lines.map((line, i) => ({ order_id: order.id, ...lineRow(line, i) })))
  const claims = all.filter(({ cartId }) => cartId !== null)
  const { rows } = await ctx.tx.session.query(insertSql, [
    ...[ctx.tenant, toJson(all.map(({ order }) => orderRow(order))), toJson(lines)],
    ...[claims.map(({ order }) => order.id), claims.map(({ cartId }) => cartId), ctx.now],
  ])
  const written = new Set((rows as { id: OrderId }[]).map((row) => row.id))
  return all.map(({ order }) => written.has(order.id))
})

/** Writes an order with its lines, and that this cart became it. False when its number or its external id is taken. */
export function insertOrder(ctx: Ctx, order: OrderWithLines, cartId: CartId | null): Promise<boolean> {
  return insertOrders(ctx, { order, cartId })
}

/** An order with its lines; `lock` keeps other changes of it waiting. */
export async function orderById(ctx: Ctx, id: OrderId, lock: "lock" | "read"): Promise<OrderWithLines | undefined> {
  let query = tables<Tables>(ctx).selectFrom("orders").selectAll().where("id", "=", id)
  if (lock === "lock") query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && withLines(ctx, row)
}

const orderPageSql = `select o.status_token, o.group_id, f.slug from orders o
  left join storefronts f on f.tenant_id = o.tenant_id and f.id = o.storefront_id
  where o.tenant_id = $1 and o.id = $2`

/** What the address of an order's page is made of: HOT, one statement for each order that is confirmed by mail. */
export async function orderPageParts(
  ctx: Ctx,
  id: OrderId,
): Promise<{ statusToken: string; groupId: string | null; slug: string | null } | undefined> {
  const { rows } = await ctx.tx.session.query(orderPageSql, [ctx.tenant, id])
  const [row] = rows as { status_token: string; group_id: string | null; slug: string | null }[]
  return row && { statusToken: row.status_token, groupId: row.group_id, slug: row.slug }
}

/** The order that a channel knows by this id. */
export async function orderByExternalId(
  ctx: Ctx,
  channel: Channel,
  externalId: string,
): Promise<OrderWithLines | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("orders")
    .selectAll()
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .executeTakeFirst()
  return row && withLines(ctx, row)
}

async function withLines(ctx: Ctx, row: Selectable<OrderTable>): Promise<OrderWithLines> {
  const lines = await tables<Tables>(ctx)
    .selectFrom("order_lines")
    .selectAll()
    .where("order_id", "=", row.id)
    .orderBy("position")
    .execute()
  return { ...orderOf(row), lines: lines.map(lineOf) }
}

const setInvoiceSql = `update orders set invoice_id = $3, invoice_number = $4, version = version + 1, updated_at = $5
  where tenant_id = $1 and id = $2 and invoice_id is null
  returning id, number, channel, customer_id, state, payment_state, fulfilment_state`

/** What events of an order name first. */
export type OrderHead = Pick<
  Order,
  "number" | "channel" | "customerId" | "state" | "paymentState" | "fulfilmentState"
> & {
  readonly orderId: OrderId
}

/** Notes an order's invoice unless it has one; answers the order's head, or undefined when it had one or isn't there. */
export async function setInvoice(
  ctx: Ctx,
  id: OrderId,
  invoiceId: InvoiceId,
  number: string,
): Promise<OrderHead | undefined> {
  const { rows } = await ctx.tx.session.query(setInvoiceSql, [ctx.tenant, id, invoiceId, number, ctx.now])
  const [row] = rows as Pick<
    OrderTable,
    "id" | "number" | "channel" | "customer_id" | "state" | "payment_state" | "fulfilment_state"
  >[]
  return (
    row && {
      orderId: row.id,
      number: row.number,
      channel: row.channel,
      customerId: row.customer_id,
      state: row.state,
      paymentState: row.payment_state,
      fulfilmentState: row.fulfilment_state,
    }
  )
}

const setInvoicesSql = `update orders o set invoice_id = i.invoice_id, invoice_number = i.number, version = version + 1, updated_at = $5
  from unnest($2::text[], $3::text[], $4::text[]) as i (order_id, invoice_id, number)
  where o.tenant_id = $1 and o.id = i.order_id and o.invoice_id is null`

interface NewInvoice {
  readonly orderId: OrderId
  readonly invoiceId: InvoiceId
  readonly number: string
}

const setInvoices = together<NewInvoice, undefined>(async (ctx, all) => {
  await ctx.tx.session.query(setInvoicesSql, [
    ...[ctx.tenant, all.map((i) => i.orderId), all.map((i) => i.invoiceId), all.map((i) => i.number)],
    ctx.now,
  ])
  return all.map(() => undefined)
})

/** The same for an order that this transaction wrote and that has none: nothing is asked, and it is sent with the commit. */
export function setInvoiceAtCommit(ctx: Ctx, orderId: OrderId, invoiceId: InvoiceId, number: string): void {
  settleAtCommit(ctx, setInvoices(ctx, { orderId, invoiceId, number }))
}

/** Writes what may change of an order (states and sums) and of its lines (how much moved); the caller holds its lock. */
export async function saveOrder(ctx: Ctx, order: OrderWithLines): Promise<void> {
  await tables<Tables>(ctx)
    .updateTable("orders")
    .set({
      state: order.state,
      payment_state: order.paymentState,
      fulfilment_state: order.fulfilmentState,
      paid_minor: order.paidMinor,
      refunded_minor: order.refundedMinor,
      credited_minor: order.creditedMinor,
      version: order.version,
      updated_at: ctx.now,
    })
    .where("id", "=", order.id)
    .execute()
}

const saveLinesSql = `update order_lines l set fulfilled = moved.fulfilled, cancelled = moved.cancelled, returned = moved.returned
  from jsonb_to_recordset($2::jsonb) as moved (id text, fulfilled numeric, cancelled numeric, returned numeric)
  where l.tenant_id = $1 and l.id = moved.id`

/** Writes how much of each of these lines was delivered, cancelled and returned. */
export async function saveLines(ctx: Ctx, lines: readonly OrderLine[]): Promise<void> {
  const moved = lines.map((line) => ({
    id: line.id,
    fulfilled: formatMicro(line.fulfilled),
    cancelled: formatMicro(line.cancelled),
    returned: formatMicro(line.returned),
  }))
  await ctx.tx.session.query(saveLinesSql, [ctx.tenant, JSON.stringify(moved)])
}

const timelineMax = 500
const timelineSql = `select ${eventColumns}
  from events e left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
  where e.tenant_id = $1 and e.subject = $2 order by e.ord limit ${timelineMax}`

/** What happened to an order, oldest first. */
export async function orderTimeline(ctx: Ctx, id: OrderId): Promise<EventRecord[]> {
  const { rows } = await ctx.tx.session.query(timelineSql, [ctx.tenant, id])
  return rows.map(eventOf)
}

/** An order and whose it was. */
export interface OrderMove {
  readonly recordId: OrderId
  readonly fromId: CustomerId
}

const reassignSql = `with was as (select id, customer_id from orders where tenant_id = $1 and customer_id = any($3::text[]) for update)
  update orders o set customer_id = $2, version = version + 1, updated_at = $4 from was
  where o.tenant_id = $1 and o.id = was.id returning o.id as "recordId", was.customer_id as "fromId"`

/** Gives the orders of merged customers to the one that stays; answers whose they were. */
export async function reassignOrders(
  ctx: Ctx,
  survivor: CustomerId,
  merged: readonly CustomerId[],
): Promise<OrderMove[]> {
  const { rows } = await ctx.tx.session.query(reassignSql, [ctx.tenant, survivor, merged, ctx.now])
  return rows as OrderMove[]
}

const giveBackSql = `update orders o set customer_id = m.customer_id, version = version + 1, updated_at = $4
  from unnest($2::text[], $3::text[]) as m (order_id, customer_id) where o.tenant_id = $1 and o.id = m.order_id`

/** Gives orders back to the customers they came from: the merge was undone. */
export async function giveBackOrders(
  ctx: Ctx,
  moves: readonly { readonly recordId: string; readonly fromId: string }[],
): Promise<void> {
  await ctx.tx.session.query(giveBackSql, [
    ctx.tenant,
    moves.map((m) => m.recordId),
    moves.map((m) => m.fromId),
    ctx.now,
  ])
}

const erased: Contact = { name: "", email: null, phone: null, taxNumber: null }
const eraseSql = `update orders set contact = $3, shipping_address = null, billing_address = null, note = null,
  version = version + 1, updated_at = $4 where tenant_id = $1 and customer_id = any($2::text[])`

/** Removes what orders say of these persons; answers of how many orders. */
export async function eraseContacts(ctx: Ctx, customers: readonly CustomerId[]): Promise<number> {
  return (await ctx.tx.session.query(eraseSql, [ctx.tenant, customers, JSON.stringify(erased), ctx.now])).affected
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part))
}

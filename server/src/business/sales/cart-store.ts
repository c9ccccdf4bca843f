import { type Ctx, sameOf, together } from "#platform/db"
import type { Cart, CartId, CartLine } from "./cart.ts"
import type { OrderId, StorefrontId } from "./order.ts"
import { storedTermsOf, type TermsRow, termsColumns } from "./settings-store.ts"
import type { StoredTerms } from "./terms.ts"

interface CartRow {
  readonly cart_id: CartId
  readonly cart_storefront: StorefrontId
  readonly lines: readonly CartLine[]
  readonly order_id: OrderId | null
  readonly cart_version: number
}

const insertSql = `insert into carts (tenant_id, id, storefront_id, lines, created_at, updated_at)
  select $1, c.id, c.storefront_id, c.lines, $3, $3 from jsonb_to_recordset($2::jsonb) as c (id text, storefront_id text, lines jsonb)`

/** Makes a cart in a storefront. HOT: one statement for all of one moment. */
export const insertCart = together<Pick<Cart, "id" | "storefrontId" | "lines">, undefined>(async (ctx, carts) => {
  const rows = carts.map(({ id, storefrontId, lines }) => ({ id, storefront_id: storefrontId, lines }))
  await ctx.tx.session.query(insertSql, [ctx.tenant, JSON.stringify(rows), ctx.now])
  return carts.map(() => undefined)
})

const cartWithTermsSql = `select c.id as cart_id, c.storefront_id as cart_storefront, c.lines, c.order_id, c.version as cart_version,
    ${termsColumns}
  from carts c
  join storefronts f on f.tenant_id = c.tenant_id and f.id = c.storefront_id and f.slug = $3
  join tenants t on t.id = c.tenant_id
  left join integration_settings s on s.tenant_id = c.tenant_id
  where c.tenant_id = $1 and c.id = any($2::text[])`
const lockCartSql = `${cartWithTermsSql} order by c.id for update of c`

interface CartWithTerms {
  readonly cart: Cart
  readonly terms: StoredTerms
}

/** HOT: one statement for all carts of one moment and shop. */
const askCarts = together<{ id: CartId; slug: string }, CartWithTerms | undefined>(async (ctx, asked) => {
  const slug = sameOf(asked.map((one) => one.slug))
  const { rows } = await ctx.tx.session.query(lockCartSql, [ctx.tenant, asked.map(({ id }) => id), slug])
  const found = new Map((rows as (CartRow & TermsRow)[]).map((row) => [row.cart_id, row]))
  return asked.map(({ id }) => withTerms(found.get(id)))
})

/** A cart with all that ordering it needs, in one statement; `lock` keeps a second checkout of it waiting. */
export async function cartWithTerms(
  ctx: Ctx,
  id: CartId,
  slug: string,
  lock: "lock" | "read",
): Promise<CartWithTerms | undefined> {
  if (lock === "lock") return askCarts(ctx, { id, slug })
  const { rows } = await ctx.tx.session.query(cartWithTermsSql, [ctx.tenant, [id], slug])
  return withTerms((rows as (CartRow & TermsRow)[])[0])
}

function withTerms(row: (CartRow & TermsRow) | undefined): CartWithTerms | undefined {
  return row && { cart: cartOf(row), terms: storedTermsOf(row) }
}

/** Writes a cart's lines; false when it became an order meanwhile. */
export async function updateCart(ctx: Ctx, id: CartId, lines: readonly CartLine[]): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "update carts set lines = $3, version = version + 1, updated_at = $4 where tenant_id = $1 and id = $2 and order_id is null",
    [ctx.tenant, id, JSON.stringify(lines), ctx.now],
  )
  return affected === 1
}

const deleteOldSql = `delete from carts where tenant_id = $1 and id in
  (select id from carts where tenant_id = $1 and order_id is null and updated_at < $2 limit $3)`

/** Removes some carts that nobody touched since `before` and that became no order; answers how many. */
export async function deleteOldCarts(ctx: Ctx, before: Date, limit: number): Promise<number> {
  return (await ctx.tx.session.query(deleteOldSql, [ctx.tenant, before, limit])).affected
}

function cartOf(row: CartRow): Cart {
  return {
    id: row.cart_id,
    storefrontId: row.cart_storefront,
    lines: row.lines,
    orderId: row.order_id,
    version: row.cart_version,
  }
}

import type { CustomerId } from "#business/customers"
import type { StorefrontId } from "#business/sales"
import { newId } from "#kernel"
import type { Ctx } from "#platform/db"

/** A mailed link, or the session that one opened. */
export interface SignIn {
  readonly id: string
  readonly customerId: CustomerId
  readonly emailHash: string
}

export interface NewSignIn extends Omit<SignIn, "id"> {
  readonly storefrontId: StorefrontId
  readonly kind: "link" | "session"
  readonly tokenHash: string
  readonly expiresAt: Date
}

export async function insertSignIn(ctx: Ctx, made: NewSignIn): Promise<string> {
  const id = newId("ssi")
  await ctx.tx.session.query(
    `insert into shop_sign_ins (tenant_id, id, storefront_id, customer_id, kind, token_hash, email_hash, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.tenant,
      id,
      made.storefrontId,
      made.customerId,
      made.kind,
      made.tokenHash,
      made.emailHash,
      made.expiresAt,
      ctx.now,
    ],
  )
  return id
}

/** How many links a customer was sent since then. */
export async function linksSince(ctx: Ctx, customerId: CustomerId, since: Date): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    "select count(*)::int as sent from shop_sign_ins where tenant_id = $1 and customer_id = $2 and kind = 'link' and created_at > $3",
    [ctx.tenant, customerId, since],
  )
  const [row] = rows as { readonly sent: number }[]
  return row?.sent ?? 0
}

const found = `returning id, customer_id as "customerId", email_hash as "emailHash"`

/** Uses a link up; undefined when there is none such (any more). Of two who use it at once one gets it. */
export async function takeLink(ctx: Ctx, storefrontId: StorefrontId, tokenHash: string): Promise<SignIn | undefined> {
  const { rows } = await ctx.tx.session.query(
    `update shop_sign_ins set expires_at = $4 where tenant_id = $1 and storefront_id = $2 and token_hash = $3
       and kind = 'link' and expires_at > $4 ${found}`,
    [ctx.tenant, storefrontId, tokenHash, ctx.now],
  )
  return (rows as SignIn[])[0]
}

/** A session that has not run out. */
export async function sessionOf(ctx: Ctx, storefrontId: StorefrontId, tokenHash: string): Promise<SignIn | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select id, customer_id as "customerId", email_hash as "emailHash" from shop_sign_ins
     where tenant_id = $1 and storefront_id = $2 and token_hash = $3 and kind = 'session' and expires_at > $4`,
    [ctx.tenant, storefrontId, tokenHash, ctx.now],
  )
  return (rows as SignIn[])[0]
}

export async function deleteSession(ctx: Ctx, tokenHash: string): Promise<void> {
  await ctx.tx.session.query(
    "delete from shop_sign_ins where tenant_id = $1 and token_hash = $2 and kind = 'session'",
    [ctx.tenant, tokenHash],
  )
}

/** Removes some that ran out before `before`; answers how many. */
export async function deleteOldSignIns(ctx: Ctx, before: Date, limit: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from shop_sign_ins where tenant_id = $1 and id in
       (select id from shop_sign_ins where tenant_id = $1 and expires_at < $2 limit $3)`,
    [ctx.tenant, before, limit],
  )
  return affected
}

import type { Ctx } from "#platform/db"
import type { ClientAccount } from "./account.ts"

const own = "tenant_id = $1 and customer_id = $2"

/** Marks a locked account as opened; false when it was. */
export async function openAccountRow(ctx: Ctx, customerId: string): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update billing_accounts set opened_at = $3, version = version + 1 where ${own} and opened_at is null`,
    [ctx.tenant, customerId, ctx.now],
  )
  return affected === 1
}

/** Forgets what was agreed on; false when nothing was. The row itself stays as the lock. */
export async function closeAccountRow(ctx: Ctx, customerId: string): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update billing_accounts set opened_at = null, terms_days = null, version = version + 1 where ${own} and opened_at is not null`,
    [ctx.tenant, customerId],
  )
  return affected === 1
}

/** Has the customer an invoice (also a draft) or a payment? */
export async function hasDocuments(ctx: Ctx, customerId: string): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    `select exists (select from invoices where ${own}) or exists (select from payments where ${own}) as found`,
    [ctx.tenant, customerId],
  )
  return (rows as [{ found: boolean }])[0].found
}

export async function writeTerms(ctx: Ctx, customerId: string, termsDays: number | null): Promise<void> {
  await ctx.tx.session.query(
    `update billing_accounts set terms_days = $3, opened_at = coalesce(opened_at, $4), version = version + 1 where ${own}`,
    [ctx.tenant, customerId, termsDays, ctx.now],
  )
}

export async function accountOf(ctx: Ctx, customerId: string): Promise<ClientAccount | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select customer_id as "customerId", terms_days as "termsDays", opened_at as "openedAt", version from billing_accounts where ${own}`,
    [ctx.tenant, customerId],
  )
  return rows[0] as ClientAccount | undefined
}

import type { Ctx } from "#platform/db"
import type { Consent, ConsentChannel, HeldConsent } from "./consent.ts"
import type { CustomerId } from "./customer.ts"

const columns = `customer_id as "customerId", channel, state, since, source, evidence`

/** What these customers said. */
export async function consentsOf(ctx: Ctx, customers: readonly CustomerId[]): Promise<HeldConsent[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from customer_consents where tenant_id = $1 and customer_id = any($2::text[]) order by channel, customer_id`,
    [ctx.tenant, [...customers]],
  )
  return rows as HeldConsent[]
}

/** What stands for one channel, held until the transaction ends. */
export async function lockConsent(
  ctx: Ctx,
  customer: CustomerId,
  channel: ConsentChannel,
): Promise<Consent | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from customer_consents where tenant_id = $1 and customer_id = $2 and channel = $3 for update`,
    [ctx.tenant, customer, channel],
  )
  return (rows as HeldConsent[])[0]
}

/** Writes the first consent of a channel; false when somebody else did meanwhile. */
export async function insertConsent(ctx: Ctx, customer: CustomerId, consent: Consent): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into customer_consents (tenant_id, customer_id, channel, state, since, source, evidence, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    valuesOf(ctx, customer, consent),
  )
  return affected === 1
}

/** Writes what stands now over what stood, which the caller holds. */
export async function updateConsent(ctx: Ctx, customer: CustomerId, consent: Consent): Promise<void> {
  await ctx.tx.session.query(
    `update customer_consents set state = $4, since = $5, source = $6, evidence = $7, updated_at = $8
     where tenant_id = $1 and customer_id = $2 and channel = $3`,
    valuesOf(ctx, customer, consent),
  )
}

function valuesOf(ctx: Ctx, customer: CustomerId, { channel, state, since, source, evidence }: Consent): unknown[] {
  return [ctx.tenant, customer, channel, state, since, source, evidence, ctx.now]
}

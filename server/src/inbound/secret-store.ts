import { sql } from "kysely"
import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import { defineSealed } from "#platform/vault"

/** A secret proves a signature, or answers a vendor's handshake. */
export type SecretUse = "signature" | "handshake"

export const tenantSecret = defineSealed({ table: "inbound_secrets", column: "sealed", purpose: "inbound.secret" })
export const appSecret = defineSealed({
  table: "inbound_app_secrets",
  column: "sealed",
  purpose: "inbound.app_secret",
  key: ["id"],
})

export interface SecretRow {
  readonly id: string
  readonly slug: string
  readonly owner: string
  readonly use: SecretUse
  readonly created_at: Date
  readonly live_until: Date | null
}

interface SecretTable extends SecretRow {
  readonly tenant_id: TenantId
  readonly sealed: string
}

interface Tables {
  inbound_secrets: SecretTable
  inbound_app_secrets: Omit<SecretTable, "tenant_id" | "owner">
  inbound_accounts: { tenant_id: TenantId; slug: string; account: string; owner: string }
}

const columns = ["id", "slug", "owner", "use", "created_at", "live_until"] as const

export async function insertSecret(ctx: Ctx, row: Omit<SecretRow, "live_until"> & { sealed: string }): Promise<void> {
  await tables<Tables>(ctx)
    .insertInto("inbound_secrets")
    .values({ ...row, tenant_id: ctx.tenant, live_until: null })
    .execute()
}

/** Gives an owner's present secrets of a use an end. */
export async function endSecrets(ctx: Ctx, slug: string, owner: string, use: SecretUse, at: Date): Promise<void> {
  await sql`update inbound_secrets set live_until = ${at}
    where slug = ${slug} and owner = ${owner} and use = ${use} and live_until is null`.execute(tables(ctx))
}

export async function secretsOf(ctx: Ctx, owner: string): Promise<SecretRow[]> {
  return tables<Tables>(ctx)
    .selectFrom("inbound_secrets")
    .select(columns)
    .where("owner", "=", owner)
    .orderBy("id", "desc")
    .execute()
}

/** Removes secrets that ended. */
export async function deleteEnded(ctx: Ctx, owner: string): Promise<void> {
  await tables<Tables>(ctx)
    .deleteFrom("inbound_secrets")
    .where("owner", "=", owner)
    .where("live_until", "<=", ctx.now)
    .execute()
}

/** Removes an owner's secrets, or one of them; answers the slugs they were for. */
export async function deleteSecrets(ctx: Ctx, owner: string, id?: string): Promise<string[]> {
  const query = tables<Tables>(ctx).deleteFrom("inbound_secrets").where("owner", "=", owner)
  const rows = await (id === undefined ? query : query.where("id", "=", id)).returning("slug").execute()
  return rows.map((row) => row.slug)
}

export async function insertAccount(ctx: Ctx, slug: string, account: string, owner: string): Promise<void> {
  await tables<Tables>(ctx)
    .insertInto("inbound_accounts")
    .values({ tenant_id: ctx.tenant, slug, account, owner })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteAccounts(ctx: Ctx, owner: string): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("inbound_accounts").where("owner", "=", owner).execute()
}

export async function insertAppSecret(
  sys: SystemCtx,
  row: Omit<SecretRow, "live_until" | "owner"> & { sealed: string },
): Promise<void> {
  await tables<Tables>(sys)
    .insertInto("inbound_app_secrets")
    .values({ ...row, live_until: null })
    .execute()
}

export async function endAppSecrets(sys: SystemCtx, slug: string, use: SecretUse, at: Date): Promise<void> {
  await sql`delete from inbound_app_secrets where slug = ${slug} and use = ${use} and live_until <= ${sys.now}`.execute(
    tables(sys),
  )
  await sql`update inbound_app_secrets set live_until = ${at}
    where slug = ${slug} and use = ${use} and live_until is null`.execute(tables(sys))
}

export async function deleteAppSecrets(sys: SystemCtx, slug: string): Promise<void> {
  await tables<Tables>(sys).deleteFrom("inbound_app_secrets").where("slug", "=", slug).execute()
}

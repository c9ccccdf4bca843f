import type { Ctx } from "#platform/db"
import { defineSealed } from "#platform/vault"
import type { CredentialId } from "../connection.ts"

export const credentialPurpose = "hub.credentials"
defineSealed({ table: "hub_credentials", column: "sealed", purpose: credentialPurpose })
export const statePurpose = "hub.oauth_state"
defineSealed({ table: "hub_oauth_states", column: "sealed", purpose: statePurpose, key: ["tenant_id", "state_hash"] })
export const appPurpose = "hub.app"
defineSealed({ table: "hub_apps", column: "sealed", purpose: appPurpose, key: ["tenant_id", "connector"] })

export interface CredentialRow {
  readonly sealed: string | null
  readonly version: number
  readonly ends_at: Date | null
  readonly lease_owner: string | null
  readonly lease_until: Date | null
}

export async function insertCredential(
  ctx: Ctx,
  row: { id: CredentialId; connector: string; sealed: string; endsAt: Date | null },
): Promise<void> {
  await ctx.tx.session.query(
    "insert into hub_credentials (tenant_id, id, connector, sealed, ends_at) values ($1, $2, $3, $4, $5)",
    [ctx.tenant, row.id, row.connector, row.sealed, row.endsAt],
  )
}

export async function readCredential(ctx: Ctx, id: CredentialId): Promise<CredentialRow | undefined> {
  return (await select(ctx, id, ""))[0]
}

export async function lockCredential(ctx: Ctx, id: CredentialId): Promise<CredentialRow | undefined> {
  return (await select(ctx, id, "for update"))[0]
}

async function select(ctx: Ctx, id: CredentialId, lock: string): Promise<CredentialRow[]> {
  const { rows } = await ctx.tx.session.query(
    `select sealed, version, ends_at, lease_owner, lease_until from hub_credentials where tenant_id = $1 and id = $2 ${lock}`,
    [ctx.tenant, id],
  )
  return rows as CredentialRow[]
}

export async function leaseCredential(
  ctx: Ctx,
  id: CredentialId,
  owner: string | null,
  until: Date | null,
): Promise<void> {
  await ctx.tx.session.query(
    "update hub_credentials set lease_owner = $3, lease_until = $4 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, owner, until],
  )
}

/** Writes a newer login and ends the lease; answers false when the row is no longer at `version`. */
export async function replaceCredential(
  ctx: Ctx,
  id: CredentialId,
  version: number,
  next: { sealed: string; endsAt: Date | null },
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update hub_credentials set sealed = $4, ends_at = $5, version = version + 1, lease_owner = null, lease_until = null
     where tenant_id = $1 and id = $2 and version = $3`,
    [ctx.tenant, id, version, next.sealed, next.endsAt],
  )
  return affected === 1
}

export async function eraseCredential(ctx: Ctx, id: CredentialId): Promise<void> {
  await ctx.tx.session.query(
    "update hub_credentials set sealed = null, ends_at = null, version = version + 1 where tenant_id = $1 and id = $2",
    [ctx.tenant, id],
  )
}

export async function readAppSecret(ctx: Ctx, connector: string): Promise<string | undefined> {
  const { rows } = await ctx.tx.session.query("select sealed from hub_apps where tenant_id = $1 and connector = $2", [
    ctx.tenant,
    connector,
  ])
  return (rows as { sealed: string }[])[0]?.sealed
}

export async function writeAppSecret(ctx: Ctx, connector: string, sealed: string): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_apps (tenant_id, connector, sealed, updated_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, connector) do update set sealed = excluded.sealed, updated_at = excluded.updated_at`,
    [ctx.tenant, connector, sealed, ctx.now],
  )
}

/** Erases the business's own app; false where there was none. */
export async function deleteAppSecret(ctx: Ctx, connector: string): Promise<boolean> {
  const { affected } = await ctx.tx.session.query("delete from hub_apps where tenant_id = $1 and connector = $2", [
    ctx.tenant,
    connector,
  ])
  return affected === 1
}

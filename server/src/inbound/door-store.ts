import { sql } from "kysely"
import { type SystemCtx, type TenantId, tables } from "#platform/db"
import type { SecretUse } from "./secret-store.ts"

/** A live secret as stored. */
export interface StoredSecret {
  readonly owner: string | null
  readonly use: SecretUse
  readonly sealed: string
  readonly liveUntil: string | null
}

/** What an address of one tenant asks for, as stored. */
export interface StoredDoor {
  readonly tenant: TenantId
  readonly source: { readonly id: string; readonly verification: unknown; readonly eventId: unknown } | null
  readonly secrets: readonly StoredSecret[]
}

/** The vendor's account of a connection. */
export interface AccountLink {
  readonly tenant: TenantId
  readonly account: string
  readonly owner: string
}

/** Connections that one account may belong to: more are not served by one webhook. */
const linksMax = 200

/** Everything about an address of a tenant, by the tenant's id or short name; undefined where there is no such tenant. */
export async function readDoor(
  sys: SystemCtx,
  slug: string,
  tenant: string,
  secretsMax: number,
): Promise<StoredDoor | undefined> {
  const { rows } = await sql<StoredDoor>`select t.id as tenant,
      (select jsonb_build_object('id', s.id, 'verification', s.verification, 'eventId', s.event_id)
       from inbound_sources s where s.tenant_id = t.id and s.slug = ${slug}) as source,
      (select coalesce(jsonb_agg(jsonb_build_object('owner', k.owner, 'use', k.use, 'sealed', k.sealed, 'liveUntil', k.live_until)), '[]')
       from (select * from inbound_secrets k where k.tenant_id = t.id and k.slug = ${slug}
             and (k.live_until is null or k.live_until > ${sys.now}) order by k.id desc limit ${secretsMax}) k) as secrets
    from tenants t where t.id = ${tenant} or t.slug = ${tenant} limit 1`.execute(tables(sys))
  return rows[0]
}

/** The live secrets of the installation's app. */
export async function readAppSecrets(sys: SystemCtx, slug: string, secretsMax: number): Promise<StoredSecret[]> {
  const { rows } =
    await sql<StoredSecret>`select null as owner, use, sealed, to_json(live_until) #>> '{}' as "liveUntil"
    from inbound_app_secrets where slug = ${slug} and (live_until is null or live_until > ${sys.now})
    order by id desc limit ${secretsMax}`.execute(tables(sys))
  return rows
}

/** Whose the accounts are. */
export async function readLinks(sys: SystemCtx, slug: string, accounts: readonly string[]): Promise<AccountLink[]> {
  const { rows } = await sql<AccountLink>`select tenant_id as tenant, account, owner from inbound_accounts
    where slug = ${slug} and account = any(${[...accounts]}::text[]) order by tenant_id, owner limit ${linksMax}`.execute(
    tables(sys),
  )
  return rows
}

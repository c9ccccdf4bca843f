import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import type { ApiKeyId } from "./api-keys.ts"

interface ApiKeyTable {
  tenant_id: TenantId
  id: ApiKeyId
  name: string
  hash: string
  hint: string
  scopes: string[]
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
  created_at: Date
}

interface Tables {
  api_keys: ApiKeyTable
}

export interface NewKeyRow {
  readonly id: ApiKeyId
  readonly name: string
  readonly hash: string
  readonly hint: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date | null
}

export async function insertKey(ctx: Ctx, key: NewKeyRow): Promise<void> {
  const { expiresAt, scopes, ...rest } = key
  await tables<Tables>(ctx)
    .insertInto("api_keys")
    .values({
      ...rest,
      scopes: [...scopes],
      tenant_id: ctx.tenant,
      expires_at: expiresAt,
      revoked_at: null,
      last_used_at: null,
      created_at: ctx.now,
    })
    .execute()
}

/** A live key by its hash; notes that it was used (as often as keys are looked up, not at every request). */
export async function useKey(
  sys: SystemCtx,
  hash: string,
): Promise<Pick<ApiKeyTable, "id" | "tenant_id" | "name" | "scopes"> | undefined> {
  return tables<Tables>(sys)
    .updateTable("api_keys")
    .set({ last_used_at: sys.now })
    .where("hash", "=", hash)
    .where("revoked_at", "is", null)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", sys.now)]))
    .returning(["id", "tenant_id", "name", "scopes"])
    .executeTakeFirst()
}

/** A key as a list shows it: everything but the key. */
export type KeyRow = Omit<ApiKeyTable, "tenant_id" | "hash">

/** Keys of the tenant, newest first, revoked ones too. */
export async function listKeys(ctx: Ctx, limit: number, cursor: string | undefined): Promise<Page<KeyRow>> {
  let query = tables<Tables>(ctx)
    .selectFrom("api_keys")
    .select(["id", "name", "hint", "scopes", "expires_at", "revoked_at", "last_used_at", "created_at"])
  if (cursor !== undefined) query = query.where("id", "<", decodeCursor(cursor, 1)[0] as ApiKeyId)
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, (row) => [row.id])
}

/** False when there is no such key, or it was revoked before. */
export async function revokeKey(ctx: Ctx, id: ApiKeyId): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("api_keys")
    .set({ revoked_at: ctx.now })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

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
export async function useKey(sys: SystemCtx, hash: string): Promise<Pick<ApiKeyTable, "id" | "tenant_id" | "name" | "scopes"> | undefined> {
  return tables<Tables>(sys)
    .updateTable("api_keys")
    .set({ last_used_at: sys.now })
    .where("hash", "=", hash)
    .where("revoked_at", "is", null)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", sys.now)]))
    .returning(["id", "tenant_id", "name", "scopes"])
    .executeTakeFirst()
}

import { createHash } from "node:crypto"
import { type Ctx, settleAtCommit } from "#platform/db"
import { httpErrors } from "./errors.ts"

/** An answer that was given under a key. */
export interface StoredAnswer {
  readonly status: number
  readonly body: unknown
}

/** The header's value, checked; undefined without the header. Throws `idempotency.key_invalid`. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header !== "string" || !/^[\x21-\x7e]{1,255}$/.test(header)) throw httpErrors["idempotency.key_invalid"]()
  return header
}

/** What makes two requests the same: method, address and body, byte for byte after parsing. */
export function requestHash(method: string, url: string, body: unknown): string {
  return createHash("sha256")
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest("base64url")
}

/**
 * Claims a key in the caller's own transaction: answers null when the work is ours to do, or the answer that was given
 * before. A parallel request with the same key waits here until the first has committed or failed.
 * Throws `idempotency.key_reused` when the key belongs to another request.
 */
export async function claimKey(ctx: Ctx, key: string, hash: string): Promise<StoredAnswer | null> {
  const claimed = await ctx.tx.session.query(
    "insert into idempotency_keys (tenant_id, key, request_hash, created_at) values ($1, $2, $3, $4) on conflict do nothing",
    [ctx.tenant, key, hash, ctx.now],
  )
  if (claimed.affected === 1) return null
  const { rows } = await ctx.tx.session.query(
    "select request_hash, status, body from idempotency_keys where tenant_id = $1 and key = $2",
    [ctx.tenant, key],
  )
  const [stored] = rows as { request_hash: string; status: number; body: unknown }[]
  if (stored === undefined || stored.request_hash !== hash) throw httpErrors["idempotency.key_reused"]()
  return { status: stored.status, body: stored.body }
}

/** Keeps the answer with the key, in the transaction of its effect: the write travels with the commit. */
export function keepAnswer(ctx: Ctx, key: string, answer: StoredAnswer): void {
  const updateSql = "update idempotency_keys set status = $3, body = $4 where tenant_id = $1 and key = $2"
  const params = [ctx.tenant, key, answer.status, JSON.stringify(answer.body ?? null)]
  settleAtCommit(ctx, ctx.tx.session.query(updateSql, params))
}

import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { defineSealed } from "#platform/vault"
import type { Endpoint, EndpointId, EndpointKind, EndpointShown, EndpointState, Secret } from "./endpoint.ts"
import type { RetryPolicy } from "./retry.ts"
import type { Shape } from "./shape.ts"
import type { SignatureKind } from "./sign.ts"

/** Headers, sign-in and client certificate of an endpoint, as JSON. */
export const sealedPrivate = defineSealed({
  table: "webhook_endpoints",
  column: "private",
  purpose: "webhook.endpoint",
})
export const sealedSecret = defineSealed({ table: "webhook_secrets", column: "sealed", purpose: "webhook.secret" })

interface EndpointRow {
  readonly id: EndpointId
  readonly name: string
  readonly description: string | null
  readonly kind: EndpointKind
  readonly url: string
  readonly state: EndpointState
  readonly state_reason: string | null
  readonly state_since: Date
  readonly types: readonly string[]
  readonly filter: string | null
  readonly shape: Shape
  readonly template: string | null
  readonly consumer: string | null
  readonly shown: EndpointShown
  readonly retry: RetryPolicy | null
  readonly timeout_ms: number
  readonly rate_per_second: number | null
  readonly concurrency: number
  readonly is_ordered: boolean
  readonly version: number
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = `id, name, description, kind, url, state, state_reason, state_since, types, filter, shape, template, consumer, shown, retry,
  timeout_ms, rate_per_second, concurrency, is_ordered, version, created_at, updated_at`

/** An endpoint that was not deleted. `lock`: nobody else changes it until the end of the transaction. */
export async function endpointById(ctx: Ctx, id: EndpointId, lock = false): Promise<Endpoint | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from webhook_endpoints where tenant_id = $1 and id = $2 and deleted_at is null${lock ? " for update" : ""}`,
    [ctx.tenant, id],
  )
  return (rows as EndpointRow[]).map(endpointOf)[0]
}

/** What a list of endpoints is narrowed by. */
export interface EndpointFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly state?: EndpointState | undefined
  /** Only this customer's endpoints. */
  readonly consumer?: string | undefined
}

/** Endpoints, the newest first. */
export async function listEndpoints(ctx: Ctx, filter: EndpointFilter): Promise<Page<Endpoint>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, 1)[0]
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from webhook_endpoints where tenant_id = $1 and deleted_at is null and ($2::text is null or id < $2)
       and ($3::text is null or state = $3) and ($4::text is null or consumer = $4) order by id desc limit $5`,
    [
      ctx.tenant,
      after === null ? null : String(after),
      filter.state ?? null,
      filter.consumer ?? null,
      filter.limit + 1,
    ],
  )
  return pageOf((rows as EndpointRow[]).map(endpointOf), filter.limit, ({ id }) => [id])
}

export async function countEndpoints(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    "select count(*)::int4 as count from webhook_endpoints where tenant_id = $1 and deleted_at is null",
    [ctx.tenant],
  )
  return (rows as { count: number }[])[0]?.count ?? 0
}

/** Writes a new endpoint with its lane. */
export async function insertEndpoint(ctx: Ctx, endpoint: Endpoint, sealed: string): Promise<void> {
  await ctx.tx.session.query(
    `insert into webhook_endpoints (tenant_id, private, ${columns})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [ctx.tenant, sealed, ...valuesOf(endpoint)],
  )
  await ctx.tx.session.query("insert into webhook_lanes (tenant_id, endpoint_id, is_held) values ($1, $2, $3)", [
    ctx.tenant,
    endpoint.id,
    endpoint.state !== "enabled",
  ])
  await writeSubscriptions(ctx, endpoint)
}

/** Writes a changed endpoint; `sealed` null leaves the sealed part as it is. Its worker reads it anew. */
export async function updateEndpoint(ctx: Ctx, endpoint: Endpoint, sealed: string | null): Promise<void> {
  await ctx.tx.session.query(
    `update webhook_endpoints set private = coalesce($2, private), (${columns}) =
       ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
     where tenant_id = $1 and id = $3`,
    [ctx.tenant, sealed, ...valuesOf(endpoint)],
  )
  await writeSubscriptions(ctx, endpoint)
  await touchLane(ctx, endpoint)
}

/** Takes an endpoint out of sight; what it would still get is removed later. */
export async function markDeleted(ctx: Ctx, endpoint: Endpoint): Promise<void> {
  await ctx.tx.session.query(
    "update webhook_endpoints set deleted_at = $3, private = null where tenant_id = $1 and id = $2",
    [ctx.tenant, endpoint.id, ctx.now],
  )
  await ctx.tx.session.query("delete from webhook_secrets where tenant_id = $1 and endpoint_id = $2", [
    ctx.tenant,
    endpoint.id,
  ])
  await writeSubscriptions(ctx, { ...endpoint, state: "disabled" })
  await touchLane(ctx, { ...endpoint, state: "disabled", version: endpoint.version + 1 })
}

/** An endpoint that is enabled again begins anew: what it failed before is forgotten. */
async function touchLane(ctx: Ctx, { id, version, state }: Endpoint): Promise<void> {
  await ctx.tx.session.query(
    `update webhook_lanes set version = $3, is_held = $4,
       next_due = case when is_held and not $4 then $5 else next_due end,
       failures = case when is_held and not $4 then 0 else failures end,
       failing_since = case when is_held and not $4 then null else failing_since end,
       opened = case when is_held and not $4 then 0 else opened end,
       blocked_until = case when is_held and not $4 then null else blocked_until end
     where tenant_id = $1 and endpoint_id = $2`,
    [ctx.tenant, id, version, state !== "enabled", ctx.now],
  )
}

async function writeSubscriptions(ctx: Ctx, { id, state, types }: Endpoint): Promise<void> {
  const patterns = state === "disabled" ? [] : types
  await ctx.tx.session.query(
    `with gone as (delete from webhook_subscriptions where tenant_id = $1 and endpoint_id = $2 and pattern <> all ($3::text[]))
     insert into webhook_subscriptions (tenant_id, pattern, endpoint_id) select $1, pattern, $2 from unnest($3::text[]) as p (pattern)
     on conflict do nothing`,
    [ctx.tenant, id, patterns],
  )
}

export async function insertSecret(
  ctx: Ctx,
  secret: Secret & { readonly endpointId: EndpointId; readonly sealed: string },
): Promise<void> {
  await ctx.tx.session.query(
    `insert into webhook_secrets (tenant_id, id, endpoint_id, kind, sealed, public_key, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.tenant,
      secret.id,
      secret.endpointId,
      secret.kind,
      secret.sealed,
      secret.publicKey,
      secret.createdAt,
      secret.expiresAt,
    ],
  )
}

/** Secrets that still sign, the newest first. */
export async function livingSecrets(ctx: Ctx, endpointId: EndpointId): Promise<Secret[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, kind, public_key as "publicKey", created_at as "createdAt", expires_at as "expiresAt" from webhook_secrets
     where tenant_id = $1 and endpoint_id = $2 and (expires_at is null or expires_at > $3) order by id desc`,
    [ctx.tenant, endpointId, ctx.now],
  )
  return rows as Secret[]
}

/** Lets the secrets that have no end yet (of one kind) end at `expiresAt`, and forgets those that have ended. */
export async function endSecrets(
  ctx: Ctx,
  endpointId: EndpointId,
  kind: SignatureKind,
  expiresAt: Date,
): Promise<void> {
  await ctx.tx.session.query(
    "update webhook_secrets set expires_at = $4 where tenant_id = $1 and endpoint_id = $2 and kind = $3 and expires_at is null",
    [ctx.tenant, endpointId, kind, expiresAt],
  )
  await ctx.tx.session.query(
    "delete from webhook_secrets where tenant_id = $1 and endpoint_id = $2 and expires_at <= $3",
    [ctx.tenant, endpointId, ctx.now],
  )
}

/** The sealed part of an endpoint; undefined when there is none of this id. */
export async function sealedPrivateOf(ctx: Ctx, id: EndpointId): Promise<string | null | undefined> {
  const { rows } = await ctx.tx.session.query(
    "select private from webhook_endpoints where tenant_id = $1 and id = $2 and deleted_at is null",
    [ctx.tenant, id],
  )
  return (rows as { private: string | null }[])[0]?.private
}

function valuesOf(e: Endpoint): unknown[] {
  const own = [e.id, e.name, e.description, e.kind, e.url, e.state, e.stateReason, e.stateSince, e.types]
  const content = [e.filter, e.shape, e.template, e.consumer, JSON.stringify(e.shown)]
  const retry = e.retry === null ? null : JSON.stringify(e.retry)
  const pace = [retry, e.timeoutMs, e.ratePerSecond, e.concurrency, e.isOrdered]
  return [...own, ...content, ...pace, e.version, e.createdAt, e.updatedAt]
}

function endpointOf(row: EndpointRow): Endpoint {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    kind: row.kind,
    url: row.url,
    state: row.state,
    stateReason: row.state_reason,
    stateSince: row.state_since,
    types: row.types,
    filter: row.filter,
    shape: row.shape,
    template: row.template,
    consumer: row.consumer,
    shown: row.shown,
    retry: row.retry,
    timeoutMs: row.timeout_ms,
    ratePerSecond: row.rate_per_second,
    concurrency: row.concurrency,
    isOrdered: row.is_ordered,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

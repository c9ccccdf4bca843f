import type { SystemCtx, TenantId } from "#platform/db"
import type { EndpointId, EndpointKind, EndpointState } from "./endpoint.ts"
import type { SentEvent } from "./engine/delivery.ts"
import type { RetryPolicy } from "./retry.ts"
import type { Shape, Shaped } from "./shape.ts"

/** An endpoint as a worker reads it, still sealed. */
export interface TargetRow {
  readonly tenant: TenantId
  readonly id: EndpointId
  readonly version: number
  readonly kind: EndpointKind
  readonly url: string
  readonly state: EndpointState
  readonly isDeleted: boolean
  readonly filter: string | null
  readonly shape: Shape
  readonly template: string | null
  readonly private: string | null
  readonly retry: RetryPolicy | null
  readonly timeoutMs: number
  readonly ratePerSecond: number | null
  readonly concurrency: number
  readonly isOrdered: boolean
  readonly secrets: readonly { readonly sealed: string; readonly expiresAtMs: number | null }[]
}

const targetsSql = `
select e.tenant_id as tenant, e.id, e.version, e.kind, e.url, e.state, e.deleted_at is not null as "isDeleted", e.filter, e.shape, e.template,
  e.private, e.retry, e.timeout_ms as "timeoutMs", e.rate_per_second as "ratePerSecond", e.concurrency, e.is_ordered as "isOrdered",
  coalesce((select jsonb_agg(jsonb_build_object('sealed', s.sealed, 'expiresAtMs', extract(epoch from s.expires_at) * 1000) order by s.id desc)
    from webhook_secrets s where s.tenant_id = e.tenant_id and s.endpoint_id = e.id), '[]') as secrets
from unnest($1::text[], $2::text[]) as l (tenant_id, id) join webhook_endpoints e on e.tenant_id = l.tenant_id and e.id = l.id`

/** The endpoints of these lanes, also paused, disabled and deleted ones. */
export async function readTargetRows(
  sys: SystemCtx,
  lanes: readonly { readonly tenant: TenantId; readonly endpointId: EndpointId }[],
): Promise<TargetRow[]> {
  const { rows } = await sys.tx.session.query(targetsSql, [lanes.map((l) => l.tenant), lanes.map((l) => l.endpointId)])
  return rows as TargetRow[]
}

/** A body of a delivery's own. */
export interface OwnBody {
  readonly endpointId: EndpointId
  readonly event: Pick<SentEvent, "id" | "tenant" | "type" | "subject" | "occurredAtMs">
  readonly shaped: Pick<Shaped, "body" | "contentType">
}

const keepSql = `
insert into webhook_bodies (tenant_id, delivery_id, event_id, type, subject, content_type, body, created_at)
select b.t, webhook_delivery_id(b.i, b.e), b.i, b.y, b.s, b.c, b.b, to_timestamp(b.o / 1000)
from json_to_recordset($1::json) as b (t text, e text, i text, y text, s text, c text, b text, o float8)
on conflict do nothing`

/** Keeps bodies before they are sent, so that every attempt sends the same. The first one written stays. */
export async function keepBodies(sys: Pick<SystemCtx, "tx">, bodies: readonly OwnBody[]): Promise<void> {
  const rows = bodies.map(({ endpointId, event, shaped }) => ({
    t: event.tenant,
    e: endpointId,
    i: event.id,
    y: event.type,
    s: event.subject.toWellFormed(),
    c: shaped.contentType,
    b: shaped.body,
    o: event.occurredAtMs,
  }))
  await sys.tx.session.query(keepSql, [JSON.stringify(rows)])
}

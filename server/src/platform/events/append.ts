import { newId } from "#kernel"
import { type Ctx, enter, slot, type Tx } from "#platform/db"
import type { Change, EventRecord, EventType, Flow } from "./define.ts"
import { type EventRegistry, registryOf, useRegistry } from "./registry.ts"

/** Hooks run by rank; the events are written last, in the round trip of the commit. */
const flushRank = 1000

interface Pending {
  readonly record: EventRecord
  readonly change: Change | null
  readonly ip: string | null
  readonly trace: string | null
  readonly personal: EventType["personal"]
}

const pendingSlot = Symbol("pending events")

/**
 * Records that something happened, in the transaction in which it happened, and runs the reactions that belong inside it.
 * `change` is what the audit trail shows; `id` is given where it was told to somebody before. Nothing leaves the process before the
 * commit.
 */
export async function append<D>(
  ctx: Ctx,
  type: EventType<D>,
  data: D,
  change: Change | null = null,
  id: string = newId("evt"),
): Promise<EventRecord<D>> {
  const record: EventRecord<D> = {
    id,
    tenant: ctx.tenant,
    type: type.type,
    version: type.version,
    subject: type.subject(data),
    data,
    actor: ctx.actor,
    requestId: ctx.origin.requestId,
    occurredAt: ctx.now,
  }
  const registry = registryOf(ctx.tx)
  if (!registry.types.has(type.type) && type.isOwn !== true) {
    throw new Error(`Event ${type.type} is not registered in compose.ts.`)
  }
  const { ip, trace = null } = ctx.origin
  pendingOf(ctx.tx).push({ record, change, ip, trace, personal: type.personal })
  await react(ctx, record, registry.inTransaction.get(type.type) ?? [])
  return record
}

async function react(ctx: Ctx, record: EventRecord, flows: readonly Flow[]): Promise<void> {
  const along: Promise<void>[] = []
  for (const flow of flows) {
    const done = flow.run(ctx, record)
    if (flow.goesAlong !== true) await done
    else {
      done.catch(() => undefined)
      along.push(done)
    }
  }
  await Promise.all(along)
}

/** Makes a transaction able to append: hangs the write before its commit and the wake-up behind it. */
export function attachEvents(tx: Tx, registry: EventRegistry): void {
  useRegistry(tx, registry)
  tx.beforeCommit.push({
    rank: flushRank,
    get sendsAtOnce() {
      return pendingOf(tx).every((p) => p.record.tenant === tx.tenant)
    },
    run: () => flush(tx),
  })
  tx.afterCommit.push(() => {
    const appended = pendingOf(tx).length
    if (appended > 0) registry.wake(appended)
  })
}

function pendingOf(tx: Tx): Pending[] {
  return slot<Pending[]>(tx, pendingSlot, () => [])
}

async function flush(tx: Tx): Promise<void> {
  const pending = pendingOf(tx)
  if (pending.length === 0) return
  for (const [tenant, group] of Map.groupBy(pending, (p) => p.record.tenant)) {
    if (tenant !== tx.tenant && tx.tenant !== null) await enter(tx, tenant)
    await write(tx, group)
  }
}

const insertEvents = `insert into events (id, tenant_id, type, version, subject, data, change, actor, request_id, ip, trace, occurred_at)
  select id, tenant_id, type, version, subject, data, change, actor, request_id, ip, trace, occurred_at
  from jsonb_to_recordset($1::jsonb) as e (id text, tenant_id text, type text, version int, subject text, data jsonb,
    change jsonb, actor jsonb, request_id text, ip text, trace text, occurred_at timestamptz)`
const insertPersonal = `with e as (${insertEvents}) insert into personal_data (tenant_id, holder, record_id, fields)
  select tenant_id, holder, record_id, fields
  from jsonb_to_recordset($2::jsonb) as p (tenant_id text, holder text, record_id text, fields jsonb)`

function write(tx: Tx, group: readonly Pending[]): Promise<unknown> {
  const events = JSON.stringify(group.map(eventRow))
  const personal = group.flatMap(personalRow)
  if (personal.length === 0) return tx.session.query(insertEvents, [events])
  return tx.session.query(insertPersonal, [events, JSON.stringify(personal)])
}

function eventRow({ record, change, ip, trace, personal }: Pending): Record<string, unknown> {
  const hidden = personal?.fields ?? []
  return {
    id: record.id,
    tenant_id: record.tenant,
    type: record.type,
    version: record.version,
    subject: record.subject,
    data: without(record.data, hidden),
    change: change && { before: without(change.before, hidden), after: without(change.after, hidden) },
    actor: record.actor,
    request_id: record.requestId,
    ip,
    trace,
    occurred_at: record.occurredAt,
  }
}

function personalRow({ record, change, personal }: Pending): Record<string, unknown>[] {
  if (personal === undefined) return []
  const fields = {
    data: only(record.data, personal.fields),
    before: only(change?.before, personal.fields),
    after: only(change?.after, personal.fields),
  }
  return [{ tenant_id: record.tenant, holder: personal.holder(record.data), record_id: record.id, fields }]
}

function without(value: unknown, keys: readonly string[]): unknown {
  if (value === null || typeof value !== "object" || keys.length === 0) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}

function only(value: unknown, keys: readonly string[]): unknown {
  if (value === null || typeof value !== "object") return {}
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
}

import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { RecordId } from "./link-store.ts"

/** A record that could not be carried over: one of theirs that can't be read (`pull`), or one of ours that was refused (`push`). */
export interface Stuck {
  readonly direction: "pull" | "push"
  readonly resource: string
  /** Theirs for `pull`, our record's for `push`. */
  readonly key: string
  readonly externalId: string | null
  readonly recordId: RecordId | null
  readonly reason: string
  readonly raw: string | null
  readonly attempts: number
  readonly firstAt: Date
  readonly lastAt: Date
}

export interface StuckFilter {
  readonly connection: ConnectionId
  readonly limit: number
  /** The place behind which the list goes on. */
  readonly after: readonly [direction: string, resource: string, key: string] | null
  readonly direction?: string | undefined
  readonly resource?: string | undefined
  /** Part of an id or of the reason. */
  readonly search?: string | undefined
}

/** What is stuck on a connection, by direction, resource and id. */
export async function listStuck(ctx: Ctx, f: StuckFilter): Promise<Stuck[]> {
  const [direction, resource, key] = f.after ?? [null, null, null]
  const { rows } = await ctx.tx.session.query(
    `select direction, resource, key, external_id as "externalId", record_id as "recordId", reason, raw, attempts, first_at as "firstAt", last_at as "lastAt"
     from (
       select 'pull' as direction, resource, external_id as key, external_id, null as record_id, reason, raw, attempts, first_at, last_at
       from hub_quarantine where tenant_id = $1 and connection_id = $2
       union all
       select 'push', p.resource, p.record_id, l.external_id, p.record_id, coalesce(p.error, ''), null, p.attempts, p.since, p.due_at
       from hub_pending p left join hub_links l using (tenant_id, connection_id, resource, record_id)
       where p.tenant_id = $1 and p.connection_id = $2 and p.state = 'parked') s
     where ($4::text is null or (direction, resource, key collate "C") > ($4, $5, $6)) and ($7::text is null or direction = $7)
       and ($8::text is null or resource = $8) and ($9::text is null or strpos(lower(key || ' ' || reason), lower($9)) > 0)
     order by direction, resource, key collate "C" limit $3`,
    [
      ctx.tenant,
      f.connection,
      f.limit,
      direction,
      resource,
      key,
      f.direction ?? null,
      f.resource ?? null,
      f.search ?? null,
    ],
  )
  return rows as Stuck[]
}

/** What a run could not carry over and that is stuck still. */
export async function stuckOfRun(
  ctx: Ctx,
  connection: ConnectionId,
  run: string,
): Promise<Pick<Stuck, "direction" | "resource" | "key">[]> {
  const { rows } = await ctx.tx.session.query(
    `select distinct n.direction, n.resource, case n.direction when 'pull' then n.external_id else n.record_id::text end as key
     from hub_run_lines n where n.tenant_id = $1 and n.connection_id = $2 and n.run_id = $3 and n.action = 'refused'
       and (exists (select from hub_quarantine q where n.direction = 'pull' and q.tenant_id = $1 and q.connection_id = $2 and q.resource = n.resource and q.external_id = n.external_id)
         or exists (select from hub_pending p where n.direction = 'push' and p.tenant_id = $1 and p.connection_id = $2 and p.resource = n.resource and p.record_id = n.record_id))`,
    [ctx.tenant, connection, run],
  )
  return rows as Pick<Stuck, "direction" | "resource" | "key">[]
}

/** Lets go of what is stuck: theirs is read again when it changes, ours is sent again when it changes. Answers how many there were. */
export async function dismissStuck(
  ctx: Ctx,
  connection: ConnectionId,
  items: readonly Pick<Stuck, "direction" | "resource" | "key">[],
): Promise<number> {
  const sql = {
    pull: `delete from hub_quarantine q using unnest($3::text[], $4::text[]) as w (resource, key)
      where q.tenant_id = $1 and q.connection_id = $2 and q.resource = w.resource and q.external_id = w.key`,
    push: `delete from hub_pending p using unnest($3::text[], $4::text[]) as w (resource, key)
      where p.tenant_id = $1 and p.connection_id = $2 and p.resource = w.resource and p.record_id = w.key and p.state = 'parked'`,
  }
  let count = 0
  for (const direction of ["pull", "push"] as const) {
    const mine = items.filter((item) => item.direction === direction)
    const { affected } = await ctx.tx.session.query(sql[direction], [
      ctx.tenant,
      connection,
      mine.map((item) => item.resource),
      mine.map((item) => item.key),
    ])
    count += affected
  }
  return count
}

/** Only those that are stuck on this connection. */
export async function knownStuck(
  ctx: Ctx,
  connection: ConnectionId,
  items: readonly Pick<Stuck, "direction" | "resource" | "key">[],
): Promise<Pick<Stuck, "direction" | "resource" | "key">[]> {
  const { rows } = await ctx.tx.session.query(
    `select w.direction, w.resource, w.key from unnest($3::text[], $4::text[], $5::text[]) as w (direction, resource, key)
     where exists (select from hub_quarantine q where w.direction = 'pull' and q.tenant_id = $1 and q.connection_id = $2 and q.resource = w.resource and q.external_id = w.key)
       or exists (select from hub_pending p where w.direction = 'push' and p.tenant_id = $1 and p.connection_id = $2 and p.resource = w.resource and p.record_id = w.key)`,
    [ctx.tenant, connection, items.map((i) => i.direction), items.map((i) => i.resource), items.map((i) => i.key)],
  )
  return rows as Pick<Stuck, "direction" | "resource" | "key">[]
}

import type { Ctx } from "#platform/db"
import type { InboundMessageId } from "./define.ts"

/** What stands for a body that was erased. */
const erasedBody = '{"erased":true}'

/** What is searched for: `sure` is one person's only, `likely` may be another one's too, as names are. */
interface Searched {
  readonly sure: readonly string[]
  readonly likely: readonly string[]
}

/** Bytes that are no ASCII are compared as they are, letters without regard to their case. */
const folded = (bytes: string): string => `lower(encode(${bytes}, 'escape'))`

const eraseSql = `with searched as (
    select ${folded("convert_to(s.text, 'UTF8')")} as text, s.is_sure
    from (select unnest($2::text[]) as text, true as is_sure union all select unnest($3::text[]), false) s
  ), found as (
    select m.id from inbound_messages m
    cross join lateral (select ${folded("m.body")} || ' ' || lower(m.query) || ' ' || lower(m.headers::text) as text offset 0) held
    where m.tenant_id = $1 and m.erased_at is null
      and exists (select from searched s where (s.is_sure or m.state = 'done') and position(s.text in held.text) > 0)
    order by m.id for update of m
  )
  update inbound_messages m set body = convert_to('${erasedBody}', 'UTF8'), content_type = 'application/json', headers = '{}', query = '',
    last_error = null, state = 'done', done_at = coalesce(m.done_at, $4), erased_at = $4
  from found where m.tenant_id = $1 and m.id = found.id
  returning m.id, m.shared_body as "sharedBody"`

/** Empties the messages that hold one of these texts; one that waits is not handled any more. Answers which. */
export async function eraseMessages(ctx: Ctx, { sure, likely }: Searched): Promise<InboundMessageId[]> {
  const { rows } = await ctx.tx.session.query(eraseSql, [ctx.tenant, [...sure], [...likely], ctx.now])
  const erased = rows as { id: InboundMessageId; sharedBody: string | null }[]
  const shared = erased.flatMap(({ sharedBody }) => sharedBody ?? [])
  if (shared.length > 0)
    await ctx.tx.session.query("delete from inbound_shared_bodies where id = any($1::text[])", [shared])
  return erased.map(({ id }) => id)
}

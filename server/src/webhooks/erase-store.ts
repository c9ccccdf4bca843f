import type { Ctx } from "#platform/db"

/** What stands for a body that was erased. */
const erasedBody = '{"erased":true}'

/** What is to be taken out. */
interface Erasure {
  /** Records: what is about one of them, names it or holds its id. */
  readonly ids: readonly string[]
  /** Events that lost what they said. */
  readonly events?: readonly string[]
  /** What only texts about the person hold. */
  readonly texts?: readonly string[]
}

/** True for an event (`e`) about one of the records $2, that names one, or is one of the events $3. */
const concerned = `(e.subject = any($2::text[]) or e.data ->> 'customerId' = any($2::text[]) or e.id = any($3::text[]))`
const holds = (column: string): string =>
  `exists (select from unnest($4::text[]) as t where position(t in lower(${column})) > 0)`

/**
 * Takes the bodies that were kept of what concerns these records: made by templates, dispatched, or answered by receivers. The other
 * bodies are made from the events, which have lost the personal fields already.
 */
export async function eraseBodies(ctx: Ctx, { ids, events = [], texts = [] }: Erasure): Promise<void> {
  const params = [ctx.tenant, [...ids], [...events], [...ids, ...texts].map((text) => text.toLowerCase())]
  await ctx.tx.session.query(
    `update webhook_bodies b set body = '${erasedBody}', content_type = 'application/json'
     where b.tenant_id = $1 and (b.subject = any($2::text[]) or ${holds("b.body")}
       or exists (select from events e where e.tenant_id = $1 and e.id = b.event_id and ${concerned}))`,
    params,
  )
  await ctx.tx.session.query(
    `update webhook_attempts a set response_body = null
     where a.tenant_id = $1 and a.response_body is not null
       and (${holds("a.response_body")}
         or exists (select from events e where e.tenant_id = $1 and e.id = a.event_id and ${concerned})
         or exists (select from webhook_bodies b where b.tenant_id = $1 and b.delivery_id = a.delivery_id and b.body = '${erasedBody}'))`,
    params,
  )
}

import type { Ctx } from "#platform/db"
import type { Rating } from "./rating.ts"
import type { TicketId } from "./ticket.ts"

const writeSql = `with rated as (
  insert into ticket_ratings (tenant_id, ticket_id, score, comment, rated_at) values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, ticket_id) do update set score = excluded.score, comment = excluded.comment, rated_at = excluded.rated_at
)
update tickets set rating = $3 where tenant_id = $1 and id = $2`

/** Keeps a rating, in place of the one before. */
export async function writeRating(ctx: Ctx, id: TicketId, { score, comment }: Rating): Promise<void> {
  await ctx.tx.session.query(writeSql, [ctx.tenant, id, score, comment, ctx.now])
}

/** A ticket's rating. */
export async function ratingOf(ctx: Ctx, id: TicketId): Promise<(Rating & { readonly ratedAt: Date }) | undefined> {
  const { rows } = await ctx.tx.session.query(
    'select score::int as score, comment, rated_at as "ratedAt" from ticket_ratings where tenant_id = $1 and ticket_id = $2',
    [ctx.tenant, id],
  )
  const [row] = rows as (Rating & { readonly ratedAt: Date })[]
  return row
}

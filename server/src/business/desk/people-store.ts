import type { Ctx } from "#platform/db"
import type { FileId } from "#platform/files"
import type { CustomerId } from "./ticket.ts"
import { searchText } from "./words.ts"

/** What stands for words that were erased. */
const erased = "(erased)"

const blankReplies = `update ticket_replies set body = $3, body_html = null, author_email = null,
    author_name = case when author_kind in ('client', 'outsider') then $3 else author_name end
  where tenant_id = $1 and ticket_id = any($2::text[])`
const blankTickets = `update tickets set subject = $3, body = '', body_html = null, requester_name = null, requester_email = null,
    search = to_tsvector('simple', $4), version = version + 1
  where tenant_id = $1 and id = any($2::text[])`
const others = [
  "update ticket_ratings set comment = null where tenant_id = $1 and ticket_id = any($2::text[])",
  "update desk_mails set raw = null, sender = null, subject = null where tenant_id = $1 and ticket_id = any($2::text[])",
  "delete from desk_messages where tenant_id = $1 and ticket_id = any($2::text[])",
  // What events kept while it was not known whose the ticket was.
  "delete from personal_data where tenant_id = $1 and holder = any($2::text[])",
] as const

/** Blanks every word and name in the tickets of these customers; answers how many tickets there were, and the files that are left over. */
export async function eraseTickets(
  ctx: Ctx,
  customers: readonly CustomerId[],
): Promise<{ readonly tickets: number; readonly files: readonly FileId[] }> {
  const found = await ctx.tx.session.query(
    "select id from tickets where tenant_id = $1 and customer_id = any($2::text[]) order by id for update",
    [ctx.tenant, customers],
  )
  const ids = (found.rows as { id: string }[]).map((row) => row.id)
  if (ids.length === 0) return { tickets: 0, files: [] }
  const gone = await ctx.tx.session.query(
    'delete from ticket_attachments where tenant_id = $1 and ticket_id = any($2::text[]) returning file_id as "fileId"',
    [ctx.tenant, ids],
  )
  await ctx.tx.session.query(blankReplies, [ctx.tenant, ids, erased])
  await ctx.tx.session.query(blankTickets, [ctx.tenant, ids, erased, searchText(ctx.tenant, [])])
  for (const sql of others) await ctx.tx.session.query(sql, [ctx.tenant, ids])
  const files = (gone.rows as { fileId: FileId }[]).map((row) => row.fileId)
  return { tickets: ids.length, files: [...new Set(files)] }
}

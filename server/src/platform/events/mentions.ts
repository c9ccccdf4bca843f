import type { Ctx } from "#platform/db"

/** Shorter texts are found in what has nothing to do with the person. */
const charsMin = 7

/** What shows that a text is about a person: `sure` is only theirs (addresses, ids), `likely` may be another one's too (names). */
export interface Mentions {
  readonly sure: readonly string[]
  readonly likely: readonly string[]
}

/** How a text can stand in JSON, in a form and in an address; none for one that is too short to be searched for. */
export function spellingsOf(text: string): string[] {
  if (text.length < charsMin) return []
  const inAddress = encodeURIComponent(text)
  const ascii = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
  return [...new Set([text, inAddress, inAddress.replaceAll("%20", "+"), ascii])]
}

/** Ids of one kind stand together: `_` is the character before `\``. */
const eraseSql = `delete from personal_data p
  where p.tenant_id = $1 and p.holder >= $2::text || '_' and p.holder < $2::text || chr(96)
    and (p.holder = any($4::text[]) or exists (select from unnest($3::text[]) as t where position(lower(t) in lower(p.fields::text)) > 0))
  returning p.record_id as id`

/**
 * Deletes the personal fields of events whose holder has this prefix (`inm`): those that hold one of the texts, and those of `holders`.
 * Answers the events' ids.
 */
export async function eraseMentions(
  ctx: Ctx,
  prefix: string,
  { sure, likely }: Mentions,
  holders: readonly string[] = [],
): Promise<string[]> {
  const texts = [...sure, ...likely]
    .filter((text) => text.length >= charsMin)
    .map((t) => JSON.stringify(t).slice(1, -1))
  const { rows } = await ctx.tx.session.query(eraseSql, [ctx.tenant, prefix, texts, [...holders]])
  return (rows as { id: string }[]).map(({ id }) => id)
}

import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { Authority } from "../define.ts"

/** The business's own authority by resource: of each resource's newest mapping. */
export async function ownAuthority(ctx: Ctx, id: ConnectionId): Promise<Map<string, Record<string, Authority>>> {
  const { rows } = await ctx.tx.session.query(
    `select distinct on (resource) resource, authority from hub_mappings where tenant_id = $1 and connection_id = $2 order by resource, version desc`,
    [ctx.tenant, id],
  )
  return new Map(
    (rows as { resource: string; authority: Record<string, Authority> }[]).map((row) => [row.resource, row.authority]),
  )
}

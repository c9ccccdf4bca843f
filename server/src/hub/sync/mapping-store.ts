import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { Authority } from "../define.ts"
import type { FieldRule } from "../mapping/rules.ts"
import type { Place } from "./link-store.ts"

export type Rules = Readonly<Record<string, FieldRule>>
export type OwnAuthority = Readonly<Record<string, Authority>>

/** A business's own word over a connector's lens; each change is a version. */
export interface OwnMapping {
  readonly version: number
  readonly rules: Rules
  readonly authority: OwnAuthority
  readonly madeAt: Date
  readonly madeBy: string
}

const columns = `version, rules, authority, made_at as "madeAt", made_by as "madeBy"`

/** The newest mapping of each resource of a connection. */
export async function ownMappings(ctx: Ctx, id: ConnectionId): Promise<Map<string, OwnMapping>> {
  const { rows } = await ctx.tx.session.query(
    `select distinct on (resource) resource, ${columns} from hub_mappings where tenant_id = $1 and connection_id = $2 order by resource, version desc`,
    [ctx.tenant, id],
  )
  return new Map((rows as (OwnMapping & { resource: string })[]).map((row) => [row.resource, row]))
}

/** Versions of a resource's mapping, newest first. */
export async function mappingVersions(ctx: Ctx, place: Place, limit: number): Promise<OwnMapping[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_mappings where tenant_id = $1 and connection_id = $2 and resource = $3 order by version desc limit $4`,
    [ctx.tenant, place.connection, place.resource, limit],
  )
  return rows as OwnMapping[]
}

/** Adds a version behind `after`; false where somebody else was faster. */
export async function insertMapping(
  ctx: Ctx,
  place: Place,
  after: number,
  mapping: Pick<OwnMapping, "rules" | "authority">,
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into hub_mappings (tenant_id, connection_id, resource, version, rules, authority, made_at, made_by)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8) on conflict do nothing`,
    [
      ctx.tenant,
      place.connection,
      place.resource,
      after + 1,
      JSON.stringify(mapping.rules),
      JSON.stringify(mapping.authority),
      ctx.now,
      ctx.actor.name,
    ],
  )
  return affected === 1
}

/** The version of a resource's mapping; 0: it has none of its own. */
export async function mappingVersion(ctx: Ctx, place: Place): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    `select coalesce(max(version), 0) as version from hub_mappings where tenant_id = $1 and connection_id = $2 and resource = $3`,
    [ctx.tenant, place.connection, place.resource],
  )
  return (rows as { version: number }[])[0]?.version ?? 0
}

/** Adds to the authority of a resource, as a version of its own. */
export async function addAuthority(ctx: Ctx, place: Place, authority: OwnAuthority): Promise<void> {
  const [newest] = await mappingVersions(ctx, place, 1)
  const next = { rules: newest?.rules ?? {}, authority: { ...newest?.authority, ...authority } }
  if (!(await insertMapping(ctx, place, newest?.version ?? 0, next))) await addAuthority(ctx, place, authority)
}

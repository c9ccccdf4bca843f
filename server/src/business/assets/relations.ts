import { defineErrors, type Id, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { type AssetId, assetErrors } from "./asset.ts"
import { relationChanged } from "./events.ts"
import * as store from "./relation-store.ts"
import { loadAsset } from "./save.ts"

export type RelationId = Id<"asrl">

/** Relations that one asset may have, in both directions together. */
const relationsMax = 200

export const relationKinds = ["part_of", "depends_on", "connected_to", "replaces"] as const
export type RelationKind = (typeof relationKinds)[number]

/** Nothing is a part of its own part, or waits for itself. */
const withoutCircles: ReadonlySet<RelationKind> = new Set(["part_of", "depends_on", "replaces"])

/** `from` is a part of, depends on, is connected to or replaces `to`. */
export interface Relation {
  readonly id: RelationId
  readonly kind: RelationKind
  readonly fromId: AssetId
  readonly toId: AssetId
  readonly fromName: string
  readonly toName: string
}

const relationErrors = defineErrors({
  "relation.unknown": { status: 404, text: (p: { id: string }) => `This asset has no relation ${p.id}.` },
  "relation.to_itself": { status: 422, text: () => "An asset is not related to itself; name another one." },
  "relation.exists": { status: 409, text: () => "The two assets are related so already." },
  "relation.circle": {
    status: 422,
    text: (p: { kind: RelationKind }) => `By this an asset would be ${p.kind} itself, through others.`,
  },
  "relation.too_many": { status: 422, text: (p: { max: number }) => `An asset has at most ${p.max} relations.` },
})

/** Relates two assets of one client. Throws asset.unknown, asset.not_of_client, relation.to_itself, relation.exists,
 *  relation.circle, relation.too_many. */
export async function relate(ctx: Ctx, fromId: AssetId, toId: AssetId, kind: RelationKind): Promise<Relation> {
  const [from, to] = [await loadAsset(ctx, fromId), await loadAsset(ctx, toId)]
  if (fromId === toId) throw relationErrors["relation.to_itself"]()
  if (from.customerId !== to.customerId) throw assetErrors["asset.not_of_client"]({ id: toId })
  await store.lockRelations(ctx, from.customerId)
  for (const id of [fromId, toId])
    if ((await store.relationsOf(ctx, id)).length >= relationsMax)
      throw relationErrors["relation.too_many"]({ max: relationsMax })
  if (withoutCircles.has(kind) && (await store.leadsTo(ctx, kind, toId, fromId)))
    throw relationErrors["relation.circle"]({ kind })
  const id = newId("asrl")
  if (!(await store.insertRelation(ctx, { id, kind, fromId, toId }, from.customerId)))
    throw relationErrors["relation.exists"]()
  const data = { assetId: fromId, customerId: from.customerId, relationId: id, otherId: toId, action: "added" } as const
  await append(ctx, relationChanged, data, { before: null, after: { kind } })
  return { id, kind, fromId, toId, fromName: from.name, toName: to.name }
}

/** Takes a relation away, from either of its ends. Throws asset.unknown, relation.unknown. */
export async function unrelate(ctx: Ctx, assetId: AssetId, id: RelationId): Promise<void> {
  const { customerId } = await loadAsset(ctx, assetId)
  const relation = (await store.relationsOf(ctx, assetId)).find((r) => r.id === id)
  if (relation === undefined) throw relationErrors["relation.unknown"]({ id })
  await store.deleteRelation(ctx, id)
  const data = {
    assetId: relation.fromId,
    customerId,
    relationId: id,
    otherId: relation.toId,
    action: "removed",
  } as const
  await append(ctx, relationChanged, data, { before: { kind: relation.kind }, after: null })
}

/** An asset's relations, in both directions. Throws asset.unknown. */
export async function listRelations(ctx: Ctx, assetId: AssetId): Promise<Relation[]> {
  await loadAsset(ctx, assetId)
  return store.relationsOf(ctx, assetId)
}

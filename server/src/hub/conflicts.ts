import type { Ctx } from "#platform/db"
import { connectorsOf } from "./attach.ts"
import { type Connection, hubErrors } from "./connection.ts"
import { tell } from "./domain.ts"
import type { Row } from "./lens/rows.ts"
import { recordTypeOf } from "./records/index.ts"
import * as store from "./sync/conflict-store.ts"
import { type HubRecord, lockRecords, markGone, removeLinks, updateRecords } from "./sync/link-store.ts"
import { addAuthority } from "./sync/mapping-store.ts"
import { addPending } from "./sync/work-store.ts"

/** Conflicts that one "always" decides at once; the rest are decided by the rule when they are read next. */
const alwaysMax = 500

/** What a person decides: one side's value, or another one. */
export type Decision =
  | { readonly keep: "ours" | "theirs"; readonly isAlways?: boolean }
  | { readonly keep: "edited"; readonly value: unknown }

/**
 * Decides a conflict. Ours and edited values are sent by the lane after the commit, theirs changes our record; `isAlways` also makes
 * that side decide this field on this connection from now on, and every open conflict of it. Answers how many were decided. Throws
 * conflict.unknown, conflict.decided, conflict.value_wrong, conflict.whole_record.
 */
export async function decideConflict(
  ctx: Ctx,
  connection: Connection,
  kindOf: (resource: string) => string,
  id: string,
  decision: Decision,
): Promise<number> {
  const conflict = await store.lockConflict(ctx, connection.id, id)
  if (conflict === undefined) throw hubErrors["conflict.unknown"]({ id })
  if (conflict.state !== "open") throw hubErrors["conflict.decided"]({ id, state: conflict.state })
  const isWhole = conflict.field === "*"
  if (isWhole && (decision.keep === "edited" || decision.isAlways === true)) throw hubErrors["conflict.whole_record"]()
  const kind = kindOf(conflict.resource)
  await settle(ctx, kind, conflict, decision)
  if (decision.keep === "edited" || decision.isAlways !== true) return 1
  const place = { connection: connection.id, resource: conflict.resource }
  await addAuthority(ctx, place, { [conflict.field]: decision.keep })
  const others = await store.lockOpenOfField(ctx, place, conflict.field, alwaysMax)
  for (const other of others) await settle(ctx, kind, other, { keep: decision.keep })
  return 1 + others.length
}

async function settle(ctx: Ctx, kind: string, conflict: store.Conflict, decision: Decision): Promise<void> {
  const [record] = await lockRecords(ctx, [conflict.recordId])
  if (record === undefined) throw hubErrors["conflict.unknown"]({ id: conflict.id })
  if (conflict.field === "*") await settleDeletion(ctx, kind, conflict, record, decision.keep)
  else await settleField(ctx, kind, conflict, record, decision)
  await store.closeConflict(ctx, conflict.id, decision.keep)
}

async function settleField(
  ctx: Ctx,
  kind: string,
  conflict: store.Conflict,
  record: HubRecord,
  decision: Decision,
): Promise<void> {
  const { field, theirs } = conflict
  const place = { connection: conflict.connectionId, resource: conflict.resource }
  await store.agreeOnTheirs(ctx, place, record.id, field, theirs)
  if (decision.keep !== "ours") {
    const value = decision.keep === "edited" ? decision.value : theirs
    await write(ctx, kind, record, { ...record.data, [field]: value ?? null }, { field, conflict })
    await tell(ctx, connectorsOf(ctx.tx), kind, record.id)
  }
  if (decision.keep !== "theirs") await addPending(ctx, [place], [record.id])
}

/** Ours: it is made there anew. Theirs: it goes here too. */
async function settleDeletion(
  ctx: Ctx,
  kind: string,
  conflict: store.Conflict,
  record: HubRecord,
  keep: Decision["keep"],
): Promise<void> {
  const place = { connection: conflict.connectionId, resource: conflict.resource }
  if (keep === "ours") {
    await removeLinks(ctx, place, [record.id])
    await addPending(ctx, [place], [record.id])
    return
  }
  await markGone(ctx, place, [{ externalId: conflict.externalId, rawHash: "missing" }])
  const keys = recordTypeOf(kind).keysOf(record.data)
  await updateRecords(ctx, [{ ...record, keys, whence: {}, deletedAt: ctx.now, isDirty: true }])
  await tell(ctx, connectorsOf(ctx.tx), kind, record.id)
}

async function write(
  ctx: Ctx,
  kind: string,
  record: HubRecord,
  data: Row,
  { field, conflict }: { field: string; conflict: store.Conflict },
): Promise<void> {
  const type = recordTypeOf(kind)
  const reason = type.fields.includes(field) ? type.whyWrong(data, true) : `there is no field ${field}`
  if (reason !== null) throw hubErrors["conflict.value_wrong"]({ reason })
  const rule = `decided by ${ctx.actor.name} (${conflict.id})`
  const whence = { [field]: { by: conflict.connectionId, at: ctx.now.toISOString(), rule } }
  await updateRecords(ctx, [
    { id: record.id, data, keys: type.keysOf(data), whence, deletedAt: record.deletedAt, isDirty: true },
  ])
}

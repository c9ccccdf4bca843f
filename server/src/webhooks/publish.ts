import { createHash } from "node:crypto"
import Type from "typebox"
import { canonicalJson, type Id, type JsonValue, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append, eventTypesOf } from "#platform/events"
import { deleteOwnType, listOwnTypes, ownTypeOf, saveOwnType, takeEventKey } from "./own-store.ts"
import { misfitOf, type OwnEventType, ownEventErrors, ownTypesMax } from "./own-type.ts"

/** Declares a kind of event of the tenant's own, or changes it: another schema is the next version. Throws event_type.taken,
 *  event_type.schema_refused, event_type.sample_misfit, event_type.too_many. */
export async function declareOwnType(ctx: Ctx, draft: Omit<OwnEventType, "version">): Promise<OwnEventType> {
  const [domain = ""] = draft.type.split(".")
  const isOurs = [...eventTypesOf(ctx).keys()].some((type) => type.startsWith(`${domain}.`)) || reserved.has(domain)
  if (isOurs) throw ownEventErrors["event_type.taken"]({ domain })
  const misfit = misfitOf(draft.schema, draft.sample)
  if (misfit !== null) throw ownEventErrors["event_type.sample_misfit"]({ reason: misfit })
  const known = await listOwnTypes(ctx)
  if (known.length >= ownTypesMax && !known.some(({ type }) => type === draft.type)) {
    throw ownEventErrors["event_type.too_many"]({ max: ownTypesMax })
  }
  return saveOwnType(ctx, draft)
}

const reserved: ReadonlySet<string> = new Set(["webhook", "mortise", "integration", "platform"])

/** Forgets a type; events that were published stay. Throws `event_type.unknown`. */
export async function forgetOwnType(ctx: Ctx, type: string): Promise<void> {
  if (!(await deleteOwnType(ctx, type))) throw ownEventErrors["event_type.unknown"]({ type })
}

/** A type of the tenant's own. Throws `event_type.unknown`. */
export async function loadOwnType(ctx: Ctx, type: string): Promise<OwnEventType> {
  const found = await ownTypeOf(ctx, type)
  if (found === undefined) throw ownEventErrors["event_type.unknown"]({ type })
  return found
}

/** An event that a tenant publishes. */
export interface Publication {
  readonly type: string
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
  /** The same key is the same event, for ever. */
  readonly key: string | null
}

/**
 * Publishes an event of the tenant's own: it is numbered, streamed and sent to endpoints like any other. Answers the event's id; with a
 * key that was used before, that event's. Throws event_type.unknown, event.misfit, event.key_reused.
 */
export async function publishOwn(
  ctx: Ctx,
  { type, subject, data, key }: Publication,
): Promise<{ id: Id<"evt">; isNew: boolean }> {
  const declared = await loadOwnType(ctx, type)
  const misfit = misfitOf(declared.schema, data)
  if (misfit !== null) throw ownEventErrors["event.misfit"]({ reason: misfit })
  const id = newId("evt")
  if (key !== null) {
    const taken = await takeEventKey(ctx, key, id, printOf({ type, subject, data }))
    if (taken !== null && taken.print !== printOf({ type, subject, data })) throw ownEventErrors["event.key_reused"]()
    if (taken !== null) return { id: taken.eventId, isNew: false }
  }
  const { version, summary, sample } = declared
  // Nobody knows what of it is about persons: all of it is kept where an erasure finds it.
  const personal = { holder: () => id, fields: Object.keys(data) }
  const kind = {
    type,
    version,
    summary,
    schema: Type.Unknown(),
    sample,
    subject: () => subject,
    isOwn: true as const,
    personal,
  }
  await append(ctx, kind, data, null, id)
  return { id, isNew: true }
}

function printOf(event: { readonly type: string; readonly subject: string; readonly data: unknown }): string {
  // It came as JSON.
  return createHash("sha256")
    .update(canonicalJson(event as JsonValue))
    .digest("base64url")
}

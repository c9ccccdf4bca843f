import type { Static, TSchema } from "typebox"
import type { Actor, Ctx, TenantId } from "#platform/db"

/** One kind of fact: `<domain>.<noun>.<verb in the past tense>`, with its schema, version and a sample. */
export interface EventType<D = unknown> {
  readonly type: string
  readonly version: number
  readonly summary: string
  readonly schema: TSchema
  readonly sample: D
  /** The id of the record that the fact is about. */
  subject(data: D): string
  /** Fields of `data` that describe a person, and whose id they are kept under. */
  readonly personal?: { holder(data: D): string; readonly fields: readonly string[] }
  /** A tenant's own kind: no part declares it. */
  readonly isOwn?: true
}

/** Declares an event. The sample must fit the schema (a test checks every registered event). */
export function defineEvent<S extends TSchema>(
  spec: EventType<Static<S>> & { readonly schema: S },
): EventType<Static<S>> {
  // `integration.connected` and its like: where the domain is the noun, it is not said twice.
  if (!/^[a-z_]+(\.[a-z_]+){1,2}$/.test(spec.type)) throw new Error(`${spec.type} is not <domain>.<noun>.<verb>.`)
  return spec
}

/** A fact as it was recorded. `data` includes its personal fields until they are erased. */
export interface EventRecord<D = unknown> {
  readonly id: string
  readonly tenant: TenantId
  readonly type: string
  readonly version: number
  readonly subject: string
  readonly data: D
  readonly actor: Actor
  readonly requestId: string | null
  readonly occurredAt: Date
}

/** What changed, for the audit trail: only the fields that differ. */
export interface Change {
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** A reaction in one domain to an event of another. See `flows/`. */
export interface Flow {
  readonly name: string
  readonly when: "inTransaction" | "afterCommit"
  readonly type: string
  /** Runs (after the commit) only in tenants that asked for it by `wantFlows`: the others' events cost nothing. */
  readonly onlyWanted?: boolean
  /** In a transaction: the next reaction starts before this one has its answer, their statements share a round trip, in this order. After
   *  the commit: the events of one batch are reacted to beside each other. */
  readonly goesAlong?: boolean
  readonly run: (ctx: Ctx, event: EventRecord) => Promise<void>
}

/** A reaction inside the writer's transaction: what must be consistent at once. Throwing refuses the writer's change. */
export function inTransaction<D>(
  event: EventType<D>,
  name: string,
  run: (ctx: Ctx, event: EventRecord<D>) => Promise<void>,
): Flow {
  return flow("inTransaction", event, name, run)
}

/**
 * `inTransaction` for a reaction that sends its statement at once, and whose answer the next ones don't build on: they start beside it,
 * which keeps what it locks for a round trip less. All of them are waited for; if it throws, nothing of the others stays either.
 */
export function inTransactionAlong<D>(
  event: EventType<D>,
  name: string,
  run: (ctx: Ctx, event: EventRecord<D>) => Promise<void>,
): Flow {
  return { ...flow("inTransaction", event, name, run), goesAlong: true }
}

/** A reaction after the commit, in a transaction of its own: runs at least once, has its effect once. */
export function afterCommit<D>(
  event: EventType<D>,
  name: string,
  run: (ctx: Ctx, event: EventRecord<D>) => Promise<void>,
): Flow {
  return flow("afterCommit", event, name, run)
}

/** `afterCommit` for a reaction to which the order of events is nothing: those of one batch run beside each other, their statements in the
 *  same round trips. */
export function afterCommitAlong<D>(
  event: EventType<D>,
  name: string,
  run: (ctx: Ctx, event: EventRecord<D>) => Promise<void>,
): Flow {
  return { ...flow("afterCommit", event, name, run), goesAlong: true }
}

/** `afterCommit` for a reaction that few tenants need: it runs only in those that asked for it (`wantFlows`). */
export function afterCommitWhereWanted<D>(
  event: EventType<D>,
  name: string,
  run: (ctx: Ctx, event: EventRecord<D>) => Promise<void>,
): Flow {
  return { ...flow("afterCommit", event, name, run), onlyWanted: true }
}

function flow<D>(
  when: Flow["when"],
  event: EventType<D>,
  name: string,
  run: (ctx: Ctx, event: EventRecord<D>) => Promise<void>,
): Flow {
  // Records reach a flow by their type only, so their data is that type's data.
  return { name, when, type: event.type, run: (ctx, record) => run(ctx, record as EventRecord<D>) }
}

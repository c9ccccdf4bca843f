import type { Tx } from "#platform/db"
import type { EventType, Flow } from "./define.ts"
import type { FanOut } from "./fan-out.ts"

/** Every event type and flow of this program, and the way to wake the router. */
export interface EventRegistry {
  readonly types: ReadonlyMap<string, EventType>
  readonly inTransaction: ReadonlyMap<string, readonly Flow[]>
  readonly afterCommit: readonly Flow[]
  /** What else the router makes of events; set when the program is composed. */
  readonly fanOuts: readonly FanOut[]
  /** Called after each commit that appended events, with their number; 0 after one that left other work (a saga).
   *  Set by the process that works or tells workers. */
  wake: (appended: number) => void
  /** Has a workers' step look for work, here and in other processes. Set like `wake`. */
  wakeStep: (name: string) => void
  /** Told of every wake-up of this process, also those that came from others: the name of a step, or "all". */
  readonly listeners: Set<(news: string) => void>
}

/** Gathers the parts' events and flows. Throws on a doubled name and on a flow for an unknown event. */
export function makeEventRegistry(
  types: readonly EventType[],
  flows: readonly Flow[],
  fanOuts: readonly FanOut[] = [],
): EventRegistry {
  const byType = new Map(types.map((t) => [t.type, t]))
  if (byType.size !== types.length) throw new Error("Two event types have one name.")
  if (new Set(flows.map((f) => f.name)).size !== flows.length) throw new Error("Two flows have one name.")
  const unknown = flows.find((f) => !byType.has(f.type))
  if (unknown) throw new Error(`Flow ${unknown.name} waits for ${unknown.type}, which no part declares.`)
  return {
    types: byType,
    inTransaction: Map.groupBy(
      flows.filter((f) => f.when === "inTransaction"),
      (f) => f.type,
    ),
    afterCommit: flows.filter((f) => f.when === "afterCommit"),
    fanOuts,
    wake: () => undefined,
    wakeStep: () => undefined,
    listeners: new Set(),
  }
}

const registrySlot = Symbol("event registry")

/** Gives a transaction its registry. */
export function useRegistry(tx: Tx, registry: EventRegistry): void {
  tx.slots.set(registrySlot, registry)
}

/** The registry of a transaction. */
export function registryOf(tx: Tx): EventRegistry {
  const registry = tx.slots.get(registrySlot)
  if (registry === undefined) throw new Error("This database has no event registry: compose it first.")
  return registry as EventRegistry
}

/** Every kind of event that the parts declare, as this transaction's program has it. */
export function eventTypesOf(ctx: { readonly tx: Tx }): ReadonlyMap<string, EventType> {
  return registryOf(ctx.tx).types
}

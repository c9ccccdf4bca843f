import { randomUUID } from "node:crypto"
import type { Ctx, TenantId } from "#platform/db"
import { append } from "#platform/events"
import type { Api } from "../api.ts"
import { expire } from "../auth/login.ts"
import { carryDirty } from "../carry.ts"
import type { Connection, ConnectionId } from "../connection.ts"
import { connectionById, updateConnection } from "../connection-store.ts"
import type { Resource } from "../define.ts"
import { connectorOf, type HubDeps, hubScope } from "../deps.ts"
import { apiOf, envOf, keepFacts, runErrand } from "../errands.ts"
import { syncFailed } from "../events.ts"
import { keepSubscribed } from "../subscribe.ts"
import { classOf, VendorError } from "../vendor-error.ts"
import { runActions } from "./act.ts"
import { backfillStep } from "./backfill.ts"
import { endReading, readCursors } from "./cursor-store.ts"
import { resourceOrder } from "./cursors.ts"
import { dryRun } from "./dry-run.ts"
import { claimLanes, LaneLost, releaseLane, type Worked } from "./lane-store.ts"
import { CallNotes } from "./lines.ts"
import { type OwnMapping, ownMappings } from "./mapping-store.ts"
import { pullResource } from "./pull.ts"
import { carryOut, pushResource } from "./push.ts"
import { ownResourceOf } from "./read-by.ts"
import { endRun, openAskedRuns, type Run } from "./run-store.ts"
import { readTouched, readWaiting, waitsMax } from "./touch.ts"
import { type DueWork, dueWork, type Intent, openIntents } from "./work-store.ts"

/** Lanes that one step takes, one after the other. */
const lanesMax = 10
/** Rounds of one visit; a lane that has more to do is due again at once, behind the others. */
const roundsMax = 50
/** A failing connection is left alone for 30 s, doubled each time up to an hour; from this many failures on it is shown as in error. */
const failuresShown = 5
const backOffFirstMs = 30_000
const backOffMaxMs = 3_600_000
const scopeWaitMs = 3_600_000
const throttleMs = 60_000

/** One worker's visit to one connection. */
export interface Lane {
  readonly deps: HubDeps
  readonly connection: Connection
  /** The business's own mapping and authority by resource. */
  readonly mappings: ReadonlyMap<string, OwnMapping>
  /** Dry runs and backfills that a person asked for. */
  readonly askedRuns: readonly Run[]
  readonly notes: CallNotes
  inTenant<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/** Works through connections that have something to do; answers how many it visited. */
export async function hubStep(deps: HubDeps): Promise<number> {
  const lanes = await deps.db.withSystem("claim connections", (sys) => claimLanes(sys, deps.owner, lanesMax))
  for (const { tenant, id } of lanes) await visit(deps, tenant, id)
  return lanes.length
}

/** Lanes that one process works on side by side. */
const sideBySide = 3

/**
 * What one process works with: each answers whether it visited a connection. While one of them is at a long read, or waits for a vendor's
 * allowance, another hears the webhook of the next business. Each has a name of its own in the lanes that it takes, one at a time; two
 * connections of one business take turns, so that who is in both is one record here and not two.
 */
export function hubLoops(deps: HubDeps): readonly (() => Promise<number>)[] {
  let turn: Promise<unknown> = Promise.resolve()
  const claim = (owner: string) => {
    const mine = turn.then(() => deps.db.withSystem("claim connections", (sys) => claimLanes(sys, owner, 1, true)))
    turn = mine.catch(() => undefined)
    return mine
  }
  return Array.from({ length: sideBySide }, () => {
    const own = { ...deps, owner: randomUUID() }
    return async () => {
      const lanes = await claim(own.owner)
      for (const { tenant, id } of lanes) await visit(own, tenant, id)
      return lanes.length
    }
  })
}

async function visit(deps: HubDeps, tenant: TenantId, id: ConnectionId): Promise<void> {
  const inTenant = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => deps.db.withTenant(hubScope(tenant, "sync"), work)
  let begun = await inTenant((ctx) => whatIsBegun(ctx, id))
  if (begun.connection?.errand) {
    await runErrand(deps, begun.connection, begun.connection.errand)
    begun = await inTenant((ctx) => whatIsBegun(ctx, id))
  }
  let worked: Worked = { soonest: null, isWell: false }
  const { connection, mappings, askedRuns, intents } = begun
  if (connection && isOpen(connection, deps.db.clock.now()))
    worked = await workOn({ deps, connection, mappings, askedRuns, notes: new CallNotes(), inTenant }, intents)
  await inTenant((ctx) => releaseLane(ctx, id, deps.owner, worked))
}

/** All that a visit has to know before it begins, asked for in one round trip. */
async function whatIsBegun(ctx: Ctx, id: ConnectionId) {
  const [connection, mappings, askedRuns, intents] = await Promise.all([
    connectionById(ctx, id),
    ownMappings(ctx, id),
    openAskedRuns(ctx, id),
    openIntents(ctx, id),
  ])
  return { connection, mappings, askedRuns, intents }
}

/** One that was never connected has nothing to sync, and does not recover by having nothing to do. */
function isOpen({ account, state, openUntil }: Connection, now: Date): boolean {
  return account !== null && (state === "connected" || state === "error") && (openUntil === null || openUntil <= now)
}

/** All that is due of a connection. */
async function workOn(lane: Lane, intents: readonly Intent[]): Promise<Worked> {
  try {
    const isAll = await rounds(lane, intents)
    if (isAll) await keepFacts(lane.deps, lane.connection)
    return { soonest: isAll ? null : lane.deps.db.clock.now(), isWell: true }
  } catch (error) {
    if (error instanceof LaneLost) return { soonest: null, isWell: false }
    return { soonest: await failed(lane, error), isWell: false }
  }
}

/** True when nothing was left. */
async function rounds(lane: Lane, intents: readonly Intent[]): Promise<boolean> {
  const { deps, connection } = lane
  const connector = connectorOf(deps, connection)
  const api = apiOf(deps, connection, lane.notes.hear)
  for (const intent of intents) {
    const resource = connector.resources[intent.resource]
    if (resource !== undefined) await carryOut(lane, api, ownResource(lane, intent.resource, resource), intent)
  }
  await keepSubscribed(lane, api)
  const order = resourceOrder(connector).map(([name, one]) => [name, ownResource(lane, name, one)] as const)
  for (const run of lane.askedRuns) {
    const found = order.find(([name]) => name === run.resource)
    if (found !== undefined && run.kind === "preview") await dryRun(lane, api, found[1], run)
  }
  let known: Due | null = null
  for (let round = 0; round < roundsMax; round++) {
    const { isBusy, next } = await oneRound(lane, api, order, known)
    if (!isBusy) return true
    known = next
  }
  return false
}

/** A resource as this business maps it. */
function ownResource({ mappings, connection }: Lane, name: string, resource: Resource): Resource {
  return ownResourceOf(resource, mappings.get(name)?.rules ?? {}, envOf(connection))
}

type Due = ReadonlyMap<string, DueWork>

/** Does what is due once; `known` is what the round before found last, where it has changed nothing since. */
async function oneRound(
  lane: Lane,
  api: Api,
  order: readonly (readonly [string, Resource])[],
  known: Due | null,
): Promise<{ isBusy: boolean; next: Due | null }> {
  let isBusy = await runActions(lane, api)
  const due = isBusy || known === null ? await whatIsDue(lane) : known
  for (const [name, resource] of order) {
    const one = due.get(name)
    const isTouched = one?.isTouched === true && (await readTouched(lane, api, name, resource))
    const isRead = one?.isRead === true && (await pullResource(lane, api, name, resource))
    const isSent = one?.isPending === true && (await pushResource(lane, api, name, resource))
    isBusy ||= isTouched || isRead || isSent
  }
  await carryDirty(lane)
  for (const [name, resource] of order) {
    const run = lane.askedRuns.find((one) => one.kind === "backfill" && one.resource === name)
    const isFilled = run !== undefined && (await backfillStep(lane, resource, run))
    isBusy ||= isFilled
  }
  if (!isBusy) return { isBusy, next: null }
  const left = await whatIsDue(lane)
  let hasWaited = false
  for (const [name, resource] of order) {
    const isRead = left.get(name)?.isWaiting === true && (await readWaiting(lane, api, name, resource))
    hasWaited ||= isRead
  }
  return { isBusy, next: hasWaited ? null : left }
}

/** One question for all resources: a quiet connection costs one transaction. */
function whatIsDue({ inTenant, connection }: Lane): Promise<Due> {
  return inTenant((ctx) => dueWork(ctx, connection.id, waitsMax))
}

/** What a failure means for the whole connection; answers when to come back. */
async function failed(lane: Lane, error: unknown): Promise<Date | null> {
  const { deps, connection } = lane
  const errorClass = classOf(error)
  const reason = error instanceof VendorError ? error.message : "Something went wrong on our side"
  if (!(error instanceof VendorError)) deps.warn(error, { connection: connection.id, what: "sync" })
  if (errorClass === "auth" && connection.credentialId !== null) {
    await expire(deps, connection, connection.credentialId, reason)
    return null
  }
  return lane.inTenant(async (ctx) => {
    const failures = connection.failures + (errorClass === "throttle" ? 0 : 1)
    const openUntil = new Date(ctx.now.getTime() + waitMsOf(error, failures))
    const isShown = errorClass === "scope" || failures >= failuresShown
    await updateConnection(ctx, connection.id, {
      failures,
      openUntil,
      reason,
      ...(isShown ? { state: "error" as const } : {}),
    })
    const isLasting = errorClass !== "throttle" && errorClass !== "transient"
    if (isLasting || failures === failuresShown) await endRunning(ctx, lane, errorClass, reason, isLasting)
    return openUntil
  })
}

function waitMsOf(error: unknown, failures: number): number {
  const backOffMs = Math.min(backOffMaxMs, backOffFirstMs * 2 ** Math.max(0, failures - 1))
  if (!(error instanceof VendorError)) return backOffMs
  if (error.errorClass === "throttle") return error.retryAfterMs ?? throttleMs
  if (error.errorClass === "scope") return scopeWaitMs
  return Math.max(backOffMs, error.retryAfterMs ?? 0)
}

/** The run that failed says so once; one that can't succeed as it is ends, and begins anew when it is due again. */
async function endRunning(
  ctx: Ctx,
  { connection }: Lane,
  errorClass: string,
  error: string,
  isLasting: boolean,
): Promise<void> {
  for (const cursor of await readCursors(ctx, connection.id)) {
    if (cursor.runId === null) continue
    const { id: connectionId, connector } = connection
    await append(ctx, syncFailed, {
      connectionId,
      connector,
      runId: cursor.runId,
      resource: cursor.resource,
      errorClass,
      error: error.slice(0, 500),
    })
    if (!isLasting) continue
    await endRun(ctx, cursor.runId, "failed", { errorClass, error: error.slice(0, 500) })
    const dueAt = new Date(ctx.now.getTime() + cursor.everyMin * 60_000)
    await endReading(ctx, connection.id, cursor.resource, { since: null, fullAt: null, dueAt, isQuiet: false })
  }
}

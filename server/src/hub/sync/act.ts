import { append } from "#platform/events"
import { type AskedAction, endAction, putOffAction, takeAction } from "../action-store.ts"
import type { Api } from "../api.ts"
import type { Action } from "../define.ts"
import { connectorOf } from "../deps.ts"
import { integrationActionEnded } from "../events.ts"
import { whyRefused } from "../validate.ts"
import { classOf, VendorError } from "../vendor-error.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { noteOf } from "./lines.ts"

/** Actions of one look at a connection; what is left waits for the next. */
const actionsMax = 100
/** Tries of one action before it has failed. The first again after 5 s, then doubled, at most an hour. */
const attemptsMax = 8
const againFirstMs = 5_000
const againMaxMs = 3_600_000

/** Runs the actions of a connection that are due. Answers whether there were any. */
export async function runActions(lane: Lane, api: Api): Promise<boolean> {
  const actions = connectorOf(lane.deps, lane.connection).actions
  if (actions === undefined) return false
  for (let count = 0; count < actionsMax; count++) {
    const asked = await lane.inTenant((ctx) => takeAction(ctx, lane.connection.id))
    if (asked === undefined) return count > 0
    await runOne(lane, api, Object.hasOwn(actions, asked.action) ? actions[asked.action] : undefined, asked)
  }
  return true
}

async function runOne(lane: Lane, api: Api, action: Action | undefined, asked: AskedAction): Promise<void> {
  let result: Readonly<Record<string, unknown>>
  try {
    result = await lane.notes.during(() => resultOf(api, action, asked))
  } catch (error) {
    return failed(lane, asked, error)
  }
  await end(lane, asked, { result })
}

async function resultOf(api: Api, action: Action | undefined, asked: AskedAction) {
  if (action === undefined) throw new VendorError({ class: "permanent", message: "There is no such action any more" })
  const result = await action.run(api, asked.input ?? {}, asked.id)
  const reason = whyRefused(action.output, structuredClone(result))
  if (reason !== null) throw new VendorError({ class: "permanent", message: `Its answer can't be used: ${reason}` })
  return result
}

async function failed(lane: Lane, asked: AskedAction, error: unknown): Promise<void> {
  const { deps, connection } = lane
  const errorClass = classOf(error)
  const isOurs = !(error instanceof VendorError)
  if (isOurs) deps.warn(error, { connection: connection.id, what: `action ${asked.action}` })
  const words = isOurs ? "Something went wrong on our side" : error.message
  const isPassing = ["transient", "throttle", "auth"].includes(errorClass)
  if (!isPassing || isOurs || asked.attempts >= attemptsMax) {
    return end(lane, asked, { errorClass, error: words })
  }
  const againMs = Math.min(againMaxMs, againFirstMs * 2 ** (asked.attempts - 1))
  const waitMs = Math.max(againMs, error.retryAfterMs ?? 0)
  await lane.inTenant(async (ctx) => {
    await holdLane(ctx, connection.id, deps.owner)
    const dueAt = new Date(ctx.now.getTime() + waitMs)
    await putOffAction(ctx, asked.id, { errorClass, error: words, dueAt })
  })
  // What is wrong with the whole connection is for the lane to decide.
  if (errorClass === "auth" || error.isQuota) throw error
}

async function end(lane: Lane, asked: AskedAction, how: Parameters<typeof endAction>[2]): Promise<void> {
  const { deps, connection } = lane
  await lane.inTenant(async (ctx) => {
    await holdLane(ctx, connection.id, deps.owner)
    await endAction(ctx, asked.id, how, noteOf(lane.notes.kept))
    const { id: connectionId, connector } = connection
    const { id: actionId, action, key } = asked
    const isDone = "result" in how
    const error = isDone ? null : how.error.slice(0, 500)
    await append(ctx, integrationActionEnded, { connectionId, connector, actionId, action, key, isDone, error })
  })
}

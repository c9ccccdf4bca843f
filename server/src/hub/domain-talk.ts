import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { DirtyRecord } from "./carry-store.ts"
import { domainIdOf } from "./carry-store.ts"
import type { Lane } from "./sync/lane.ts"
import type { RecordId } from "./sync/link-store.ts"
import { tellCompleted } from "./sync/pull.ts"
import { endRun, insertLines, insertRun, noTally, tallyRun } from "./sync/run-store.ts"

/** Whether a record that is not there yet is to be made: null, or the reason why not ("" where there is nothing to say). */
export async function whyNotThere(ctx: Ctx, lane: Lane, kind: string, record: RecordId): Promise<string | null> {
  const port = lane.deps.domains.get(kind)
  if (port?.isFor === undefined) return null
  const domainId = await domainIdOf(ctx, record)
  if (domainId === null) return ""
  const answer = await port.isFor(ctx, { domainId, connector: lane.connection.connector })
  return answer === true ? null : answer === false ? "" : answer
}

/** Tells the domain what became of sending its record. */
export async function tellSent(
  ctx: Ctx,
  lane: Lane,
  kind: string,
  record: RecordId,
  outcome: { readonly error: string | null; readonly isChange: boolean },
): Promise<void> {
  const port = lane.deps.domains.get(kind)
  if (port?.sent === undefined) return
  const domainId = await domainIdOf(ctx, record)
  if (domainId !== null) await port.sent(ctx, { domainId, connector: lane.connection.connector, ...outcome })
}

/** A record that its domain refused is a line of the log and counts as refused in `integration.sync.completed`. */
export async function logRefusal(ctx: Ctx, lane: Lane, record: DirtyRecord, error: string): Promise<void> {
  const { connectionId, resource, externalId, id: recordId } = record
  if (connectionId === null || resource === null) return
  const runId = newId("run")
  await insertRun(ctx, { id: runId, connectionId, resource, kind: "touch", askedBy: null })
  const nothing = { changes: null, request: null, response: null, durationMs: null }
  const line = { ...nothing, id: newId("line"), runId, resource, recordId, externalId, errorClass: "validation", error }
  await insertLines(ctx, connectionId, [{ ...line, direction: "pull", action: "refused" }])
  await tallyRun(ctx, runId, { ...noTally(), refused: 1 })
  const run = await endRun(ctx, runId, "done")
  if (run !== undefined && connectionId === lane.connection.id) await tellCompleted(ctx, lane, run)
}

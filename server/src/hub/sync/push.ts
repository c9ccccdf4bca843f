import type { Api } from "../api.ts"
import type { PushItem, PushResult, Resource } from "../define.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { planOf } from "./push-plan.ts"
import { settleIntent } from "./settle.ts"
import { type Intent, triedIntent } from "./work-store.ts"

/** Sends what waits of one resource. Answers whether anything was done. */
export async function pushResource(lane: Lane, api: Api, name: string, resource: Resource): Promise<boolean> {
  const planned = await planOf(lane, api, name, resource)
  if (planned === null) return false
  for (const intent of await lane.inTenant(planned)) await carryOut(lane, api, resource, intent)
  return true
}

/** Makes the call that an intent describes, and settles its answer. A call whose answer is unknown is made again with the same key. */
export async function carryOut(lane: Lane, api: Api, resource: Resource, intent: Intent): Promise<void> {
  const isAgain = intent.attempts > 0
  await lane.inTenant((ctx) => triedIntent(ctx, intent.id))
  const results = await lane.notes.during(() => call(api, resource, intent, isAgain))
  await lane.inTenant(async (ctx) => {
    await holdLane(ctx, lane.connection.id, lane.deps.owner)
    await settleIntent(ctx, lane, resource, intent, results, lane.notes.kept, false)
  })
}

async function call(api: Api, resource: Resource, intent: Intent, isAgain: boolean): Promise<readonly PushResult[]> {
  const writer = resource.push?.[intent.verb]
  if (writer === undefined)
    return intent.items.map(() => ({ error: { class: "permanent", message: "It can't be written there" } }))
  const items = intent.items.map(
    (item): PushItem => ({
      recordId: item.recordId,
      id: item.externalId,
      body: item.body,
      raw: item.raw,
      ours: item.outer,
    }),
  )
  const found = await findMade(api, resource, intent, items, isAgain)
  const left = items.filter((_item, i) => found[i] === undefined)
  const results = left.length === 0 ? [] : await writer.send(api, left, intent.id)
  if (results.length !== left.length) {
    return items.map((_item, i) =>
      found[i] === undefined
        ? { error: { class: "transient", message: "The vendor answered fewer records than were sent" } }
        : { raw: found[i] },
    )
  }
  const rest = [...results]
  return found.map((raw) => (raw === undefined ? (rest.shift() ?? { error: { class: "transient" } }) : { raw }))
}

/** Of new records: those that are there already (made by a call whose answer was lost, or by somebody else). */
async function findMade(
  api: Api,
  { push }: Resource,
  intent: Intent,
  items: readonly PushItem[],
  isAgain: boolean,
): Promise<unknown[]> {
  const find = push?.find
  if (intent.verb !== "create" || find === undefined) return items.map(() => undefined)
  const found: unknown[] = []
  for (const item of items) {
    const isWorthIt = isAgain || push?.retry === "find"
    found.push(isWorthIt ? ((await find(api, item.ours, item.body)) ?? undefined) : undefined)
  }
  return found
}

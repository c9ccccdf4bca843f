import { isSame, type Row, textOf } from "../lens/rows.ts"
import { linkedIds } from "../sync/link-store.ts"
import { readOne } from "../sync/page.ts"
import { gatherRefs, type RefIds, translated } from "../sync/refs.ts"
import { must } from "./check.ts"
import type { Scene } from "./scene.ts"
import { type LinkedRecord, linkedRecords, waitingOf } from "./scene-store.ts"

/** A resource's links and what waits of it. */
export async function stateOf(scene: Scene, name: string) {
  const place = { connection: scene.id, resource: name }
  return scene.run(async (ctx) => ({ links: await linkedRecords(ctx, place), waiting: await waitingOf(ctx, place) }))
}

/** The one link of a record. */
export async function linkOf(scene: Scene, name: string, externalId: string): Promise<LinkedRecord> {
  const found = (await stateOf(scene, name)).links.find((link) => link.externalId === externalId)
  must(found !== undefined, `${name} ${externalId} was not taken over: ${await whyWaiting(scene, name)}`)
  return found
}

/** Ids of the records that the vendor shows as living. */
export function livingIds(scene: Scene, name: string): string[] {
  const one = scene.resource(name)
  return scene
    .table(name)
    .all()
    .flatMap((raw) => {
      const read = readOne(one, raw)
      return read === null || "reason" in read || read.isGone ? [] : [read.id]
    })
}

/** Throws unless both sides of a resource are the same: every record of theirs linked once, every field agreed on, nothing waiting. */
export async function mustAgree(scene: Scene, name: string): Promise<void> {
  const found = await disagreements(scene, name)
  must(found.length === 0, found.slice(0, 4).join("; "))
}

/** What differs between both sides of a resource, in words. */
export async function disagreements(scene: Scene, name: string): Promise<string[]> {
  const { links, waiting } = await stateOf(scene, name)
  const alive = links.filter((link) => link.state === "linked")
  const linked = new Set(alive.map((link) => link.externalId))
  const open = waiting.filter((one) => one.kind === "conflict")
  const found = waiting
    .filter((one) => one.kind !== "conflict")
    .map((one) => `${name} ${one.id} waits (${one.kind}): ${one.why}`)
  for (const id of livingIds(scene, name)) if (!linked.has(id)) found.push(`${name} ${id} is there, but not here`)
  const records = alive.map((link) => link.recordId)
  if (new Set(records).size !== records.length) found.push(`two of ${name} there are one record here`)
  // What was removed here and can't be removed there stays there as it was.
  const isRemovable = scene.resource(name).push?.remove !== undefined
  const kept = alive.filter((link) => isRemovable || !link.isDeleted)
  const read = await readThere(scene, name, kept)
  for (const link of kept) {
    const undecided = open.filter((one) => one.id === link.externalId).map((one) => one.why)
    found.push(...differences(scene, name, link, undecided, read.get(link.externalId)))
  }
  return found
}

/** What the vendor has of linked records, as we would say it; records that are gone there are left out. */
async function readThere(
  scene: Scene,
  name: string,
  links: readonly LinkedRecord[],
): Promise<ReadonlyMap<string, Row>> {
  const { map } = scene.resource(name)
  const env = await scene.env()
  const refs: RefIds = new Map()
  const rows: [string, Row][] = []
  for (const { externalId } of links) {
    const raw = scene.table(name).get(externalId)
    if (raw === undefined) continue
    const row = map.get(raw, env)
    gatherRefs(map, row, refs)
    rows.push([externalId, row])
  }
  const inner = await scene.run((ctx) => linkedIds(ctx, scene.id, refs, "theirs"))
  return new Map(rows.map(([id, row]) => [id, translated(map, row, inner).row]))
}

function differences(
  scene: Scene,
  name: string,
  link: LinkedRecord,
  undecided: readonly string[],
  theirs: Row | undefined,
): string[] {
  const one = scene.resource(name)
  if (theirs === undefined) return [`${name} ${link.externalId} is linked, but not there any more`]
  return Object.entries(theirs).flatMap(([field, there]) => {
    const here = link.data[field] ?? null
    if (undecided.includes(field) || undecided.includes("*") || isSame(here, there)) return []
    // Some connectors read what belongs to a record from elsewhere: the table alone does not say it.
    if (!one.map.writable.has(field) && (there === null || there === undefined)) return []
    // A vendor may keep a value in its own form: then both forms are what was agreed on.
    const isAgreed = isSame(link.ours[field] ?? null, here) && isSame((link.theirs ?? link.ours)[field] ?? null, there)
    return isAgreed ? [] : [`${name}.${field} is ${textOf(here)} here and ${textOf(there ?? null)} there`]
  })
}

/** What of a resource waits, in words. */
export async function whyWaiting(scene: Scene, name: string): Promise<string> {
  const { waiting } = await stateOf(scene, name)
  const { state, reason } = await scene.connection()
  const all = waiting.map((one) => `${one.kind}: ${one.why}`)
  return (
    [...all, ...(state === "connected" && reason === null ? [] : [`the connection is ${state}: ${reason}`])].join(
      "; ",
    ) || "nothing waits, and nothing says why"
  )
}

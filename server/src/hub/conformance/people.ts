// The two sides' people: what is changed at the vendor, and what is changed here.
import type { Ctx } from "#platform/db"
import type { Resource } from "../define.ts"
import { domainChanged, tell } from "../domain.ts"
import { writeDomainRecord } from "../domain-store.ts"
import { applied } from "../lens/lens.ts"
import type { Row } from "../lens/rows.ts"
import type { SandboxApp } from "../sandbox/sandbox.ts"
import { askForRead } from "../sync/cursor-store.ts"
import type { RecordId } from "../sync/link-store.ts"
import { readOne } from "../sync/page.ts"
import { gatherRefs, type RefIds, translated } from "../sync/refs.ts"
import { must, textsOf } from "./check.ts"
import type { Scene } from "./scene.ts"
import { linkedRecords, recordById } from "./scene-store.ts"

/** Samples that become records of ours, so that they differ from those of the vendor's people. */
const oursFrom = 5_000

/** The free text fields of a record as it reads now; the surest to be unlike others' last. */
export function textFieldsOf(one: Resource, row: Row): string[] {
  const fields = textsOf(one).filter((field) => {
    const about = one.map.fields.get(field)
    const isFree = about?.codec === "text" && !about.isReadOnly && !about.onlyNew && about.ref === undefined
    return isFree && (about.max ?? 100) >= 20 && typeof row[field] === "string"
  })
  return fields.toSorted((a, b) => Number(a === "name") - Number(b === "name"))
}

/** The id of a record of theirs. */
export function idOf(name: string, one: Resource, raw: unknown): string {
  const read = readOne(one, raw)
  must(read !== null, `the sandbox's sample of ${name} is left out by the resource's own skip`)
  must(!("reason" in read), `the sandbox's ${name}: ${"reason" in read ? read.reason : ""}`)
  return read.id
}

/** A person at the vendor makes the n-th sample; answers its id. */
export function theirNew(scene: Scene, name: string, n: number): string {
  const table = scene.table(name)
  return idOf(name, scene.resource(name), table.insert(table.sample(n)))
}

/** What a record of theirs reads as. */
export async function theirRow(scene: Scene, name: string, id: string): Promise<Row> {
  const raw = scene.table(name).get(id)
  must(raw !== undefined, `${name} ${id} is not in the sandbox's table`)
  return scene.resource(name).map.get(raw, await scene.env())
}

/** A person at the vendor changes one text. */
export async function theirEdit(scene: Scene, name: string, id: string, field: string, text: string): Promise<void> {
  const one = scene.resource(name)
  const table = scene.table(name)
  const env = await scene.env()
  const raw = table.get(id)
  const old = one.map.get(raw, env)
  const patch = one.map.patch(raw, old, { ...old, [field]: text }, env)
  const next = applied(raw, patch)
  table.change(id, Object.fromEntries(Object.keys(patch).map((key) => [key, next[key]])))
  const now = one.map.get(table.get(id), env)[field]
  must(
    now === text,
    `the sandbox's table ${name} does not hold records as the API shows them: ${field} was changed to "${text}" and reads as "${now}"`,
  )
}

const scratches = new WeakMap<Scene, SandboxApp>()

/** A simulator nobody connects to: its records are what a person here enters. */
function scratchOf(scene: Scene): SandboxApp {
  const found = scratches.get(scene)
  if (found !== undefined) return found
  const counts = new Map<string, number>()
  const serial = (name: string): number => {
    counts.set(name, (counts.get(name) ?? oursFrom) + 1)
    return counts.get(name) ?? oursFrom
  }
  const made = scene.connector.sandbox.make({
    now: () => scene.stage.clock.now(),
    uuid: () => `5c7a7c40-0000-4000-8000-${String(serial("uuid")).padStart(12, "0")}`,
    serial,
    urlOf: (host) => `http://127.0.0.1/${host}`,
    deliver: () => undefined,
  })
  scratches.set(scene, made)
  return made
}

/** A person here makes a record like the vendor's n-th sample, with the records that it names. Answers its id. */
export async function ourNew(scene: Scene, name: string, n: number): Promise<RecordId> {
  const table = scratchOf(scene).tables[name]
  must(table !== undefined, `the sandbox has no table ${name}`)
  const raw = table.insert(table.sample(oursFrom + n))
  return ourCopy(scene, name, idOf(name, scene.resource(name), raw), new Map())
}

async function ourCopy(scene: Scene, name: string, id: string, made: Map<string, RecordId>): Promise<RecordId> {
  const one = scene.resource(name)
  const row = one.map.get(scratchOf(scene).tables[name]?.get(id), await scene.env())
  const refs: RefIds = new Map()
  gatherRefs(one.map, row, refs)
  for (const [target, ids] of refs) {
    for (const other of ids) {
      const key = `${target} ${other}`
      if (!made.has(key)) made.set(key, await ourTarget(scene, target, other, made))
    }
  }
  const ours = translated(one.map, row, (target, other) => made.get(`${target} ${other}`)).row
  const { connectors } = scene.deps
  const change = { kind: one.kind, id: `${name}-${id}`, row: ours }
  const record = await scene.run((ctx) => domainChanged(ctx, connectors, change))
  if (record === null) throw new Error("A record that is made has an id.")
  return record
}

/** What a record of ours points at: a new one of ours, or, where the vendor takes none from us, one of theirs. */
async function ourTarget(scene: Scene, name: string, id: string, made: Map<string, RecordId>): Promise<RecordId> {
  if (scene.resource(name).push?.create !== undefined) return ourCopy(scene, name, id, made)
  const place = { connection: scene.id, resource: name }
  const living = async () =>
    (await scene.run((ctx) => linkedRecords(ctx, place))).find((link) => link.state === "linked")
  if ((await living()) === undefined) {
    theirNew(scene, name, 1)
    await scene.run((ctx) => askForRead(ctx, scene.id, name, false))
    await scene.work()
  }
  const first = await living()
  must(first !== undefined, `a sample points at ${name}, and a sample of those can't be taken over`)
  return first.recordId
}

/** A person here changes fields of a record. */
export async function ourEdit(scene: Scene, id: RecordId, patch: Row): Promise<void> {
  await scene.run((ctx) => write(ctx, scene, id, patch, null))
}

/** A person here removes a record. */
export async function ourRemoval(scene: Scene, id: RecordId): Promise<void> {
  await scene.run((ctx) => write(ctx, scene, id, {}, ctx.now))
}

async function write(ctx: Ctx, scene: Scene, id: RecordId, patch: Row, deletedAt: Date | null): Promise<void> {
  const record = await recordById(ctx, id)
  if (record === undefined) throw new Error(`There is no record ${id}.`)
  const at = ctx.now.toISOString()
  const whence = Object.fromEntries(Object.keys(patch).map((field) => [field, { by: "ours", at, rule: "by a person" }]))
  const domainData = record.domainData === null ? null : { ...record.domainData, ...patch }
  const next = { ...record, data: { ...record.data, ...patch }, domainData, deletedAt, version: record.version + 1 }
  await writeDomainRecord(ctx, next, whence)
  await tell(ctx, scene.deps.connectors, record.kind, id)
}

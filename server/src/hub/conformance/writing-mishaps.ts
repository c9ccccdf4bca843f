import type { Connector, PushItem, Resource, Writer } from "../define.ts"
import type { RecordId } from "../sync/link-store.ts"
import { livingIds, mustAgree, stateOf, whyWaiting } from "./agreement.ts"
import { must, written } from "./check.ts"
import { ourEdit, ourNew, textFieldsOf, theirRow } from "./people.ts"
import { isWrite, played, type Scene } from "./scene.ts"
import { pushRuns, takeLaneAway } from "./scene-store.ts"
import type { LiveCheck } from "./stage.ts"
import { changesNothing, keepsOurs, linkOfRecord, updatedMain, workFor, writesNothing, writtenMain } from "./writes.ts"

/** Writing where something goes wrong: calls and answers that are lost, a crash, somebody else's change, and what is refused. */
export const writingMishapChecks: readonly LiveCheck[] = [
  lost("writing.retry", "a write that the vendor could not do is done later, once", {
    kind: "reply",
    reply: { status: 503, text: "" },
  }),
  lost("writing.reset", "a write that never arrived is done later, once", { kind: "before" }),
  lost("writing.lost", "a write whose answer is lost on the way is not done twice", { kind: "after" }),
  lost("writing.cut", "a write whose answer breaks off is not done twice", { kind: "cut" }),
  played(
    {
      id: "writing.crash",
      group: "writing",
      title: "a worker that dies between a write and its settling leaves nothing written twice",
      notApplicable: writesNothing,
    },
    async (scene) => {
      const name = writtenMain(scene)
      const before = livingIds(scene, name).length
      let isDead = false
      const worker = scene.worker("dying", {
        send: async (connection, request) => {
          const reply = await scene.deps.send(connection, request)
          if (!isDead && livingIds(scene, name).length > before) {
            isDead = true
            await scene.run((ctx) => takeLaneAway(ctx, scene.id))
          }
          return reply
        },
      })
      const id = await ourNew(scene, name, 1)
      await scene.work(worker)
      must(isDead, `${name} was not written: ${await whyWaiting(scene, name)}`)
      scene.pass(5)
      await workFor(scene, 5)
      await mustBeThereOnce(scene, name, id, before)
    },
  ),
  played(
    {
      id: "writing.meanwhile",
      group: "writing",
      title: "what somebody there changes in the moment of our write is not lost",
      notApplicable: changesNothing,
    },
    async (scene) => {
      const name = updatedMain(scene)
      const id = await ourNew(scene, name, 1)
      await scene.work()
      const { externalId } = await linkOfRecord(scene, name, id)
      const [ours, theirs] = textFieldsOf(scene.resource(name), await theirRow(scene, name, externalId))
      if (ours === undefined || theirs === undefined) return
      scene.pass(1)
      const edit = theirEditNow(scene, name, externalId, theirs, await scene.env())
      scene.sandbox.faults.push({ on: (r) => isWrite(scene, r), what: { kind: "meanwhile", act: edit } })
      await ourEdit(scene, id, { [ours]: "Changed here" })
      await workFor(scene, 20)
      const after = await theirRow(scene, name, externalId)
      must(after[ours] === "Changed here", `our ${ours} did not arrive: ${await whyWaiting(scene, name)}`)
      const isTaken =
        after[theirs] === "Meanwhile" ||
        (await stateOf(scene, name)).waiting.length > 0 ||
        keepsOurs(scene.resource(name), theirs)
      must(
        isTaken,
        `their ${theirs}, changed in the moment of our write, was overwritten with "${after[theirs]}"; send only what changed, or the version that was read`,
      )
      await mustAgree(scene, name)
    },
  ),
  played(
    {
      id: "writing.refused",
      group: "writing",
      title: "a record that the vendor refuses waits with the vendor's words, and is not tried for ever",
      notApplicable: writesNothing,
    },
    async (scene) => {
      const name = writtenMain(scene)
      const id = await ourNew(scene, name, 1)
      const worker = scene.worker("spoiling", {
        connectors: new Map([[scene.connector.slug, spoiled(scene.connector, name, id)]]),
      })
      await scene.work(worker)
      const parked = (await stateOf(scene, name)).waiting.find((one) => one.kind === "pending" && one.id === id)
      must(
        parked?.isParked === true,
        `an empty ${name} was not refused as a record (class validation): ${await whyWaiting(scene, name)}`,
      )
      must(
        parked.why.trim().length > 8 && !parked.why.startsWith("Refused ("),
        `the refusal says nothing: "${parked.why}"`,
      )
      const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
      scene.pass(24 * 60)
      await scene.work(worker)
      must(
        (await scene.run((ctx) => pushRuns(ctx, scene.id))) === calls,
        "a refused record is sent again though nothing changed",
      )
      await ourEdit(scene, id, {})
      await scene.work()
      await linkOfRecord(scene, name, id)
    },
  ),
  played(
    {
      id: "writing.partial",
      group: "writing",
      title: "one refused record of a batch keeps none of the others from being written",
      notApplicable: (c) => (batched(c).length === 0 ? "it writes one record per call" : null),
    },
    async (scene) => {
      const [name = ""] = batched(scene.connector)
      const before = livingIds(scene, name).length
      const ids: RecordId[] = []
      for (const n of [1, 2, 3]) ids.push(await ourNew(scene, name, n))
      const [first, spoilt, last] = ids
      if (first === undefined || spoilt === undefined || last === undefined) return
      const worker = scene.worker("spoiling", {
        connectors: new Map([[scene.connector.slug, spoiled(scene.connector, name, spoilt)]]),
      })
      await scene.work(worker)
      await linkOfRecord(scene, name, first)
      await linkOfRecord(scene, name, last)
      const parked = (await stateOf(scene, name)).waiting.find((one) => one.id === spoilt)
      must(
        parked !== undefined,
        `the empty one of three ${name} counts as written: the writer answers one result per item, in order`,
      )
      must(livingIds(scene, name).length === before + 2, `${livingIds(scene, name).length - before} of three were made`)
    },
  ),
]

/** A check of a write that something happens to on its way. */
function lost(id: string, title: string, what: Parameters<Scene["sandbox"]["faults"]["push"]>[0]["what"]): LiveCheck {
  return played({ id, group: "writing", title, notApplicable: writesNothing }, async (scene) => {
    const name = writtenMain(scene)
    const before = livingIds(scene, name).length
    scene.sandbox.faults.push({ on: (request) => isWrite(scene, request), what })
    const record = await ourNew(scene, name, 1)
    await workFor(scene, 20)
    must(scene.sandbox.faults.length === 0, `no write of ${name} was seen going out`)
    await mustBeThereOnce(scene, name, record, before)
  })
}

async function mustBeThereOnce(scene: Scene, name: string, record: RecordId, before: number): Promise<void> {
  await linkOfRecord(scene, name, record)
  const made = livingIds(scene, name).length - before
  must(
    made === 1,
    `${name} is there ${made} times; push.retry "${scene.resource(name).push?.retry}" must find or repeat the same write`,
  )
  await mustAgree(scene, name)
}

function batched(connector: Connector): string[] {
  return written(connector)
    .filter(([, one]) => (one.push?.create?.batchMax ?? 1) > 1)
    .map(([name]) => name)
}

/** A change there that needs no waiting. */
function theirEditNow(
  scene: Scene,
  name: string,
  id: string,
  field: string,
  env: Parameters<Resource["map"]["get"]>[1],
): () => void {
  const one = scene.resource(name)
  return () => {
    const raw = scene.table(name).get(id)
    const old = one.map.get(raw, env)
    scene.table(name).change(id, one.map.patch(raw, old, { ...old, [field]: "Meanwhile" }, env))
  }
}

/** The connector that sends one record with nothing in it, which no vendor takes. */
function spoiled(connector: Connector, name: string, id: RecordId): Connector {
  const one = connector.resources[name]
  const create = one?.push?.create
  if (one?.push === undefined || create === undefined) return connector
  const send: Writer["send"] = (api, items, key) =>
    create.send(
      api,
      items.map((item): PushItem => (item.recordId === id ? { ...item, body: {} } : item)),
      key,
    )
  return {
    ...connector,
    resources: { ...connector.resources, [name]: { ...one, push: { ...one.push, create: { ...create, send } } } },
  }
}

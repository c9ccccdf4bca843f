import type { Connector } from "../define.ts"
import { recordTypeOf } from "../records/index.ts"
import type { SandboxReply } from "../sandbox/sandbox.ts"
import { linkOf, livingIds, mustAgree, stateOf, whyWaiting } from "./agreement.ts"
import { isRead, must } from "./check.ts"
import { idOf, ourEdit, ourNew, textFieldsOf, theirEdit, theirNew, theirRow } from "./people.ts"
import { readNow } from "./reads.ts"
import { isToken, played, type Scene } from "./scene.ts"
import { pushRuns, recordById } from "./scene-store.ts"
import type { LiveCheck } from "./stage.ts"
import { keepsOurs, linkOfRecord, updatedMain, workFor } from "./writes.ts"

const oneWay = (c: Connector) =>
  Object.values(c.resources).some(
    (one) => isRead(one) && one.push?.create !== undefined && one.push.update !== undefined,
  )
    ? null
    : "no kind of record goes both ways"

/** Both ways at once: no echo, nothing lost, nothing decided that nobody may decide. */
export const twoWayChecks: readonly LiveCheck[] = [
  played(
    {
      id: "two-way.echo",
      group: "two-way",
      title: "our own write, read back, changes nothing and is not sent again",
      notApplicable: oneWay,
    },
    async (scene) => {
      const name = updatedMain(scene)
      const id = await ourNew(scene, name, 1)
      await scene.work()
      const before = await linkOfRecord(scene, name, id)
      const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
      for (const isFull of [false, true, false]) {
        scene.pass(30)
        await readNow(scene, isFull)
      }
      const after = await linkOfRecord(scene, name, id)
      must(after.version === before.version, `reading our own ${name} back changed it here`)
      must((await scene.run((ctx) => pushRuns(ctx, scene.id))) === calls, `reading our own ${name} back sent it again`)
    },
  ),
  played(
    {
      id: "two-way.both",
      group: "two-way",
      title: "each side changes another field: both changes are on both sides",
      notApplicable: oneWay,
    },
    async (scene) => {
      const { name, record, externalId, fields } = await linked(scene)
      const [ours, theirs] = fields
      if (ours === undefined || theirs === undefined) return
      scene.pass(1)
      await theirEdit(scene, name, externalId, theirs, "Changed there")
      await ourEdit(scene, record, { [ours]: "Changed here" })
      await readNow(scene)
      await workFor(scene, 4)
      const row = await theirRow(scene, name, externalId)
      must(
        row[ours] === "Changed here",
        `our ${ours} was lost: it is "${row[ours]}" there. ${await whyWaiting(scene, name)}`,
      )
      must(
        row[theirs] === "Changed there" || keepsOurs(scene.resource(name), theirs),
        `their ${theirs} was lost: it is "${row[theirs]}" there`,
      )
      await mustAgree(scene, name)
    },
  ),
  played(
    {
      id: "two-way.same",
      group: "two-way",
      title: "both sides change one field: authority decides, or a person is asked; both see the same",
      notApplicable: oneWay,
    },
    async (scene) => {
      const { name, record, externalId, fields } = await linked(scene)
      const [field] = fields
      if (field === undefined) return
      scene.pass(1)
      await ourEdit(scene, record, { [field]: "Ours of both" })
      scene.pass(1)
      await theirEdit(scene, name, externalId, field, "Theirs of both")
      await readNow(scene)
      await workFor(scene, 4)
      const [here, there] = [
        (await linkOf(scene, name, externalId)).data[field],
        (await theirRow(scene, name, externalId))[field],
      ]
      const { waiting } = await stateOf(scene, name)
      const isAsked = waiting.some((one) => one.kind === "conflict" && one.why === field)
      must(
        isAsked ? here !== there : here === there,
        `${field} is "${here}" here and "${there}" there, and ${isAsked ? "a person is asked" : "nobody is asked"}`,
      )
      must(["Ours of both", "Theirs of both"].includes(String(here)), `${field} became "${here}", which nobody wrote`)
    },
  ),
  played(
    {
      id: "two-way.pingpong",
      group: "two-way",
      title: "a vendor that keeps texts in its own form is not written to again and again",
      notApplicable: oneWay,
    },
    async (scene) => {
      const { record, fields } = await linked(scene)
      const [field] = fields
      if (field === undefined) return
      const text = "Mixed Case Seven"
      scene.sandbox.faults.push({
        times: 100_000,
        on: (r) => !isToken(scene, r),
        what: { kind: "changed", change: (reply) => inCapitals(reply, text) },
      })
      const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
      await ourEdit(scene, record, { [field]: text })
      await scene.work()
      for (let round = 0; round < 5; round++) {
        scene.pass(30)
        await readNow(scene, round % 2 === 1)
      }
      const sent = (await scene.run((ctx) => pushRuns(ctx, scene.id))) - calls
      must(sent <= 1, `a text that the vendor keeps in capitals was written ${sent} times`)
    },
  ),
  played(
    {
      id: "two-way.removed",
      group: "two-way",
      title: "they remove what we just changed: a person is asked or the rule decides, and it ends",
      notApplicable: oneWay,
    },
    async (scene) => {
      const { name, record, externalId, fields } = await linked(scene)
      const [field] = fields
      if (field === undefined) return
      scene.pass(1)
      scene.table(name).remove(externalId)
      await ourEdit(scene, record, { [field]: "Changed while it went" })
      await readNow(scene, true)
      await workFor(scene, 6)
      const { links, waiting } = await stateOf(scene, name)
      const link = links.find((one) => one.recordId === record)
      const isAsked = waiting.some((one) => one.kind === "conflict")
      const isSettled = link === undefined || link.state === "gone" || livingIds(scene, name).includes(link.externalId)
      must(isAsked || isSettled, `the removed ${name} is linked as if it were there, and nobody is asked`)
      const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
      scene.pass(24 * 60)
      await scene.work()
      must((await scene.run((ctx) => pushRuns(ctx, scene.id))) - calls <= 1, "it is written to again and again")
    },
  ),
  played(
    {
      id: "two-way.match",
      group: "two-way",
      title: "a record that both sides have already becomes one, not two",
      notApplicable: oneWay,
    },
    async (scene) => {
      const name = updatedMain(scene)
      const one = scene.resource(name)
      const sample = { ...scene.table(name).sample(1) }
      const record = await ourNew(scene, name, 1)
      const ours = await scene.run((ctx) => recordById(ctx, record))
      if (ours === undefined || recordTypeOf(one.kind).keysOf(ours.data).length === 0) return
      // The same record, made there before anything was sent.
      const raw = scene.table(name).insert({ ...sample, ...one.map.put(ours.data, await scene.env()) })
      const externalId = idOf(name, one, raw)
      await readNow(scene)
      await workFor(scene, 4)
      const { links } = await stateOf(scene, name)
      const mine = links.filter((link) => link.recordId === record)
      must(
        mine.length === 1 && mine[0]?.externalId === externalId,
        `the record that both sides had became ${links.length} links: ${await whyWaiting(scene, name)}`,
      )
      must(links.filter((link) => link.externalId === externalId).length === 1, `${name} is linked twice`)
    },
  ),
  played(
    {
      id: "two-way.storm",
      group: "two-way",
      title: "edits on both sides over a day end in agreement, and then it is quiet",
      notApplicable: oneWay,
    },
    async (scene) => {
      const { name, record, externalId, fields } = await linked(scene)
      const [field] = fields
      if (field === undefined) return
      theirNew(scene, name, 2)
      for (let hour = 0; hour < 6; hour++) {
        if (hour % 2 === 0) await ourEdit(scene, record, { [field]: `Ours ${hour}` })
        else await theirEdit(scene, name, externalId, field, `Theirs ${hour}`)
        scene.pass(60)
        await scene.work()
      }
      await workFor(scene, 30)
      await mustAgree(scene, name)
      const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
      scene.pass(48 * 60)
      await scene.work()
      must((await scene.run((ctx) => pushRuns(ctx, scene.id))) === calls, "after both agreed something is sent again")
    },
  ),
]

/** A record of ours that is there, with the texts that both sides may change. */
async function linked(scene: Scene) {
  const name = updatedMain(scene)
  const record = await ourNew(scene, name, 1)
  await scene.work()
  const { externalId } = await linkOfRecord(scene, name, record)
  const one = scene.resource(name)
  const fields = textFieldsOf(one, await theirRow(scene, name, externalId)).filter((field) =>
    one.map.writable.has(field),
  )
  return { name, record, externalId, fields }
}

function inCapitals(reply: SandboxReply, text: string): SandboxReply {
  if (reply.json === undefined) return reply
  return { ...reply, json: JSON.parse(JSON.stringify(reply.json).replaceAll(text, text.toUpperCase())) }
}

import type { Connector, Resource } from "../define.ts"
import { refsOf } from "../define.ts"
import { isSame, type Row } from "../lens/rows.ts"
import { mustAgree, stateOf, whyWaiting } from "./agreement.ts"
import { must, written } from "./check.ts"
import { ourEdit, ourNew, ourRemoval, textFieldsOf, theirRow } from "./people.ts"
import { played, type Scene } from "./scene.ts"
import { pushRuns } from "./scene-store.ts"
import type { LiveCheck } from "./stage.ts"
import { changesNothing, linkOfRecord, updated, workFor, writesNothing, writtenMain } from "./writes.ts"
import { writingMishapChecks } from "./writing-mishaps.ts"

/** Writing: once, whole, in order, and never over what somebody else changed. */
export const writingChecks: readonly LiveCheck[] = [
  played(
    {
      id: "writing.create",
      group: "writing",
      title: "a new record of ours is there once, with every field that the vendor takes",
      notApplicable: writesNothing,
    },
    async (scene) => {
      for (const [name] of written(scene.connector)) {
        const id = await ourNew(scene, name, 1)
        await scene.work()
        await linkOfRecord(scene, name, id)
        await mustAgree(scene, name)
      }
    },
    { resources: "all" },
  ),
  played(
    {
      id: "writing.many",
      group: "writing",
      title: "many new records arrive, each once, within the vendor's allowance",
      notApplicable: writesNothing,
    },
    async (scene) => {
      const name = writtenMain(scene)
      const ids = []
      for (let n = 1; n <= 30; n++) ids.push(await ourNew(scene, name, n))
      await workFor(scene, 10)
      await mustAgree(scene, name)
      const { links } = await stateOf(scene, name)
      must(
        ids.every((id) => links.some((link) => link.recordId === id)),
        `${name}: some of 30 were not written: ${await whyWaiting(scene, name)}`,
      )
      const refused = scene.sandbox.calls.filter(({ reply }) => reply.status === 429)
      must(
        refused.length === 0,
        `the vendor said "too many" ${refused.length} times; http.budget promises more than it allows`,
      )
    },
  ),
  played(
    {
      id: "writing.update",
      group: "writing",
      title: "a change of ours is one call, arrives, and moves nothing else",
      notApplicable: changesNothing,
    },
    async (scene) => {
      for (const [name] of updated(scene.connector)) {
        const id = await ourNew(scene, name, 1)
        await scene.work()
        const link = await linkOfRecord(scene, name, id)
        const before = await theirRow(scene, name, link.externalId)
        const field = sentText(scene, name, before)
        if (field === undefined) continue
        const pushed = await scene.run((ctx) => pushRuns(ctx, scene.id))
        scene.pass(1)
        await ourEdit(scene, id, { [field]: "Changed here" })
        await scene.work()
        const after = await theirRow(scene, name, (await linkOfRecord(scene, name, id)).externalId)
        must(
          after[field] === "Changed here",
          `${name}.${field} was changed here and is "${after[field]}" there: ${await whyWaiting(scene, name)}`,
        )
        mustBeAlike(scene.resource(name), before, after, field)
        const calls = (await scene.run((ctx) => pushRuns(ctx, scene.id))) - pushed
        must(calls === 1, `one change of ${name} was sent ${calls} times`)
      }
    },
    { resources: "all" },
  ),
  played(
    {
      id: "writing.removal",
      group: "writing",
      title: "what is removed here goes there",
      notApplicable: (c) => (removable(c).length === 0 ? "nothing is removed there" : null),
    },
    async (scene) => {
      for (const [name] of removable(scene.connector)) {
        const id = await ourNew(scene, name, 1)
        await scene.work()
        const { externalId } = await linkOfRecord(scene, name, id)
        const before = scene.table(name).get(externalId)
        await ourRemoval(scene, id)
        await scene.work()
        const now = scene.table(name).get(externalId)
        must(
          now === undefined || !isSame(now, before),
          `${name} was removed here and is unchanged there: ${await whyWaiting(scene, name)}`,
        )
      }
    },
    { resources: "all" },
  ),
  ...writingMishapChecks,
  played(
    {
      id: "writing.order",
      group: "writing",
      title: "what a record names is written before it",
      notApplicable: (c) =>
        written(c).some(([, one]) => writtenRefs(c, one).length > 0)
          ? null
          : "no record that it writes names another one that it writes",
    },
    async (scene) => {
      const found = written(scene.connector).find(([, one]) => writtenRefs(scene.connector, one).length > 0)
      if (found === undefined) return
      const [name, one] = found
      const id = await ourNew(scene, name, 1)
      await scene.work()
      await linkOfRecord(scene, name, id)
      for (const target of writtenRefs(scene.connector, one)) await mustAgree(scene, target)
      await mustAgree(scene, name)
    },
    { resources: "all" },
  ),
  played(
    {
      id: "writing.quiet",
      group: "writing",
      title: "once both sides agree, nothing is sent any more",
      notApplicable: writesNothing,
    },
    async (scene) => {
      for (const [name] of written(scene.connector)) await ourNew(scene, name, 1)
      await workFor(scene, 5)
      const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
      for (let hour = 0; hour < 4; hour++) {
        scene.pass(12 * 60)
        await scene.work()
      }
      const more = (await scene.run((ctx) => pushRuns(ctx, scene.id))) - calls
      must(more === 0, `${more} more writes in two days in which nobody changed anything`)
    },
    { resources: "all" },
  ),
]

function removable(connector: Connector): [string, Resource][] {
  return written(connector).filter(([, one]) => one.push?.remove !== undefined)
}

function writtenRefs(connector: Connector, one: Resource): string[] {
  return refsOf(one).filter((target) => connector.resources[target]?.push?.create !== undefined)
}

/** A free text that is written. */
function sentText(scene: Scene, name: string, row: Row): string | undefined {
  const one = scene.resource(name)
  return textFieldsOf(one, row).find((field) => one.map.writable.has(field))
}

function mustBeAlike(one: Resource, before: Row, after: Row, changed: string): void {
  const moved = [...one.map.writable].filter(
    (field) => field !== changed && !isSame(before[field] ?? null, after[field] ?? null),
  )
  must(moved.length === 0, `with ${changed} moved ${moved.join(", ")}`)
}

import { rawOf, readPage } from "../sync/page.ts"
import { latestRuns } from "../sync/run-store.ts"
import { fetchMany } from "../sync/touch.ts"
import { linkOf, livingIds, mustAgree, stateOf, whyWaiting } from "./agreement.ts"
import { mainResource, must } from "./check.ts"
import { textFieldsOf, theirEdit, theirNew, theirRow } from "./people.ts"
import { readingMishapChecks } from "./reading-mishaps.ts"
import { oursWins, readNames, readNow, readsNothing } from "./reads.ts"
import { played, type Scene } from "./scene.ts"
import { pushRuns } from "./scene-store.ts"
import type { LiveCheck } from "./stage.ts"

const day = 24 * 60

/** Reading: nothing, one, everything, again, where something goes wrong on the way, and by id. */
export const readingChecks: readonly LiveCheck[] = [
  played(
    {
      id: "reading.none",
      group: "reading",
      title: "a new account is read to its end, and every later read finds nothing new",
    },
    async (scene) => {
      scene.pass(2 * day)
      await scene.work()
      for (const run of await runsOf(scene)) {
        must(run.state === "done", `reading ${run.resource} is ${run.state}: ${run.error}`)
      }
      for (const name of readNames(scene)) await mustAgree(scene, name)
      must((await scene.run((ctx) => pushRuns(ctx, scene.id))) === 0, "something was sent though nothing changed here")
    },
    { resources: "all" },
  ),
  played(
    { id: "reading.one", group: "reading", title: "one record of each kind is taken over, field by field" },
    async (scene) => {
      const made = readNames(scene).map((name) => [name, theirNew(scene, name, 1)] as const)
      await readNow(scene)
      for (const [name, id] of made) {
        const link = await linkOf(scene, name, id)
        must(!link.isDeleted, `${name} ${id} counts as deleted`)
        await mustAgree(scene, name)
      }
    },
    { resources: "all" },
  ),
  played(
    { id: "reading.again", group: "reading", title: "what did not change is not touched by the next full read" },
    async (scene) => {
      for (const name of readNames(scene)) for (const n of [1, 2, 3]) theirNew(scene, name, n)
      await readNow(scene)
      const pushed = await scene.run((ctx) => pushRuns(ctx, scene.id))
      const known = new Set((await runsOf(scene)).map((run) => run.id))
      await readNow(scene, true)
      for (const run of (await runsOf(scene)).filter((one) => !known.has(one.id))) {
        const touched = run.created + run.updated + run.deleted + run.refused + run.conflicts
        must(touched === 0, `an unchanged read of ${run.resource} touched ${touched} records`)
      }
      must(
        (await scene.run((ctx) => pushRuns(ctx, scene.id))) === pushed,
        "a read of unchanged records sends something",
      )
    },
    { resources: "all" },
  ),
  played(
    {
      id: "reading.change",
      group: "reading",
      title: "a change there arrives here, and only it",
      notApplicable: readsNothing,
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const id = theirNew(scene, name, 1)
      await readNow(scene)
      const before = await linkOf(scene, name, id)
      const [field] = textFieldsOf(scene.resource(name), await theirRow(scene, name, id))
      if (field === undefined || oursWins(scene, name, field)) return
      scene.pass(1)
      await theirEdit(scene, name, id, field, "Changed there")
      await readNow(scene)
      const after = await linkOf(scene, name, id)
      must(
        after.data[field] === "Changed there",
        `${name}.${field} was changed there and is "${after.data[field]}" here`,
      )
      const moved = Object.keys(after.data).filter((one) => one !== field && !same(before.data[one], after.data[one]))
      must(moved.length === 0, `with ${field} moved ${moved.join(", ")}`)
    },
  ),
  played(
    {
      id: "reading.removal",
      group: "reading",
      title: "what is removed there is gone here, or put away, after the next full read",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const [kept, gone] = [theirNew(scene, name, 1), theirNew(scene, name, 2)]
      await readNow(scene)
      scene.pass(1)
      scene.table(name).remove(gone)
      await readNow(scene, true)
      const { links } = await stateOf(scene, name)
      const isAlive = livingIds(scene, name).includes(gone)
      must(links.find((one) => one.externalId === kept)?.state === "linked", `the other ${name} went, too`)
      must(
        isAlive || links.find((one) => one.externalId === gone)?.state === "gone",
        `${name} ${gone} is still linked: neither "gone" nor the full read saw that it went`,
      )
    },
  ),
  ...readingMishapChecks,
  played(
    {
      id: "reading.byId",
      group: "reading",
      title: "a record by its id is the one of the list; one that is not there is none, and no failure",
      notApplicable: (c) =>
        Object.values(c.resources).some((one) => one.get !== undefined) ? null : "nothing can be read by id",
    },
    async (scene) => {
      const api = await scene.api()
      for (const [name, one] of Object.entries(scene.connector.resources)) {
        if (one.get === undefined) continue
        const [a, b] = [theirNew(scene, name, 1), theirNew(scene, name, 2)]
        const [read] = readPage(one, [await one.get(api, a)]).reads
        must(read?.id === a, `${name}: get(${a}) answers ${read?.id ?? "nothing"}`)
        const env = await scene.env()
        must(
          same(one.map.get(rawOf(read), env), await theirRow(scene, name, a)),
          `${name}: what get answers reads otherwise than the list`,
        )
        const many = readPage(one, await fetchMany(api, one, [a, missingId(a), b])).reads.map((read) => read.id)
        must(
          many.includes(a) && many.includes(b) && many.length === 2,
          `${name}: of two records and one that is not there came ${many.length}`,
        )
        const none = await one.get(api, missingId(a))
        must(none === null || none === undefined, `${name}: a record that is not there must be null`)
      }
    },
    { resources: "all" },
  ),
  played(
    {
      id: "reading.references",
      group: "reading",
      title: "a record that names others finds them, whichever is read first",
    },
    async (scene) => {
      for (const name of readNames(scene).toReversed()) theirNew(scene, name, 1)
      await readNow(scene)
      for (const name of readNames(scene)) {
        const { waiting } = await stateOf(scene, name)
        must(waiting.length === 0, `${name}: ${await whyWaiting(scene, name)}`)
      }
    },
    { resources: "all" },
  ),
]

async function runsOf(scene: Scene) {
  return (await scene.run((ctx) => latestRuns(ctx, scene.id, 200, null))).filter(
    (run) => run.kind === "full" || run.kind === "changes",
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** An id of the same form that nobody has. */
function missingId(id: string): string {
  if (/^\d+$/.test(id)) return String(BigInt(id) + 900_000n)
  const other = id.replaceAll(/\d/g, (digit) => String((Number(digit) + 5) % 10))
  return other === id ? `${id.slice(0, -3)}zzz` : other
}

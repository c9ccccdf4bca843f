import type { Connector } from "../define.ts"
import { applied } from "../lens/lens.ts"
import { askForRead, readCursors } from "../sync/cursor-store.ts"
import { LaneLost } from "../sync/lane-store.ts"
import { disagreements, linkOf, mustAgree, stateOf, whyWaiting } from "./agreement.ts"
import { withoutRecords, withRecord, withUnknown } from "./answers.ts"
import { mainResource, must } from "./check.ts"
import { textFieldsOf, theirEdit, theirNew, theirRow } from "./people.ts"
import { pageSizeOf } from "./reading-pages.ts"
import { oursWins, readNow, readsNothing } from "./reads.ts"
import { isToken, played, type Scene } from "./scene.ts"
import type { LiveCheck } from "./stage.ts"

const day = 24 * 60
/** A clock that goes wrong by so much is no rarity. */
const skewMs = 5 * 60_000

/** Reading where something goes wrong: an answer that lacks much, a crash, another clock, and records that are odd. */
export const readingMishapChecks: readonly LiveCheck[] = [
  played(
    {
      id: "reading.brake",
      group: "reading",
      title: "when nearly everything is missing at once, nothing is deleted before a person says so",
      notApplicable: neverVanishes,
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const ids = Array.from({ length: 30 }, (_, n) => theirNew(scene, name, n + 1))
      await readNow(scene)
      scene.sandbox.faults.push({
        times: 1_000,
        on: (request) => !isToken(scene, request),
        what: { kind: "changed", change: (reply) => withoutRecords(reply, new Set(ids)) },
      })
      await readNow(scene, true)
      const { links } = await stateOf(scene, name)
      const alive = links.filter((one) => ids.includes(one.externalId) && one.state === "linked" && !one.isDeleted)
      must(
        alive.length === ids.length,
        `${ids.length - alive.length} of ${ids.length} ${name} were deleted because one answer lacked them`,
      )
    },
  ),
  played(
    {
      id: "reading.crash",
      group: "reading",
      title: "after a crash between two pages the read goes on at the page it was at",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const size = await pageSizeOf(scene, name)
      if (size === null) return
      const asked: (string | null)[] = []
      const worker = scene.worker("crashing", {
        connectors: new Map([[scene.connector.slug, crashingAt(scene.connector, name, asked)]]),
        warn: () => undefined,
      })
      await scene.run((ctx) => askForRead(ctx, scene.id, name, true))
      await scene.work(worker)
      scene.pass(5)
      await scene.work(worker)
      const [first, crashed, next] = asked
      must(
        first === null && crashed !== null && crashed !== undefined,
        `${name} was read in one page, though it holds more than ${size}`,
      )
      must(next === crashed, "after the crash the read did not go on at the page it was at")
      must(asked.filter((token) => token === null).length === 1, "after the crash the first page was read again")
      await mustAgree(scene, name)
    },
  ),
  ...[skewMs, -skewMs].map((ms) =>
    played(
      {
        id: ms > 0 ? "reading.ahead" : "reading.behind",
        group: "reading",
        title: `a vendor's clock that is five minutes ${ms > 0 ? "ahead" : "behind"} hides no change`,
        notApplicable: readsNothing,
      },
      async (scene) => {
        const name = mainResource(scene.connector)
        const id = theirNew(scene, name, 1)
        await readNow(scene)
        for (const n of [2, 3]) {
          scene.pass(1)
          const later = theirNew(scene, name, n)
          scene.pass(16)
          await scene.work()
          scene.pass(day / 24)
          await scene.work()
          await linkOf(scene, name, later)
        }
        const [field] = textFieldsOf(scene.resource(name), await theirRow(scene, name, id))
        if (field === undefined || oursWins(scene, name, field)) return
        await theirEdit(scene, name, id, field, "Changed with another clock")
        scene.pass(day / 12)
        await scene.work()
        must(
          (await linkOf(scene, name, id)).data[field] === "Changed with another clock",
          `the change of ${name}.${field} was never read`,
        )
      },
      {
        before: (sandbox) => {
          sandbox.skewMs = ms
        },
      },
    ),
  ),
  played(
    { id: "reading.unknown", group: "reading", title: "fields and objects that nobody knows change nothing" },
    async (scene) => {
      const name = mainResource(scene.connector)
      const id = theirNew(scene, name, 1)
      scene.sandbox.faults.push({
        times: 10_000,
        on: (request) => !isToken(scene, request),
        what: { kind: "changed", change: withUnknown },
      })
      await readNow(scene)
      scene.sandbox.faults.splice(0)
      await linkOf(scene, name, id)
      must(
        (await disagreements(scene, name)).length === 0,
        `unknown fields disturb: ${(await disagreements(scene, name))[0]}`,
      )
    },
  ),
  played(
    {
      id: "reading.missing",
      group: "reading",
      title: "a record that lacks a field is taken over, or kept aside with the reason; the others are not held up",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const [whole, poor] = [theirNew(scene, name, 1), theirNew(scene, name, 2)]
      const one = scene.resource(name)
      const keep = [one.id, one.changed?.at].filter((at) => typeof at === "string")
      const raw = scene.table(name).get(poor) ?? {}
      const fields = Object.keys(raw).filter((field) => !keep.includes(field))
      for (const field of fields.slice(0, 12)) {
        scene.sandbox.faults.splice(0)
        scene.sandbox.faults.push({
          times: 1_000,
          on: (r) => !isToken(scene, r),
          what: {
            kind: "changed",
            change: (reply) => withRecord(scene, name, poor, reply, ({ [field]: _gone, ...rest }) => rest),
          },
        })
        await readNow(scene, true)
        await mustHaveEnded(scene, name, `without ${field}`)
      }
      await linkOf(scene, name, whole)
    },
  ),
  played(
    {
      id: "reading.broken",
      group: "reading",
      title: "a record with values that can't be is kept aside with the reason, and the others are taken over",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const [before, broken, after] = [theirNew(scene, name, 1), theirNew(scene, name, 2), theirNew(scene, name, 3)]
      const one = scene.resource(name)
      const places = [...one.map.fields.values()].filter(
        (about) => about.path !== "" && about.codec !== "none" && about.fields === undefined,
      )
      const [at] = places.filter((about) => !keptPlaces(one).includes(about.path)).map((about) => about.path)
      if (at === undefined) return
      const change = (raw: Record<string, unknown>) => applied(raw, nested(at.split("."), [{ odd: true }]))
      scene.sandbox.faults.push({
        times: 10_000,
        on: (r) => !isToken(scene, r),
        what: { kind: "changed", change: (reply) => withRecord(scene, name, broken, reply, change) },
      })
      await readNow(scene)
      await linkOf(scene, name, before)
      await linkOf(scene, name, after)
      const { links, waiting } = await stateOf(scene, name)
      const isAside = waiting.some((w) => w.kind === "quarantine" && w.id === broken && w.why !== "")
      must(
        isAside || links.some((link) => link.externalId === broken),
        `${name} ${broken} with an odd ${at} is neither taken over nor in quarantine`,
      )
      scene.sandbox.faults.splice(0)
      await readNow(scene, true)
      await linkOf(scene, name, broken)
      must(
        (await stateOf(scene, name)).waiting.length === 0,
        `after the vendor mended it: ${await whyWaiting(scene, name)}`,
      )
    },
  ),
]

function neverVanishes(c: Connector): string | null {
  const main = c.resources[mainResource(c)]
  return main?.fullEveryHours === null ? "it is never read whole, so nothing counts as missing" : null
}

async function mustHaveEnded(scene: Scene, name: string, when: string): Promise<void> {
  const cursor = (await scene.run((ctx) => readCursors(ctx, scene.id))).find((one) => one.resource === name)
  must(cursor?.runId === null, `${when} the read of ${name} does not end: ${await whyWaiting(scene, name)}`)
}

/** The connector whose process dies once, before the second page of this resource. */
function crashingAt(connector: Connector, name: string, asked: (string | null)[]): Connector {
  const one = connector.resources[name]
  if (one === undefined) return connector
  let isDead = false
  const page: typeof one.pull.page = async (api, at) => {
    asked.push(at.token)
    if (at.token !== null && !isDead) {
      isDead = true
      throw new LaneLost("The process died here.")
    }
    return one.pull.page(api, at)
  }
  return { ...connector, resources: { ...connector.resources, [name]: { ...one, pull: { ...one.pull, page } } } }
}

function keptPlaces(one: Connector["resources"][string]): string[] {
  return [one.id, one.changed?.at].filter((at) => typeof at === "string")
}

function nested([first = "", ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  return { [first]: rest.length === 0 ? value : nested(rest, value) }
}

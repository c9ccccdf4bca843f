// Random days: both sides' people, the network and the workers, in any order. What must hold afterwards is the same for all.
import { askForRead } from "../sync/cursor-store.ts"
import type { RecordId } from "../sync/link-store.ts"
import { disagreements, livingIds, stateOf } from "./agreement.ts"
import { must } from "./check.ts"
import { ourEdit, ourNew, ourRemoval, textFieldsOf, theirEdit, theirNew, theirRow } from "./people.ts"
import { fill, pageSizeOf } from "./reading-pages.ts"
import { isWrite, messagesOf, played, type Scene } from "./scene.ts"
import { pushRuns, takeLaneAway } from "./scene-store.ts"
import type { LiveCheck, Message } from "./stage.ts"
import { updatedMain, workFor } from "./writes.ts"

export const stepKinds = [
  "ours",
  "theirs",
  "makeOurs",
  "makeTheirs",
  "removeOurs",
  "removeTheirs",
  "sync",
  "tell",
  "early",
  "crash",
  "crashPage",
  "whilePaging",
  "before",
  "after",
  "cut",
  "minutes",
] as const

/** One thing that happens; `who` picks the record, or how many minutes pass. */
export interface Step {
  readonly kind: (typeof stepKinds)[number]
  readonly who: number
}

/** The state of a schedule that is played. */
interface Play {
  readonly scene: Scene
  readonly name: string
  readonly messages: Message[]
  readonly made: RecordId[]
  count: number
}

/** More than a page, where a schedule has several. */
const pageAndMore = 1.2
/** Minutes: the longest that a connection is left alone after failures; what finds lost deletions, a full read; what that left to repeat. */
const untilSettled = [75, 25 * 60, 2]
/** Webhooks about the records that fill those pages: each costs as much as a step. */
const toldLateMax = 5
/** Samples that become records while a schedule is played, unlike those that were there before. */
const laterFrom = 20_000

/** Plays these steps, then lets time pass: both sides are equal, one link per record, nothing is lost, and then it is quiet. `isPaged`:
 *  the vendor has more records from the beginning than a page shows. */
export function schedule(steps: readonly Step[], isPaged = false): LiveCheck {
  return played(
    {
      id: "two-way.schedule",
      group: "two-way",
      title: "whatever happens in whatever order, both sides agree in the end",
    },
    async (scene) => {
      const play: Play = { scene, name: updatedMain(scene), messages: messagesOf(scene), made: [], count: 0 }
      if (isPaged) await fillPages(play)
      for (const step of steps) {
        scene.stage.clock.advanceMs(1_500)
        play.count += 1
        await acts[step.kind](play, step.who)
      }
      scene.sandbox.faults.splice(0)
      await workFor(scene, 10)
      for (const minutes of untilSettled) {
        scene.pass(minutes)
        await scene.work()
      }
      await mustBeSettled(play)
    },
  )
}

async function fillPages({ scene, name, messages }: Play): Promise<void> {
  const size = await pageSizeOf(scene, name)
  fill(scene, name, Math.ceil((size ?? 0) * pageAndMore) - scene.table(name).all().length)
  await scene.work()
  // Of what was there before the days began the vendor tells late, of some.
  messages.splice(0, messages.length - toldLateMax)
}

/** Tells of what the vendor has to say by now. */
async function tell({ scene, messages }: Play): Promise<void> {
  const told = messages.splice(0)
  if (told.length > 0) await scene.stage.receive(scene.connector.slug, scene.tenant, ...told)
}

const acts: Readonly<Record<Step["kind"], (play: Play, who: number) => Promise<void> | void>> = {
  ours: async ({ scene, name, made, count }, who) => {
    const { links } = await stateOf(scene, name)
    const alive = links.filter((link) => link.state === "linked" && !link.isDeleted)
    const id = alive[who % Math.max(1, alive.length)]?.recordId ?? made[who % Math.max(1, made.length)]
    const field = await textOf(scene, name)
    if (id !== undefined && field !== undefined) await ourEdit(scene, id, { [field]: `Ours ${count}` })
  },
  theirs: async ({ scene, name, count }, who) => {
    const ids = livingIds(scene, name)
    const id = ids[who % Math.max(1, ids.length)]
    const field = await textOf(scene, name)
    if (id !== undefined && field !== undefined) await theirEdit(scene, name, id, field, `Theirs ${count}`)
  },
  makeOurs: async ({ scene, name, made, count }) => void made.push(await ourNew(scene, name, count)),
  makeTheirs: ({ scene, name, count }) => void theirNew(scene, name, laterFrom + count),
  removeOurs: async ({ scene, name }, who) => {
    const { links } = await stateOf(scene, name)
    const alive = links.filter((link) => link.state === "linked" && !link.isDeleted)
    const link = alive[who % Math.max(1, alive.length)]
    if (link !== undefined) await ourRemoval(scene, link.recordId)
  },
  removeTheirs: ({ scene, name }, who) => {
    const ids = livingIds(scene, name)
    const id = ids[who % Math.max(1, ids.length)]
    if (id !== undefined) scene.table(name).remove(id)
  },
  sync: ({ scene }) => scene.work(),
  tell: async (play) => {
    await tell(play)
    await play.scene.work()
  },
  early: (play) => {
    const { scene } = play
    const send = scene.deps.send
    return scene.work(
      scene.worker("early", {
        send: async (connection, request) => {
          const reply = await send(connection, request)
          await tell(play)
          return reply
        },
      }),
    )
  },
  crash: async ({ scene }) => {
    let isDead = false
    const send = scene.deps.send
    const dying = scene.worker("dying", {
      send: async (connection, request) => {
        const calls = scene.sandbox.calls.length
        const reply = await send(connection, request)
        const isWritten = scene.sandbox.calls.slice(calls).some((call) => isWrite(scene, call.request))
        if (isWritten && !isDead) {
          isDead = true
          await scene.run((ctx) => takeLaneAway(ctx, scene.id))
        }
        return reply
      },
    })
    await scene.work(dying)
    scene.pass(3)
  },
  // It dies with a page in its hand: what was read is not carried over, and another one goes on where the last page ended.
  crashPage: async (play, who) => {
    const { scene } = play
    let isDead = false
    await readWith(play, who, async (page) => {
      if (page !== 1 + (who % 3) || isDead) return
      isDead = true
      await scene.run((ctx) => takeLaneAway(ctx, scene.id))
    })
    scene.pass(3)
  },
  whilePaging: (play, who) =>
    readWith(play, who, async (page) => {
      const act = (["theirs", "makeTheirs", "removeTheirs"] as const)[(page + who) % 3]
      if (page <= 3 && act !== undefined) await acts[act](play, who + page)
    }),
  before: ({ scene }) => void scene.sandbox.faults.push({ what: { kind: "before" } }),
  after: ({ scene }) => void scene.sandbox.faults.push({ what: { kind: "after" } }),
  cut: ({ scene }) => void scene.sandbox.faults.push({ what: { kind: "cut" } }),
  minutes: async ({ scene }, who) => {
    scene.pass(who * 10)
    await scene.work()
  },
}

/** Reads what is due, or everything, by a worker of its own; `after` each page. */
async function readWith({ scene, name }: Play, who: number, after: (page: number) => Promise<void>): Promise<void> {
  const one = scene.resource(name)
  let pages = 0
  const page: typeof one.pull.page = async (api, at) => {
    const answer = await one.pull.page(api, at)
    pages += 1
    await after(pages)
    return answer
  }
  const resources = { ...scene.connector.resources, [name]: { ...one, pull: { ...one.pull, page } } }
  const connectors = new Map([[scene.connector.slug, { ...scene.connector, resources }]])
  await scene.run((ctx) => askForRead(ctx, scene.id, name, who % 2 === 0))
  await scene.work(scene.worker("paging", { connectors }))
}

async function textOf(scene: Scene, name: string): Promise<string | undefined> {
  const [id] = livingIds(scene, name)
  const one = scene.resource(name)
  if (id === undefined) return undefined
  return textFieldsOf(one, await theirRow(scene, name, id)).find((field) => one.map.writable.has(field))
}

async function mustBeSettled({ scene, name }: Play): Promise<void> {
  const { links, waiting } = await stateOf(scene, name)
  const asked = new Set(waiting.filter((one) => one.kind === "conflict").map((one) => one.id))
  const found = (await disagreements(scene, name)).filter((text) => ![...asked].some((id) => text.includes(id)))
  must(found.length === 0, found.slice(0, 4).join("; "))
  const records = links.filter((link) => link.state === "linked").map((link) => link.recordId)
  must(new Set(records).size === records.length, "two of theirs are one record here")
  const { state, reason } = await scene.connection()
  must(state === "connected", `the connection is ${state}: ${reason}`)
  const calls = await scene.run((ctx) => pushRuns(ctx, scene.id))
  scene.pass(25 * 60)
  await scene.work()
  must((await scene.run((ctx) => pushRuns(ctx, scene.id))) === calls, "something is written after both sides agreed")
}

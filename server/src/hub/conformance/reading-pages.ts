// Pages of a vendor's list, read without the database behind them: what moves while they are read must not fall through.
import type { Row } from "../lens/rows.ts"
import { rawOf, readPage } from "../sync/page.ts"
import { livingIds } from "./agreement.ts"
import { isRead, mainResource, must } from "./check.ts"
import { idOf, textFieldsOf, theirEdit, theirNew, theirRow } from "./people.ts"
import { readNames } from "./reads.ts"
import { played, type Scene } from "./scene.ts"
import type { LiveCheck } from "./stage.ts"

/** A list that shows so many records in one page is not paged. */
const onePageMax = 1_010
const pagesMax = 200

/** Lists as they are paged. */
export const pageChecks: readonly LiveCheck[] = [
  played(
    {
      id: "reading.pages",
      group: "reading",
      title: "a page less one, a page and a page and one are read whole, each record",
    },
    async (scene) => {
      for (const name of readNames(scene)) {
        const size = await pageSizeOf(scene, name)
        if (size === null) continue
        for (const count of [nextMultiple(livingIds(scene, name).length + 1, size) - 1, 0, 1]) {
          fill(scene, name, count > 1 ? count - livingIds(scene, name).length : 1)
          mustHaveMet(
            scene,
            name,
            await readAll(scene, name),
            `with ${livingIds(scene, name).length} records, pages of ${size}`,
          )
        }
      }
    },
    { resources: "all" },
  ),
  moving("reading.inserted", "what is made while pages are read hides no other record", (scene, name) => {
    theirNew(scene, name, 90_001)
  }),
  moving(
    "reading.updated",
    "what is changed while pages are read is read, and hides no other record",
    async (scene, name, met) => {
      const ids = livingIds(scene, name)
      const [seen, unseen] = [ids.find((id) => met.has(id)), ids.findLast((id) => !met.has(id))]
      for (const id of [seen, unseen]) if (id !== undefined) await changeOne(scene, name, id)
    },
  ),
  moving("reading.removed", "what goes while pages are read hides no other record", (scene, name, met) => {
    const [first] = met.keys()
    if (first !== undefined) scene.table(name).remove(first)
  }),
  played(
    {
      id: "reading.moment",
      group: "reading",
      title: "records that changed in one moment are all read, also at a page's border",
    },
    async (scene) => {
      const name = pagedMain(scene)
      const size = (await pageSizeOf(scene, name)) ?? 20
      scene.pass(60)
      const since = scene.stage.clock.now()
      scene.pass(10)
      fill(scene, name, size + 3)
      mustHaveMet(scene, name, await readAll(scene, name, since), "made in one moment, read by time", since)
    },
  ),
]

/** A check of a list that somebody changes after its first page. */
function moving(
  id: string,
  title: string,
  act: (scene: Scene, name: string, met: ReadonlyMap<string, Row>) => Promise<void> | void,
): LiveCheck {
  return played({ id, group: "reading", title }, async (scene) => {
    const name = pagedMain(scene)
    const size = await pageSizeOf(scene, name)
    fill(scene, name, Math.ceil((size ?? 8) * 1.5))
    scene.pass(60)
    const before = livingIds(scene, name)
    const met = await readAll(scene, name, null, async (page, soFar) => {
      if (page === 1) await act(scene, name, soFar)
    })
    const again = await readAgain(scene, name, met)
    const left = livingIds(scene, name)
    const missed = left.filter((one) => !met.has(one) && !again.has(one))
    must(
      missed.length === 0,
      `${missed.length} of ${before.length} ${name} were read neither then nor at the next read, first ${missed[0]}`,
    )
    const stillThere = left.filter((one) => before.includes(one))
    const skipped = stillThere.filter((one) => !met.has(one))
    must(
      skipped.length === 0,
      `${skipped.length} ${name} that were there all the time were skipped, first ${skipped[0]}`,
    )
    for (const one of left) await mustBeLatest(scene, name, one, again.get(one) ?? met.get(one))
  })
}

/** The latest text of a record was read, then or at the next read. */
async function mustBeLatest(scene: Scene, name: string, id: string, raw: Row | undefined): Promise<void> {
  const one = scene.resource(name)
  const [field] = textFieldsOf(one, raw === undefined ? {} : one.map.get(raw, await envOf(scene)))
  if (field === undefined || raw === undefined) return
  const [read, there] = [
    one.map.get(raw, await envOf(scene))[field],
    one.map.get(scene.table(name).get(id), await envOf(scene))[field],
  ]
  must(read === there, `${name} ${id} was changed to "${there}" while pages were read, and was read as "${read}" only`)
}

const envs = new WeakMap<Scene, Awaited<ReturnType<Scene["env"]>>>()

async function envOf(scene: Scene) {
  const found = envs.get(scene) ?? (await scene.env())
  envs.set(scene, found)
  return found
}

async function changeOne(scene: Scene, name: string, id: string): Promise<void> {
  const row = await theirRow(scene, name, id)
  const [field] = textFieldsOf(scene.resource(name), row)
  if (field !== undefined) await theirEdit(scene, name, id, field, `Changed ${id.slice(-6)}`)
}

/** The main resource, or the first that is read where that one is only written. */
function pagedMain(scene: Scene): string {
  const main = mainResource(scene.connector)
  return isRead(scene.resource(main)) ? main : (readNames(scene)[0] ?? main)
}

/** People at the vendor make so many records. */
export function fill(scene: Scene, name: string, count: number): void {
  const table = scene.table(name)
  const from = table.all().length
  for (let i = 1; i <= count; i++) table.insert(table.sample(from + i))
}

function nextMultiple(count: number, size: number): number {
  return Math.ceil((count + 1) / size) * size
}

function mustHaveMet(scene: Scene, name: string, met: ReadonlyMap<string, Row>, when: string, since?: Date): void {
  const wanted = since === undefined ? livingIds(scene, name) : livingSince(scene, name, since)
  const missed = wanted.filter((id) => !met.has(id))
  must(missed.length === 0, `${when}: ${missed.length} of ${wanted.length} ${name} were not read, first ${missed[0]}`)
}

/** Living records that changed at or after an instant, as far as they say so. */
function livingSince(scene: Scene, name: string, since: Date): string[] {
  const { reads } = readPage(scene.resource(name), scene.table(name).all())
  return reads.filter((read) => !read.isGone && (read.at === null || read.at >= since)).map((read) => read.id)
}

/** All that a read gives, page by page; each record as it was read last. */
async function readAll(
  scene: Scene,
  name: string,
  since: Date | null = null,
  between: (page: number, met: ReadonlyMap<string, Row>) => Promise<void> | void = () => undefined,
): Promise<Map<string, Row>> {
  const one = scene.resource(name)
  const api = await scene.api()
  const met = new Map<string, Row>()
  let token: string | null = null
  for (let page = 1; page <= pagesMax; page++) {
    const answer: Awaited<ReturnType<typeof one.pull.page>> = await one.pull.page(api, { since, token })
    for (const read of readPage(one, answer.items).reads) met.set(read.id, rawOf(read))
    await between(page, met)
    if (answer.next === null) return met
    must(answer.next !== token, `page ${page} of ${name} names itself as the next page`)
    token = answer.next
  }
  throw new Error(`${name} never ends: ${pagesMax} pages and no last one`)
}

/** What the next read brings, begun where this one left off. */
async function readAgain(scene: Scene, name: string, met: ReadonlyMap<string, Row>): Promise<Map<string, Row>> {
  const one = scene.resource(name)
  if (one.pull.kind === "whole") return readAll(scene, name)
  const times = readPage(one, [...met.values()]).reads.flatMap((read) => (read.at === null ? [] : [read.at.getTime()]))
  const latest = times.reduce((last, time) => Math.max(last, time), 0)
  return readAll(scene, name, latest === 0 ? null : new Date(latest - one.pull.overlapMs))
}

const sizes = new Map<string, number | null>()

/** Records in a full page; null where everything comes in one. Found by filling the list. */
export async function pageSizeOf(scene: Scene, name: string): Promise<number | null> {
  const key = `${scene.connector.slug} ${name}`
  if (!sizes.has(key)) sizes.set(key, await measuredPageSize(scene, name))
  return sizes.get(key) ?? null
}

async function measuredPageSize(scene: Scene, name: string): Promise<number | null> {
  const one = scene.resource(name)
  const api = await scene.api()
  for (const count of [12, 60, 110, 210, 510, onePageMax]) {
    fill(scene, name, count - scene.table(name).all().length)
    const { items, next } = await one.pull.page(api, { since: null, token: null })
    if (next !== null) return items.length
    must(items.length > 0, `${name} shows nothing of ${count} records`)
    idOf(name, one, items[0])
  }
  return null
}

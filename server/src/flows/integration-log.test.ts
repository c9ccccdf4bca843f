import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { deliveriesOf } from "../compose.ts"

const world = await makeWorld()

interface Line {
  readonly direction: "in" | "out"
  readonly sentAt: string
  readonly messageId?: string
  readonly deliveryId?: string
}

test("the log shows what went out and what came in as one list, page by page, or one direction of it", async () => {
  const t = await world.tenant()
  const draft = { slug: "warehouse", name: "Warehouse", verification: { kind: "address" } }
  const { secret } = (await t.post("/integration/inbound/sources", draft).expect(201)).body
  const refused = { name: "Refused", url: "https://receiver.invalid/hook", events: ["customers.*"] }
  await t.post("/integration/webhooks", refused).expect(201)
  for (let i = 0; i < 3; i++) {
    world.clock.advanceMs(60_000)
    const url = `/api/v1/webhooks/warehouse/${t.id}?secret=${secret}`
    expect((await world.app.inject({ method: "POST", url, payload: `{"n":${i}}` })).statusCode).toBe(200)
    world.clock.advanceMs(60_000)
    await t.post("/customers", { name: `N${i}` }).expect(201)
    await world.settle()
    await deliverOnce()
  }
  const all = await read("limit=50")
  expect(all.filter(({ direction }) => direction === "in")).toHaveLength(3)
  expect(all.filter(({ direction }) => direction === "out").length).toBeGreaterThanOrEqual(3)
  expect(all.map(({ sentAt }) => sentAt)).toEqual(
    all
      .map(({ sentAt }) => sentAt)
      .toSorted()
      .toReversed(),
  )
  for (const limit of [1, 2, 5]) expect(await read(`limit=${limit}`)).toEqual(all)
  expect(await read("direction=in&limit=2")).toEqual(all.filter(({ direction }) => direction === "in"))
  expect(await read("direction=out&limit=2")).toEqual(all.filter(({ direction }) => direction === "out"))
  const other = await world.tenant()
  expect((await other.get("/integration/logs").expect(200)).body.data).toEqual([])
  await t.get("/integration/logs?cursor=nonsense").expect(400, "cursor.invalid")

  async function deliverOnce(): Promise<void> {
    await deliveriesOf(world).step.run()
    await deliveriesOf(world).quiet()
  }

  async function read(query: string): Promise<Line[]> {
    const lines: Line[] = []
    for (let cursor = ""; ; ) {
      const page = (await t.get(`/integration/logs?${query}${cursor}`).expect(200)).body
      lines.push(...page.data)
      if (page.nextCursor === null) return lines
      cursor = `&cursor=${page.nextCursor}`
    }
  }
})

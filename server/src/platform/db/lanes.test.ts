import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { makeLanes } from "./lanes.ts"
import { sameOf, together } from "./together.ts"

/** A lane whose transactions last until they are let go, and what it ran. */
function stage(refuses: (work: string) => boolean = () => false) {
  const ran: string[][] = []
  const held: (() => void)[] = []
  const lanes = makeLanes<string>({
    together: async (works, isClosing) => {
      ran.push([...works])
      await new Promise<void>((resolve) => held.push(resolve))
      if (works.some(refuses)) throw new Error("one is refused")
      isClosing()
      return works.map((work) => work.toUpperCase())
    },
    alone: async (work, isClosing) => {
      ran.push([work])
      await new Promise<void>((resolve) => held.push(resolve))
      if (refuses(work)) throw new Error(`${work} is refused`)
      isClosing()
      return work.toUpperCase()
    },
  })
  const go = async (): Promise<void> => {
    for (const free of held.splice(0)) free()
    await sleep(0)
  }
  return { lanes, ran, go }
}

test("who finds the lane free starts; those that come meanwhile make up the next transaction, each with its own answer", async () => {
  const { lanes, ran, go } = stage()
  const first = lanes.run("shop", "a", [])
  await sleep(1)
  const answers = [first, ...["b", "c", "d"].map((work) => lanes.run("shop", work, []))]
  expect(ran).toEqual([["a"]])
  await go()
  expect(ran).toEqual([["a"], ["b", "c", "d"]])
  await go()
  expect(await Promise.all(answers)).toEqual(["A", "B", "C", "D"])
})

test("lanes do not wait for each other, and those with a word in common do not share", async () => {
  const { lanes, ran, go } = stage()
  const first = [lanes.run("shop", "a", []), lanes.run("other", "z", [])]
  await sleep(1)
  const answers = [
    ...first,
    lanes.run("shop", "b", ["cart 1"]),
    lanes.run("shop", "c", ["cart 1"]),
    lanes.run("shop", "d", ["cart 2"]),
  ]
  expect(ran).toEqual([["a"], ["z"]])
  await go()
  expect(ran.slice(2)).toEqual([["b", "d"]])
  await go()
  expect(ran.slice(3)).toEqual([["c"]])
  await go()
  expect(await Promise.all(answers)).toEqual(["A", "Z", "B", "C", "D"])
})

test("who is refused is refused alone: the others run again for themselves and succeed", async () => {
  const { lanes, ran, go } = stage((work) => work === "bad")
  const first = lanes.run("shop", "a", [])
  await sleep(1)
  const answers = ["b", "bad", "c"].map((work) => lanes.run("shop", work, []))
  const outcomes = Promise.allSettled(answers)
  for (let i = 0; i < 3; i++) await go()
  expect(ran.slice(1)).toEqual([["b", "bad", "c"], ["b"], ["bad"], ["c"]])
  expect((await outcomes).map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
    "B",
    "Error: bad is refused",
    "C",
  ])
  const later = lanes.run("shop", "e", [])
  await sleep(1)
  expect(ran.at(-1)).toEqual(["e"])
  await go()
  expect(await Promise.all([first, later])).toEqual(["A", "E"])
})

test("a transaction that waits for somebody's lock does not hold up those behind it for long", async () => {
  const { lanes, ran, go } = stage()
  const first = lanes.run("shop", "a", [])
  await sleep(1)
  const answers = [first, ...["b", "c"].map((work) => lanes.run("shop", work, []))]
  expect(ran).toEqual([["a"]])
  await sleep(80)
  expect(ran).toEqual([["a"], ["b", "c"]])
  await go()
  expect(await Promise.all(answers)).toEqual(["A", "B", "C"])
})

const world = await makeWorld()
const asked: number[][] = []
const twice = together<number, number>(async (ctx, numbers) => {
  asked.push([...numbers])
  const { rows } = await ctx.tx.session.query(
    "select n * 2 as n from unnest($1::int[]) with ordinality as t (n, i) order by i",
    [numbers],
  )
  return (rows as { n: number }[]).map((row) => row.n)
})

test("requests that share a transaction ask in step, each in its own name, and one that asks more is waited for", async () => {
  const t = await world.tenant()
  const sharing = { lane: "test", apart: [] }
  const seen: string[] = []
  const one = (n: number) =>
    world.db.withTenant(
      { tenant: t.id, actor: { kind: "user", id: `usr_${n}`, name: `Person ${n}` } },
      async (ctx) => {
        if (n === 3) for (let i = 0; i < 3; i++) await ctx.tx.session.query("select 1", [])
        const first = await twice(ctx, n)
        seen.push(ctx.actor.name)
        return twice(ctx, first)
      },
      sharing,
    )
  expect(await Promise.all([1, 2, 3, 4].map(one))).toEqual([4, 8, 12, 16])
  expect(asked.map((numbers) => numbers.toSorted((a, b) => a - b))).toEqual([
    [1, 2, 3, 4],
    [2, 4, 6, 8],
  ])
  expect(seen.toSorted()).toEqual(["Person 1", "Person 2", "Person 3", "Person 4"])
})

test("what differs shares no statement", () => {
  expect(sameOf(["a", "a"])).toBe("a")
  expect(() => sameOf(["a", "b"])).toThrow("can't share")
})

import { expect, test } from "vitest"
import type { Task, TaskRun } from "#platform/lifecycle"
import { makeWorld } from "#testing"
import { inboundCommand } from "./inbound.ts"
import { keysCommand } from "./keys.ts"

const world = await makeWorld()
const quiet: TaskRun = { report: () => undefined, signal: new AbortController().signal }

function run(name: string, input: unknown): Promise<unknown> {
  const tasks: readonly Task[] = [...(inboundCommand.tasks ?? []), ...(keysCommand.tasks ?? [])]
  const task = tasks.find((one) => one.name === name)
  if (task === undefined) throw new Error(`There is no task ${name}.`)
  // The command line sends a task's input as JSON, so its type is known to the task only.
  return task.run(world, input as never, quiet)
}

test("what came to a business is listed and handled once more; another business's stays out of reach", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const draft = { slug: "parcels", name: "Parcels", verification: { kind: "address" } }
  const { secret } = (await t.post("/integration/inbound/sources", draft).expect(201)).body
  await world.app.inject({ method: "POST", url: `/api/v1/webhooks/parcels/${t.id}?secret=${secret}`, payload: "1" })
  await world.settle()
  const [line] = (await run("inbound list", { tenant: t.slug, state: null, limit: 10 })) as { id: string }[]
  expect(line).toMatchObject({ slug: "parcels", state: "done", attempts: 1 })
  expect(await run("inbound list", { tenant: t.slug, state: "dead", limit: 10 })).toEqual([])
  expect(await run("inbound replay", { tenant: t.slug, id: null, slug: null })).toEqual({ replayed: 0, isMore: false })
  const theirs = { tenant: other.slug, id: line?.id, slug: null }
  expect(await run("inbound replay", theirs)).toEqual({ replayed: 0, isMore: false })
  const replayed = await run("inbound replay", { tenant: t.slug, id: line?.id, slug: null })
  expect(replayed).toEqual({ replayed: 1, isMore: false })
})

test("keys are listed with what they seal, never told, and secrets are sealed anew by the first", async () => {
  const t = await world.tenant()
  const draft = { slug: "parcels", name: "Parcels", verification: { kind: "basic" } }
  await t.post("/integration/inbound/sources", draft).expect(201)
  const before = await run("keys list", null)
  expect(before).toMatchObject([{ id: "test", isCurrent: true, isKnown: true }])
  expect(JSON.stringify(before)).not.toContain("AAAA")
  expect(await run("keys rotate", null)).toEqual({ current: "test", resealed: 0, failed: 0 })
})

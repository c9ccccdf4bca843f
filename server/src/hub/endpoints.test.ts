import { expect, test } from "vitest"
import type { Api } from "./api.ts"
import { endpoints } from "./endpoints.ts"
import type { Row } from "./lens/rows.ts"
import { VendorError } from "./vendor-error.ts"

const api: Api = Object.create(null)
const wish = { url: "https://ours", secret: "s", held: [] }

/** A vendor that keeps a list of addresses. */
function vendor(there: readonly Row[], more: { topics?: readonly string[]; urlIn?: string; isTold?: boolean } = {}) {
  const hooks = new Map(there.map((one) => [String(one["id"]), one]))
  const renewed: unknown[] = []
  const { topics, urlIn, isTold = false } = more
  const subscribe = endpoints({
    list: async () => [...hooks.values()],
    make: async (_api, { url }, topic) => {
      const id = `new-${topic}`
      hooks.set(id, { id, topic, url })
      return { id, ...(isTold && { secret: `secret of ${id}` }) }
    },
    renew: async (_api, _wish, { id }) => renewed.push(id),
    remove: async (_api, id) => {
      if (!hooks.delete(id)) throw new VendorError({ class: "missing", message: "There is none" })
    },
    ...(topics && { topics }),
    ...(urlIn !== undefined && { urlIn }),
    secretIsToldOnce: isTold,
  })
  return { hooks, renewed, subscribe }
}

test("what stands is kept and brought up to date, what is missing is made, what is too much goes", async () => {
  const there = [
    { id: "1", topic: "a", url: wish.url },
    { id: "2", topic: "a", url: wish.url },
    { id: "3", topic: "old", url: wish.url },
    { id: "4", topic: "a", url: "https://somebody else's" },
  ]
  const { hooks, renewed, subscribe } = vendor(there, { topics: ["a", "b"], urlIn: "url" })
  expect(await subscribe.make(api, wish)).toEqual({ ids: ["1", "new-b"] })
  expect([...hooks.keys()]).toEqual(["1", "4", "new-b"])
  expect(renewed).toEqual(["1"])
})

test("one whose secret was told to somebody else is made anew, one that is held stays", async () => {
  const { subscribe } = vendor([{ id: "1" }], { isTold: true })
  expect(await subscribe.make(api, wish)).toEqual({ ids: ["new-"], secret: "secret of new-" })
  expect(await subscribe.make(api, { ...wish, held: ["new-"] })).toEqual({ ids: ["new-"] })
})

test("what is gone is removed without a word, another failure is one", async () => {
  const { hooks, subscribe } = vendor([{ id: "1" }])
  await subscribe.remove(api, ["gone", "1"])
  expect(hooks.size).toBe(0)
  const broken = endpoints({
    list: async () => [],
    make: async () => ({ id: 1 }),
    remove: async () => {
      throw new VendorError({ class: "transient", message: "Later" })
    },
  })
  await expect(broken.remove(api, ["1"])).rejects.toThrow("Later")
})

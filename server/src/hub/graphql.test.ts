import { expect, test } from "vitest"
import type { Api } from "./api.ts"
import { allNodes, pageIn, queried } from "./graphql.ts"

const list = (ids: readonly number[], endCursor: string | null) => ({
  nodes: ids.map((id) => ({ id })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})

test("a page names the next one only where there is one", () => {
  expect(pageIn(list([1], "a"))).toEqual({ records: [{ id: 1 }], next: "a" })
  expect(pageIn(list([], null)).next).toBeNull()
  expect(pageIn({ nodes: [], pageInfo: { hasNextPage: false, endCursor: "a" } }).next).toBeNull()
  expect(pageIn({ nodes: [null], pageInfo: null })).toEqual({ records: [{}], next: null })
  expect(() => pageIn({})).toThrow("The answer holds no nodes")
})

test("a list within a record is read to its end, or to so many pages", async () => {
  const pages: Readonly<Record<string, unknown>> = { a: list([2], "b"), b: list([3], null) }
  const rest = async (after: string) => pages[after]
  expect(await allNodes(list([1], "a"), rest)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
  expect(await allNodes(list([1], "a"), rest, 1)).toEqual([{ id: 1 }, { id: 2 }])
  expect(await allNodes(list([1], null), rest)).toEqual([{ id: 1 }])
})

test("a query answers its data; an answer without is a passing failure", async () => {
  const answering = (body: unknown): Api => Object.assign(Object.create(null), { post: async () => body })
  expect(await queried(answering({ data: { shop: 1 } }), "/graphql", "{ shop }", {})).toEqual({ shop: 1 })
  await expect(queried(answering({ data: null }), "/graphql", "{ shop }", {})).rejects.toMatchObject({
    errorClass: "transient",
    message: "The answer holds no data",
  })
})

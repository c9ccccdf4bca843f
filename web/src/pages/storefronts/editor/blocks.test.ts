import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { el } from "../../../texts/el/index.ts"
import { en } from "../../../texts/en/index.ts"
import { type BlockField, fieldsOfSchema } from "./block-schema.ts"
import { blocksOf, faultsOf, itemsOf, newValues, type Values } from "./blocks.ts"
import { puckConfig } from "./puck-config.tsx"

type Node = Record<string, unknown>
const { paths, components } = JSON.parse(
  readFileSync(new URL("../../../../../client/openapi.json", import.meta.url), "utf8"),
)

/** A schema of the API's document with everything that it refers to in its place. */
function whole(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(whole)
  if (typeof node !== "object" || node === null) return node
  const { $ref, ...rest } = node as Node
  if (typeof $ref === "string") return whole(components.schemas[$ref.split("/").at(-1) ?? ""])
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, whole(value)]))
}

const body = whole(paths["/api/v1/storefront-pages"].post.requestBody.content["application/json"].schema) as {
  properties: { blocks: { items: { anyOf: { properties: { kind: { enum: string[] } } }[] } } }
}
const schemas = body.properties.blocks.items.anyOf.map((schema) => ({
  kind: String(schema.properties.kind.enum[0]),
  schema,
}))
const kinds = new Map(schemas.map(({ kind, schema }) => [kind, fieldsOfSchema(schema)]))
const fieldsOf = (kind: string) => kinds.get(kind) ?? []
const all = (fields: readonly BlockField[]): BlockField[] => fields.flatMap((field) => [field, ...all(field.fields)])

test("Puck's components are the blocks that the API takes, and each has words, fields and choices in both languages", () => {
  const t = ((key: string) => key) as unknown as Parameters<typeof puckConfig>[0]
  expect(Object.keys(puckConfig(t, kinds).components)).toEqual(schemas.map(({ kind }) => kind))
  const fields = all([...kinds.values()].flat())
  for (const { storefronts } of [en, el]) {
    expect(Object.keys(storefronts.kind).toSorted()).toEqual([...kinds.keys()].toSorted())
    expect(Object.keys(storefronts.field).toSorted()).toEqual([...new Set(fields.map(({ name }) => name))].toSorted())
    const options = new Set(fields.flatMap((field) => field.options.map(String)))
    expect(Object.keys(storefronts.option).toSorted()).toEqual([...options].toSorted())
  }
})

test("the schema alone says which input a field gets", () => {
  const inputs = (kind: string) => Object.fromEntries(fieldsOf(kind).map((field) => [field.name, field.kind]))
  expect(inputs("image")).toEqual({ url: "picture", alt: "line", caption: "line", href: "link" })
  expect(inputs("productGrid")).toEqual({ title: "line", category: "line", products: "names", limit: "number" })
  expect(inputs("imageText")).toMatchObject({ text: "rich", imageSide: "choice", link: "group" })
  expect(inputs("faq")).toMatchObject({ items: "rows" })
  expect(fieldsOf("columns")[0]?.fields).toMatchObject([
    { kind: "blocks", allow: ["heading", "text", "image", "button"] },
  ])
})

test("what is stored comes back as it was, blocks in columns too", () => {
  const stored: Values[] = [
    { kind: "hero", id: "a", title: "Oil", link: { label: "Buy", href: "~/c" } },
    { kind: "columns", id: "b", columns: [{ blocks: [{ kind: "text", id: "c", text: "left" }] }, { blocks: [] }] },
    { kind: "faq", id: "d", items: [{ question: "When?", answer: "Now" }] },
    { kind: "image", id: "e", url: "https://example.com/a.png", alt: "" },
  ]
  expect(blocksOf(kinds, itemsOf(kinds, stored))).toEqual(stored)
})

test("a kind of before is left out, an id that two blocks have is given once, and what is emptied is not sent", () => {
  const items = itemsOf(kinds, [
    { kind: "marquee", text: "x" },
    { kind: "divider", id: "same" },
    { kind: "quote", id: "same", text: "Good", author: " " },
  ])
  const sent = blocksOf(kinds, items)
  expect(sent.map(({ kind }) => kind)).toEqual(["divider", "quote"])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
  expect(sent[1]).not.toHaveProperty("author")
})

test("a new block has what the server asks for, except the picture that nobody has chosen yet", () => {
  const faults = [...kinds].map(([kind, fields]) => [kind, [...faultsOf(fields, newValues(fields, "Text")).keys()]])
  expect(Object.fromEntries(faults.filter(([, found]) => found?.length !== 0))).toEqual({
    image: ["url"],
    imageText: ["imageUrl"],
  })
  expect([...faultsOf(fieldsOf("hero"), { title: "Oil", link: { label: "Buy", href: "javascript:x" } })]).toEqual([
    ["link.href", "link"],
  ])
})

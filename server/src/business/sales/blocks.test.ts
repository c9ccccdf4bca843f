import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { shop } from "./testing.ts"

const world = await makeWorld()
const t = await world.tenant()
const { id: storefrontId, slug } = await shop(t)

const post = (pageSlug: string, blocks: readonly unknown[]) =>
  t.post("/storefront-pages", { storefrontId, slug: pageSlug, title: "Page", blocks })

test("a page takes every kind of block and gives them back", async () => {
  const blocks = [
    { kind: "hero", title: "Oil", text: "Cold pressed", link: { label: "Buy", href: "~/c/oil" } },
    { kind: "heading", id: "h-1", text: "Why", level: 2 },
    { kind: "text", text: "We press olives & sell oil." },
    { kind: "image", url: "https://example.com/a.png", alt: "" },
    { kind: "imageText", imageUrl: "https://example.com/a.png", imageAlt: "A tree", text: "<p>Old <em>trees</em></p>" },
    { kind: "productGrid", title: "New", limit: 4 },
    { kind: "categoryGrid" },
    { kind: "faq", items: [{ question: "When?", answer: "Tomorrow." }] },
    { kind: "quote", text: "The best", author: "Nobody" },
    { kind: "notice", text: "Closed on Monday", tone: "warning" },
    { kind: "divider" },
    { kind: "button", label: "Call", href: "tel:+30 210 000" },
    { kind: "columns", columns: [{ blocks: [{ kind: "text", text: "left" }] }, { blocks: [] }] },
  ]
  await post("all", blocks).expect(201)
  expect((await t.get(`/storefronts/${slug}/pages/all`)).body.blocks).toEqual(blocks)
})

test("rich texts are cleaned when they are saved, also those inside columns and questions", async () => {
  const bad = '<p onclick="x()">Hi</p><script>steal()</script>'
  const clean = "<p>Hi</p>&lt;script&gt;steal()&lt;/script&gt;"
  const blocks = [
    { kind: "text", text: bad },
    { kind: "faq", items: [{ question: "<b>?</b>", answer: bad }] },
    { kind: "columns", columns: [{ blocks: [{ kind: "text", text: bad }] }, { blocks: [] }] },
  ]
  const { body } = await post("bad", blocks).expect(201)
  expect(body.blocks).toEqual([
    { kind: "text", text: clean },
    { kind: "faq", items: [{ question: "<b>?</b>", answer: clean }] },
    { kind: "columns", columns: [{ blocks: [{ kind: "text", text: clean }] }, { blocks: [] }] },
  ])
  await t
    .patch(`/storefront-pages/${body.id}`, {
      blocks: [{ kind: "imageText", imageUrl: "https://example.com/a.png", imageAlt: "", text: bad }],
    })
    .expect(200)
  expect((await t.get(`/storefront-pages/${body.id}`)).body.blocks[0].text).toBe(clean)
})

test.each([
  ["an unknown kind", { kind: "script", text: "x" }],
  ["an unknown field", { kind: "divider", onload: "x" }],
  ["a script as a link", { kind: "button", label: "x", href: "javascript:alert(1)" }],
  ["a picture that is no address", { kind: "image", url: "data:text/html,x", alt: "" }],
  [
    "columns in columns",
    { kind: "columns", columns: [{ blocks: [{ kind: "columns", columns: [] }] }, { blocks: [] }] },
  ],
  ["a missing text", { kind: "text" }],
])("%s is refused", async (_what, block) => {
  await post("refused", [block]).expect(400, "request.invalid")
})

test("an editor is told every kind of block with the schema that it is held against", async () => {
  const { body } = await t.get("/storefront-blocks")
  const kinds = body.data.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toContain("productGrid")
  expect(new Set(kinds).size).toBe(13)
  const columns = body.data.find(({ kind }: { kind: string }) => kind === "columns")
  expect(columns.schema.properties.columns).toMatchObject({ minItems: 2, maxItems: 4 })
})

test("a picture for a page is kept under an address that its blocks take", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  )
  const send = (bytes: Buffer) => t.post(`/storefronts/${storefrontId}/images`, bytes, { "content-type": "image/png" })
  const { url } = (await send(png).expect(201)).body
  await post("pictured", [{ kind: "image", url, alt: "" }]).expect(201)
  await send(Buffer.from("<script>")).expect(415)
})

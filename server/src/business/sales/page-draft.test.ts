import fc from "fast-check"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { forbiddenAddress, pageVersionsMax } from "./page-draft.ts"
import { shop } from "./testing.ts"

const world = await makeWorld()
const t = await world.tenant()
const other = await world.tenant()
const { id: storefrontId, slug } = await shop(t)

let pages = 0
async function makePage(change: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> {
  const draft = { storefrontId, slug: `page-${++pages}`, title: "Page", blocks: [heading("First")], ...change }
  return (await t.post("/storefront-pages", draft).expect(201)).body
}
const heading = (text: string) => ({ kind: "heading", text })
const ifMatch = (version: number) => ({ "if-match": `"${version}"` })
const inShop = async (page: string) => (await t.get(`/storefronts/${slug}/pages/${page}`).expect(200)).body.blocks
const versionsOf = async (id: string) => (await t.get(`/storefront-pages/${id}/versions`).expect(200)).body.data

test("what is written is kept, seen by nobody in the shop, and stands there once it is published", async () => {
  const page = await makePage()
  const none = (await t.get(`/storefront-pages/${page.id}/draft`).expect(200)).body
  expect(none).toMatchObject({ isDraft: false, version: 0, blocks: [heading("First")], savedBy: null })
  const draft = (await t.put(`/storefront-pages/${page.id}/draft`, { blocks: [heading("Second")] }).expect(200)).body
  expect(draft).toMatchObject({ isDraft: true, version: 1, savedBy: { name: expect.any(String) } })
  expect(await inShop(page.slug)).toEqual([heading("First")])
  expect((await t.get(`/storefront-pages/${page.id}`)).body.hasDraft).toBe(true)
  expect((await t.get(`/storefront-pages?storefrontId=${storefrontId}`)).body.data).toContainEqual(
    expect.objectContaining({ id: page.id, hasDraft: true }),
  )

  const done = (await t.post(`/storefront-pages/${page.id}/publish`, undefined, ifMatch(1)).expect(200)).body
  expect(done).toMatchObject({ isPublished: true, hasDraft: false, blocks: [heading("Second")] })
  expect(await inShop(page.slug)).toEqual([heading("Second")])
  await world.settle()
  const events = (await t.get("/events?events=sales.page.published").expect(200)).body.data
  expect(events.map((one: { data: unknown }) => one.data)).toMatchObject([{ pageId: page.id, number: 2 }])
})

test("a page that was never shown is shown by publishing it; publishing it again changes nothing", async () => {
  const page = await makePage({ isPublished: false })
  expect(await versionsOf(page.id)).toEqual([])
  const first = (await t.post(`/storefront-pages/${page.id}/publish`).expect(200)).body
  expect(first.isPublished).toBe(true)
  const again = (await t.post(`/storefront-pages/${page.id}/publish`).expect(200)).body
  expect(again.version).toBe(first.version)
  expect(await versionsOf(page.id)).toHaveLength(1)
})

test("two people write: the second is refused and the first one's words stay", async () => {
  const page = await makePage()
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks: [heading("Mine")] }, ifMatch(0)).expect(200)
  await t
    .put(`/storefront-pages/${page.id}/draft`, { blocks: [heading("Theirs")] }, ifMatch(0))
    .expect(412, "version.mismatch")
  await t.post(`/storefront-pages/${page.id}/publish`, undefined, ifMatch(0)).expect(412, "version.mismatch")
  await t.delete(`/storefront-pages/${page.id}/draft`, ifMatch(0)).expect(412, "version.mismatch")
  expect((await t.get(`/storefront-pages/${page.id}/draft`)).body.blocks).toEqual([heading("Mine")])
})

test("what was published or discarded meanwhile is noticed: a draft's version never comes twice", async () => {
  const page = await makePage()
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks: [heading("One")] }, ifMatch(0)).expect(200)
  const gone = (await t.delete(`/storefront-pages/${page.id}/draft`, ifMatch(1)).expect(200)).body
  expect(gone).toMatchObject({ isDraft: false, version: 2, blocks: [heading("First")] })
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks: [heading("Two")] }, ifMatch(1)).expect(412)
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks: [heading("Two")] }, ifMatch(2)).expect(200)
})

test("a draft may be unfinished; publishing says which block is not complete and shows nothing of it", async () => {
  const page = await makePage()
  const blocks = [heading("Fine"), { kind: "image", url: "", alt: "" }]
  const kept = (await t.put(`/storefront-pages/${page.id}/draft`, { blocks }).expect(200)).body
  expect(kept.blocks).toEqual(blocks)
  const refused = await t.post(`/storefront-pages/${page.id}/publish`).expect(422, "sales.draft_unfinished")
  expect(refused.body.detail).toContain("Block 2 (image)")
  expect(await inShop(page.slug)).toEqual([heading("First")])
  expect((await t.get(`/storefront-pages/${page.id}/draft`)).body.isDraft).toBe(true)
})

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
])("the address %j is refused in a draft wherever it stands, and on a page", async (href) => {
  const page = await makePage()
  const button = { kind: "button", label: "x", href }
  const places = [
    [button],
    [{ kind: "hero", title: "x", link: { label: "x", href } }],
    [{ kind: "columns", columns: [{ blocks: [button] }, { blocks: [] }] }],
    [{ kind: "image", url: href, alt: "" }],
    [{ kind: "imageText", imageUrl: href, imageAlt: "", text: "x" }],
  ]
  for (const blocks of places) {
    await t.put(`/storefront-pages/${page.id}/draft`, { blocks }).expect(422, "sales.address_refused")
    await t.patch(`/storefront-pages/${page.id}`, { blocks }).expect(400, "request.invalid")
  }
  expect((await t.get(`/storefront-pages/${page.id}/draft`)).body.isDraft).toBe(false)
})

test("whatever blanks and capitals hide it, an address that runs script is found", () => {
  const noise = fc.constantFrom("", " ", "\t", "\n", "\r", "\u0000", "\u001f")
  const hidden = fc
    .array(fc.tuple(noise, fc.boolean()), { minLength: 10, maxLength: 10 })
    .map((parts) => parts.map(([blank, isUpper], at) => blank + letter("javascript"[at] ?? "", isUpper)).join(""))
  fc.assert(fc.property(hidden, (scheme) => forbiddenAddress([{ href: `${scheme}:alert(1)` }]) !== undefined))
})

const letter = (one: string, isUpper: boolean) => (isUpper ? one.toUpperCase() : one)

test.each(["https://example.com/a:b", "mailto:a@b.gr", "tel:+30 210", "~/c/oil", "~/p/a:b", "#top", "http", ""])(
  "the address %j may be written",
  (href) => {
    expect(forbiddenAddress([{ kind: "button", href }])).toBeUndefined()
  },
)

test("rich texts of a draft are cleaned when they come into the shop", async () => {
  const page = await makePage()
  const blocks = [{ kind: "text", text: '<p onclick="x()">Hi</p><script>steal()</script>' }]
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks }).expect(200)
  await t.post(`/storefront-pages/${page.id}/publish`).expect(200)
  expect(await inShop(page.slug)).toEqual([{ kind: "text", text: "<p>Hi</p>&lt;script&gt;steal()&lt;/script&gt;" }])
})

test("every change that shoppers see is a version; an old one is read and brought back as a draft", async () => {
  const page = await makePage()
  await t.patch(`/storefront-pages/${page.id}`, { blocks: [heading("Second")] }).expect(200)
  await t.patch(`/storefront-pages/${page.id}`, { position: 7 }).expect(200)
  await t.patch(`/storefront-pages/${page.id}`, { title: "Other" }).expect(200)
  const versions = await versionsOf(page.id)
  expect(versions.map((v: { number: number; title: string }) => [v.number, v.title])).toEqual([
    [3, "Other"],
    [2, "Page"],
    [1, "Page"],
  ])
  expect(versions[0]).toMatchObject({ blockCount: 1, publishedBy: { name: expect.any(String) } })
  const first = (await t.get(`/storefront-page-versions/${versions[2].id}`).expect(200)).body
  expect(first.blocks).toEqual([heading("First")])
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks: first.blocks }).expect(200)
  await t.post(`/storefront-pages/${page.id}/publish`).expect(200)
  expect(await inShop(page.slug)).toEqual([heading("First")])
  expect(await versionsOf(page.id)).toHaveLength(4)
})

test("of a page's versions the last fifty are kept", async () => {
  const page = await makePage()
  for (let n = 0; n < pageVersionsMax + 2; n++) {
    await t.patch(`/storefront-pages/${page.id}`, { blocks: [heading(`Text ${n}`)] }).expect(200)
  }
  const numbers = (await versionsOf(page.id)).map((v: { number: number }) => v.number)
  expect(numbers).toHaveLength(pageVersionsMax)
  expect([numbers[0], numbers.at(-1)]).toEqual([pageVersionsMax + 3, 4])
})

test("with a page its draft and its versions go; another business sees none of them", async () => {
  const page = await makePage()
  const [version] = await versionsOf(page.id)
  await other.get(`/storefront-pages/${page.id}/draft`).expect(404, "sales.page_unknown")
  await other.put(`/storefront-pages/${page.id}/draft`, { blocks: [] }).expect(404, "sales.page_unknown")
  await other.post(`/storefront-pages/${page.id}/publish`).expect(404, "sales.page_unknown")
  await other.get(`/storefront-pages/${page.id}/versions`).expect(404, "sales.page_unknown")
  await other.get(`/storefront-page-versions/${version.id}`).expect(404, "sales.page_version_unknown")
  await t.put(`/storefront-pages/${page.id}/draft`, { blocks: [] }).expect(200)
  await t.delete(`/storefront-pages/${page.id}`).expect(204)
  await t.get(`/storefront-page-versions/${version.id}`).expect(404, "sales.page_version_unknown")
})

test("a draft whose blocks lie in one another without end is refused", async () => {
  const page = await makePage()
  let deep: unknown = "x"
  for (let n = 0; n < 12; n++) deep = { blocks: deep }
  await t
    .put(`/storefront-pages/${page.id}/draft`, { blocks: [{ kind: "columns", deep }] })
    .expect(422, "sales.draft_too_deep")
})

import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"

const payload = `<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>`

describe.skipIf(!hasBrowser)("the page editor of a shop", () => {
  let owner: Caller
  let shop: { id: string; slug: string }
  beforeAll(async () => {
    owner = await newOwner()
    shop = await owner.call("POST", "/storefronts", { slug: `editor-${owner.slug}`, name: "Elaia" })
  })
  const makePage = (slug: string, blocks: readonly unknown[]) =>
    owner.call("POST", "/storefront-pages", { storefrontId: shop.id, slug, title: slug, blocks, isPublished: true })

  test("a page is made with two blocks, tried, saved, and stands in the shop as plain HTML that runs nothing", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/${shop.id}`))
    await page.getByRole("button", { name: "New page" }).click()
    await page.getByRole("textbox", { name: "Title" }).fill("Our trees")
    await page.getByRole("checkbox", { name: "Published" }).check()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { level: 1, name: "Our trees" }).waitFor()

    await add(page, "Heading")
    await field(page, "Text").fill("Four hundred years")
    await add(page, "Text")
    await field(page, "Text").fill(`<p>Old <em>trees</em></p>${payload}`)
    const canvas = page.getByRole("region", { name: "The page while it is written" })
    await canvas.getByRole("heading", { name: "Four hundred years" }).waitFor()
    await page.getByRole("button", { name: "Preview" }).click()
    const frame = page.frameLocator("iframe")
    await frame.getByRole("heading", { name: "Four hundred years" }).waitFor()
    expect(await frame.locator("body").evaluate((body) => body.querySelectorAll("script, [onerror]").length)).toBe(0)
    await page.getByRole("button", { name: "Close", exact: true }).click()
    await save(page)
    expect(await page.evaluate(() => "__ran" in window)).toBe(false)

    // The shop keeps a picture without what it would have run; there is none at its address.
    expectComplaint(/404/)
    const visitor = await person(null, { javaScriptEnabled: false })
    await visitor.goto(`/shops/${shop.slug}/pages/our-trees`)
    await visitor.getByRole("heading", { level: 2, name: "Four hundred years" }).waitFor()
    expect(await visitor.locator("em").textContent()).toBe("trees")
    expect(await visitor.locator("main script, main [onerror]").count()).toBe(0)
  })

  test("a block is dragged to its place, what was done is undone and done again, and leaving asks first", async () => {
    const made = await makePage("drag", [
      { kind: "heading", text: "First" },
      { kind: "heading", text: "Second" },
    ])
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    const canvas = page.getByRole("region", { name: "The page while it is written" })
    await drag(page, page.locator("[data-puck-drawer-item]", { hasText: "Quote" }).last(), canvas.getByText("Second"))
    await expect.poll(() => outline(page)).toHaveLength(3)
    await page.getByRole("button", { name: "Undo" }).click()
    await expect.poll(() => outline(page)).toEqual(["Heading: First", "Heading: Second"])
    await page.getByRole("button", { name: "Do again" }).click()
    await expect.poll(() => outline(page)).toHaveLength(3)
    await page.getByRole("link", { name: "Elaia", exact: true }).click()
    await page.getByRole("dialog", { name: "Leave without saving?" }).getByRole("button", { name: "Go back" }).click()
    await save(page)
    expect((await owner.call("GET", `/storefront-pages/${made.id}`)).blocks).toHaveLength(3)
  })

  test("by keyboard alone a block goes up, and one goes into a column", async () => {
    const made = await makePage("keys", [
      { kind: "heading", text: "First" },
      { kind: "columns", columns: [{ blocks: [] }, { blocks: [] }] },
    ])
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    await page.getByRole("button", { name: "Add to column 2" }).press("Enter")
    await page.getByRole("menuitem", { name: "Button" }).press("Enter")
    await field(page, "Words").fill("Call us")
    await page.getByRole("button", { name: "Move “Columns” up" }).press("Enter")
    await page.keyboard.press("Control+s")
    await page.getByText("Saved", { exact: true }).waitFor()
    const { blocks } = await owner.call("GET", `/storefront-pages/${made.id}`)
    expect(blocks.map(({ kind }: { kind: string }) => kind)).toEqual(["columns", "heading"])
    expect(blocks[0].columns[1].blocks).toMatchObject([{ kind: "button", label: "Call us", href: "~/" }])
  })

  test("what is not complete is marked and not sent, and a change of somebody else is not lost", async () => {
    const made = await makePage("both", [{ kind: "heading", text: "First" }])
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    await add(page, "Picture")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("1 block is not complete yet.").waitFor()
    await field(page, "Picture").fill("http://127.0.0.1/tree.png")
    await owner.call("PATCH", `/storefront-pages/${made.id}`, { title: "Of somebody else" })
    expectComplaint(/412|409/)
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Somebody else has changed this meanwhile.").waitFor()
    expect(await owner.call("GET", `/storefront-pages/${made.id}`)).toMatchObject({
      title: "Of somebody else",
      blocks: [{ kind: "heading" }],
    })
  })

  test("colours and letters of the shop are changed; a reader may only look", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/${shop.id}/looks`))
    await page.getByRole("textbox", { name: "Colour of buttons and links" }).fill("#aa3300")
    await page.getByRole("combobox", { name: "Letters of headings" }).selectOption("With serifs")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { level: 1, name: "Elaia" }).waitFor()
    const { theme } = await owner.call("GET", `/storefronts/${shop.id}`)
    expect(theme).toMatchObject({ accent: "#aa3300", headingFont: "serif" })
    const reader = await person(await newMember(owner, "viewer"))
    await reader.goto(inside(owner, `/storefronts/${shop.id}`))
    await reader.getByRole("heading", { level: 2, name: "Pages" }).waitFor()
    expect(await reader.getByRole("button", { name: /New page|Looks|Change/ }).count()).toBe(0)
  })
})

async function add(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "Add a block" }).click()
  await page.getByRole("menuitem", { name: kind, exact: true }).click()
}

function field(page: Page, name: string): Locator {
  return page.getByRole("region", { name: "What stands in it" }).getByRole("textbox", { name, exact: true })
}

async function save(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Save" })
  await button.click()
  await page.getByText("Saved", { exact: true }).waitFor()
  expect(await button.isDisabled()).toBe(true)
}

function outline(page: Page): Promise<string[]> {
  return page.getByRole("region", { name: "Blocks of the page" }).locator("[aria-pressed]").allTextContents()
}

/** Moves in steps, as a hand does: drag and drop listens on the way. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  const target = await to.boundingBox()
  if (target === null) throw new Error("There is nothing to drop on.")
  await page.mouse.move(target.x + 40, target.y, { steps: 10 })
  await page.mouse.move(target.x + 44, target.y + 4, { steps: 4 })
  await page.locator("[data-puck-drawer-item]").first().waitFor()
  await page.mouse.up()
}

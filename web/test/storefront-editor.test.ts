import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"

const payload = `<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>`

/** After so long without a change Puck has made a step of what was done. */
const stepMs = 300

describe.skipIf(!hasBrowser)("the page editor of a shop", () => {
  let owner: Caller
  let shop: { id: string; slug: string }
  beforeAll(async () => {
    owner = await newOwner()
    shop = await owner.call("POST", "/storefronts", { slug: `editor-${owner.slug}`, name: "Elaia" })
  })
  const draftOf = (id: string) => owner.call("GET", `/storefront-pages/${id}/draft`)
  const makePage = (slug: string, blocks: readonly unknown[]) =>
    owner.call("POST", "/storefront-pages", { storefrontId: shop.id, slug, title: slug, blocks, isPublished: true })

  test("a page is made with two blocks, tried, published, and stands in the shop as plain HTML that runs nothing", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/${shop.id}`))
    await page.getByRole("button", { name: "New page" }).click()
    await page.getByRole("textbox", { name: "Title" }).fill("Our trees")
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
    await kept(page)
    expectComplaint(/404/)
    const early = await person(null, { javaScriptEnabled: false })
    await early.goto(`/shops/${shop.slug}/pages/our-trees`)
    expect(await early.getByText("Four hundred years").count()).toBe(0)
    await publish(page, "Our trees")
    expect(await page.evaluate(() => "__ran" in window)).toBe(false)

    // The shop keeps a picture without what it would have run; there is none at its address.
    expectComplaint(/404/)
    const visitor = await person(null, { javaScriptEnabled: false })
    await visitor.goto(`/shops/${shop.slug}/pages/our-trees`)
    await visitor.getByRole("heading", { level: 2, name: "Four hundred years" }).waitFor()
    expect(await visitor.locator("em").textContent()).toBe("trees")
    expect(await visitor.locator("main script, main [onerror]").count()).toBe(0)
  })

  test("a block is dragged to its place, what was done is undone and done again, and leaving loses nothing", async () => {
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
    await page.getByRole("heading", { level: 2, name: "Pages" }).waitFor()
    const row = page.getByRole("row", { name: /drag/ })
    await row.getByText("Changes not published").waitFor()
    expect((await draftOf(made.id)).blocks).toHaveLength(3)
    expect((await owner.call("GET", `/storefront-pages/${made.id}`)).blocks).toHaveLength(2)
    await row.getByRole("button", { name: /What can be done/ }).click()
    await page.getByRole("menuitem", { name: "Publish the changes" }).click()
    await page.getByText("“drag” can be seen in the shop").waitFor()
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
    await page.getByText("Saved as a draft", { exact: true }).waitFor()
    const { blocks } = await draftOf(made.id)
    expect(blocks.map(({ kind }: { kind: string }) => kind)).toEqual(["columns", "heading"])
    expect(blocks[0].columns[1].blocks).toMatchObject([{ kind: "button", label: "Call us", href: "~/" }])
  })

  test("what is not complete is kept and marked, and not published", async () => {
    const made = await makePage("half", [{ kind: "heading", text: "First" }])
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    await add(page, "Picture")
    await page.getByText("1 block is not complete yet.").waitFor()
    await kept(page)
    await page.getByRole("button", { name: "Publish the changes" }).click()
    await page.reload()
    await page.getByText("1 block is not complete yet.").waitFor()
    expect((await owner.call("GET", `/storefront-pages/${made.id}`)).blocks).toHaveLength(1)
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Discard the changes" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Discard the changes" }).click()
    await expect.poll(() => outline(page)).toEqual(["Heading: First"])
    expect((await draftOf(made.id)).isDraft).toBe(false)
  })

  test("two people write on one page: the second is told whose words there are, sees them, and loses none of their own", async () => {
    const made = await makePage("both", [{ kind: "heading", text: "First" }])
    const colleague = await newMember(owner, "admin")
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    await add(page, "Heading")
    await field(page, "Text").waitFor()
    await kept(page)
    const { version } = await draftOf(made.id)
    const theirs = [{ kind: "heading", id: "h", text: "Of a colleague" }]
    await colleague.call("PUT", `/storefront-pages/${made.id}/draft`, { blocks: theirs })
    expectComplaint(/412/)
    await field(page, "Text").fill("Of mine")
    const told = page.getByRole("alert").filter({ hasText: "Somebody else has written on this page" })
    await told.waitFor()
    expect(await page.getByRole("button", { name: "Publish the changes" }).isDisabled()).toBe(true)
    expect((await draftOf(made.id)).blocks).toEqual(theirs)
    await told.getByRole("button", { name: "See what they wrote" }).click()
    await page.frameLocator("iframe").getByRole("heading", { name: "Of a colleague" }).waitFor()
    await page.getByRole("button", { name: "Close", exact: true }).click()
    await told.getByRole("button", { name: "Take theirs" }).click()
    await expect.poll(() => outline(page)).toEqual(["Heading: Of a colleague"])
    // Puck counts it as a step a quarter of a second later: what is typed without a pause is one.
    await page.waitForTimeout(stepMs)
    await page.getByRole("button", { name: "Undo" }).first().click()
    await expect.poll(() => outline(page)).toEqual(["Heading: First", "Heading: Of mine"])
    await kept(page)
    expect((await draftOf(made.id)).version).toBeGreaterThan(version + 1)
  })

  test("without a connection nothing is lost: it is told, and saved when the connection is back", async () => {
    const made = await makePage("offline", [{ kind: "heading", text: "First" }])
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    await add(page, "Quote")
    await kept(page)
    expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/)
    await page.context().setOffline(true)
    await field(page, "Text").fill("Still here")
    await page.getByText("Not saved: see below.").waitFor()
    expect((await draftOf(made.id)).blocks[1].text).not.toBe("Still here")
    await page.context().setOffline(false)
    await kept(page)
    expect((await draftOf(made.id)).blocks[1].text).toBe("Still here")
  })

  test("an old version is compared with what is written, brought back, taken back, and published again", async () => {
    const made = await makePage("old", [{ kind: "heading", text: "Once" }])
    await owner.call("PATCH", `/storefront-pages/${made.id}`, { blocks: [{ kind: "heading", text: "Today" }] })
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    const openVersions = async () => {
      await page.getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Versions" }).click()
    }
    await openVersions()
    const first = page.getByRole("row", { name: /Version 1/ })
    await page.getByRole("row", { name: /Version 2.*In the shop/ }).waitFor()
    await first.getByRole("button", { name: "Compare" }).click()
    await page.frameLocator("iframe[title='Version 1']").getByRole("heading", { name: "Once" }).waitFor()
    await page.frameLocator("iframe[title='As it is written now']").getByRole("heading", { name: "Today" }).waitFor()
    await page.getByRole("button", { name: "Bring back" }).click()
    await expect.poll(() => outline(page)).toEqual(["Heading: Once"])
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click()
    await expect.poll(() => outline(page)).toEqual(["Heading: Today"])
    await openVersions()
    await first.getByRole("button", { name: "Bring back" }).click()
    await publish(page, "old")
    expect((await owner.call("GET", `/storefront-pages/${made.id}`)).blocks[0].text).toBe("Once")
    expect((await owner.call("GET", `/storefront-pages/${made.id}/versions`)).data).toHaveLength(3)
  })

  test("a link is chosen by name, or typed; one that would run script is refused here and by the server", async () => {
    const draft = {
      name: "Early harvest",
      listedOn: ["storefront"],
      variants: [{ unitPrice: "9", tracksStock: false }],
    }
    const product = await owner.call("POST", "/products", draft)
    const made = await makePage("links", [{ kind: "button", label: "Buy", href: "~/" }])
    await makePage("target", [])
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/pages/${made.id}`))
    await page.getByRole("button", { name: "Button: Buy", exact: true }).click()
    const hrefNow = async () => {
      await kept(page)
      return (await draftOf(made.id)).blocks[0].href
    }
    const kind = page.getByRole("combobox", { name: "Leads to what" })
    expect(await kind.inputValue()).toBe("home")
    await kind.selectOption("A product")
    await page.getByRole("combobox", { name: "A product" }).click()
    await page.getByRole("option", { name: "Early harvest" }).click()
    await expect.poll(hrefNow).toBe(`~/p/${product.handle}`)
    await kind.selectOption("A page")
    await page.getByRole("combobox", { name: "A page" }).selectOption("target")
    await expect.poll(hrefNow).toBe("~/pages/target")
    await kind.selectOption("An address")
    const address = page.getByRole("textbox", { name: "An address" })
    await address.fill("someone@example.com")
    await address.blur()
    await expect.poll(hrefNow).toBe("mailto:someone@example.com")
    expectComplaint(/422/)
    await address.fill("javascript:window.__ran=1")
    await page.getByText("This is no address that a link can have.").waitFor()
    await page.getByText("Not saved: see below.").waitFor()
    await page.getByText("The address javascript:window.__ran=1 can't stand on a page.").waitFor()
    await page.getByRole("button", { name: "Publish the changes" }).click()
    expect((await draftOf(made.id)).blocks[0].href).toBe("mailto:someone@example.com")
    await address.fill("https://example.com/")
    await expect.poll(hrefNow).toBe("https://example.com/")
    expect(await page.evaluate(() => "__ran" in window)).toBe(false)
  })

  test("colours and letters of the shop are seen before they are saved; a reader may only look", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, `/storefronts/${shop.id}/looks`))
    await page.getByRole("textbox", { name: "Colour of buttons and links" }).fill("#aa3300")
    await page.getByRole("combobox", { name: "Letters of headings" }).selectOption("With serifs")
    const shown = page.frameLocator("iframe").locator("html")
    const drawn = () => shown.evaluate((html) => getComputedStyle(html).getPropertyValue("--accent"))
    await expect.poll(drawn).toBe("#aa3300")
    expect((await owner.call("GET", `/storefronts/${shop.id}`)).theme).toEqual({})
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

/** Waits until what is on the screen is on the server. */
async function kept(page: Page): Promise<void> {
  await page.getByText(/^Saved as a draft by /).waitFor()
}

async function publish(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: /^Publish/ }).click()
  await page.getByText(`“${title}” can be seen in the shop`).waitFor()
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

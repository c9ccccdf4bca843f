import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { expectComplaint, fitsWidth, hasBrowser, person, seriousViolations } from "../browser.ts"
import { payload } from "../scene.ts"
import { fillBuyer, newMarket, newShop, orderButton } from "./stage.ts"

const widths = [360, 768, 1440]

/** Each page with the way there; names are of stored text that would run if it could. */
const visits: Record<string, (page: Page) => Promise<unknown>> = {}

async function addToCart(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole("button", { name: "Add to cart" }).click()
  await page.getByRole("dialog", { name: "Cart" }).waitFor()
}

async function order(page: Page, root: string): Promise<void> {
  await page.goto(`${root}/checkout`)
  await fillBuyer(page)
  await page.getByRole("button", { name: orderButton }).click()
  await page.getByText("Thank you for your order!").waitFor()
}

async function stageShop(): Promise<void> {
  const { owner, root, product } = await newShop({ name: `Elaia ${payload}`.slice(0, 200), description: payload })
  const category = await owner.call("POST", "/categories", { name: `Oils ${payload}`, slug: "oils" })
  const more = { description: payload, vendor: payload, categoryIds: [category.id] }
  const images = [
    { url: "/api/v1/files/fil_01jd7n3xq8e5fv0k2m4p6r8t9w", alt: payload },
    { url: "/api/v1/files/fil_01jd7n3xq8e5fv0k2m4p6r8t8w", alt: null },
  ]
  const oil = await product({ name: `Oil ${payload}`, ...more })
  const out = await product({ name: "Sold-out soap", ...more }, "0")
  const pictured = await product({ name: "Pictured", images, ...more })
  const { data } = await owner.call("GET", "/storefronts")
  const text = `<h2>Why</h2><p>Because <a href="https://example.com">so</a> ${payload}</p>`
  const leaf = [
    { kind: "heading", text: payload, level: 3 },
    { kind: "text", text },
  ]
  await owner.call("POST", "/storefront-pages", {
    storefrontId: data[0].id,
    slug: "about",
    title: `About ${payload}`,
    blocks: [
      { kind: "hero", title: payload, text: payload, link: { label: "Buy", href: "~/c/oils" } },
      { kind: "text", text },
      { kind: "productGrid", title: "Goods", category: "oils" },
      { kind: "categoryGrid" },
      { kind: "faq", title: "Questions", items: [{ question: payload, answer: text }] },
      { kind: "columns", columns: [{ blocks: leaf }, { blocks: leaf }, { blocks: leaf }] },
      { kind: "quote", text: payload, author: payload },
      { kind: "notice", text: payload, tone: "warning" },
      { kind: "button", label: payload.slice(0, 60), href: "~/cart" },
    ],
  })
  Object.assign(visits, {
    home: (page: Page) => page.goto(root),
    category: (page: Page) => page.goto(`${root}/c/oils`),
    product: (page: Page) => page.goto(oil),
    "sold-out product": (page: Page) => page.goto(out),
    "product with pictures": (page: Page) => page.goto(pictured),
    search: (page: Page) => page.goto(`${root}/search?q=oil`),
    "search without a result": (page: Page) => page.goto(`${root}/search?q=${encodeURIComponent(payload)}`),
    page: (page: Page) => page.goto(`${root}/pages/about`),
    "empty cart": (page: Page) => page.goto(`${root}/cart`),
    drawer: (page: Page) => addToCart(page, oil),
    cart: (page: Page) => addToCart(page, oil).then(() => page.goto(`${root}/cart`)),
    checkout: (page: Page) => addToCart(page, oil).then(() => page.goto(`${root}/checkout`)),
    "checkout with mistakes": async (page: Page) => {
      await addToCart(page, oil)
      await page.goto(`${root}/checkout`)
      await page.getByRole("button", { name: orderButton }).click()
    },
    order: (page: Page) => addToCart(page, oil).then(() => order(page, root)),
    "sign-in": (page: Page) => page.goto(`${root}/account`),
    "nothing there": (page: Page) => page.goto(`${root}/nothing`),
  })
}

async function stageMarket(): Promise<void> {
  const seller = `Olive ${payload}`
  const { root, offer } = await newMarket([seller])
  const oil = await offer(seller, { name: `Oil ${payload}`, price: "10" })
  Object.assign(visits, {
    market: (page: Page) => page.goto(root),
    sellers: (page: Page) => page.goto(`${root}/sellers`),
    "market search": (page: Page) => page.goto(`${root}/search?q=oil&from=1`),
    listing: (page: Page) => page.goto(oil),
    "market cart": (page: Page) => addToCart(page, oil).then(() => page.goto(`${root}/cart`)),
    "market checkout": (page: Page) => addToCart(page, oil).then(() => page.goto(`${root}/checkout`)),
    "market order": (page: Page) => addToCart(page, oil).then(() => order(page, root)),
  })
}

describe.skipIf(!hasBrowser)("every page of a shop and a marketplace", () => {
  beforeAll(async () => {
    await stageShop()
    await stageMarket()
  })

  test("light and dark: each fits each width, runs nothing that was stored, and axe finds nothing serious", async () => {
    // Pictures of the scene have addresses that nobody has, and one page is missing on purpose.
    expectComplaint(/404/)
    const problems: string[] = []
    for (const [name, visit] of Object.entries(visits)) {
      const page = await person(null)
      await visit(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        if (!(await fitsWidth(page))) problems.push(`${name} does not fit ${width} px`)
      }
      await page.setViewportSize({ width: 390, height: 900 })
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme })
        // Nothing else differs in the dark.
        const found = await seriousViolations(page, colorScheme === "light" ? "all" : "contrast")
        problems.push(...found.map((one) => `${name}, ${colorScheme}: ${one}`))
      }
      if (await page.evaluate(() => "__ran" in window)) problems.push(`${name} runs what was stored`)
      await page.context().close()
    }
    expect(problems).toEqual([])
  }, 240_000)
})

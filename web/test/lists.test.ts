import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person, seriousViolations, tooWide } from "./browser.ts"

const phone = { viewport: { width: 390, height: 844 } }

describe.skipIf(!hasBrowser)("lists", () => {
  let owner: Caller
  let variantId: string
  beforeAll(async () => {
    owner = await newOwner()
    const tax = { code: "std", name: "Standard", category: "S", rate: "24", isDefault: true }
    await owner.call("POST", "/tax-classes", tax)
    for (const [name, unitPrice] of [
      ["Oil", "10"],
      ["Soap", "5"],
      ["Honey", "8"],
    ]) {
      const variants = [{ unitPrice, pricesIncludeTax: true, tracksStock: false }]
      const made = await owner.call("POST", "/products", { name, taxCode: "std", variants })
      variantId = made.variants[0].id
    }
  })
  const order = (name: string, quantity: string) =>
    owner.call("POST", "/orders", { customer: { name }, lines: [{ variantId, quantity }] })

  test("many are chosen and changed at once on a phone, and it is taken back", async () => {
    const page = await person(owner, phone)
    await page.goto(inside(owner, "/products"))
    await page.getByRole("checkbox", { name: "Select row 1" }).check()
    await page.getByRole("checkbox", { name: "Select row 3" }).check()
    const bar = page.getByRole("region", { name: "Selected rows" })
    await bar.getByText("2 selected").waitFor()
    expect(await tooWide(page)).toEqual([])
    expect(await seriousViolations(page)).toEqual([])
    await bar.getByRole("button", { name: "Archive" }).click()
    await page.getByText("Done for 2 of 2").waitFor()
    await expect.poll(() => page.getByRole("checkbox", { name: /Select row/ }).count()).toBe(1)
    await page.getByRole("button", { name: "Undo" }).click()
    await expect.poll(() => page.getByRole("checkbox", { name: /Select row/ }).count()).toBe(3)
  })

  test("orders are searched by name and sorted by the server, and both stand in the address", async () => {
    await order("Anna Small", "1")
    await order("Anna Large", "9")
    await order("Boris", "5")
    const page = await person(owner)
    await page.goto(inside(owner, "/orders"))
    await page.getByRole("searchbox").fill("anna")
    await expect.poll(() => page.getByRole("row", { name: /Boris/ }).count()).toBe(0)
    const total = page.getByRole("button", { name: "Total" })
    await total.click()
    await expect.poll(() => page.getByRole("row").nth(1).textContent()).toContain("Anna Small")
    await total.click()
    await expect.poll(() => page.getByRole("row").nth(1).textContent()).toContain("Anna Large")
    const said = () => Object.fromEntries(new URL(page.url()).searchParams)
    await expect.poll(said).toEqual({ search: "anna", sort: "-total" })
  })

  test("products are sorted by price and by name, and what is typed on while a search runs is kept", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/products"))
    const first = () => page.getByRole("row").nth(1).textContent()
    await page.getByRole("button", { name: "Price" }).click()
    await expect.poll(first).toContain("Soap")
    await page.getByRole("button", { name: "Price" }).click()
    await expect.poll(first).toContain("Oil")
    await page.getByRole("button", { name: "Name" }).click()
    await expect.poll(first).toContain("Honey")
    const search = page.getByRole("searchbox", { name: "Name, SKU or barcode" })
    await search.pressSequentially("hon", { delay: 120 })
    await expect.poll(() => new URL(page.url()).searchParams.get("search")).toBe("hon")
    await search.pressSequentially("ey")
    await expect.poll(() => new URL(page.url()).searchParams.get("search")).toBe("honey")
    expect(await search.inputValue()).toBe("honey")
    await page.getByRole("button", { name: "Clear the search" }).click()
    await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(3)
    expect(await search.inputValue()).toBe("")
    expect(await seriousViolations(page)).toEqual([])
  })

  test("a row's link opens it here, and with a key held in a tab of its own at the same address", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/products"))
    const link = page.getByRole("row", { name: /Honey/ }).getByRole("link")
    const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["Control"] })])
    await tab.getByRole("heading", { level: 1, name: "Honey" }).waitFor()
    await tab.close()
    const row = page.getByRole("row", { name: /Honey/ })
    const cell = row.getByRole("cell").last()
    const [other] = await Promise.all([page.context().waitForEvent("page"), cell.click({ modifiers: ["Control"] })])
    await other.getByRole("heading", { level: 1, name: "Honey" }).waitFor()
    await other.close()
    await cell.click()
    await page.getByRole("heading", { level: 1, name: "Honey" }).waitFor()
  })

  test("the ledger of stock is searched by the product and by a note, and sorted on a phone", async () => {
    const variants = [{ sku: "SALT-1", unitPrice: "3", pricesIncludeTax: true, tracksStock: true }]
    const made = await owner.call("POST", "/products", { name: "Salt", taxCode: "std", variants })
    for (const note of ["Pallet 7", "Pallet 8"]) {
      const adjustment = { variantId: made.variants[0].id, delta: "5", reason: "receipt", note }
      await owner.call("POST", "/stock/adjustments", adjustment)
    }
    const page = await person(owner, phone)
    await page.goto(inside(owner, "/stock/movements"))
    const shown = () => page.getByRole("listitem").filter({ hasText: "Salt" }).count()
    await expect.poll(shown).toBe(2)
    await page.getByRole("searchbox").fill("pallet 7")
    await expect.poll(shown).toBe(1)
    await page.getByRole("searchbox").fill("salt-1")
    await expect.poll(shown).toBe(2)
    await page.getByRole("combobox", { name: "Sort by" }).selectOption({ label: "Date" })
    await expect.poll(() => new URL(page.url()).searchParams.get("sort")).toBe("occurredAt")
    expect(await tooWide(page)).toEqual([])
  })

  test("the first page and the events show what happens elsewhere at once", async () => {
    const [home, events] = await Promise.all([person(owner), person(owner)])
    const streams = [home, events].map((page) =>
      page.waitForResponse((response) => new URL(response.url()).pathname.endsWith("/events/stream")),
    )
    await home.goto(inside(owner, "/"))
    await events.goto(inside(owner, "/events?type=sales.order.placed"))
    await Promise.all(streams)
    await order("Just Now", "3")
    // Sooner than the page looks again by itself.
    await home.getByRole("link", { name: "Just Now" }).waitFor({ timeout: 10_000 })
    await expect.poll(() => events.getByRole("row", { name: /order/ }).count()).toBeGreaterThan(0)
  })
})

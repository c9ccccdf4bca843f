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

  test("the first page and the events show what happens elsewhere at once", async () => {
    const [home, events] = await Promise.all([person(owner), person(owner)])
    const streams = [home, events].map((page) =>
      page.waitForResponse((response) => response.url().endsWith("/events/stream")),
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

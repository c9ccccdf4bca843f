import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, origin, person, seriousViolations } from "./browser.ts"

describe.skipIf(!hasBrowser)("orders", () => {
  let owner: Caller
  let variantId: string
  beforeAll(async () => {
    owner = await newOwner()
    await owner.call("POST", "/tax-classes", {
      code: "std",
      name: "Standard",
      category: "S",
      rate: "24",
      isDefault: true,
    })
    const product = await owner.call("POST", "/products", {
      name: "Olive oil",
      taxCode: "std",
      variants: [{ sku: "OIL-1", unitPrice: "12.50", pricesIncludeTax: true }],
    })
    variantId = product.variants[0].id
    await owner.call("POST", "/stock/adjustments", { variantId, delta: "500", reason: "receipt" })
  })

  test("a person enters an order, sends it, records its payment, and sees it completed", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/orders"))
    await page.getByRole("heading", { name: "Orders", level: 1 }).waitFor()
    await page.getByRole("link", { name: "New order" }).first().click()
    await page.getByLabel("Name of the new customer").fill("Maria Nea")
    await page.getByLabel("E-mail").fill("maria@example.com")
    await page.getByRole("combobox", { name: "Product" }).fill("olive")
    await page.getByRole("option", { name: /Olive oil/ }).click()
    await page.getByLabel("Quantity").fill("2")
    await page.getByRole("button", { name: "Place the order" }).click()
    await page.getByRole("heading", { name: /^Order / }).waitFor()
    expect(await page.getByText("€25.00").count()).toBeGreaterThan(0)

    await page.getByRole("button", { name: "Send goods" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Send goods" }).click()
    await page.getByText(/Goods of order .* sent/).waitFor()
    await page.getByRole("button", { name: "Record payment" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Record payment" }).click()
    await page.getByText("Completed", { exact: true }).waitFor()
    expect(await page.getByText("Paid", { exact: true }).count()).toBeGreaterThan(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  test("a refusal is told in words and what was typed stays", async () => {
    expectComplaint(/status of 409/)
    const page = await person(owner)
    await page.goto(inside(owner, "/orders/new"))
    await page.getByLabel("Name of the new customer").fill("Too Much")
    await page.getByRole("combobox", { name: "Product" }).fill("olive")
    await page.getByRole("option", { name: /Olive oil/ }).click()
    await page.getByLabel("Quantity").fill("100000")
    await page.getByRole("button", { name: "Place the order" }).click()
    await page.getByRole("alert").waitFor()
    expect(await page.getByLabel("Name of the new customer").inputValue()).toBe("Too Much")
  })

  test("leaving a half-filled form is asked about, and staying keeps what was typed", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/orders/new"))
    await page.getByLabel("Name of the new customer").fill("Half")
    await page.getByRole("navigation").getByRole("link", { name: "Orders", exact: true }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Go back" }).click()
    expect(await page.getByLabel("Name of the new customer").inputValue()).toBe("Half")
    await page.getByRole("navigation").getByRole("link", { name: "Orders", exact: true }).click()
    await page.getByRole("button", { name: "Leave without saving" }).click()
    await page.getByRole("heading", { name: "Orders", level: 1 }).waitFor()
  })

  test("filters stand in the address, and a long list keeps few of its rows in the page", async () => {
    for (let batch = 0; batch < 15; batch++) {
      await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          owner.call("POST", "/orders", {
            customer: { name: `Buyer ${batch}-${n}` },
            lines: [{ variantId, quantity: "1" }],
          }),
        ),
      )
    }
    const page = await person(owner)
    await page.goto(inside(owner, "/orders?state=open"))
    await page.getByRole("button", { name: "State: Open" }).waitFor()
    await page.getByText(/50 rows, more below/).waitFor()
    expect(await page.getByRole("row").count()).toBeLessThan(60)
    const scrolledRows = async () => {
      await page.locator(".m-table-frame").evaluate((frame) => frame.scrollTo(0, frame.scrollHeight))
      return page.getByText(/^1\d\d rows$/).count()
    }
    await expect.poll(scrolledRows, { timeout: 10_000 }).toBe(1)
    expect(await page.getByRole("row").count()).toBeLessThan(60)
    await page.getByRole("button", { name: "Remove the filter State" }).click()
    await expect.poll(() => page.url()).toBe(`${origin}${inside(owner, "/orders")}`)
  })

  test("filters are kept under a name and come back by it", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/orders?state=open"))
    await page.getByRole("button", { name: "Saved views" }).click()
    await page.getByRole("menuitem", { name: "Save this view" }).click()
    await page.getByRole("dialog").getByLabel("Name").fill("Still open")
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await page.getByText("“Still open” is saved").waitFor()
    await page.goto(inside(owner, "/orders"))
    await page.getByRole("button", { name: "Saved views" }).click()
    await page.getByRole("menuitem", { name: "Still open" }).click()
    await page.getByRole("button", { name: "State: Open" }).waitFor()
    expect(await page.getByRole("button", { name: "Still open" }).count()).toBe(1)
  })

  test("single letters act on lists until the reader turns them off", async () => {
    const page = await person(owner)
    const focusAfterJ = async () => {
      await page.goto(inside(owner, "/orders"))
      await page.getByRole("row", { name: /Buyer/ }).first().waitFor()
      await page.keyboard.press("j")
      return page.evaluate(() => document.activeElement?.closest("tr") !== null)
    }
    expect(await focusAfterJ()).toBe(true)
    await page.goto(inside(owner, "/settings/me"))
    await page.getByRole("switch", { name: "Single-letter shortcuts in lists" }).click()
    expect(await focusAfterJ()).toBe(false)
  })

  test("a viewer sees orders and is offered no change", async () => {
    const viewer = await newMember(owner, "viewer")
    const page = await person(viewer)
    await page.goto(inside(owner, "/orders"))
    await page
      .getByRole("row", { name: /Maria Nea|Buyer/ })
      .first()
      .waitFor()
    expect(await page.getByRole("link", { name: "New order" }).count()).toBe(0)
    await page.goto(inside(owner, "/orders/new"))
    await page.getByRole("heading", { name: "Not for your role" }).waitFor()
  })
})

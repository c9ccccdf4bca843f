import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { hasBrowser, inside, person, seriousViolations } from "./browser.ts"

describe.skipIf(!hasBrowser)("integrations", () => {
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
    await owner.call("POST", "/stock/adjustments", { variantId, delta: "50", reason: "receipt" })
  })

  test("a person connects the sandbox of Xero, and an order's invoice arrives there", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("searchbox", { name: "Search services" }).fill("xero")
    await page.getByRole("link", { name: "Xero" }).click()
    await page.getByText(/^Read at Xero:/).waitFor()
    await page.getByRole("button", { name: "Try the sandbox" }).click()
    await page.getByText("Connected", { exact: true }).waitFor()
    expect(await page.getByText("Sandbox", { exact: true }).count()).toBe(1)

    const order = await owner.call("POST", "/orders", {
      customer: { name: "Maria Nea", email: "maria@example.com" },
      lines: [{ variantId, quantity: "2" }],
    })
    const { invoiceId, invoiceNumber } = await owner.call("GET", `/orders/${order.id}`)
    await page.getByRole("tab", { name: "Log" }).click()
    const sent = page.getByRole("button", { name: /New Invoices From here to Xero/ })
    await sent.click({ timeout: 30_000 })
    await page.getByRole("row", { name: new RegExp(`number .*${invoiceNumber}`) }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.goto(inside(owner, `/invoices/${invoiceId}`))
    const elsewhere = page.locator("section", { has: page.getByRole("heading", { name: "Elsewhere" }) })
    await elsewhere.getByText(/^Xero · /).waitFor()
    await elsewhere.getByRole("link").click()
    await page.getByRole("button", { name: /New Invoices From here to Xero/ }).waitFor()
  })

  test("settings are a form made of what the service wants to know, and are kept", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("region", { name: "Connected" }).getByRole("link", { name: "Xero" }).click()
    await page.getByRole("tab", { name: "Settings" }).click()
    await page.getByLabel("Sales account").fill("260")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel("Sales account").inputValue()).toBe("260")
  })

  test("a field is mapped by a formula, tried on a real record first, and its effect stands in the log", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("region", { name: "Connected" }).getByRole("link", { name: "Xero" }).click()
    await page.getByRole("tab", { name: "Fields" }).click()
    await page.getByRole("combobox", { name: "Records" }).click()
    await page.getByRole("option", { name: "Accounts" }).click()
    await page.getByRole("button", { name: "Edit name" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox", { name: "Comes from" }).click()
    await page.getByRole("option", { name: "A formula" }).click()
    await dialog.getByRole("textbox", { name: "Formula", exact: true }).fill("'Books: ' + raw.Name")
    await dialog
      .getByRole("region", { name: "On a real record" })
      .getByText(/^Books: /)
      .waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByText(/Saved as version 1/).waitFor()
    await page.getByRole("tab", { name: "Log" }).click()
    await page
      .getByRole("button", { name: /Changed Accounts/ })
      .first()
      .click()
    await page
      .getByRole("row", { name: /^name .*Books: / })
      .first()
      .waitFor()
  })

  test("a person pauses, goes on, and disconnects after being asked", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("region", { name: "Connected" }).getByRole("link", { name: "Xero" }).click()
    await page.getByRole("button", { name: "Pause" }).click()
    await page.getByText(/Nothing is synced until it is resumed/).waitFor()
    await page.getByRole("button", { name: "Resume" }).click()
    await page.getByText("Connected", { exact: true }).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Disconnect" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click()
    await page.getByText("Xero is disconnected").waitFor()
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("heading", { name: "Accounting" }).waitFor()
    expect(await page.getByRole("region", { name: "Connected" }).count()).toBe(0)
  })

  test("a viewer sees services and is offered no change", async () => {
    const page = await person(await newMember(owner, "viewer"))
    await page.goto(inside(owner, "/integrations/xero"))
    await page.getByRole("heading", { name: "Xero", level: 1 }).waitFor()
    expect(await page.getByRole("button", { name: "Try the sandbox" }).count()).toBe(0)
  })
})

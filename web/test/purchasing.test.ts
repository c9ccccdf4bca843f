import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person, seriousViolations } from "./browser.ts"

describe.skipIf(!hasBrowser)("purchase orders", () => {
  let owner: Caller
  let variantId: string
  beforeAll(async () => {
    owner = await newOwner()
    const product = await owner.call("POST", "/products", { name: "Olive oil", variants: [{ unitPrice: "12.50" }] })
    variantId = product.variants[0].id
    await owner.call("POST", "/suppliers", { name: "Grove Press" })
  })

  test("a person orders from a supplier, and what comes in two deliveries is in stock", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/suppliers"))
    await page.getByRole("link", { name: "Grove Press" }).first().click()
    await page.getByRole("button", { name: "New purchase order" }).click()
    await page.getByRole("combobox", { name: "Product" }).fill("olive")
    await page.getByRole("option", { name: /Olive oil/ }).click()
    await page.getByLabel("Quantity").fill("10")
    await page.getByLabel("Cost of one").fill("4.255")
    await page.getByRole("button", { name: "Save the draft" }).click()
    await page.getByRole("heading", { name: "PO-1", level: 1 }).waitFor()
    expect(await page.getByText("€42.55").count()).toBe(1)
    await page.getByRole("button", { name: "Mark as ordered" }).click()

    const dialog = page.getByRole("dialog")
    const receive = async (quantity: string, note: string) => {
      await page.getByRole("button", { name: "Book what came" }).click()
      await dialog.getByLabel("Quantity of Olive oil").fill(quantity)
      await dialog.getByLabel("Delivery note").fill(note)
      await dialog.getByRole("button", { name: "Book what came" }).click()
    }
    await receive("6", "LS-7")
    await page.getByText("Partly come", { exact: true }).waitFor()
    await page.getByRole("row", { name: /LS-7/ }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await receive("4", "LS-8")
    await page.getByText("All come", { exact: true }).waitFor()
    const levels = await owner.call("GET", `/stock/levels?variantId=${variantId}`)
    expect(levels.data).toMatchObject([{ onHand: "10" }])
    await page.goto(inside(owner, "/purchase-orders?state=received"))
    await page.getByRole("row", { name: /PO-1.*Grove Press/ }).waitFor()
  })
})

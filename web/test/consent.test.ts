import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { type AtXero, atXero, showConsentPage } from "./at-xero.ts"
import { hasBrowser, inside, person, seriousViolations } from "./browser.ts"

/** Connected by Xero's own consent page, with books that somebody works in there too. */
describe.skipIf(!hasBrowser)("a service that is connected by its consent page", () => {
  let owner: Caller
  let xero: AtXero
  let connectionPath: string
  let customerId: string
  let invoiceNumber: string
  beforeAll(async () => {
    owner = await newOwner()
    xero = await atXero()
    const tax = { code: "std", name: "Standard", category: "S", rate: "24", isDefault: true }
    await owner.call("POST", "/tax-classes", tax)
  })

  async function openConnection(page: Page): Promise<void> {
    await page.goto(inside(owner, connectionPath))
    await page.getByText("Connected", { exact: true }).waitFor()
  }

  test("a person says yes in the service's own window, and an invoice made here is in the books there", async () => {
    const page = await person(owner)
    await showConsentPage(page)
    await page.goto(inside(owner, "/integrations/xero"))
    await page.getByRole("button", { name: "Connect Xero" }).click()
    const opened = page.waitForEvent("popup")
    await page.getByRole("dialog").getByRole("button", { name: "Go to Xero" }).click()
    const consent = await opened
    await consent.getByRole("heading", { name: "Mortise wants access" }).waitFor()
    expect(await consent.getByText(/accounting\.invoices/).count()).toBe(1)
    await consent.getByRole("link", { name: "Allow access" }).click()
    await page.getByText("Connected", { exact: true }).waitFor()
    await expect.poll(() => consent.isClosed()).toBe(true)
    expect(await page.getByText("Sandbox", { exact: true }).count()).toBe(0)
    connectionPath = new URL(page.url()).pathname.replace(`/app/b/${owner.slug}`, "")

    const product = await owner.call("POST", "/products", {
      name: "Olive oil",
      taxCode: "std",
      variants: [{ sku: "OIL-1", unitPrice: "12.50", pricesIncludeTax: true, tracksStock: false }],
    })
    const order = await owner.call("POST", "/orders", {
      customer: { name: "Katina Vivli", email: `katina@${owner.slug}.example` },
      lines: [{ variantId: product.variants[0].id, quantity: "2" }],
    })
    customerId = order.customerId
    invoiceNumber = (await owner.call("GET", `/orders/${order.id}`)).invoiceNumber
    const there = async () => (await xero.list("Invoices")).find((one) => one.InvoiceNumber === invoiceNumber)
    await expect.poll(there, { timeout: 30_000, interval: 500 }).toMatchObject({ Total: 25, Status: "AUTHORISED" })
    await page.getByRole("tab", { name: "Log" }).click()
    await page.getByRole("button", { name: /New Invoices From here to Xero/ }).waitFor()
  })

  test("what both sides changed waits for a person, whose choice holds on both", async () => {
    const page = await person(owner)
    await openConnection(page)
    await page.getByRole("button", { name: "Pause" }).click()
    await page.getByText(/Nothing is synced until it is resumed/).waitFor()

    await page.goto(inside(owner, `/customers/${customerId}/edit`))
    await page.getByLabel("Tax number").fill("EL111111111")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").waitFor()
    const contact = (await xero.list("Contacts")).find((one) => one.Name === "Katina Vivli")
    await xero.change("Contacts", { ContactID: contact.ContactID, Name: contact.Name, TaxNumber: "EL222222222" })

    await page.goto(inside(owner, connectionPath))
    await page.getByRole("button", { name: "Resume" }).click()
    await page.getByText("Connected", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Sync now" }).click()
    const conflict = page.getByRole("article", { name: /Katina Vivli: taxNumber/ })
    const look = async () => {
      await page.goto(inside(owner, `${connectionPath}?tab=conflicts`))
      await page.getByRole("tab", { name: "Conflicts" }).waitFor()
      await page.waitForLoadState("networkidle")
      return conflict.count()
    }
    await expect.poll(look, { timeout: 30_000 }).toBe(1)
    await conflict.getByText("EL111111111").first().waitFor()
    await conflict.getByText("EL222222222").waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await conflict.getByRole("button", { name: "Take that of Xero" }).click()
    await page.getByText("1 conflict decided").waitFor()
    await page.getByText("Nothing waits for a decision.").waitFor()
    const ours = async () => (await owner.call("GET", `/customers/${customerId}`)).taxNumber
    await expect.poll(ours, { timeout: 30_000 }).toBe("EL222222222")
    await page.goto(inside(owner, `/customers/${customerId}`))
    await page.getByText("EL222222222").waitFor()
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person } from "./browser.ts"

describe.skipIf(!hasBrowser)("hours and their bill", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
    await owner.call("POST", "/tax-classes", {
      code: "std",
      name: "Standard",
      category: "S",
      rate: "24",
      isDefault: true,
    })
    const { id: customerId } = await owner.call("POST", "/customers", { name: "Grove Hotels" })
    const ticket = await owner.call("POST", "/tickets", { customerId, subject: "New router", body: "Please." })
    const prices = [{ unitPrice: "60" }]
    await owner.call("POST", "/work/rate-cards", { name: "List", level: "default", currency: "EUR", prices })
    await owner.call("POST", "/time-entries", { ticketId: ticket.id, minutes: 90, note: "Fitted it" })
  })

  test("time is approved, looked through with its reasons, and billed once", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/bill-work"))
    await page.getByRole("button", { name: "Grove Hotels" }).click()
    await page.getByText(/Left out: 1 h 30 min/).waitFor()
    await page.getByRole("link", { name: "To the hours" }).click()
    await page.getByRole("row", { name: /Fitted it/ }).waitFor()
    await page.getByRole("checkbox", { name: "Select row 1" }).click()
    await page.getByRole("button", { name: "Approve" }).click()
    await page.getByText("Done for 1 of 1").waitFor()
    await page.goBack()
    const lines = page.getByRole("table", { name: "What would be billed" })
    await lines.getByText("Worked 1 h 30 min, charged 1 h 30 min").waitFor()
    await lines.getByText("Everybody else: List").waitFor()
    expect(await page.getByText("€111.60").count()).toBe(1)
    await page.getByRole("button", { name: "Make the invoice" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Make the invoice" }).click()
    await page.getByRole("heading", { name: /draft/i, level: 1 }).waitFor()
    await page.goto(inside(owner, "/bill-work"))
    await page.getByText("All work of the last twelve months is billed.").waitFor()
  })

  test("the clock is started and stopped from the head of any page", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/"))
    await page.getByRole("button", { name: "Start the clock" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox", { name: "Ticket" }).click()
    await page.getByRole("option", { name: /New router/ }).click()
    await dialog.getByRole("button", { name: "Start the clock" }).click()
    await page.getByRole("button", { name: "Stop the clock" }).click()
    await dialog.getByRole("textbox", { name: "What was done" }).fill("Called them")
    await dialog.getByRole("button", { name: "Stop the clock" }).click()
    await page.getByRole("button", { name: "Start the clock" }).waitFor()
    await page.goto(inside(owner, "/hours"))
    await page.getByRole("row", { name: /Called them/ }).waitFor()
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person, seriousViolations } from "./browser.ts"

describe.skipIf(!hasBrowser)("webhooks", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
  })

  test("event types that were only typed count, and the first click of the button does too, on a phone", async () => {
    const page = await person(owner, { viewport: { width: 390, height: 844 } })
    await page.goto(inside(owner, "/webhooks/new"))
    await page.getByLabel("Name").fill("Stock counter")
    await page.getByLabel("Address").fill("https://receiver.invalid/hooks")
    const events = page.getByRole("combobox", { name: "Event types" })
    await events.pressSequentially("sales.order.placed, billing.invoice.issued")
    await page.getByRole("button", { name: "Make the endpoint" }).click()
    await page
      .getByRole("dialog")
      .getByText(/^whsec_/)
      .waitFor()
    const { data } = await owner.call("GET", "/integration/webhooks")
    expect(data[0].events.toSorted()).toEqual(["billing.invoice.issued", "sales.order.placed"])
  })

  test("a person makes an endpoint, tries it, sees what became of the delivery, and sends it again", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/webhooks"))
    await page.getByRole("link", { name: "New endpoint" }).first().click()
    await page.getByLabel("Name").fill("Accounting system")
    await page.getByLabel("Address").fill("https://receiver.invalid/hooks")
    await page.getByRole("combobox", { name: "Event types" }).fill("sales.*")
    await page.getByRole("button", { name: "Make the endpoint" }).click()

    const dialog = page.getByRole("dialog")
    await dialog.getByText(/^whsec_/).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog.getByRole("button", { name: "I have kept it" }).click()
    await page.getByRole("heading", { name: "Accounting system", level: 1 }).waitFor()

    await page.getByRole("button", { name: "Send a test event" }).click()
    await page.getByText("A test event is on its way").waitFor()
    const delivery = page.getByRole("row", { name: /webhook\.endpoint\.tested/ }).getByRole("link")
    await delivery.click()
    await page.getByRole("heading", { name: /webhook\.endpoint\.tested/, level: 1 }).waitFor()
    await page.getByRole("button", { name: /Attempt 1/ }).waitFor()
    await page.getByRole("button", { name: "Send again" }).click()
    await page.getByText("The delivery is on its way again").waitFor()
    await page.getByRole("button", { name: /Attempt 2/ }).waitFor()
  })
})

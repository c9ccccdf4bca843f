import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { expectComplaint, hasBrowser, origin, person } from "../browser.ts"
import { fillBuyer } from "./stage.ts"

describe.skipIf(!hasBrowser)("a beginning", () => {
  test("from a new account by the guide to a shop of one's own, and to the first order, paid by card", async () => {
    const owner = await person(null)
    // Who has no business yet is told so by a 403.
    expectComplaint(/status of 403/)
    await signUp(owner)
    const home = /^\/app\/b\/[^/]+/.exec(new URL(owner.url()).pathname)?.[0] ?? ""
    const step = async (action: string) => {
      await owner.goto(`${home}/begin`)
      await owner.getByRole("link", { name: action, exact: true }).click()
    }

    await step("Business details")
    await owner.getByRole("textbox", { name: "Tax number" }).fill("EL999999999")
    await owner.getByRole("button", { name: "Save" }).first().click()
    await owner.getByText("Saved", { exact: true }).waitFor()

    // The rates of the country are there already.
    await step("Tax classes")
    await owner.getByRole("row", { name: /Standard.*24/ }).waitFor()

    await step("First product")
    await owner.getByRole("textbox", { name: "Name", exact: true }).fill("Early harvest oil")
    await owner.getByRole("textbox", { name: "Price" }).fill("12.50")
    await owner.getByRole("textbox", { name: "In stock now" }).fill("3")
    await owner.getByRole("button", { name: "Add the product" }).click()
    await owner.getByRole("heading", { level: 1, name: "Early harvest oil" }).waitFor()

    await step("Your shops")
    await owner.getByRole("button", { name: "Open a shop" }).first().click()
    const opening = owner.getByRole("dialog", { name: "Open a shop" })
    const slug = `first-${process.pid}`
    await opening.getByLabel("Name", { exact: true }).fill("Elaia")
    await opening.getByLabel("Name in the address").fill(slug)
    await opening.getByRole("button", { name: "Save" }).click()
    await owner.getByRole("heading", { level: 1, name: "Elaia" }).waitFor()
    await sayHowItSends(owner)
    await connectCards(owner)

    const shopper = await person(null)
    // The simulated payment service's page has no icon.
    expectComplaint(/status of 404/)
    await shopper.goto(`/shops/${slug}`)
    await shopper
      .getByRole("link", { name: /Early harvest oil/ })
      .first()
      .click()
    await shopper.getByLabel("Quantity", { exact: true }).fill("2")
    await shopper.getByRole("button", { name: "Add to cart" }).click()
    await shopper.getByRole("dialog").getByRole("link", { name: "Go to checkout" }).click()
    await fillBuyer(shopper)
    await shopper.getByRole("radio", { name: /Card/ }).check()
    await shopper.getByRole("button", { name: /^(Order with obligation to pay|Pay)/ }).click()
    await shopper.getByRole("heading", { name: /EUR$/ }).waitFor()
    await shopper.getByRole("button", { name: "Pay" }).click()
    await shopper.waitForURL((url) => url.pathname.startsWith(`/shops/${slug}/orders/`))
    await expect
      .poll(
        async () => {
          await shopper.reload()
          return shopper.getByText(/· Paid/).count()
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBeGreaterThan(0)
    await shopper.getByRole("link", { name: /Invoice INV-.*PDF/ }).waitFor()

    await owner.goto(`${home}/orders`)
    await owner.getByRole("row", { name: /Eleni Papadaki.*Paid/ }).waitFor()
    await owner.goto(`${home}/begin`)
    await owner.getByRole("heading", { name: "Make the first sale (done)" }).waitFor()
    await expect.poll(() => owner.getByRole("heading", { name: /\(done\)/ }).count()).toBe(6)
  }, 180_000)
})

async function signUp(page: Page): Promise<void> {
  await page.goto("/app/sign-up")
  await page.getByRole("textbox", { name: "Your name" }).fill("Eleni Testou")
  await page.getByRole("textbox", { name: "E-mail address" }).fill(`first-${process.pid}@example.com`)
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery")
  await page.getByRole("button", { name: "Create the account" }).click()
  await page.getByRole("textbox", { name: "Name of the business" }).fill("Elaia")
  await page.getByRole("button", { name: "Create the business" }).click()
  await page.waitForURL(/\/app\/b\/[^/]+/)
  await page.getByRole("heading", { level: 1 }).waitFor()
}

/** One way of delivery, and cards beside the usual ways to pay. */
async function sayHowItSends(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delivery and payment" }).click()
  await page.getByRole("button", { name: "Add a way of delivery" }).click()
  const way = page.getByRole("group", { name: "Way of delivery 1" })
  await page.getByRole("button", { name: "Save" }).click()
  await way.getByText("Please fill this in.").waitFor()
  await way.getByLabel("Name").fill("Courier")
  await way.getByLabel("Price").fill("3.50")
  await way.getByLabel("Free from").fill("50")
  await page.getByRole("checkbox", { name: "Card" }).check()
  await page.getByRole("button", { name: "Save" }).click()
  await page.getByRole("heading", { level: 2, name: "Pages" }).waitFor()
}

/** Connects the payment service's sandbox; its own pages have a script of their own. */
async function connectCards(page: Page): Promise<void> {
  const { request } = page.context()
  const me = await (await request.get("/api/v1/me")).json()
  const headers = { "x-mortise-tenant": me.tenant.id, origin }
  const made = await request.post("/api/v1/integrations/stripe/connect", { headers, data: { sandbox: true } })
  const { connection } = await made.json()
  const state = async () =>
    (await (await request.get(`/api/v1/integrations/stripe/status?connection=${connection.id}`, { headers })).json())
      .state
  await expect.poll(state, { timeout: 20_000 }).toBe("connected")
}

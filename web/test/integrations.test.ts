import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person, seriousViolations } from "./browser.ts"

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

  test("what was here before is sent when a person asks, a preview changes nothing, and a single line is tried again", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("region", { name: "Connected" }).getByRole("link", { name: "Xero" }).click()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Send what is here already" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Send what is here already" }).click()
    await page.getByText("What was here already").first().waitFor()
    await page.getByRole("button", { name: "Preview of Contacts" }).click()
    await page.getByText("The preview is made; nothing is changed").waitFor()
    await page.getByRole("cell", { name: /Preview$/ }).waitFor({ timeout: 30_000 })
    await page.getByRole("tab", { name: "Log" }).click()
    await page
      .getByRole("button", { name: /New Invoices From here to Xero/ })
      .first()
      .click()
    await page.getByRole("button", { name: "Try again" }).first().click()
    await page.getByText("It is tried again").waitFor()
  })

  test("a business gives these pages a name, a colour that can be read, and words of its own", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/settings/integrations"))
    await page.getByLabel("Name of the product").fill("Kafeneio")
    await page.getByLabel("Colour of buttons and links").fill("#ffdd00")
    await page.getByRole("group", { name: "Words in English" }).getByLabel("Heading").fill("Bridges of {{product}}")
    await page.getByRole("button", { name: "Save" }).first().click()
    await page.getByText("Saved").waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.goto(inside(owner, "/integrations"))
    await page.getByRole("heading", { name: "Bridges of Kafeneio", level: 1 }).waitFor()
    await page.getByText(/^Services that Kafeneio keeps in step/).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.goto(inside(owner, "/integrations/stripe"))
    await page.getByRole("button", { name: "Try the sandbox" }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    const { version } = await owner.call("GET", "/hub/brand")
    expect(version).toBe(2)
    await owner.call("PUT", "/hub/brand", { product: null, accent: null, logo: null, texts: {} })
  })

  test("assistants only read until a business lets them change something", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/settings/integrations"))
    await page.getByText(/\/api\/v1\/mcp$/).waitFor()
    const may = page.getByRole("switch", { name: "Assistants may change records" })
    expect(await may.isChecked()).toBe(false)
    await may.click()
    await page.getByText("Saved").waitFor()
    expect(await owner.call("GET", "/hub/assistants")).toMatchObject({ mayWrite: true })
    expect(await seriousViolations(page)).toEqual([])
  })

  test("a customer's page says whether they may be written to, and takes what they said with how it is known", async () => {
    const { id } = await owner.call("POST", "/customers", { name: "Nikos Markou", email: "nikos@example.com" })
    const page = await person(owner)
    await page.goto(inside(owner, `/customers/${id}`))
    const card = page.getByRole("region", { name: "By e-mail" })
    await card.getByText("Never asked").waitFor()
    const say = async (word: string, evidence: string) => {
      await card.getByRole("button", { name: "Record what was said" }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("combobox", { name: "By e-mail" }).click()
      await page.getByRole("option", { name: word, exact: true }).click()
      await dialog.getByLabel("How it is known").fill(evidence)
      await dialog.getByRole("button", { name: "Save" }).click()
      return dialog
    }
    await say("No", "")
    await card.getByText("No", { exact: true }).waitFor()
    const dialog = await say("Yes", "")
    await dialog.getByText("This customer said no. Say how the new yes is known.").waitFor()
    await dialog.getByLabel("How it is known").fill("A letter of 2 March")
    await dialog.getByRole("button", { name: "Save" }).click()
    await card.getByText("A letter of 2 March").waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  test("a service that takes a consent or a key asks which, and is connected by its key", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/integrations/mailchimp"))
    await page.getByText("Your yes on the service's own page, or a key that you enter").waitFor()
    await page.getByRole("button", { name: "Connect Mailchimp" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Go to Mailchimp" }).waitFor()
    const key = dialog.locator("input[type=password]")
    expect(await key.count()).toBe(0)
    await dialog.getByRole("radio", { name: "With an API key" }).check()
    await dialog.getByRole("button", { name: "Connect Mailchimp" }).click()
    await key.and(page.locator("[aria-invalid=true]")).waitFor()
    await key.fill("secret")
    expectComplaint(/422/)
    await dialog.getByRole("button", { name: "Connect Mailchimp" }).click()
    await dialog.getByText(/^What was entered can't be used/).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await key.fill("0123456789abcdef0123456789abcdef-us21")
    await dialog.getByRole("button", { name: "Connect Mailchimp" }).click()
    await page.getByText("Connected", { exact: true }).waitFor()
    expect(await page.getByText("Sandbox", { exact: true }).count()).toBe(0)
    await page.getByText("Customers (Mortise sandbox)").first().waitFor()
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
    const connected = page.getByRole("region", { name: "Connected" })
    expect(await connected.getByRole("link", { name: "Xero" }).count()).toBe(0)
  })

  test("a viewer sees services and is offered no change", async () => {
    const page = await person(await newMember(owner, "viewer"))
    await page.goto(inside(owner, "/integrations/xero"))
    await page.getByRole("heading", { name: "Xero", level: 1 }).waitFor()
    expect(await page.getByRole("button", { name: "Try the sandbox" }).count()).toBe(0)
  })
})

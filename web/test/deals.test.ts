import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person, seriousViolations } from "./browser.ts"

describe.skipIf(!hasBrowser)("deals", () => {
  let owner: Caller
  let customerId: string
  beforeAll(async () => {
    owner = await newOwner()
    customerId = (await owner.call("POST", "/customers", { name: "Grove Hotels", status: "lead" })).id
  })

  const make = async (name: string, more: object = {}): Promise<string> =>
    (await owner.call("POST", "/deals", { name, currency: "EUR", customerId, ...more })).id

  test("a deal is made, found in the list, and goes over the board by menu and by dragging; a step is taken back", async () => {
    await make("Lobby chairs", { amountMinor: "250000" })
    const page = await person(owner)
    await page.goto(inside(owner, "/deals"))
    await page.getByRole("button", { name: "New deal" }).first().click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("textbox", { name: "Name" }).fill("Terrace tables")
    await dialog.getByRole("combobox", { name: "Client" }).click()
    await page.getByRole("option", { name: /Grove/ }).click()
    await dialog.getByRole("textbox", { name: "Amount" }).fill("1200")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: "Terrace tables", level: 1 }).waitFor()
    await page.goto(inside(owner, "/deals/board"))
    const stage = (name: string) => page.getByRole("region", { name, exact: true })
    await stage("New").getByText("€3,700.00").waitFor()
    await page.getByRole("button", { name: "Move “Lobby chairs”" }).click()
    await page.getByRole("menuitem", { name: "To: Proposal" }).click()
    await stage("Proposal").getByText("Lobby chairs").waitFor()
    await page.getByRole("button", { name: "Undo" }).click()
    await stage("New").getByText("Lobby chairs").waitFor()
    await stage("New").getByText("Terrace tables").dragTo(stage("Qualified"))
    await stage("Qualified").getByText("Terrace tables").waitFor()
    const { data } = await owner.call("GET", "/deals?sort=name")
    const stages = data.map((deal: { name: string; stageName: string }) => `${deal.name}: ${deal.stageName}`)
    expect(stages).toEqual(["Lobby chairs: New", "Terrace tables: Qualified"])
  })

  test("a deal is lost with a reason, taken up again and won, and the lead becomes a client", async () => {
    const id = await make("Kitchen")
    const page = await person(owner)
    await page.goto(inside(owner, `/deals/${id}`))
    const dialog = page.getByRole("dialog")
    const main = page.getByRole("main")
    await main.getByRole("list", { name: "Sales" }).getByRole("button", { name: "Proposal" }).click()
    await main.getByText("50%").first().waitFor()
    await main.getByRole("list", { name: "Sales" }).getByRole("button", { name: "Lost" }).click()
    await dialog.getByRole("button", { name: "Mark as lost" }).click()
    await dialog.getByRole("textbox", { name: "Why it was lost" }).and(page.locator("[aria-invalid=true]")).waitFor()
    await dialog.getByRole("textbox", { name: "Why it was lost" }).fill("Too dear")
    await dialog.getByRole("button", { name: "Mark as lost" }).click()
    await main.getByText("Too dear").first().waitFor()
    await main.getByRole("button", { name: "Take up again" }).click()
    await main.getByRole("button", { name: "Mark as won" }).click()
    await dialog.getByRole("textbox", { name: "Why it was won" }).fill("Fast delivery")
    await dialog.getByRole("button", { name: "Mark as won" }).click()
    await main.getByText("Fast delivery").first().waitFor()
    expect((await owner.call("GET", `/customers/${customerId}`)).status).toBe("active")
  })

  test("a client's open deals and their sum stand at a glance, and the palette finds one by its name", async () => {
    const { id } = await owner.call("POST", "/customers", { name: "Harbour Cafe" })
    await make("Counter", { customerId: id, amountMinor: "150000", closeOn: "2020-01-01" })
    const stools = await make("Stools", { customerId: id, amountMinor: "50000" })
    const page = await person(owner)
    await page.goto(inside(owner, `/clients/${id}`))
    const card = page.locator("section", { has: page.getByRole("heading", { name: "Deals" }) })
    await card.getByText("€2,000.00").waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await card.getByRole("link", { name: "Deals: Show all" }).click()
    await page.getByRole("cell", { name: "Counter" }).waitFor()
    expect(await page.getByRole("row").count()).toBe(3)
    await page.keyboard.press("Control+k")
    await page.getByPlaceholder("Find a page, an order, a customer …").fill("stoo")
    await page.getByRole("button", { name: /Stools/ }).click()
    await page.waitForURL(`**/deals/${stools}`)
  })

  test("a pipeline gets a stage in its place; one that deals are in can't go", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/deals/pipelines"))
    await page.getByRole("button", { name: "Sales" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Add a stage" }).click()
    await dialog.getByRole("textbox", { name: "Stage" }).last().fill("Trial")
    await dialog.getByRole("button", { name: "Trial earlier" }).click()
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("cell", { name: /Won → Trial → Lost/ }).waitFor()
    await make("Held", {})
    expectComplaint(/409/)
    await page.getByRole("button", { name: "Sales" }).click()
    await dialog.getByRole("button", { name: "Remove New" }).click()
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.getByText("Deals are in a stage").waitFor()
  })
})

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
    const work = page.getByRole("table", { name: "The work behind it" })
    await work.getByText("Worked 1 h 30 min, charged 1 h 30 min").waitFor()
    expect(await work.getByRole("link", { name: "Entry 1" }).count()).toBe(1)
    await page.goto(inside(owner, "/bill-work"))
    await page.getByText("Nothing waits to be billed or approved.").waitFor()
  })

  test("an expense alone is billed too; a contract is written down and ended, a retainer's fee changed", async () => {
    const page = await person(owner)
    const { id: customerId } = await owner.call("POST", "/customers", { name: "Cable Hotels" })
    const spent = { customerId, spentOn: "2026-03-02", description: "Cable", costMinor: "1000", currency: "EUR" }
    const { id } = await owner.call("POST", "/expenses", spent)
    await owner.call("POST", `/expenses/${id}/approve`)
    await page.goto(inside(owner, "/bill-work"))
    await page.getByRole("row", { name: /Cable Hotels.*€10\.00/ }).waitFor()

    const dialog = page.getByRole("dialog")
    await page.goto(inside(owner, "/contracts"))
    await page.getByRole("button", { name: "New contract" }).first().click()
    await dialog.getByRole("combobox", { name: "Client" }).fill("Cable")
    await page.getByRole("option", { name: "Cable Hotels" }).click()
    await dialog.getByRole("textbox", { name: "Name" }).fill("Care 2026")
    await dialog.getByLabel("Begins on").fill("2026-01-01")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("row", { name: /Care 2026.*Runs/ }).waitFor()
    await page.getByRole("button", { name: "Care 2026" }).click()
    await dialog.getByLabel("Ends on").fill("2026-01-31")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("row", { name: /Care 2026.*Over/ }).waitFor()

    const block = { kind: "monthly", unit: "hours", allowance: "60", currency: "EUR", startsOn: "2026-01-01" }
    await owner.call("POST", "/work/retainers", { ...block, customerId, name: "An hour a month" })
    await page.goto(inside(owner, "/retainers"))
    await page.getByRole("button", { name: "An hour a month" }).click()
    await dialog.getByRole("button", { name: "Edit" }).click()
    await dialog.getByRole("textbox", { name: /^Fee/ }).fill("50")
    await dialog.getByLabel("Ends on").fill("2026-02-28")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").waitFor()
    await page.goto(inside(owner, "/bill-work"))
    await page.getByRole("row", { name: /Cable Hotels.*€10\.00.*€100\.00/ }).waitFor()
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

  test("how time is rounded and approved, how clients are welcomed and whether their portal is open is set in the settings", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/settings/service"))
    await page.getByRole("textbox", { name: "To full minutes of" }).fill("6")
    await page.getByRole("combobox", { name: "Logged time" }).click()
    await page.getByRole("option", { name: /Is approved at once/ }).click()
    const save = page.getByRole("button", { name: "Save" })
    await save.first().click()
    await expect
      .poll(() => owner.call("GET", "/work/settings"))
      .toMatchObject({ approval: "automatic", rounding: { incrementMinutes: 6, mode: "up" } })
    await page.getByRole("textbox", { name: "Subject of the welcome ticket" }).fill("Welcome aboard")
    await save.last().click()
    await expect.poll(() => owner.call("GET", "/clients/settings")).toMatchObject({ welcomeSubject: "Welcome aboard" })
    const isOpen = async () => (await owner.call("GET", "/portal/settings")).isOpen
    if (!(await isOpen())) await page.getByRole("button", { name: "Open the portal" }).click()
    await page.getByRole("button", { name: "Shut the portal" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Shut the portal" }).click()
    await page.getByText("The portal is shut").waitFor()
    expect(await isOpen()).toBe(false)
  })

  test("a rate card rounds in its own way", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/rates"))
    await page.getByRole("button", { name: "List", exact: true }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("checkbox", { name: /rounds in its own way/ }).click()
    await dialog.getByRole("textbox", { name: "At least, in minutes" }).fill("30")
    await dialog.getByRole("button", { name: "Save" }).click()
    await expect
      .poll(async () => (await owner.call("GET", "/work/rate-cards")).data[0].rounding)
      .toMatchObject({ minimumMinutes: 30 })
  })

  test("time is written down from a project's page for one of its tasks, and from a ticket's page", async () => {
    const [client] = (await owner.call("GET", "/customers?search=Grove")).data
    const project = await owner.call("POST", "/projects", {
      customerId: client.id,
      name: "New wiring",
      currency: "EUR",
    })
    await owner.call("POST", `/projects/${project.id}/start`)
    const task = await owner.call("POST", `/projects/${project.id}/tasks`, { title: "Pull the cables" })
    const page = await person(owner)
    await page.goto(inside(owner, `/projects/${project.id}`))
    await page.getByRole("button", { name: "Log time" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("textbox", { name: "Minutes" }).fill("20")
    await dialog.getByRole("combobox", { name: "Task" }).click()
    await page.getByRole("option", { name: "Pull the cables" }).click()
    await dialog.getByRole("button", { name: "Save" }).click()
    const entries = async () => (await owner.call("GET", `/time-entries?projectId=${project.id}`)).data
    await expect.poll(entries).toMatchObject([{ minutes: 20, taskId: task.id }])
    const { data } = await owner.call("GET", "/tickets?search=router")
    await page.goto(inside(owner, `/tickets/${data[0].id}`))
    await page.getByRole("button", { name: "Log time" }).click()
    await dialog.getByRole("textbox", { name: "Minutes" }).fill("7")
    await dialog.getByRole("checkbox", { name: "Billable" }).click()
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("link", { name: "Time: Show all" }).click()
    await page.getByRole("button", { name: /Ticket: #\d+ New router/ }).waitFor()
    const logged = (await owner.call("GET", `/time-entries?ticketId=${data[0].id}`)).data
    expect(logged).toContainEqual(expect.objectContaining({ minutes: 7, isBillable: false }))
  })
})

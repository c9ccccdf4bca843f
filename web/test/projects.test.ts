import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person } from "./browser.ts"

describe.skipIf(!hasBrowser)("projects and assets", () => {
  let owner: Caller
  let projectId: string
  let customerId: string
  beforeAll(async () => {
    owner = await newOwner()
    const customer = await owner.call("POST", "/customers", { name: "Grove Hotels" })
    customerId = customer.id
    const project = await owner.call("POST", "/projects", { customerId, name: "New network", currency: "EUR" })
    projectId = project.id
    await owner.call("POST", `/projects/${projectId}/start`)
    for (const title of ["Cables", "Switches"]) await owner.call("POST", `/projects/${projectId}/tasks`, { title })
  })

  test("tasks move over the board by menu and by dragging, and stay where they were put", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, `/projects/${projectId}`))
    const [progress, done] = ["In progress", "Done"].map((name) => page.getByRole("region", { name, exact: true }))
    await page.getByRole("button", { name: "Move “Cables”" }).click()
    await page.getByRole("menuitem", { name: "To: In progress" }).click()
    await progress?.getByText("Cables").waitFor()
    await page.getByText("Switches").dragTo(done as NonNullable<typeof done>)
    await done?.getByText("Switches").waitFor()
    const { data } = await owner.call("GET", `/projects/${projectId}/tasks`)
    const states = data.map((task: { title: string; state: string }) => `${task.title}: ${task.state}`)
    expect(states.toSorted()).toEqual(["Cables: in_progress", "Switches: done"])
  })

  test("a type with a field is made, an asset of it recorded and its yearly maintenance planned", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/asset-types"))
    await page.getByRole("button", { name: "New type" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Router")
    await dialog.getByRole("button", { name: "Add a field" }).click()
    await dialog.getByRole("group", { name: "Fields" }).getByRole("textbox", { name: "Name" }).fill("Firmware")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("cell", { name: "Firmware" }).waitFor()
    await page.goto(inside(owner, "/assets"))
    // An empty list offers it a second time.
    await page.getByRole("button", { name: "New asset" }).first().click()
    await dialog.getByRole("combobox", { name: "Client" }).click()
    await page.getByRole("option", { name: /Grove/ }).click()
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Lobby router")
    await dialog.getByRole("combobox", { name: "Type" }).click()
    await page.getByRole("option", { name: "Router" }).click()
    await dialog.getByRole("textbox", { name: "Firmware" }).fill("7.1")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: "Lobby router", level: 1 }).waitFor()
    await page.getByText("7.1").waitFor()
    await page.getByRole("button", { name: "New schedule" }).click()
    await dialog.getByRole("textbox", { name: "Work" }).fill("Clean it")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("table", { name: "Maintenance" }).getByText("FREQ=YEARLY").waitFor()
    await page.goto(inside(owner, `/clients/${customerId}`))
    await page.getByRole("heading", { name: "Grove Hotels", level: 1 }).waitFor()
  })
})

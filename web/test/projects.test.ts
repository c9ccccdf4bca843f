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
    await page.getByRole("table", { name: "Maintenance" }).getByText("Yearly").waitFor()
    await page.goto(inside(owner, `/clients/${customerId}`))
    await page.getByRole("heading", { name: "Grove Hotels", level: 1 }).waitFor()
  })

  test("a client is put on hold with the reason, and gets locations and asset categories; each can be taken back", async () => {
    const { id } = await owner.call("POST", "/customers", { name: "Olive Mill" })
    const page = await person(owner)
    await page.goto(inside(owner, `/clients/${id}`))
    const status = async () => (await owner.call("GET", `/customers/${id}`)).status
    const before = await status()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: before === "active" ? "Put on hold" : "Make active" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("textbox", { name: /Why/ }).fill("The bill is late")
    await dialog.getByRole("button", { name: before === "active" ? "Put on hold" : "Make active" }).click()
    await expect.poll(status).not.toBe(before)
    await page.getByRole("button", { name: "Add a location" }).click()
    await dialog.getByRole("textbox", { name: "Name" }).fill("The mill")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("button", { name: "Change The mill" }).waitFor()
    await page.getByRole("button", { name: "Add an asset category" }).click()
    await dialog.getByRole("textbox", { name: "Name" }).fill("Pumps")
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("button", { name: "Remove Pumps" }).click()
    await page.getByText("The category is removed").waitFor()
    await page.getByRole("button", { name: "Undo" }).last().click()
    await page.getByRole("button", { name: "Remove Pumps" }).waitFor()
    expect((await owner.call("GET", `/customers/${id}/locations`)).data).toMatchObject([{ name: "The mill" }])
  })

  test("a project is given a contract, who leads it, and when its budget warns", async () => {
    for (let n = 0; n < 25; n++)
      await owner.call("POST", "/work/contracts", { customerId, name: `Plan ${n}`, startsOn: "2026-01-01" })
    await owner.call("POST", "/work/contracts", { customerId, name: "Care of the network", startsOn: "2026-01-01" })
    const page = await person(owner)
    await page.goto(inside(owner, `/projects/${projectId}`))
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox", { name: "Contract" }).fill("Care")
    await page.getByRole("option", { name: "Care of the network" }).click()
    await dialog.getByRole("combobox", { name: "Led by", exact: true }).click()
    await page.getByRole("option").first().click()
    const warnings = dialog.getByRole("textbox", { name: /Tell when so much/ })
    await warnings.fill("50, 2000")
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.getByText(/Whole percents from 1 to 1000/).waitFor()
    await warnings.fill("50, 90")
    await dialog.getByRole("button", { name: "Save" }).click()
    await expect
      .poll(() => owner.call("GET", `/projects/${projectId}`), { timeout: 15_000 })
      .toMatchObject({
        contractId: expect.any(String),
        managerId: expect.any(String),
        warnPercents: [50, 90],
      })
  })
})

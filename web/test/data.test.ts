import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { hasBrowser, inside, person } from "./browser.ts"

describe.skipIf(!hasBrowser)("data of the business", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
    const { id } = await owner.call("POST", "/customers", { name: "Katina Forgetme", email: "katina@example.com" })
    await owner.call("POST", `/customers/${id}/contacts`, { name: "Her office", role: "Desk" })
    await owner.call("POST", "/customers", { name: "Nikos Stays" })
  })

  test("the owner takes all of it away as one file, and sees how far it is", async () => {
    const page = await person(owner, { acceptDownloads: true })
    await page.goto(inside(owner, "/settings/data"))
    const coming = page.waitForEvent("download")
    await page.getByRole("button", { name: "Download everything" }).click()
    await page.getByText(/^All \d+ records are in the file$/).waitFor()
    const lines = readFileSync(await (await coming).path(), "utf8")
      .trimEnd()
      .split("\n")
    const names = lines.flatMap((line) => JSON.parse(line).row?.name ?? [])
    expect(names).toEqual(expect.arrayContaining(["Katina Forgetme", "Nikos Stays"]))
  })

  test("a person is erased after it was said what goes, and her name was typed", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/settings/data"))
    await page.getByRole("combobox", { name: "Customer" }).fill("katina")
    await page.getByRole("option", { name: /Katina Forgetme/ }).click()
    await page.getByRole("button", { name: "Erase this person" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("region", { name: "What goes" }).getByText("1 contact").waitFor()
    await dialog.getByRole("textbox").fill("Katina")
    await dialog.getByRole("button", { name: "Erase personal data" }).click()
    await dialog.getByText("This is not the name.").waitFor()
    await dialog.getByRole("textbox").fill("Katina Forgetme")
    await dialog.getByRole("button", { name: "Erase personal data" }).click()
    await page.getByText("Personal data erased").waitFor()
    const { data } = await owner.call("GET", "/customers?limit=50")
    expect(JSON.stringify(data)).not.toMatch(/Katina|Her office/)
    expect(JSON.stringify(data)).toContain("Nikos Stays")
  })

  test("each person chooses what they are told, and how", async () => {
    const staff = await newMember(owner, "staff")
    const page = await person(staff)
    await page.goto(inside(owner, "/settings/notifications"))
    const low = page.getByRole("switch", { name: "By mail: An item is running out" })
    expect(await low.isChecked()).toBe(false)
    await low.press(" ")
    await page.getByText("Kept").waitFor()
    await page.reload()
    await expect.poll(() => low.isChecked()).toBe(true)
    const { data } = await owner.call("GET", "/me/notifications")
    expect(data).toContainEqual({ topic: "invoice_overdue", byMail: false, inApp: false })
  })

  test("staff have no page to take data away", async () => {
    const page = await person(await newMember(owner, "staff"))
    await page.goto(inside(owner, "/settings/data"))
    await page.getByRole("heading", { name: "Not for your role" }).waitFor()
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person } from "./browser.ts"

describe.skipIf(!hasBrowser)("tickets", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
    for (const subject of ["First", "Second", "Third"]) await owner.call("POST", "/tickets", { subject, body: subject })
  })

  test("the queue is worked through by keyboard alone: j and k step, Enter opens", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/tickets"))
    await page.getByRole("row", { name: /First/ }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.closest("tr, [role=row]")?.textContent ?? "")
    const step = async () => {
      await page.keyboard.press("j")
      return focused()
    }
    await expect.poll(step, { timeout: 15_000 }).toMatch(/First|Third/)
    await expect.poll(step, { timeout: 15_000 }).toContain("Second")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: /Second/, level: 1 }).waitFor()
    await page.keyboard.press("j")
    await page.getByRole("heading", { name: /First|Third/, level: 1 }).waitFor()
    await page.keyboard.press("k")
    await page.getByRole("heading", { name: /Second/, level: 1 }).waitFor()
    await page.getByRole("textbox", { name: "Reply" }).fill("")
    await page.getByRole("textbox", { name: "Reply" }).pressSequentially("jk")
    expect(await page.getByRole("heading", { name: /Second/, level: 1 }).count()).toBe(1)
  })

  test("a ticket is written down for who rings", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/tickets"))
    await page.getByRole("button", { name: "New ticket" }).click()
    await page.getByRole("textbox", { name: "Subject" }).fill("They rang")
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: /They rang/, level: 1 }).waitFor()
    await owner.call("POST", `/tickets/${page.url().split("/").at(-1)}/actions`, { action: "close" })
  })

  test("keys take a ticket and resolve it from the queue, and it can be taken back", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/tickets?isOpen=true"))
    await page.getByRole("row", { name: /First/ }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("a")
    await page.getByText("#3: Yours now").waitFor()
    await page.keyboard.press("e")
    await page.getByText("#3: Resolved").waitFor()
    await page.getByRole("button", { name: "Undo" }).last().click()
    await page.getByRole("row", { name: /Third.*Reopened/ }).waitFor()
    const { data } = await owner.call("GET", "/tickets?search=Third")
    expect(data[0]).toMatchObject({ state: "reopened", assigneeId: expect.any(String) })
  })

  test("a reply carries a file; a reply is split off, and tickets are linked and merged", async () => {
    const { data } = await owner.call("GET", "/tickets?search=First")
    const [{ id }] = data
    const page = await person(owner)
    await page.goto(inside(owner, `/tickets/${id}`))
    const plan = { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("Room 2") }
    await page.locator("input[type=file]").setInputFiles(plan)
    await page.getByRole("textbox", { name: "Reply" }).fill("See the plan.")
    await page.getByRole("button", { name: "Send" }).click()
    await page.getByRole("button", { name: "plan.txt" }).waitFor()
    const pick = async (menu: string, action: string, option: RegExp) => {
      await page.getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: menu }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("combobox", { name: "The other ticket" }).click()
      await page.getByRole("option", { name: option }).click()
      await dialog.getByRole("button", { name: action }).click()
    }
    await pick("Link to a ticket", "Link to a ticket", /Third/)
    await page.getByRole("button", { name: "Remove the link to #3" }).waitFor()
    await pick("Merge a ticket", "Merge a ticket into this one", /Second/)
    await page.getByText("Merged", { exact: true }).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Split replies off" }).click()
    await page.getByRole("textbox", { name: "Subject" }).fill("The plan")
    await page.getByRole("checkbox", { name: /See the plan/ }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Split replies off" }).click()
    await page.getByRole("heading", { name: /The plan/, level: 1 }).waitFor()
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"

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

  test("every field of a ticket is changed on its page, each can be taken back, and a client is named once", async () => {
    const { id: customerId } = await owner.call("POST", "/customers", { name: "Elaia" })
    await owner.call("POST", `/customers/${customerId}/contacts`, { name: "Maria", email: "maria@elaia.example" })
    const { id: typeId } = await owner.call("POST", "/asset-types", { name: "Router" })
    await owner.call("POST", "/assets", { customerId, name: "Router in room 2", typeId })
    await owner.call("POST", "/desk/queues", { name: "Second line", policyId: null, isDefault: false })
    const { id } = await owner.call("POST", "/tickets", { subject: "No network", body: "Since Monday" })
    const stored = () => owner.call("GET", `/tickets/${id}`)
    const page = await person(owner)
    await page.goto(inside(owner, `/tickets/${id}`))
    const choose = async (label: string, option: RegExp) => {
      await page.getByRole("combobox", { name: label, exact: true }).click()
      await page.getByRole("option", { name: option }).click()
    }
    await choose("Customer", /Elaia/)
    await page.getByRole("dialog").getByRole("button", { name: "Give it to this client" }).click()
    await expect.poll(async () => (await stored()).customerId).toBe(customerId)
    await choose("Contact", /Maria/)
    await choose("Asset", /Router in room 2/)
    await choose("Queue", /Second line/)
    await page.getByRole("textbox", { name: "Due" }).fill("2030-03-04T09:30")
    await page.getByRole("textbox", { name: "Due" }).press("Enter")
    await page.getByRole("combobox", { name: "Category" }).fill("Network")
    await page.getByRole("combobox", { name: "Category" }).press("Enter")
    await page.getByRole("button", { name: "Watch it myself" }).press("Enter")
    await expect.poll(stored, { timeout: 15_000 }).toMatchObject({
      contactId: expect.any(String),
      assetId: expect.any(String),
      queueId: expect.any(String),
      category: "Network",
      dueAt: "2030-03-04T07:30:00.000Z",
      watchers: [expect.any(String)],
    })
    expect(await page.getByText("Staff", { exact: true }).count()).toBe(1)
    await page.getByRole("button", { name: "Undo" }).last().click()
    await expect.poll(async () => (await stored()).watchers).toEqual([])
    await page.getByRole("button", { name: "Without an asset" }).press("Enter")
    await expect.poll(async () => (await stored()).assetId).toBeNull()
  })

  test("a change that somebody else forestalled says so, and the page shows what they made", async () => {
    const { id } = await owner.call("POST", "/tickets", { subject: "Twice", body: "" })
    const page = await person(owner)
    await page.route("**/api/v1/events*", (route) => route.abort())
    await page.goto(inside(owner, `/tickets/${id}`))
    const priority = page.getByRole("combobox", { name: "Priority" })
    await priority.waitFor()
    await owner.call("PATCH", `/tickets/${id}`, { priority: "high" })
    expectComplaint(/412|409/)
    await priority.click()
    await page.getByRole("option", { name: "Low" }).click()
    await page.getByRole("alert").waitFor()
    await expect.poll(() => priority.inputValue(), { timeout: 15_000 }).toBe("High")
  })

  test("a canned reply is set in by keyboard with its places filled, sent by keyboard, and the ticket waits", async () => {
    const canned = { name: "We look into it", body: "Hello, we look into #{{ ticket.number }}. {{ agent.name }}" }
    await owner.call("POST", "/desk/canned-replies", canned)
    const { id, number } = await owner.call("POST", "/tickets", { subject: "Slow", body: "Very" })
    const page = await person(owner)
    await page.goto(inside(owner, `/tickets/${id}`))
    const words = page.getByRole("textbox", { name: "Reply" })
    await page.getByRole("combobox", { name: "Canned reply" }).waitFor()
    await words.fill("Good morning. ")
    await words.press("Control+/")
    await page.getByRole("option", { name: "We look into it" }).waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect.poll(() => words.inputValue()).toContain(`Good morning. Hello, we look into #${number}. `)
    await page.getByRole("combobox", { name: "And then" }).click()
    await page.getByRole("option", { name: "Wait for the client" }).click()
    await words.press("Control+Enter")
    await page.getByText("Written down").waitFor()
    expect(await owner.call("GET", `/tickets/${id}`)).toMatchObject({ state: "waiting" })
  })

  test("chosen tickets are given to a person, moved to a queue and made urgent at once, which is asked once and taken back", async () => {
    const { id: queueId } = await owner.call("POST", "/desk/queues", {
      name: "Night",
      policyId: null,
      isDefault: false,
    })
    for (const subject of ["Bulk one", "Bulk two"]) await owner.call("POST", "/tickets", { subject, body: "" })
    const stored = async () => (await owner.call("GET", "/tickets?search=Bulk")).data
    const page = await person(owner)
    await page.goto(inside(owner, "/tickets?search=Bulk"))
    const all = async (action: string, option: string | null) => {
      await page.getByRole("checkbox", { name: "Select row 1" }).check()
      await page.getByRole("checkbox", { name: "Select row 2" }).check()
      await page.getByRole("region", { name: "Selected rows" }).getByRole("button", { name: action }).click()
      const dialog = page.getByRole("dialog", { name: action })
      if (option === null) return dialog.getByRole("button", { name: "Cancel" }).click()
      await dialog.getByRole("combobox").click()
      await page.getByRole("option", { name: option }).click()
      await dialog.getByRole("button", { name: "Apply to all" }).click()
      await page.getByText("Done for 2 of 2").last().waitFor()
    }
    await all("Move to a queue …", "Night")
    await expect.poll(stored).toMatchObject([{ queueId }, { queueId }])
    await page.getByRole("button", { name: "Undo" }).last().click()
    await expect
      .poll(async () => (await stored()).some((one: { queueId: string }) => one.queueId === queueId))
      .toBe(false)
    await all("Set the priority …", "High")
    await expect.poll(stored).toMatchObject([{ priority: "high" }, { priority: "high" }])
    await all("Assign to …", null)
    await page.getByText("Done for 0 of 2").waitFor()
    expect(await page.getByRole("alert").count()).toBe(0)
    await all("Assign to …", "Eleni Testou")
    await expect.poll(stored).toMatchObject([{ assigneeId: expect.any(String) }, { assigneeId: expect.any(String) }])
  })

  test("a date is agreed on, a ticket made by mistake is withdrawn, and a merge is taken back", async () => {
    const make = (subject: string) => owner.call("POST", "/tickets", { subject, body: subject })
    const [kept, twin, mistake] = [await make("Keep"), await make("Twin of it"), await make("By mistake")]
    const page = await person(owner)
    const act = async (name: string) => {
      await page.getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name }).click()
    }
    await page.goto(inside(owner, `/tickets/${kept.id}`))
    await act("Agree on a date")
    await page.getByRole("textbox", { name: "When it is done" }).fill("2030-01-07T10:00")
    await page.getByRole("dialog").getByRole("button", { name: "Agree on a date" }).click()
    await page.getByText("Scheduled", { exact: true }).waitFor()
    await act("Merge a ticket into this one")
    await page.getByRole("combobox", { name: "The other ticket" }).click()
    await page.getByRole("option", { name: /Twin of it/ }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Merge a ticket into this one" }).click()
    await page.getByRole("button", { name: "Undo" }).last().click()
    await expect
      .poll(async () => (await owner.call("GET", `/tickets/${twin.id}`)).id, { timeout: 15_000 })
      .toBe(twin.id)
    await page.goto(inside(owner, `/tickets/${mistake.id}`))
    await act("Withdraw the ticket")
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw the ticket" }).click()
    await page.getByText(`#${mistake.number} is withdrawn`).waitFor()
  })

  test("a view of the queue is saved, shared, renamed, used by a colleague's link and forgotten, which is taken back", async () => {
    const page = await person(owner)
    const menu = async (item: RegExp) => {
      await page.locator(".m-saved-views").click()
      await page.getByRole("menuitem", { name: item }).click()
    }
    await page.goto(inside(owner, "/tickets?isOpen=true&assigneeId=me"))
    await menu(/Save this view/)
    await page.getByRole("dialog").getByLabel("Name").fill("On my desk")
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await page.getByText("“On my desk” is saved").waitFor()
    await menu(/Rename or share “On my desk”/)
    await page.getByRole("dialog").getByLabel("Name").fill("Everybody's own")
    await page.getByRole("checkbox", { name: "Everybody in the business sees it" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await page.getByRole("button", { name: "Everybody's own" }).waitFor()
    const views = async () => (await owner.call("GET", "/views?list=/tickets")).data
    expect(await views()).toMatchObject([
      { name: "Everybody's own", isShared: true, query: { isOpen: "true", assigneeId: "me" } },
    ])
    await page.goto(inside(owner, "/tickets"))
    await menu(/Everybody's own/)
    await expect.poll(() => page.url()).toContain("assigneeId=me")
    await menu(/Forget “Everybody's own”/)
    await page.getByText("Forgotten").waitFor()
    expect(await views()).toEqual([])
    await page.getByRole("button", { name: "Undo" }).last().click()
    await expect.poll(views).toHaveLength(1)
  })
})

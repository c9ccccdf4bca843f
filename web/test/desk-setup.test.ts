import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person, seriousViolations, tooWide } from "./browser.ts"

describe.skipIf(!hasBrowser)("the desk's setup", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
  })

  const open = async (page: Page, section: string) => {
    await page.goto(inside(owner, `/settings/desk/${section}`))
    await page.getByRole("heading", { level: 1 }).waitFor()
  }
  const dialogOf = (page: Page) => page.getByRole("dialog")
  const save = (page: Page) => dialogOf(page).getByRole("button", { name: "Save" }).click()
  const choose = async (page: Page, field: string, option: string) => {
    await dialogOf(page).getByRole("combobox", { name: field }).selectOption({ label: option })
  }

  test("an owner makes hours with a holiday, what is promised in them, and a queue; its tickets show until when", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/settings"))
    await page.getByRole("link", { name: "Service desk" }).click()
    await page.getByRole("link", { name: "Working hours" }).click()
    await page.getByRole("button", { name: "New calendar" }).click()
    const dialog = dialogOf(page)
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Office")
    const monday = dialog.getByRole("group", { name: "Monday" })
    await monday.getByLabel("Monday, opening 1, until").fill("08:00")
    await save(page)
    await monday.getByText("The end comes after the beginning.").waitFor()
    await monday.getByLabel("Monday, opening 1, until").fill("13:00")
    await monday.getByRole("button", { name: "Add an opening on Monday" }).click()
    await monday.getByLabel("Monday, opening 2, from").fill("12:00")
    await monday.getByLabel("Monday, opening 2, until").fill("18:00")
    await save(page)
    await monday.getByText("This overlaps another opening of the day.").waitFor()
    await monday.getByLabel("Monday, opening 2, from").fill("14:00")
    await dialog.getByRole("button", { name: "Monday's hours until Friday" }).click()
    await dialog.getByRole("button", { name: "Add a holiday" }).click()
    await dialog.getByLabel("Date of holiday 1").fill("2099-12-25")
    await dialog.getByLabel("Name of holiday 1").fill("Christmas")
    await save(page)
    await page.getByRole("heading", { name: "Office" }).waitFor()
    await page.getByText("09:00–13:00, 14:00–18:00").waitFor()
    await page.getByText(/Holidays: .*2099 Christmas/).waitFor()
    await page.getByText(/Open now|Closed now/).waitFor()

    await page.getByRole("link", { name: "SLA policies" }).click()
    await page.getByRole("button", { name: "New policy" }).click()
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Gold")
    await dialog.getByLabel("High: First answer within").fill("soon")
    await save(page)
    await dialog.getByText(/Write a time such as 30m/).waitFor()
    await dialog.getByLabel("High: First answer within").fill("1h 30m")
    await dialog.getByText("High: answered within 1 hour 30 minutes, resolved within 8 hours.").waitFor()
    await save(page)
    await page.getByRole("heading", { name: "Gold" }).waitFor()
    await page.getByText("It holds for every ticket whose client and queue have no policy of their own.").waitFor()

    await page.getByRole("link", { name: "Queues" }).click()
    await page.getByRole("button", { name: "New queue" }).click()
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("First line")
    await choose(page, "SLA policy", "Gold")
    await save(page)
    await page.getByRole("row", { name: /First line.*Default/ }).waitFor()
    const { data } = await owner.call("GET", "/desk/queues")
    const [queue] = data
    const ticket = await owner.call("POST", "/tickets", { subject: "No network", queueId: queue.id, priority: "high" })
    expect(ticket.sla.responseDueAt).toEqual(expect.any(String))
    await page.goto(inside(owner, `/tickets/${ticket.id}`))
    const due = new Intl.DateTimeFormat("en-GR", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Athens" })
    await page
      .getByText(due.format(new Date(ticket.sla.responseDueAt)))
      .first()
      .waitFor()
  })

  test("what is used says by what, and is replaced or archived instead", async () => {
    const page = await person(owner)
    expectComplaint(/status of 409/)
    await open(page, "calendars")
    await page.getByRole("button", { name: "Remove “Office”" }).click()
    await page.getByRole("button", { name: "Remove", exact: true }).click()
    await page.getByText("It counts for: Gold.").waitFor()
    await page.getByRole("button", { name: "Understood" }).click()

    await open(page, "queues")
    await page.getByRole("button", { name: "New queue" }).click()
    await dialogOf(page).getByRole("textbox", { name: "Name", exact: true }).fill("first line")
    await save(page)
    await dialogOf(page).getByText("There is one called “first line” already; choose another name.").waitFor()
    await dialogOf(page).getByRole("textbox", { name: "Name", exact: true }).fill("Second line")
    await dialogOf(page).getByRole("checkbox", { name: "The default" }).check()
    await save(page)
    await page.getByRole("row", { name: /Second line.*Default/ }).waitFor()
    await page.getByRole("button", { name: "Remove “First line”" }).click()
    await page.getByRole("button", { name: "Remove", exact: true }).click()
    await page.getByText("There are tickets in “First line”").waitFor()
    await page.getByRole("button", { name: "Archive it" }).click()
    await page.getByRole("row", { name: /First line.*Archived.*1 open/ }).waitFor()
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByRole("button", { name: "Archive “First line”" }).waitFor()

    await owner.call("POST", "/desk/policies", { ...(await newPolicy(owner)), name: "Silver" })
    await open(page, "policies")
    await page.getByRole("button", { name: "Remove “Gold”" }).click()
    await dialogOf(page).getByText("It holds in: First line.").waitFor()
    await choose(page, "Put in its place", "None")
    await dialogOf(page).getByRole("button", { name: "Remove", exact: true }).click()
    await dialogOf(page).getByText("It is in use: choose which policy takes its place.").waitFor()
    await choose(page, "Put in its place", "Silver")
    await dialogOf(page).getByRole("button", { name: "Remove", exact: true }).click()
    await page.getByText("“Gold” is removed").waitFor()
    await page.getByText("It holds in: First line.").waitFor()
    expect((await owner.call("GET", "/desk/policies")).data).toMatchObject([{ name: "Silver", isDefault: true }])
  })

  test("a canned reply is written with places, looked at, used in an answer, and given back after it was removed", async () => {
    const page = await person(owner)
    expectComplaint(/status of 422/)
    await open(page, "canned-replies")
    await page.getByRole("button", { name: "New canned reply" }).click()
    const dialog = dialogOf(page)
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("On it")
    const text = dialog.getByRole("textbox", { name: "Text" })
    await text.fill("We look into {{ ticket.number")
    await dialog.getByRole("button", { name: "Preview" }).click()
    await dialog.getByText(/The text can't be filled in/).waitFor()
    await text.fill("We look into #")
    await dialog.getByRole("button", { name: "Number of the ticket" }).click()
    await dialog.getByRole("button", { name: "Preview" }).click()
    await dialog.getByText("We look into #128").waitFor()
    await save(page)
    await page.getByRole("heading", { name: "On it" }).waitFor()
    const { data } = await owner.call("GET", "/tickets?search=network")
    await page.goto(inside(owner, `/tickets/${data[0].id}`))
    await page.getByRole("combobox", { name: "Canned reply" }).click()
    await page.getByRole("option", { name: "On it" }).click()
    await expect
      .poll(() => page.getByRole("textbox", { name: "Reply" }).inputValue(), { timeout: 15_000 })
      .toBe(`We look into #${data[0].number}`)
    await page.getByRole("textbox", { name: "Reply" }).fill("")
    await open(page, "canned-replies")
    await page.getByRole("button", { name: "Remove “On it”" }).click()
    await page.getByText("No canned replies yet").waitFor()
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByRole("heading", { name: "On it" }).waitFor()
  })

  test("a mailbox is made with a login that nobody sees again; it is asked, and says what is wrong", async () => {
    const page = await person(owner)
    await open(page, "mailboxes")
    await page.getByRole("button", { name: "New mailbox" }).click()
    const dialog = dialogOf(page)
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Help")
    await dialog.getByRole("textbox", { name: "Address" }).fill("help")
    await dialog.getByRole("textbox", { name: "Server" }).fill("127.0.0.1")
    await dialog.getByRole("textbox", { name: "User" }).fill("help")
    await save(page)
    await dialog.getByText(/Write an address such as help@example.com/).waitFor()
    await dialog.getByText("Another server or user needs its password.").waitFor()
    await dialog.getByRole("textbox", { name: "Address" }).fill("help@example.com")
    await dialog.getByLabel("Password", { exact: true }).fill("secret word")
    await save(page)
    await page.getByRole("heading", { name: "Help" }).waitFor()
    await page.getByRole("button", { name: "Test the connection" }).click()
    await page.getByText("Does not work").waitFor({ timeout: 60_000 })
    await page.getByText(/This address may not be connected to|The server does not answer/).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    expect(await dialog.getByLabel("Password", { exact: true }).inputValue()).toBe("")
    await dialog.getByRole("button", { name: "Cancel" }).click()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Open for a mail server" }).click()
    const door = (await dialog.locator("pre").textContent()) ?? ""
    await dialog.getByRole("button", { name: "I have kept it" }).click()
    const [, url = "", token = ""] = /POST (\S+)[\s\S]*x-mortise-mailbox-token: (\S+)/.exec(door) ?? []
    const raw = "From: eleni@example.com\r\nTo: help@example.com\r\nSubject: Printer\r\n\r\nIt smokes.\r\n"
    const headers = { "content-type": "message/rfc822", "x-mortise-mailbox-token": token }
    expect((await fetch(url, { method: "POST", headers, body: raw })).status).toBe(202)
    const outcome = async () => (await owner.call("GET", "/desk/mails")).data[0]?.outcome
    await expect.poll(outcome, { timeout: 15_000 }).toBe("ticket")
    await page.getByRole("link", { name: "Mail that came in" }).click()
    await page.getByRole("row", { name: /Printer.*eleni@example.com.*New ticket/ }).waitFor()
    await open(page, "mailboxes")
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Switch off" }).click()
    await page.getByText("Off", { exact: true }).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Remove" }).click()
    await page.getByRole("button", { name: "Remove", exact: true }).click()
    await page.getByText("No mailbox yet").waitFor()
  })

  test("how the desk is run is changed, and nonsense is told in words", async () => {
    const page = await person(owner)
    await open(page, "general")
    await page.getByRole("textbox", { name: /until a resolved ticket is closed/ }).fill("400")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("A whole number of days from 0 to 365.").waitFor()
    await page.getByRole("textbox", { name: /until a resolved ticket is closed/ }).fill("3")
    await page.getByRole("switch", { name: "Ask how it went" }).click()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved", { exact: true }).waitFor()
    expect(await owner.call("GET", "/desk/settings")).toMatchObject({ closeAfterDays: 3, asksRating: false })
  })

  test("each dialog fits a phone, and axe finds nothing serious in it", async () => {
    const page = await person(owner, { viewport: { width: 390, height: 844 } })
    const openers = [
      ["queues", "New queue"],
      ["policies", "New policy"],
      ["calendars", "New calendar"],
      ["canned-replies", "New canned reply"],
      ["mailboxes", "New mailbox"],
    ] as const
    for (const [section, opener] of openers) {
      await open(page, section)
      await page.getByRole("button", { name: opener }).click()
      await dialogOf(page).getByRole("textbox", { name: "Name", exact: true }).waitFor()
      expect(await tooWide(page), section).toEqual([])
      expect(await seriousViolations(page), section).toEqual([])
    }
  })

  test("staff write canned replies and see nothing else of it; who only looks sees no way in", async () => {
    const staff = await person(await newMember(owner, "staff"))
    await staff.goto(inside(owner, "/settings"))
    await staff.getByRole("link", { name: "Service desk" }).click()
    await staff.getByRole("heading", { name: "Canned replies", level: 1 }).waitFor()
    expect(await staff.getByRole("link", { name: "SLA policies" }).count()).toBe(0)
    await open(staff, "policies")
    await staff.getByRole("heading", { name: "Not for your role" }).waitFor()
    const viewer = await person(await newMember(owner, "viewer"))
    await viewer.goto(inside(owner, "/settings"))
    await viewer.getByRole("link", { name: "Your account" }).first().waitFor()
    expect(await viewer.getByRole("link", { name: "Service desk" }).count()).toBe(0)
    await open(viewer, "canned-replies")
    await viewer.getByRole("heading", { name: "Not for your role" }).waitFor()
  })
})

/** A policy as the API takes it, with the hours that there are. */
async function newPolicy({ call }: Caller) {
  const { data } = await call("GET", "/desk/calendars")
  const target = { responseMinutes: 60, resolutionMinutes: null }
  const targets = { low: target, normal: target, high: target, urgent: target }
  return { calendarId: data[0].id, targets, warnPercent: 50, isDefault: false }
}

import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { hasBrowser, inside, person, seriousViolations } from "./browser.ts"

describe.skipIf(!hasBrowser)("notifications", () => {
  let owner: Caller
  let nikos: Caller
  beforeAll(async () => {
    owner = await newOwner()
    nikos = await newMember(owner, "staff")
  })

  /** The owner gives a new ticket to somebody; answers its id. */
  async function assign(subject: string, to: Caller): Promise<string> {
    const { actor } = await to.call("GET", "/me")
    const { id } = await owner.call("POST", "/tickets", { subject, body: subject })
    await owner.call("PATCH", `/tickets/${id}`, { assigneeId: actor.id })
    return id
  }

  const bell = (page: Page, name: string | RegExp) => page.getByRole("banner").getByRole("button", { name })
  const open = async (as: Caller, path = "/") => {
    const page = await person(as)
    await page.goto(inside(owner, path))
    await bell(page, "Notifications").waitFor()
    return page
  }

  test("who is given a ticket sees it at once, opens it from the bell, and it is read; nobody else sees it", async () => {
    const [his, hers] = [await open(nikos), await open(owner)]
    await assign("The printer burns", nikos)
    await bell(his, "Notifications, 1 unread").click()
    const panel = his.getByRole("dialog", { name: "Notifications" })
    await panel.getByRole("link", { name: /#1 is yours now · The printer burns.*unread/ }).waitFor()
    expect(await seriousViolations(his)).toEqual([])
    await panel.getByRole("link", { name: /The printer burns/ }).click()
    await his.getByRole("heading", { name: /The printer burns/, level: 1 }).waitFor()
    await bell(his, /^Notifications$/).waitFor()
    await bell(hers, /^Notifications$/).click()
    await hers.getByText("Nothing to tell you").waitFor()
    expect(await seriousViolations(hers)).toEqual([])
  })

  test("the bell is worked by keyboard alone, and gives the focus back", async () => {
    await assign("Toner", nikos)
    const page = await person(nikos)
    await page.goto(inside(owner, "/"))
    await bell(page, "Notifications, 1 unread").focus()
    await page.keyboard.press("Enter")
    const read = page.getByRole("button", { name: /^Mark as read: #\d+ is yours now · Toner/ })
    await read.waitFor()
    await read.focus()
    await page.keyboard.press("Enter")
    await bell(page, /^Notifications$/).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog", { name: "Notifications" }).waitFor({ state: "hidden" })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))
    await expect.poll(focused).toBe("Notifications")
  })

  test("all are marked as read on their own page, and it is taken back", async () => {
    for (const subject of ["Cable", "Screen"]) await assign(subject, nikos)
    const own = await person(nikos)
    await own.goto(inside(owner, "/notifications"))
    await own.getByRole("row", { name: /Screen.*unread/ }).waitFor()
    await own.getByRole("main").getByRole("button", { name: "Mark all as read" }).click()
    await own.getByText("2 notifications marked as read").waitFor()
    await own
      .getByRole("row", { name: /unread/ })
      .first()
      .waitFor({ state: "hidden" })
    await own.getByRole("button", { name: "Undo" }).click()
    await own.getByRole("row", { name: /Cable.*unread/ }).waitFor()
    await own.getByText("Unread", { exact: true }).click()
    await own.getByRole("row", { name: /Toner/ }).waitFor({ state: "hidden" })
    expect(new URL(own.url()).search).toBe("?unread=true")
    await own.getByRole("row", { name: /Cable/ }).getByRole("link").click()
    await own.getByRole("heading", { name: /Cable/, level: 1 }).waitFor()
    await bell(own, "Notifications, 1 unread").waitFor()
  })

  test("a search in a list is no visit: it marks nothing as read", async () => {
    const maria = await newMember(owner, "staff")
    await assign("Keyboard", maria)
    const page = await person(maria)
    const marked = () => page.waitForResponse((response) => response.url().endsWith("/me/notices/read"))
    const opened = marked()
    await page.goto(inside(owner, "/customers"))
    await opened
    const sent: string[] = []
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()))
    const found = page.waitForResponse((response) => response.url().includes("search=nobody"))
    await page.getByRole("searchbox").pressSequentially("nobody")
    await found
    await page.getByText("Nothing fits").first().waitFor()
    expect(sent).toEqual([])
    // Another page is a new question.
    const moved = marked()
    await page.getByRole("navigation").getByRole("link", { name: "Orders", exact: true }).click()
    await moved
  })

  test("who wants no bell for tickets gets none, and the mail as before", async () => {
    const maria = await newMember(owner, "staff")
    const page = await open(maria, "/settings/notifications")
    const inApp = page.getByRole("switch", { name: /^In Mortise: Your tickets/ })
    await inApp.waitFor()
    expect([
      await inApp.isChecked(),
      await page.getByRole("switch", { name: /^By mail: Your tickets/ }).isChecked(),
    ]).toEqual([true, true])
    await inApp.click({ force: true })
    await page.getByText("Kept").waitFor()
    await assign("Quiet", maria)
    const mails = async () =>
      (await owner.call("GET", "/mail")).data.filter(({ to }: { to: string }) => to === maria.email).length
    await expect.poll(mails, { timeout: 15_000 }).toBe(1)
    expect((await maria.call("GET", "/me/notices")).data).toEqual([])
  })
})

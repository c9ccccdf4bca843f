import type { Page, Route } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"

/** The server keeps what fits `pattern` waiting until it is let go, or refuses it then. */
async function held(page: Page, pattern: string) {
  const waiting: Route[] = []
  await page.route(`**/api/v1${pattern}`, (route) =>
    route.request().method() === "GET" ? route.fallback() : void waiting.push(route),
  )
  const problem = JSON.stringify({ code: "internal_error", title: "internal error", status: 500, detail: "Not now." })
  const answer = async (settle: (route: Route) => Promise<void>) => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    await Promise.all(waiting.splice(0).map(settle))
  }
  return {
    letGo: () => answer((route) => route.continue()),
    refuse: () => {
      expectComplaint(/500/)
      return answer((route) => route.fulfill({ status: 500, contentType: "application/problem+json", body: problem }))
    },
  }
}

describe.skipIf(!hasBrowser)("a change is shown before the server has answered, and put back where it refuses:", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
  })

  test("what a person is told of", async () => {
    const page = await person(owner)
    const server = await held(page, "/me/notifications/*")
    await page.goto(inside(owner, "/settings/notifications"))
    const byMail = page.getByRole("switch", { name: /^By mail:/ }).first()
    const was = await byMail.isChecked()
    await byMail.press("Space")
    expect(await byMail.isChecked()).toBe(!was)
    // It keeps the focus while the answer is awaited: whoever works by keyboard goes on from here.
    expect(await byMail.evaluate((it) => it === document.activeElement)).toBe(true)
    await server.refuse()
    await page.getByRole("alert").waitFor()
    await expect.poll(() => byMail.isChecked()).toBe(was)
    await byMail.press("Space")
    await server.letGo()
    await page.getByRole("status").filter({ hasText: "Kept" }).first().waitFor()
    expect(await byMail.isChecked()).toBe(!was)
  })

  test("a ticket's row by a key, and a field on its page", async () => {
    const { id } = await owner.call("POST", "/tickets", { subject: "Slow line", body: "" })
    const page = await person(owner)
    const server = await held(page, `/tickets/${id}`)
    await page.goto(inside(owner, "/tickets"))
    const row = page.getByRole("row", { name: /Slow line/ })
    await row.getByRole("link").focus()
    await page.keyboard.press("u")
    await row.getByText("Urgent").waitFor()
    await server.refuse()
    await page.getByRole("alert").waitFor()
    await row.getByText("Normal").waitFor()
    await page.goto(inside(owner, `/tickets/${id}`))
    const priority = page.getByRole("combobox", { name: "Priority" })
    await priority.click()
    await page.getByRole("option", { name: "High" }).click()
    await expect.poll(() => priority.inputValue()).toBe("High")
    await server.refuse()
    await page.getByRole("alert").waitFor()
    await expect.poll(() => priority.inputValue()).toBe("Normal")
    expect(await owner.call("GET", `/tickets/${id}`)).toMatchObject({ priority: "normal" })
  })

  test("a deal on its board, counted in its new column", async () => {
    await owner.call("POST", "/deals", { name: "New line", currency: "EUR", amountMinor: "1000" })
    const page = await person(owner)
    const server = await held(page, "/deals/*/move")
    await page.goto(inside(owner, "/deals/board"))
    const column = (name: string) => page.getByRole("region", { name, exact: true })
    const card = (name: string) => column(name).getByRole("link", { name: "New line" })
    const move = async () => {
      await page.getByRole("button", { name: "Move “New line”" }).click()
      await page.getByRole("menuitem", { name: /Qualified/ }).click()
    }
    await card("New").waitFor()
    await move()
    await card("Qualified").waitFor()
    expect(await card("New").count()).toBe(0)
    await server.refuse()
    await page.getByRole("alert").waitFor()
    await card("New").waitFor()
    await move()
    await server.letGo()
    await page.getByRole("button", { name: "Undo" }).waitFor()
    await expect.poll(() => column("Qualified").getByRole("heading").textContent()).toMatch(/1$/)
  })

  test("a task on its project's board", async () => {
    const { id: customerId } = await owner.call("POST", "/customers", { name: "Elaia" })
    const project = await owner.call("POST", "/projects", { customerId, name: "Move", currency: "EUR" })
    for (const title of ["Pack", "Carry"]) await owner.call("POST", `/projects/${project.id}/tasks`, { title })
    const page = await person(owner)
    const server = await held(page, "/projects/*/tasks/**")
    await page.goto(inside(owner, `/projects/${project.id}?tab=board`))
    const column = (name: string) => page.getByRole("region", { name, exact: true })
    const choose = async (item: string | RegExp) => {
      await page.getByRole("button", { name: "Move “Pack”" }).click()
      await page.getByRole("menuitem", { name: item }).click()
    }
    await column("Open").getByText("Pack").waitFor()
    await choose(/Done/)
    await column("Done").getByText("Pack").waitFor()
    await server.refuse()
    await page.getByRole("alert").waitFor()
    await column("Open").getByText("Pack").waitFor()
    await choose("Down")
    await expect.poll(() => column("Open").getByRole("listitem").first().textContent()).toContain("Carry")
    await server.refuse()
    await expect.poll(() => column("Open").getByRole("listitem").first().textContent()).toContain("Pack")
  })

  test("notices, one by one and all together, and the bell counts them", async () => {
    const nikos = await newMember(owner, "staff")
    const { actor } = await nikos.call("GET", "/me")
    for (const subject of ["One", "Two", "Three"]) {
      const { id } = await owner.call("POST", "/tickets", { subject, body: subject })
      await owner.call("PATCH", `/tickets/${id}`, { assigneeId: actor.id })
    }
    const page = await person(nikos)
    await page.goto(inside(owner, "/"))
    const bell = (name: string) => page.getByRole("banner").getByRole("button", { name, exact: true })
    await bell("Notifications, 3 unread").click()
    const panel = page.getByRole("dialog", { name: "Notifications" })
    const server = await held(page, "/me/notices/read")
    await panel.getByRole("button", { name: /^Mark as read: .*Two/ }).click()
    await bell("Notifications, 2 unread").waitFor()
    await server.refuse()
    await bell("Notifications, 3 unread").waitFor()
    await panel.getByRole("button", { name: "Mark all as read" }).click()
    await bell("Notifications").waitFor()
    await server.letGo()
    await page.getByRole("button", { name: "Undo" }).waitFor()
    expect(await nikos.call("GET", "/me/notices/count")).toMatchObject({ unread: 0 })
  })
})

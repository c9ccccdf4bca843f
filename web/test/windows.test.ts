import type { BrowserContext, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"

/** Sooner than a page looks again by itself. */
const atOnceMs = 10_000

describe.skipIf(!hasBrowser)("windows of one person", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
  })

  /** The first page and the events' page in two windows of one browser, and how many streams they have asked for. */
  async function twoWindows() {
    const home = await person(owner)
    const streams = streamsOf(home.context())
    await home.goto(inside(owner, "/"))
    await expect.poll(() => streams.open()).toBe(1)
    const events = await home.context().newPage()
    await events.goto(inside(owner, "/events"))
    await events.getByRole("heading", { level: 1 }).waitFor()
    return { home, events, streams }
  }

  const happens = (name: string) => owner.call("POST", "/customers", { name })
  const rows = (page: Page) => page.getByRole("row", { name: /customer/i }).count()

  test("they share one stream: what happens shows in both, and when the one that reads it is closed the other goes on", async () => {
    const { home, events, streams } = await twoWindows()
    const before = await rows(events)
    await events.waitForLoadState("networkidle").catch(() => undefined)
    const read = home.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/home")
    await happens("Eleni")
    await expect.poll(() => rows(events), { timeout: atOnceMs }).toBe(before + 1)
    await read
    expect([streams.open(), streams.asked(events)]).toEqual([1, 0])

    await home.close()
    await expect.poll(() => streams.asked(events)).toBe(1)
    await happens("Nikos")
    await expect.poll(() => rows(events), { timeout: atOnceMs }).toBe(before + 2)
  })

  test("a window that gets no stream looks again by itself", async () => {
    expectComplaint(/429/)
    const page = await person(owner)
    await page.clock.install()
    await page.context().route("**/events/stream?*", (route) => route.fulfill({ status: 429, json: {} }))
    const refused = page.waitForResponse((response) => response.status() === 429)
    await page.goto(inside(owner, "/events"))
    await page.clock.runFor(10_000)
    await refused
    const before = await rows(page)
    await happens("Zoe")
    await page.clock.runFor(31_000)
    await expect.poll(() => rows(page)).toBe(before + 1)
  })
})

/** The streams of a browser: how many are open, and how many a window has asked for. */
function streamsOf(context: BrowserContext) {
  const open = new Set<unknown>()
  const asked: Page[] = []
  const isStream = (address: string) => new URL(address).pathname.endsWith("/events/stream")
  context.on("request", (request) => {
    if (!isStream(request.url())) return
    open.add(request)
    asked.push(request.frame().page())
  })
  context.on("requestfinished", (request) => open.delete(request))
  context.on("requestfailed", (request) => open.delete(request))
  return {
    open: () => open.size,
    asked: (page: Page) => asked.filter((one) => one === page).length,
  }
}

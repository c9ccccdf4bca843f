import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, origin, person, seriousViolations, tooWide } from "./browser.ts"

const tabsMax = 60

/** Goes on by the Tab key until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < tabsMax; i++) {
    await page.keyboard.press("Tab")
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The Tab key does not reach ${wanted}.`)
}

async function press(page: Page, wanted: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

/** The page that a business embeds for its own customers. */
describe.skipIf(!hasBrowser)("the embeddable page of webhooks", () => {
  let owner: Caller
  const linkFor = async (consumer: string): Promise<string> => {
    const { url } = await owner.call("POST", "/integration/portal/links", { consumer, events: ["customers.*"] })
    return new URL(url).pathname
  }
  beforeAll(async () => {
    owner = await newOwner()
  })

  test("a customer makes an endpoint, pauses, tests and deletes it by the keyboard alone", async () => {
    const page = await person(null, { permissions: ["clipboard-write", "clipboard-read"] })
    const button = (name: string) => page.getByRole("button", { name, exact: true })
    const link = (name: string) => page.getByRole("link", { name, exact: true })
    await page.goto(await linkFor("keys"))
    expect(await seriousViolations(page)).toEqual([])
    await press(page, link("To the content"))
    await press(page, link("Add an endpoint"))
    await page.getByRole("heading", { name: "Add an endpoint" }).waitFor()
    expect(await seriousViolations(page)).toEqual([])

    await tabTo(page, page.getByLabel("Name"))
    await page.keyboard.type("Stock counter")
    await tabTo(page, page.getByRole("textbox", { name: "Address" }))
    await page.keyboard.type("http://10.0.0.1/inner")
    await press(page, page.getByLabel("All of these"), "Space")
    await press(page, page.getByLabel("customers.customer.created"), "Space")
    expectComplaint(/status of 422/)
    await press(page, button("Make the endpoint"))
    await page.getByRole("alert").getByText("Nothing is sent to this address").waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await tabTo(page, page.getByRole("textbox", { name: "Address" }))
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("https://receiver.invalid/hooks")
    await page.keyboard.press("Enter")

    const secret = await page.getByText(/^whsec_/).textContent()
    expect(await seriousViolations(page)).toEqual([])
    await press(page, button("Copy"))
    await button("Copied").waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)

    await press(page, link("Back"))
    await press(page, button("Pause"))
    await page.getByRole("status").getByText("paused").waitFor()
    await press(page, button("Go on"))
    await page.getByRole("status").getByText("The endpoint is on").waitFor()
    await press(page, button("Send a test"))
    await page.getByRole("status").getByText("A test is on its way").waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await expect
      .poll(async () => {
        await page.reload()
        return link("webhook.endpoint.tested").count()
      })
      .toBe(1)
    await press(page, link("webhook.endpoint.tested"))
    await page.getByRole("heading", { name: "webhook.endpoint.tested" }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await press(page, link("Deliveries"))
    await press(page, page.locator("summary", { hasText: "Delete" }))
    await press(page, button("Yes, delete it"))
    await page.getByRole("status").getByText("The endpoint is deleted").waitFor()
    await page.getByText("There is no endpoint yet").waitFor()
  })

  test("its pages fit a phone, in the dark, in Greek, and in a frame of the business's site", async () => {
    const path = await linkFor("phone")
    const draft = { name: `Αποθήκη ${"x".repeat(60)}`, url: `https://receiver.invalid/${"hooks".repeat(40)}` }
    const { id } = await owner.call("POST", "/integration/webhooks", {
      ...draft,
      consumer: "phone",
      events: ["customers.*"],
    })
    await owner.call("POST", `/integration/webhooks/${id}/test`, {})
    const page = await person(null, { viewport: { width: 360, height: 740 }, colorScheme: "dark", locale: "el-GR" })
    for (const below of ["", "/new", `/endpoints/${id}`, `/endpoints/${id}/edit`]) {
      await page.goto(`${path}${below}`)
      expect(await page.locator("html").getAttribute("lang")).toBe("el")
      expect(await seriousViolations(page)).toEqual([])
      expect(await tooWide(page)).toEqual([])
    }
    await owner.call("PUT", "/integration/portal", { origins: [origin] })
    const site = { contentType: "text/html", body: "<!doctype html><title>The business's site</title>" }
    await page.route("**/site", (route) => route.fulfill(site))
    await page.goto("/site")
    const heights = page.evaluate(
      (src) =>
        new Promise((resolve) => {
          window.addEventListener("message", ({ data }) => resolve(data))
          const frame = document.createElement("iframe")
          Object.assign(frame, { src, title: "Webhooks" })
          document.body.append(frame)
        }),
      path,
    )
    expect(await heights).toMatchObject({ type: "mortise.height", px: expect.any(Number) })
  })
})

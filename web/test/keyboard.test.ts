import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, keyboardFaults, person } from "./browser.ts"

/** Stops in the largest dialog: a key has a box per permission. */
const tabsMax = 150

/** Pages with a button that opens a dialog. */
const dialogs: readonly (readonly [path: string, button: string])[] = [
  ["/categories", "New category"],
  ["/tickets", "New ticket"],
  ["/deals", "New deal"],
  ["/assets", "New asset"],
  ["/hours", "Log time"],
  ["/settings/people", "Invite a person"],
  ["/settings/api-keys", "New key"],
  ["/settings/api-keys", "Revoke"],
  ["/settings/desk/calendars", "New calendar"],
]

/** Opens a dialog from a control that has the focus, goes once around in it, and closes it. */
async function around(page: Page, opener: Locator): Promise<void> {
  await opener.focus()
  await page.keyboard.press("Enter")
  const dialog = page.locator("[role=dialog]:visible, [role=alertdialog]:visible").last()
  await dialog.waitFor()
  const isInside = () => dialog.evaluate((it) => it.contains(document.activeElement))
  await expect.poll(isInside).toBe(true)
  const first = await page.evaluateHandle(() => document.activeElement)
  let isAround = false
  for (let tabs = 0; tabs < tabsMax && !isAround; tabs++) {
    await page.keyboard.press("Tab")
    expect(await isInside()).toBe(true)
    isAround = await page.evaluate((it) => document.activeElement === it, first)
  }
  expect(isAround).toBe(true)
  await page.keyboard.press("Shift+Tab")
  expect(await isInside()).toBe(true)
  await page.keyboard.press("Escape")
  await dialog.waitFor({ state: "hidden" })
  await expect.poll(() => opener.evaluate((it) => it === document.activeElement)).toBe(true)
}

describe.skipIf(!hasBrowser)("by keyboard alone", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner()
    await owner.call("POST", "/api-keys", { name: "Till", scopes: ["sales:read"] })
    await owner.call("POST", "/customers", { name: "Elaia" })
  })

  test("a dialog takes the focus, keeps it while one goes around, and gives it back", async () => {
    const page = await person(owner)
    for (const [path, button] of dialogs) {
      await page.goto(inside(owner, path))
      await around(page, page.getByRole("button", { name: button }).first())
    }
  })

  test("the menu, the palette and a record's actions open, are walked by arrows, and give the focus back", async () => {
    const page = await person(owner)
    await page.goto(inside(owner, "/customers"))
    await page.getByRole("link", { name: "Elaia" }).press("Enter")
    await page.getByRole("heading", { name: "Elaia", level: 1 }).waitFor()
    const more = page.getByRole("main").getByRole("button", { name: "More" })
    await more.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("menuitem").first().waitFor()
    await page.keyboard.press("ArrowDown")
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("menuitem")
    await page.keyboard.press("Escape")
    await expect.poll(() => more.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press("Control+k")
    const palette = page.getByRole("dialog")
    await palette.waitFor()
    await page.keyboard.type("Products")
    await palette
      .getByRole("button", { name: /Products/ })
      .first()
      .waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Products", level: 1 }).waitFor()
  })

  test("who is not signed in reaches everything, the button that shows a password as well", async () => {
    const page = await person(null)
    for (const path of ["/app/sign-in", "/app/sign-up", "/app/forgotten"]) {
      await page.goto(path)
      await page.getByRole("heading").first().waitFor()
      expect(await keyboardFaults(page), path).toEqual([])
    }
    await page.goto("/app/sign-in")
    await page.getByLabel("Password", { exact: true }).fill("not shown")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect.poll(() => page.getByLabel("Password", { exact: true }).getAttribute("type")).toBe("text")
  })
})

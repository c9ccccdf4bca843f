import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, origin, person } from "./browser.ts"
import { type Addresses, makeScene, payload } from "./scene.ts"

/** Pages full of what can be done, beside those of settings. */
const records = [
  "orders/:id",
  "invoices/:id",
  "payments/:id",
  "products/:id",
  "customers/:id",
  "stocktakes/:id",
  "tickets/:id",
  "projects/:id",
  "deals/:id",
  "deals/board",
  "deals/pipelines",
  "integrations/:slug/:id",
  "webhooks/:id",
]
const settings = [
  "settings/business",
  "settings/tax",
  "settings/people",
  "settings/api-keys",
  "settings/channels",
  "settings/billing",
]
/** What looking needs: everything else that can be pressed would be a way to change something. */
const looking =
  /^(At a glance|More|Filter|Saved views|Columns|Export as CSV|Download|Show|Attempt|PDF|Second$|Bill work$|What it did last$)/
const changing = ["orders/new", "customers/:id/edit", "webhooks/new", "import"]

describe.skipIf(!hasBrowser)("roles", () => {
  let owner: Caller
  let addresses: Addresses
  beforeAll(async () => {
    owner = await newOwner()
    addresses = await makeScene(owner)
  })

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(inside(owner, addresses[path] ?? `/${path}`))
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.waitForLoadState("networkidle")
  }

  /** What can be pressed on these pages, as `page: button`, but for what is only looked at. */
  async function pressable(as: Caller, paths: readonly string[]): Promise<string[]> {
    const page = await person(as)
    const found: string[] = []
    for (const path of paths) {
      await open(page, path)
      const buttons = page.getByRole("main").locator("button:enabled:not([role=tab])")
      const names = await buttons.evaluateAll((all) =>
        all.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""),
      )
      // What can't be pressed is not shown either.
      const barred = await page.getByRole("main").locator("fieldset:disabled, [type=submit]:disabled").count()
      if (barred > 0) found.push(`${path}: a form that is barred`)
      found.push(...names.filter((name) => !looking.test(name) && name !== payload).map((name) => `${path}: ${name}`))
    }
    return found
  }

  const inWindows = async (as: Caller, ...windows: readonly (readonly string[])[]) =>
    (await Promise.all(windows.map((paths) => pressable(as, paths)))).flat()

  test("a viewer looks at everything, and is offered nothing that changes anything", async () => {
    const viewer = await newMember(owner, "viewer")
    expect(await inWindows(viewer, records.slice(0, 5), records.slice(5), settings)).toEqual([])
    const page = await person(viewer)
    for (const path of changing) {
      await page.goto(inside(owner, addresses[path] ?? `/${path}`))
      await page.getByRole("heading", { name: "Not for your role" }).waitFor()
    }
  })

  test("what a viewer sends in spite of that is refused, and nothing has changed", async () => {
    const viewer = await newMember(owner, "viewer")
    const page = await person(viewer)
    await open(page, "orders/:id")
    expectComplaint(/status of 403/)
    const tries = [
      ["POST", `${addresses["orders/:id"]}/cancel`, {}],
      ["POST", `${addresses["invoices/:id"]}/send`, {}],
      ["PATCH", `${addresses["customers/:id"]}`, { name: "Mine" }],
      ["POST", `${addresses["customers/:id"]}/erase`, {}],
      ["DELETE", `/integrations/xero/disconnect`, undefined],
      ["POST", "/api-keys", { name: "Mine", scopes: ["sales:write"] }],
    ] as const
    const answers = await page.evaluate(
      ([tenant, all]) =>
        Promise.all(
          all.map(async ([method, path, body]) => {
            const headers = { "x-mortise-tenant": tenant, "content-type": "application/json" }
            const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
            return `${path.split("/").at(-1)} ${(await fetch(`/api/v1${path}`, init)).status}`
          }),
        ),
      [owner.tenant, tries] as const,
    )
    expect(answers.filter((answer) => !answer.endsWith(" 403"))).toEqual([])
    expect(new URL(page.url()).origin).toBe(origin)
    expect((await owner.call("GET", `${addresses["customers/:id"]}`)).name).toContain("Maria")
  })

  test("staff do the day's work, and the business's own settings stay the owner's", async () => {
    const staff = await newMember(owner, "staff")
    const outside = ["integrations/:slug/:id", "webhooks/:id"]
    const found = await inWindows(staff, ["orders/:id", "tickets/:id", ...outside], settings.slice(0, 4))
    expect(found).toContain("orders/:id: Send goods")
    expect(found).toContain("tickets/:id: Send")
    expect(found.filter((name) => /^(settings\/(business|people|api-keys)|integrations|webhooks)/.test(name))).toEqual(
      [],
    )
  })
})

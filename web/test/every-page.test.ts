import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import type { AreaPage } from "../src/app/area.ts"
import { areas } from "../src/pages/register.ts"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, person, seriousViolations, tooWide } from "./browser.ts"
import { type Addresses, makeScene } from "./scene.ts"

const paths = areas.flatMap((area) => area.pages).flatMap(pathsOf)
const widths = [390, 768, 1440]

function pathsOf(page: AreaPage): string[] {
  return [page.path, ...(page.children ?? []).flatMap(pathsOf)]
}

/** Waits until the page has its heading and nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.waitForLoadState("networkidle")
}

describe.skipIf(!hasBrowser)("every page", () => {
  let owner: Caller
  let addresses: Addresses
  let page: Page
  beforeAll(async () => {
    owner = await newOwner()
    addresses = await makeScene(owner)
  })

  test("has an address in the scene if its path has a parameter", () => {
    expect(paths.filter((path) => path.includes(":") && addresses[path] === undefined)).toEqual([])
  })

  test.each(paths)(
    "/%s fits each width, light and dark, runs no stored script, and axe finds nothing serious",
    async (path) => {
      page = await person(owner)
      await page.goto(inside(owner, addresses[path] ?? `/${path}`))
      await settled(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await tooWide(page), `${width} px`).toEqual([])
          expect(await seriousViolations(page), `${width} px, ${colorScheme}`).toEqual([])
        }
      }
      expect(await page.evaluate(() => "__ran" in window)).toBe(false)
    },
  )
})

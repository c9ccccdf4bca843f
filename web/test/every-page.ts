import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import type { AreaPage } from "../src/app/area.ts"
import { areas } from "../src/pages/register.ts"
import { type Caller, newOwner } from "./api.ts"
import { hasBrowser, inside, keyboardFaults, person, seriousViolations, tooWide } from "./browser.ts"
import { type Addresses, makeScene } from "./scene.ts"

const paths = areas.flatMap((area) => area.pages).flatMap(pathsOf)
const widths = [390, 768, 1440]
/** Asked of axe at a width: everything in light, contrast alone in dark, where nothing else differs; PROOFS=whole asks all of all, each
 *  page in a browser window of its own. */
const isWhole = process.env["PROOFS"] === "whole"
const asked: Readonly<Record<number, readonly ("light" | "dark")[]>> = {
  390: ["light"],
  768: [],
  1440: ["dark"],
}

function pathsOf(page: AreaPage): string[] {
  return [page.path, ...(page.children ?? []).flatMap(pathsOf)]
}

/** Waits until the page has its heading and nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.waitForLoadState("networkidle")
}

/**
 * Declares the tests of every page, or of each `parts`th of them beginning with `part`: files run beside each other, so the pages
 * are shared out among some of them.
 */
export function everyPage(part: number, parts: number): void {
  const own = paths.filter((_, at) => at % parts === part)
  describe.skipIf(!hasBrowser)(`every page, ${part + 1} of ${parts}`, () => declare(own))
}

function declare(own: readonly string[]): void {
  let owner: Caller
  let addresses: Addresses
  let page: Page | undefined
  beforeAll(async () => {
    owner = await newOwner()
    addresses = await makeScene(owner)
  })

  test("has an address in the scene if its path has a parameter", () => {
    expect(paths.filter((path) => path.includes(":") && addresses[path] === undefined)).toEqual([])
  })

  test.each(own)(
    "/%s fits each width, light and dark, is worked by keyboard, runs no stored script, and axe finds nothing serious",
    async (path) => {
      page = isWhole ? await person(owner) : (page ?? (await person(owner, {}, "file")))
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.emulateMedia({ colorScheme: "light" })
      await page.goto(inside(owner, addresses[path] ?? `/${path}`))
      await settled(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        expect(await tooWide(page), `${width} px`).toEqual([])
        for (const colorScheme of isWhole ? (["light", "dark"] as const) : (asked[width] ?? [])) {
          await page.emulateMedia({ colorScheme })
          const rules = colorScheme === "light" ? "all" : "contrast"
          expect(await seriousViolations(page, rules), `${width} px, ${colorScheme}`).toEqual([])
        }
      }
      // The last one: a list of choices that opens with the focus stays open.
      expect(await keyboardFaults(page), "by keyboard").toEqual([])
      expect(await page.evaluate(() => "__ran" in window)).toBe(false)
    },
  )
}

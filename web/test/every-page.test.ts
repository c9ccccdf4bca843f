import { beforeAll, describe, expect, test } from "vitest"
import type { AreaPage } from "../src/app/area.ts"
import { areas } from "../src/pages/register.ts"
import { type Caller, newOwner } from "./api.ts"
import { fitsWidth, hasBrowser, inside, person, seriousViolations } from "./browser.ts"
import { type Addresses, makeScene } from "./scene.ts"

const paths = areas.flatMap((area) => area.pages).flatMap(pathsOf)
const widths = [390, 768, 1440]

function pathsOf(page: AreaPage): string[] {
  return [page.path, ...(page.children ?? []).flatMap(pathsOf)]
}

describe.skipIf(!hasBrowser)("every page", () => {
  let owner: Caller
  let addresses: Addresses
  beforeAll(async () => {
    owner = await newOwner()
    addresses = await makeScene(owner)
  })

  test("has an address in the scene if its path has a parameter", () => {
    expect(paths.filter((path) => path.includes(":") && addresses[path] === undefined)).toEqual([])
  })

  for (const path of paths) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${path}, ${colorScheme}: fits each width, runs no stored script, and axe finds nothing serious`, async () => {
        const page = await person(owner, { colorScheme })
        await page.goto(inside(owner, addresses[path] ?? `/${path}`))
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          await page.getByRole("heading", { level: 1 }).waitFor()
          await page.waitForLoadState("networkidle")
          expect(await fitsWidth(page), `${width} px`).toBe(true)
          expect(await seriousViolations(page), `${width} px`).toEqual([])
        }
        expect(await page.evaluate(() => "__ran" in window)).toBe(false)
      })
    }
  }
})

import { expect, test } from "vitest"
import { accentColors, contrastOf } from "./brand-color.ts"

const accents = ["#ffffff", "#000000", "#ffee00", "#7f7f7f", "#1f5f4a", "#ff0000", "#0000ff", "#00ffcc", "#aa3300"]

test("whatever accent a business takes, its buttons and links can be read in both schemes", () => {
  for (const accent of accents)
    for (const [scheme, grounds] of [
      ["light", ["#ffffff", "#f8f9fa"]],
      ["dark", ["#242424", "#2e2e2e"]],
    ] as const) {
      const { filled, ink, soft } = accentColors(accent, scheme)
      expect(contrastOf("#ffffff", filled), `${accent} button`).toBeGreaterThanOrEqual(4.5)
      for (const ground of [...grounds, soft])
        expect(contrastOf(ink, ground), `${accent} on ${ground} in ${scheme}`).toBeGreaterThanOrEqual(4.5)
    }
})

test("an accent that can be read stays as it is", () => {
  expect(accentColors("#1f5f4a", "light").filled).toBe("#1f5f4a")
  expect(accentColors("#1f5f4a", "light").ink).toBe("#1f5f4a")
})

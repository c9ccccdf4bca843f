import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../kernel/proof-runs.ts"
import { type Color, contrast, hex, readColor } from "./color.ts"
import { readTheme, schemeColors, themeCss } from "./theme.ts"

const part = fc.integer({ min: 0, max: 255 })
const color = fc.record({ r: part, g: part, b: part })

test("whatever colours a shop chooses, its texts can be read and its fields have edges", () => {
  fc.assert(
    fc.property(color, color, (background, accent) => {
      const c = schemeColors(background, accent)
      const of = (name: string): Color => c[name] ?? { r: 0, g: 0, b: 0 }
      for (const ground of ["bg", "surface", "sunken"]) {
        for (const text of ["ink", "muted", "accent-ink", "danger", "good", "warn"])
          expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        for (const edge of ["edge", "accent"])
          expect(contrast(of(edge), of(ground)), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3)
      }
      expect(contrast(of("on-accent"), of("accent"))).toBeGreaterThanOrEqual(4.5)
    }),
    proof,
  )
})

test("colours are read and written; anything else is none", () => {
  fc.assert(
    fc.property(color, (c) => {
      expect(readColor(hex(c))).toEqual(c)
    }),
    proof,
  )
  expect(readColor("#fff")).toEqual({ r: 255, g: 255, b: 255 })
  for (const text of ["red", "#ff", "#12345g", "url(x)", "#fff;}", 5, null]) expect(readColor(text)).toBeUndefined()
})

test("nothing a theme holds can leave its place in the style sheet", () => {
  const bad = "red;}body{display:none}</style><script>x()</script>"
  const css = themeCss(
    readTheme({ accent: bad, background: bad, headingFont: bad, bodyFont: bad, scheme: bad, radius: bad }),
  )
  expect(css).not.toMatch(/display|<|script/)
  expect(readTheme({ logoUrl: "javascript:x" }).logoUrl).toBeNull()
  expect(readTheme({ heading: "Georgia, serif" }).headingFont).toBe("serif")
  expect(readTheme({ heading: "Arial, sans-serif" }).headingFont).toBe("sans")
})

test("a shop may have one scheme only", () => {
  expect(themeCss(readTheme({ scheme: "light" }))).not.toContain("prefers-color-scheme")
  expect(themeCss(readTheme({}))).toContain("prefers-color-scheme")
})

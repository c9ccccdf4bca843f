/** A colour of sRGB, each part 0 to 255. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
}

export const black: Color = { r: 0, g: 0, b: 0 }
export const white: Color = { r: 255, g: 255, b: 255 }

/** Reads `#rgb` or `#rrggbb`; undefined for anything else. */
export function readColor(text: unknown): Color | undefined {
  if (typeof text !== "string") return undefined
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  const [, r, g, b] = short?.map((part) => (part.length === 1 ? part + part : part)) ?? long ?? []
  if (r === undefined || g === undefined || b === undefined) return undefined
  return { r: Number.parseInt(r, 16), g: Number.parseInt(g, 16), b: Number.parseInt(b, 16) }
}

export function hex({ r, g, b }: Color): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`
}

/** `share` of `b` in `a`: 0 is `a`, 1 is `b`. */
export function mix(a: Color, b: Color, share: number): Color {
  const part = (x: number, y: number) => x + (y - x) * share
  return { r: part(a.r, b.r), g: part(a.g, b.g), b: part(a.b, b.b) }
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance({ r, g, b }: Color): number {
  const linear = (part: number): number => {
    const c = part / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Color, b: Color): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** Black or white, whichever is easier to read on `background`; always at least 4.5. */
export function readableOn(background: Color): Color {
  return contrast(white, background) >= contrast(black, background) ? white : black
}

const steps = 40

/** `color`, moved towards black or white only as far as it takes to have `ratio` against every one of `backgrounds`. */
export function withContrast(color: Color, backgrounds: readonly Color[], ratio: number): Color {
  const isEnough = (c: Color) => backgrounds.every((background) => contrast(c, background) >= ratio)
  const [first] = backgrounds
  if (isEnough(color) || first === undefined) return rounded(color)
  const end = readableOn(first)
  for (let step = 1; step < steps; step++) {
    const next = rounded(mix(color, end, step / steps))
    if (isEnough(next)) return next
  }
  return end
}

/** As it is written in a style sheet, so that what is checked is what is shown. */
function rounded({ r, g, b }: Color): Color {
  return { r: Math.round(r), g: Math.round(g), b: Math.round(b) }
}

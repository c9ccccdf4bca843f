/** A colour of sRGB, each part 0 to 255. */
type Rgb = readonly [number, number, number]

/** Colours that words and buttons of one accent have in one scheme; each can be read on its ground (WCAG 1.4.3: 4.5 : 1). */
export interface AccentColors {
  /** Of a filled button, under white words. */
  readonly filled: string
  /** Of links and words on the page. */
  readonly ink: string
  /** A pale ground for `ink`. */
  readonly soft: string
}

const white = "#ffffff"
/** What words stand on: the page, panels and quiet grounds. The one that is hardest to read on comes first. */
const grounds = { light: ["#f1f3f5", white], dark: ["#3b3b3b", "#242424"] } as const
const ratio = 4.5
const steps = 40

/** An accent as it is shown in a scheme: as it is where it can be read, else darker or lighter by as much as it takes. */
export function accentColors(accent: string, scheme: "light" | "dark"): AccentColors {
  const ground = rgbOf(scheme === "light" ? white : "#242424")
  const ink = readable(accent, grounds[scheme], scheme === "light" ? "#000000" : white)
  const soft = hexOf(mixed(ground, rgbOf(ink), 0.08))
  return {
    filled: readable(accent, [white], "#000000"),
    ink: readable(ink, [soft, ...grounds[scheme]], scheme === "light" ? "#000000" : white),
    soft,
  }
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(a: string, b: string): number {
  const [x, y] = [luminance(rgbOf(a)), luminance(rgbOf(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/** `color`, moved towards `end` only as far as it takes to be read on every one of `on`. */
function readable(color: string, on: readonly string[], end: string): string {
  for (let step = 0; step < steps; step++) {
    const next = hexOf(mixed(rgbOf(color), rgbOf(end), step / steps))
    if (on.every((ground) => contrastOf(next, ground) >= ratio)) return next
  }
  return end
}

function rgbOf(color: string): Rgb {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`
}

function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const c = part / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

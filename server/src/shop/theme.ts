import type { Theme as StoredTheme } from "#business/sales"
import { black, type Color, hex, mix, readableOn, readColor, white, withContrast } from "./color.ts"
import { safeUrl } from "./html.ts"

/** What a shop says of its looks: the keys of a storefront's theme that its pages know. Anything else in there is left alone. */
export interface Theme {
  /** Buttons and links. */
  readonly accent: Color
  readonly background: Color
  readonly headingFont: keyof typeof fonts
  readonly bodyFont: keyof typeof fonts
  /** Corners, in pixels, 0 to 24. */
  readonly radius: number
  /** `auto` follows the visitor's device. */
  readonly scheme: "auto" | "light" | "dark"
  readonly logoUrl: string | null
  /** A line over every page. */
  readonly announcement: string | null
  readonly contactEmail: string | null
  readonly contactPhone: string | null
  readonly contactAddress: string | null
}

/** Fonts that the visitor's device has; nothing is fetched from anywhere. */
const fonts = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  serif: 'Georgia, "Times New Roman", "Noto Serif", serif',
  rounded: 'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, "Varela Round", system-ui, sans-serif',
  mono: 'ui-monospace, "Cascadia Code", Menlo, Consolas, "Noto Sans Mono", monospace',
} as const

/** What black or white must have on a background. */
const groundContrast = 12

const accentDefault: Color = { r: 31, g: 95, b: 74 }

/** Reads a storefront's theme; what is missing or unreadable gets the default. */
export function readTheme(stored: StoredTheme): Theme {
  return {
    accent: readColor(stored["accent"]) ?? accentDefault,
    background: readColor(stored["background"]) ?? white,
    headingFont: fontOf(stored["headingFont"] ?? stored["heading"]),
    bodyFont: fontOf(stored["bodyFont"]),
    radius: radiusOf(stored["radius"]),
    scheme: schemeOf(stored["scheme"]),
    logoUrl: imageOf(stored["logoUrl"]),
    announcement: textOf(stored["announcement"], 200),
    contactEmail: textOf(stored["contactEmail"], 254),
    contactPhone: textOf(stored["contactPhone"], 40),
    contactAddress: textOf(stored["contactAddress"], 300),
  }
}

/** A theme as CSS: the colours of both schemes, each moved as far as reading asks for (WCAG 2.2: text 4.5, edges 3). */
export function themeCss(theme: Theme): string {
  const light = schemeVars(theme.background, theme.accent)
  const dark = schemeVars(darkened(theme.background), theme.accent)
  const shared = `--head:${fonts[theme.headingFont]};--body:${fonts[theme.bodyFont]};--r:${theme.radius}px`
  if (theme.scheme === "light") return `:root{color-scheme:light;${shared};${light}}`
  if (theme.scheme === "dark") return `:root{color-scheme:dark;${shared};${dark}}`
  return `:root{color-scheme:light dark;${shared};${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`
}

/** The colours of one scheme, by the name of their CSS variable. */
export function schemeColors(wanted: Color, accent: Color): Readonly<Record<string, Color>> {
  const ground = readableOn(wanted)
  // A background of middle brightness leaves no room for quiet text on it: it becomes lighter, or darker.
  const background = withContrast(wanted, [ground], groundContrast)
  const surface = mix(background, ground === black ? white : black, ground === black ? 0.65 : 0)
  const raised = ground === black ? surface : mix(background, white, 0.06)
  const sunken = mix(background, ground, 0.05)
  const grounds = [background, raised, sunken]
  const ink = withContrast(mix(ground, background, 0.1), grounds, 10)
  return {
    bg: background,
    surface: raised,
    sunken,
    ink,
    muted: withContrast(mix(ink, background, 0.4), grounds, 4.6),
    line: mix(background, ground, 0.14),
    edge: withContrast(mix(background, ground, 0.35), grounds, 3.1),
    accent: withContrast(accent, grounds, 3.1),
    "accent-ink": withContrast(accent, grounds, 4.6),
    "accent-soft": mix(background, accent, 0.12),
    "on-accent": readableOn(withContrast(accent, grounds, 3.1)),
    danger: withContrast({ r: 180, g: 35, b: 24 }, grounds, 4.6),
    "danger-soft": mix(background, { r: 180, g: 35, b: 24 }, 0.1),
    good: withContrast({ r: 21, g: 115, b: 71 }, grounds, 4.6),
    "good-soft": mix(background, { r: 21, g: 115, b: 71 }, 0.1),
    warn: withContrast({ r: 146, g: 95, b: 10 }, grounds, 4.6),
    "warn-soft": mix(background, { r: 214, g: 150, b: 20 }, 0.16),
  }
}

function schemeVars(background: Color, accent: Color): string {
  return Object.entries(schemeColors(background, accent))
    .map(([name, color]) => `--${name}:${hex(color)}`)
    .join(";")
}

/** The night side of a background: almost black, with a breath of its own tint. */
function darkened(background: Color): Color {
  return mix({ r: 18, g: 19, b: 20 }, background, 0.025)
}

function fontOf(value: unknown): keyof typeof fonts {
  if (typeof value !== "string") return "sans"
  if (value in fonts) return value as keyof typeof fonts // `in` has just said that it is one
  return /georgia|times|(^|[^-])serif/i.test(value.replaceAll("sans-serif", "")) ? "serif" : "sans"
}

function radiusOf(value: unknown): number {
  return typeof value === "number" && value >= 0 && value <= 24 ? value : 10
}

function schemeOf(value: unknown): Theme["scheme"] {
  return value === "light" || value === "dark" ? value : "auto"
}

function imageOf(value: unknown): string | null {
  const text = textOf(value, 2000)
  return text === null || !/^(https?:\/\/|\/api\/v1\/files\/)/.test(text) ? null : safeUrl(text)
}

function textOf(value: unknown, charsMax: number): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, charsMax) : null
}

import type { CSSProperties } from "react"
import type { Shop } from "./shop.ts"

/** The keys of a shop's theme that its pages know (`server/src/shop/theme.ts`), as a form holds them. */
export interface Looks {
  accent: string
  background: string
  headingFont: string
  bodyFont: string
  radius: number
  scheme: string
  logoUrl: string
  announcement: string
  contactEmail: string
  contactPhone: string
  contactAddress: string
}

/** What the shop's pages take where a theme says nothing. */
const usual: Looks = {
  accent: "#1f5f4a",
  background: "#ffffff",
  headingFont: "sans",
  bodyFont: "sans",
  radius: 10,
  scheme: "auto",
  logoUrl: "",
  announcement: "",
  contactEmail: "",
  contactPhone: "",
  contactAddress: "",
}

const fontStacks: Readonly<Record<string, string>> = {
  sans: "system-ui, sans-serif",
  serif: "Georgia, 'Times New Roman', serif",
  rounded: "ui-rounded, system-ui, sans-serif",
  mono: "ui-monospace, Menlo, Consolas, monospace",
}

/** A stored theme as the form shows it. */
export function looksOf(theme: Shop["theme"]): Looks {
  const stored: Readonly<Record<string, unknown>> = theme
  const known = Object.entries(usual).map(([key, value]) => {
    const own = stored[key]
    return [key, typeof own === typeof value ? own : value]
  })
  return Object.fromEntries(known)
}

/** What is stored: keys that nobody here knows stay as they are, empty ones go. */
export function themeOf(looks: Looks, before: Shop["theme"]): Shop["theme"] {
  const said = Object.entries(looks).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value])
  const all: Record<string, string | number | boolean | null> = { ...before, ...Object.fromEntries(said) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""))
}

/** A colour as the shop reads it. */
export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/** Looks as variables of the style sheet: letters, corners, and a button whose words can be read on it. */
export function themeVars(looks: Looks): CSSProperties {
  const accent = isColor(looks.accent) ? looks.accent : usual.accent
  const vars: CSSProperties & Record<`--${string}`, string> = {
    "--shop-accent": accent,
    "--shop-on-accent": isBright(accent) ? "#000000" : "#ffffff",
    "--shop-radius": `${looks.radius}px`,
    "--shop-head": fontStacks[looks.headingFont] ?? "inherit",
    "--shop-body": fontStacks[looks.bodyFont] ?? "inherit",
  }
  return vars
}

/** Is black the better ink on it? (relative luminance, WCAG 2.2; 0.179 is where both inks are alike) */
function isBright(color: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179
}

import { defineErrors } from "#kernel"
import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { readBrand, writeBrand } from "./brand-store.ts"

/** Languages of the web application. */
export const brandLanguages = ["en", "el"] as const
/** Texts of the pages of integrations that may be said in one's own words; `{{name}}` is the service, `{{product}}` the product. */
export const brandTexts = ["title", "intro", "consentText", "keyText", "sealed", "noApp", "disconnectText"] as const

type Texts = Partial<Record<(typeof brandTexts)[number], string>>

/** The look and words of the pages of integrations; null: as the product has it. */
export interface Brand {
  /** What the product is called. */
  readonly product: string | null
  /** `#rrggbb`; made darker or lighter where its words could not be read. */
  readonly accent: string | null
  /** An https address, or a picture as a data URL. */
  readonly logo: string | null
  readonly texts: Partial<Record<(typeof brandLanguages)[number], Texts>>
}

export interface OwnBrand extends Brand {
  readonly version: number
}

const noBrand: Brand = { product: null, accent: null, logo: null, texts: {} }
export const productMax = 60
export const textMax = 600
/** Characters of a logo: a small picture as a data URL. */
export const logoMax = 90_000
export const accentPattern = "^#[0-9a-fA-F]{6}$"
export const logoPattern = "^(https://|data:image/(png|jpeg|webp|svg\\+xml);base64,)[^\\s\"'<>]+$"

const errors = defineErrors({
  "brand.text_wrong": {
    status: 422,
    text: (p: { key: string; hole: string }) =>
      `The text ${p.key} can't hold {{${p.hole}}}; what may be filled in is {{name}} and {{product}}.`,
  },
})

const holes: ReadonlySet<string> = new Set(["name", "product"])

/** The business's own; where it says nothing there is nothing. */
export async function loadBrand(ctx: Ctx): Promise<OwnBrand> {
  return (await readBrand(ctx)) ?? { ...noBrand, version: 1 }
}

/** Changes it. Throws brand.text_wrong, version.mismatch. */
export async function saveBrand(ctx: Ctx, brand: Brand, version?: number): Promise<OwnBrand> {
  for (const texts of Object.values(brand.texts)) for (const [key, text] of Object.entries(texts)) checkHoles(key, text)
  const before = await loadBrand(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...brand, version: before.version + 1 }
  await writeBrand(ctx, after)
  return after
}

function checkHoles(key: string, text: string): void {
  for (const [, hole = ""] of text.matchAll(/\{\{\s*(.*?)\s*\}\}/g))
    if (!holes.has(hole)) throw errors["brand.text_wrong"]({ key, hole: hole.slice(0, 40) })
}

/** What is shown: the business's own, else the installation's (MORTISE_BRAND), text by text. */
export function shownBrand(ctx: Ctx, own: Brand): Brand {
  const { product, accent, logo, texts } = parseBrand(configOf(ctx).brand)
  const said = brandLanguages.map((language) => [language, { ...texts[language], ...own.texts[language] }])
  return {
    product: own.product ?? product,
    accent: own.accent ?? accent,
    logo: own.logo ?? logo,
    texts: Object.fromEntries(said),
  }
}

/** Reads MORTISE_BRAND: `{"product": "…", "accent": "#1f5f4a", "logo": "https://…", "texts": {"en": {"intro": "…"}}}`. Throws on anything else. */
export function parseBrand(text: string): Brand {
  if (text.trim() === "") return noBrand
  const whole = objectOf(JSON.parse(text), "the whole", ["product", "accent", "logo", "texts"])
  const texts = objectOf(whole["texts"] ?? {}, "texts", brandLanguages)
  const said = Object.entries(texts).map(([language, some]) => [
    language,
    wordsOf(objectOf(some, language, brandTexts)),
  ])
  return {
    product: textOf(whole["product"], "product", /^.{1,60}$/u),
    accent: textOf(whole["accent"], "accent", new RegExp(accentPattern)),
    logo: textOf(whole["logo"], "logo", new RegExp(logoPattern)),
    texts: Object.fromEntries(said),
  }
}

function wordsOf(texts: Readonly<Record<string, unknown>>): Texts {
  const words = Object.entries(texts).map(([key, value]) => [key, textOf(value, key, /^[\s\S]{1,600}$/u) ?? ""])
  return Object.fromEntries(words)
}

function textOf(value: unknown, name: string, pattern: RegExp): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === "string" && pattern.test(value)) return value
  throw new Error(`MORTISE_BRAND: ${name} can't be that.`)
}

function objectOf(value: unknown, name: string, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`MORTISE_BRAND: ${name} is a JSON object.`)
  const wrong = Object.keys(value).find((key) => !known.includes(key))
  if (wrong !== undefined) throw new Error(`MORTISE_BRAND: ${wrong} is unknown; ${name} takes ${known.join(", ")}.`)
  return { ...value }
}

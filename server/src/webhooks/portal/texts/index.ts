import { el } from "./el.ts"
import { en, type Texts } from "./en.ts"

export type { Texts } from "./en.ts"

/** The page's languages by their code. */
export const texts = { en, el } as const satisfies Record<string, Texts>
export type Language = keyof typeof texts
export const languages: readonly Language[] = ["en", "el"]

const acceptCharsMax = 200

/** The language that was asked for, else the first one of an Accept-Language header that we speak, else English. */
export function languageOf(asked: string | null, accepted: string | undefined): Language {
  const wishes = [asked ?? "", ...(accepted ?? "").slice(0, acceptCharsMax).split(",")]
  for (const wish of wishes) {
    const code = wish.trim().slice(0, 2).toLowerCase()
    if (code === "el" || code === "en") return code
  }
  return "en"
}

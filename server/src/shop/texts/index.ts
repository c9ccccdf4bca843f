import { el } from "./el.ts"
import { en, type Texts } from "./en.ts"

export type { Texts } from "./en.ts"

/** Every language of the pages by its code. */
export const texts = { en, el } as const satisfies Record<string, Texts>
export type Language = keyof typeof texts
export const languages = Object.keys(texts) as Language[] // the keys of a constant of ours

/** The language a word names (`el-GR` names Greek); undefined where we don't speak it. */
export function languageOf(word: string | undefined): Language | undefined {
  const code = word?.slice(0, 2).toLowerCase()
  return languages.find((language) => language === code)
}

const acceptCharsMax = 200

/** The first language of an Accept-Language header that we speak, by its weights. */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  const wanted = (header ?? "")
    .slice(0, acceptCharsMax)
    .split(",")
    .map((part) => {
      const [tag = "", weight = ""] = part.trim().split(";q=")
      return { language: languageOf(tag), weight: weight === "" ? 1 : Number(weight) || 0 }
    })
  return wanted.toSorted((a, b) => b.weight - a.weight).find((each) => each.language !== undefined && each.weight > 0)
    ?.language
}

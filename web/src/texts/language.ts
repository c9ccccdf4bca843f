import i18next from "i18next"
import type { FirstTexts, RestTexts } from "./en/index.ts"
import { loadRefusals } from "./refusals.ts"
import { wordsChanged } from "./use-text.ts"

/** The languages of the app. Another one is a folder beside `en/` and an entry here. */
export const languages = {
  en: {
    name: "English",
    region: "en-GB",
    first: () => import("./en/first.ts").then((m): FirstTexts => m.first),
    rest: () => import("./en/rest.ts").then((m): RestTexts => m.rest),
  },
  el: {
    name: "Ελληνικά",
    region: "el-GR",
    first: () => import("./el/first.ts").then((m): FirstTexts => m.first),
    rest: () => import("./el/rest.ts").then((m): RestTexts => m.rest),
  },
} as const
export type Language = keyof typeof languages

const chosenKey = "mortise.language"

/** The language the reader chose, else the first of the browser's that there is, else English. */
export function readLanguage(): Language {
  const wished = [localStorage.getItem(chosenKey) ?? "", ...navigator.languages].map((tag) => tag.split("-")[0])
  return wished.find(isLanguage) ?? "en"
}

/** The language that was shown last, once it is. */
let shown: Promise<void> = Promise.resolve()
let rest: Promise<void> | null = null

/** Loads a language and shows everything in it. */
export function showLanguage(language: Language): Promise<void> {
  shown = show(language)
  return shown
}

async function show(language: Language): Promise<void> {
  const { first, rest: others } = languages[language]
  const parts = await Promise.all([first(), rest === null ? {} : others()])
  const texts = Object.assign({}, ...parts)
  document.documentElement.lang = language
  if (i18next.isInitialized) {
    i18next.addResourceBundle(language, "translation", texts)
    await i18next.changeLanguage(language)
    wordsChanged()
    if (rest !== null) void loadRefusals(language)
    return
  }
  await i18next.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  })
}

/** Loads the words that the first page does without, once: for every other page, and for what is opened over one. */
export function restOfWords(): Promise<void> {
  rest ??= addRest().catch((error: unknown) => {
    rest = null
    throw error
  })
  return rest
}

async function addRest(): Promise<void> {
  const language = readLanguage()
  const texts = await languages[language].rest()
  await shown
  i18next.addResourceBundle(language, "translation", texts)
  void loadRefusals(language)
}

/** Shows everything in another language, from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(chosenKey, language)
  await showLanguage(language)
}

/** How numbers and dates are written: as in the business's country if that speaks the reader's language, else as usual in it. */
export function formatLocale(language: string, businessLocale: string): string {
  if (businessLocale.split("-")[0] === language) return businessLocale
  return isLanguage(language) ? languages[language].region : language
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(languages, tag)
}

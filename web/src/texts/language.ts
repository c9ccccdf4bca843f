import i18next from "i18next"
import type { Texts } from "./en/index.ts"
import { wordsChanged } from "./use-text.ts"

/** The languages of the app. Another one is a folder beside `en/` and a line here. */
export const languages = {
  en: { name: "English", region: "en-GB", load: () => import("./en/index.ts").then((m): Texts => m.en) },
  el: { name: "Ελληνικά", region: "el-GR", load: () => import("./el/index.ts").then((m): Texts => m.el) },
} as const
export type Language = keyof typeof languages

const chosenKey = "mortise.language"

/** The language the reader chose, else the first of the browser's that there is, else English. */
export function readLanguage(): Language {
  const wished = [localStorage.getItem(chosenKey) ?? "", ...navigator.languages].map((tag) => tag.split("-")[0])
  return wished.find(isLanguage) ?? "en"
}

/** Loads a language and shows everything in it. */
export async function showLanguage(language: Language): Promise<void> {
  const texts = await languages[language].load()
  document.documentElement.lang = language
  if (i18next.isInitialized) {
    i18next.addResourceBundle(language, "translation", texts)
    await i18next.changeLanguage(language)
    wordsChanged()
    return
  }
  await i18next.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  })
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

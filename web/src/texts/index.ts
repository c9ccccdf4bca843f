export type { TFunction as Text } from "i18next"
export {
  chooseLanguage,
  formatLocale,
  type Language,
  languages,
  readLanguage,
  restOfWords,
  showLanguage,
} from "./language.ts"
export { useLanguage, useText } from "./use-text.ts"

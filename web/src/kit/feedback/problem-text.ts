import i18next from "i18next"
import { Problem, Unreachable } from "../../api/index.ts"
import type { Text } from "../../texts/index.ts"
import { loadRefusals, readParams, refusalText } from "../../texts/refusals.ts"

/** What went wrong, in the reader's words, with what to do. Codes without a text of ours keep the server's sentence. */
export function problemText(t: Text, error: unknown): string {
  if (error instanceof Unreachable) return t("problems.unreachable")
  if (!(error instanceof Problem)) return t("problems.unexpected")
  const { language } = i18next
  void loadRefusals(language)
  const key = `problems.codes.${error.code.replaceAll(".", "_")}` as "problems.codes.auth_forbidden"
  const text = t(key, { defaultValue: "", ...readParams(language, error.params) })
  return text === "" ? (refusalText(language, error.code, error.params) ?? error.message) : text
}

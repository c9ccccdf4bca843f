import i18next from "i18next"
import { Problem, Unreachable } from "../../api/index.ts"
import type { Text } from "../../texts/index.ts"
import { serverSentence } from "../../texts/server-words.ts"

/** What went wrong, in the reader's words, with what to do. Codes without a text of ours keep the server's sentence. */
export function problemText(t: Text, error: unknown): string {
  if (error instanceof Unreachable) return t("problems.unreachable")
  if (!(error instanceof Problem)) return t("problems.unexpected")
  const key = `problems.codes.${error.code.replaceAll(".", "_")}` as "problems.codes.auth_forbidden"
  const said = ([name, value]: [string, unknown]) =>
    [name, name === "reason" ? serverSentence(i18next.language, String(value)) : String(value)] as const
  const params = Object.fromEntries(Object.entries(error.params).map(said))
  const text = t(key, { defaultValue: "", ...params })
  return text === "" ? error.message : text
}

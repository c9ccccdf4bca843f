import { Problem, Unreachable } from "../../api/index.ts"
import type { Text } from "../../texts/index.ts"

/** What went wrong, in the reader's words, with what to do. Codes without a text of ours keep the server's sentence. */
export function problemText(t: Text, error: unknown): string {
  if (error instanceof Unreachable) return t("problems.unreachable")
  if (!(error instanceof Problem)) return t("problems.unexpected")
  const key = `problems.codes.${error.code.replaceAll(".", "_")}` as "problems.codes.auth_forbidden"
  const params = Object.fromEntries(Object.entries(error.params).map(([name, value]) => [name, String(value)]))
  const text = t(key, { defaultValue: "", ...params })
  return text === "" ? error.message : text
}

import { useText } from "../../texts/index.ts"
import { useRefusals } from "../../texts/refusals.ts"
import { problemText } from "./problem-text.ts"

/** What went wrong as a sentence; it changes to the reader's language when its words come. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const t = useText()
  useRefusals()
  return problemText(t, error)
}

import { ShownOnce } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

/** A code that is shown once: the seller gives it in at their own Mortise. */
export function CodeDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const t = useText()
  const words = { title: t("market.code"), hint: t("market.codeWhere"), warning: t("market.codeOnce") }
  return <ShownOnce {...words} value={code} kept={t("apiKeys.kept")} onClose={onClose} />
}

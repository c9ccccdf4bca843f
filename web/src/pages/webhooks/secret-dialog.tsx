import { ShownOnce } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

/** Shows a new signing secret, the only time. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useText()
  const words = { title: t("webhooks.secretTitle"), warning: t("webhooks.secretOnce"), kept: t("webhooks.secretKept") }
  return <ShownOnce {...words} value={secret} onClose={onClose} />
}

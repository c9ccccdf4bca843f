import { ShownOnce } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Mailbox } from "./mailboxes-page.tsx"

interface DoorProps {
  readonly mailbox: Mailbox
  readonly token: string
  readonly onClose: () => void
}

/** Where a mail server posts the mails of a mailbox, and the token that it sends with them; shown once. */
export function MailboxDoor({ mailbox: { id, address }, token, onClose }: DoorProps) {
  const t = useText()
  const url = `${window.location.origin}/api/v1/desk/mailboxes/${id}/mails`
  const lines = [`POST ${url}`, "content-type: message/rfc822", `x-mortise-mailbox-token: ${token}`].join("\n")
  const words = {
    title: t("deskSetup.mailboxes.doorTitle", { address }),
    hint: t("deskSetup.mailboxes.doorText"),
    warning: t("deskSetup.mailboxes.doorOnce"),
    kept: t("deskSetup.mailboxes.doorKept"),
  }
  return <ShownOnce {...words} value={lines} onClose={onClose} />
}

import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core"
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("deskSetup.mailboxes.doorTitle", { address })}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm">{t("deskSetup.mailboxes.doorText")}</Text>
        <Alert color="orange" variant="light">
          {t("deskSetup.mailboxes.doorOnce")}
        </Alert>
        <Code block>{lines}</Code>
        <Group justify="flex-end">
          <CopyButton value={lines}>
            {({ copied, copy }) => (
              <Button onClick={copy} variant="default">
                {t(copied ? "common.copied" : "common.copy")}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t("deskSetup.mailboxes.doorKept")}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from "@mantine/core"
import { useText } from "../../texts/index.ts"

/** Shows a new signing secret, the only time. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("webhooks.secretTitle")}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Alert color="orange" variant="light">
          {t("webhooks.secretOnce")}
        </Alert>
        <Code block>{secret}</Code>
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button onClick={copy} variant="default">
                {t(copied ? "common.copied" : "common.copy")}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t("webhooks.secretKept")}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

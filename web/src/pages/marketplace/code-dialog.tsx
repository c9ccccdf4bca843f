import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core"
import { useText } from "../../texts/index.ts"

/** A code that is shown once: the seller gives it in at their own Mortise. */
export function CodeDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("market.code")}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Alert color="orange" variant="light">
          {t("market.codeOnce")}
        </Alert>
        <Text size="sm">{t("market.codeWhere")}</Text>
        <Code block>{code}</Code>
        <Group justify="flex-end">
          <CopyButton value={code}>
            {({ copied, copy }) => (
              <Button onClick={copy} variant="default">
                {t(copied ? "common.copied" : "common.copy")}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t("apiKeys.kept")}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

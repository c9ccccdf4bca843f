import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core"
import { useText } from "../../texts/index.ts"
import { Dialog } from "../feedback/dialog.tsx"

interface ShownOnceProps {
  readonly title: string
  /** Says that it is not shown again. */
  readonly warning: string
  /** What it is for. */
  readonly hint?: string
  readonly value: string
  /** The button that closes it, as the person's word that it is kept. */
  readonly kept: string
  readonly onClose: () => void
}

/** A key or a code that is shown once, to be copied; a click beside the dialog does not lose it. */
export function ShownOnce({ title, warning, hint, value, kept, onClose }: ShownOnceProps) {
  const t = useText()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        {hint !== undefined && <Text size="sm">{hint}</Text>}
        <Alert color="orange" variant="light">
          {warning}
        </Alert>
        <Code block>{value}</Code>
        <Group justify="flex-end">
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button onClick={copy} variant="default">
                {t(copied ? "common.copied" : "common.copy")}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{kept}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

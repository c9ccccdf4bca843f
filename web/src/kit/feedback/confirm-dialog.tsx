import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useEffect, useState } from "react"
import { useText } from "../../texts/index.ts"
import type { Question } from "./confirm.tsx"

/** The question itself; it keeps its words while it closes. It opens after it was drawn, so that it knows where the focus was. */
export function ConfirmDialog({ question }: { readonly question: Question | null }) {
  const t = useText()
  const [shown, setShown] = useState<Question | null>(null)
  useEffect(() => {
    if (question !== null) setShown(question)
  }, [question])
  return (
    <Modal
      opened={question !== null && shown !== null}
      onClose={() => question?.answer(false)}
      title={shown?.title}
      role="alertdialog"
      aria-label={shown?.title ?? ""}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm" component="div">
          {shown?.text}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => question?.answer(false)} data-autofocus>
            {t("common.back")}
          </Button>
          <Button color={shown?.isDanger === false ? "mortise" : "red"} onClick={() => question?.answer(true)}>
            {shown?.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { type ReactNode, useEffect, useState } from "react"
import { makeStore, useStore } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"

interface Question {
  readonly title: string
  readonly text: ReactNode
  /** The verb on the button: "Cancel the order", never "OK". */
  readonly action: string
  readonly isDanger?: boolean
  readonly answer: (isYes: boolean) => void
}

const asked = makeStore<Question | null>(null)

/** Asks before something that can't be taken back; answers true when the person wants it. */
export function confirm(question: Omit<Question, "answer">): Promise<boolean> {
  asked.get()?.answer(false)
  return new Promise((resolve) => {
    asked.set({
      ...question,
      answer: (isYes) => {
        asked.set(null)
        resolve(isYes)
      },
    })
  })
}

/** Where `confirm` asks; stands once in the app. */
export function ConfirmHost() {
  const t = useText()
  const question = useStore(asked)
  const [shown, setShown] = useState<Question | null>(null)
  useEffect(() => {
    if (question !== null) setShown(question)
  }, [question])
  if (shown === null) return null
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={shown.title}
      role="alertdialog"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm" component="div">
          {shown.text}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => question?.answer(false)} data-autofocus>
            {t("common.back")}
          </Button>
          <Button color={shown.isDanger === false ? "mortise" : "red"} onClick={() => question?.answer(true)}>
            {shown.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

import { Button, CloseButton, Group, Paper, Progress, Stack, Text, Title } from "@mantine/core"
import { useState } from "react"
import { Link } from "react-router"
import { notifyDone } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { steps, useGuidePutAway, useSteps } from "./steps.ts"

/** On the first page, until all steps are done or it is put away: how far the beginning is. */
export function BeginCard() {
  const t = useText()
  const { done, isKnown } = useSteps()
  const { isAway, putAway, takeOut } = useGuidePutAway()
  const [isClosed, setClosed] = useState(isAway)
  if (!isKnown || isClosed || done.size === steps.length) return null
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={6} flex={1}>
          <Title order={2} size="h5">
            {t("begin.title")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("begin.progress", { done: done.size, total: steps.length })}
          </Text>
          <Progress value={(100 * done.size) / steps.length} aria-label={t("begin.title")} maw={320} />
        </Stack>
        <Button component={Link} to="/begin">
          {t("begin.goOn")}
        </Button>
        <CloseButton
          aria-label={t("begin.putAway")}
          onClick={() => {
            putAway()
            setClosed(true)
            notifyDone(t("begin.isAway"), async () => {
              takeOut()
              setClosed(false)
            })
          }}
        />
      </Group>
    </Paper>
  )
}

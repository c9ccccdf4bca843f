import { Alert, Button, Group, Text } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { isPassing, Problem } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"
import { ProblemText } from "./problem-sentence.tsx"

/** A failure in place: what it was, what to do, and a way to try again where that may help. */
export function ProblemView({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}) {
  const t = useText()
  const requestId = error instanceof Problem && error.status >= 500 ? error.requestId : null
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert" variant="light">
      <Text size="sm">
        <ProblemText error={error} />
      </Text>
      {requestId !== null && (
        <Text size="xs" c="dimmed">
          {t("problems.requestId", { id: requestId })}
        </Text>
      )}
      {onRetry && isPassing(error) && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={onRetry}>
            {t("common.tryAgain")}
          </Button>
        </Group>
      )}
    </Alert>
  )
}

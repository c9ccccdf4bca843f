import { Button, Group, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core"
import { IconCheck } from "@tabler/icons-react"
import { Link } from "react-router"
import { PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { type Step, stepAddress, steps, useSteps } from "./steps.ts"

/** The way from an empty business to the first sale. Each step can be left and come back to. */
export function Component() {
  const t = useText()
  const { done } = useSteps()
  const next = steps.find((step) => !done.has(step))
  return (
    <Stack maw={760}>
      <PageHead title={t("begin.title")} subtitle={t("begin.text")} />
      <Stack component="ol" p={0} m={0} gap="sm" className="m-steps">
        {steps.map((step, place) => (
          <StepLine key={step} step={step} place={place} isDone={done.has(step)} isNext={step === next} />
        ))}
      </Stack>
      <Group>
        <Button component={Link} to="/" variant="default">
          {t("begin.toHome")}
        </Button>
      </Group>
    </Stack>
  )
}

interface StepLineProps {
  readonly step: Step
  readonly place: number
  readonly isDone: boolean
  readonly isNext: boolean
}

function StepLine({ step, place, isDone, isNext }: StepLineProps) {
  const t = useText()
  return (
    <Paper withBorder p="md" component="li">
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon radius="xl" variant={isDone ? "filled" : "light"} aria-hidden>
          {isDone ? <IconCheck size={16} /> : place + 1}
        </ThemeIcon>
        <Stack gap={4} flex={1}>
          <Title order={2} size="h6">
            {t(`begin.steps.${step}.title`)}
            {isDone && ` (${t("begin.done")})`}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`begin.steps.${step}.text`)}
          </Text>
          <Group gap="xs" mt={4}>
            <Button component={Link} to={stepAddress[step]} size="xs" variant={isNext ? "filled" : "default"}>
              {t(`begin.steps.${step}.action`)}
            </Button>
            {step === "products" && (
              <Button component={Link} to="/import" size="xs" variant="default">
                {t("import.title")}
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
    </Paper>
  )
}

import { Button, Group, Stack, Text, Title } from "@mantine/core"
import { isRouteErrorResponse, Link, useRouteError } from "react-router"
import { Problem } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"
import { ProblemView } from "./problem-view.tsx"

/** What a page shows that failed as a whole: not found, not loaded, or broken. The rest of the app goes on. */
export function PageError() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  if (isOldBuild(error)) return <NewVersion />
  return <Broken error={error} />
}

export function NotFound() {
  const t = useText()
  return (
    <Stack maw={520} mx="auto" mt={80} align="flex-start">
      <Title order={1}>{t("shell.notFound.title")}</Title>
      <Text c="dimmed">{t("shell.notFound.text")}</Text>
      <Button component={Link} to="/">
        {t("shell.notFound.action")}
      </Button>
    </Stack>
  )
}

/** A part of the app that is no longer on the server: it was updated since this window was opened. */
function NewVersion() {
  const t = useText()
  return (
    <Stack maw={520} mx="auto" mt={80} align="flex-start">
      <Title order={1}>{t("shell.newVersion.title")}</Title>
      <Text c="dimmed">{t("shell.newVersion.text")}</Text>
      <Button onClick={() => window.location.reload()}>{t("shell.newVersion.action")}</Button>
    </Stack>
  )
}

function Broken({ error }: { readonly error: unknown }) {
  const t = useText()
  return (
    <Stack maw={640} mx="auto" mt={80}>
      <Title order={1}>{t("shell.broken.title")}</Title>
      <Text c="dimmed">{t("shell.broken.text")}</Text>
      {error instanceof Problem && <ProblemView error={error} />}
      <Group>
        <Button onClick={() => window.location.reload()}>{t("shell.broken.reload")}</Button>
        <Button variant="default" component={Link} to="/">
          {t("shell.notFound.action")}
        </Button>
      </Group>
    </Stack>
  )
}

function isOldBuild(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|module script failed|Failed to fetch/i.test(error.message)
  )
}

import { Button, Stack, Text, Title } from "@mantine/core"
import { Link } from "react-router"
import { useText } from "../texts/index.ts"

/** In place of a page that the person's role does not reach. */
export function NoPermission() {
  const t = useText()
  return (
    <Stack maw={520} mx="auto" mt={80} align="flex-start">
      <Title order={1}>{t("shell.noPermission.title")}</Title>
      <Text c="dimmed">{t("shell.noPermission.text")}</Text>
      <Button component={Link} to="/">
        {t("shell.notFound.action")}
      </Button>
    </Stack>
  )
}

import { Anchor, Button, Center, Group, Paper, Stack, Text } from "@mantine/core"
import { Outlet } from "react-router"
import { chooseLanguage, type Language, languages, useLanguage } from "../../texts/index.ts"

/** The frame of the pages outside of any business: one card in the middle, the languages below. */
export function OuterFrame() {
  const shown = useLanguage()
  return (
    <Center mih="100vh" p="md" bg="var(--m-quiet-ground)">
      <Stack w="100%" maw={440}>
        <Group gap="xs" justify="center">
          <img src="/app/mark.svg" width={30} height={30} alt="" />
          <Text fw={700} size="xl">
            Mortise
          </Text>
        </Group>
        <Paper component="main" withBorder p={{ base: "md", xs: "xl" }} shadow="xs">
          <Outlet />
        </Paper>
        <Group justify="center" gap={4} component="nav" aria-label="Language">
          {(Object.keys(languages) as Language[]).map((language) => (
            <Button
              key={language}
              size="compact-sm"
              variant={shown === language ? "light" : "subtle"}
              lang={language}
              aria-pressed={shown === language}
              onClick={() => void chooseLanguage(language)}
            >
              {languages[language].name}
            </Button>
          ))}
          <Anchor href="/docs" size="sm" ml="md" c="dimmed">
            API
          </Anchor>
        </Group>
      </Stack>
    </Center>
  )
}

import { Alert, Center, Paper, Stack, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useParams } from "react-router"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { portalCall } from "./portal-api.ts"
import { RateForm } from "./rate-form.tsx"

/** Where the mail leads that asks how it went. Opening it says nothing: mail servers open links too. */
export function Component() {
  const t = useText()
  const { token = "" } = useParams()
  const [isSaid, setSaid] = useState(false)
  const asked = useQuery({
    queryKey: ["rating", token],
    queryFn: () => portalCall("", "get", "/desk/ratings/{token}", { path: { token } }),
    retry: false,
  })
  return (
    <Center mih="100vh" p="md" bg="var(--m-quiet-ground)" component="main">
      <Paper withBorder p={{ base: "md", xs: "xl" }} shadow="xs" w="100%" maw={480}>
        <Loaded query={asked}>
          {({ business, number, subject, score }) => (
            <Stack>
              <PageHead title={t("portal.howWasIt")} />
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {business} · #{number} {subject}
              </Text>
              {isSaid ? (
                <Alert color="teal" role="status">
                  {t("portal.thanks")}
                </Alert>
              ) : (
                <RateForm
                  score={score}
                  save={(body) => portalCall("", "post", "/desk/ratings/{token}", { path: { token }, body })}
                  onSaved={() => setSaid(true)}
                />
              )}
            </Stack>
          )}
        </Loaded>
      </Paper>
    </Center>
  )
}

import { Button, Stack, Text, Title } from "@mantine/core"
import { useEffect } from "react"
import { useSearchParams } from "react-router"
import { useText } from "../../texts/index.ts"
import { useTitle } from "../sign-in/use-title.ts"
import { tellConsent } from "./consent.ts"

const shownMs = 1_500

/** Where a service's consent page comes back to: tells the window that asked, and closes. */
export function Component() {
  const t = useText()
  const [params] = useSearchParams()
  const connection = params.get("connection") ?? ""
  useTitle(t("consent.title"))
  useEffect(() => {
    tellConsent(connection)
    const closing = setTimeout(() => window.close(), shownMs)
    return () => clearTimeout(closing)
  }, [connection])
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("consent.title")}
      </Title>
      <Text size="sm" role="status">
        {t("consent.done")}
      </Text>
      <Button onClick={() => window.close()}>{t("consent.close")}</Button>
    </Stack>
  )
}

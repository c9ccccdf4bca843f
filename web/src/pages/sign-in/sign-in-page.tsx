import { Anchor, Group, Stack, Title } from "@mantine/core"
import { Link, useLocation } from "react-router"
import { goTo, nextAddress } from "../../app/address.ts"
import { useText } from "../../texts/index.ts"
import { SignInForm } from "./sign-in-form.tsx"
import { useTitle } from "./use-title.ts"

export function Component() {
  const t = useText()
  const { search } = useLocation()
  useTitle(t("signIn.title"))
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("signIn.title")}
      </Title>
      <SignInForm onSignedIn={() => goTo(nextAddress(search))} />
      <Group justify="space-between">
        <Anchor component={Link} to="/forgotten" size="sm">
          {t("signIn.forgotten")}
        </Anchor>
        <Anchor component={Link} to={{ pathname: "/sign-up", search }} size="sm">
          {t("signIn.noAccount")}
        </Anchor>
      </Group>
    </Stack>
  )
}

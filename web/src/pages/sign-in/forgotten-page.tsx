import { Alert, Anchor, Stack, Text, TextInput, Title } from "@mantine/core"
import { useState } from "react"
import { Link } from "react-router"
import { auth } from "../../api/auth.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { useTitle } from "./use-title.ts"

export function Component() {
  const t = useText()
  const [isSent, setSent] = useState(false)
  useTitle(t("signIn.forgottenTitle"))
  const form = useKitForm({
    initial: { email: "" },
    check: ({ email }) => (email.includes("@") ? {} : { email: t("signIn.emailWanted") }),
    save: ({ email }) => auth.askForNewPassword(email),
    onSaved: () => setSent(true),
  })
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("signIn.forgottenTitle")}
      </Title>
      {isSent ? (
        <Alert role="status">{t("signIn.forgottenSent")}</Alert>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t("signIn.forgottenText")}
          </Text>
          <FormView form={form} action={t("signIn.forgottenAction")}>
            <TextInput
              label={t("signIn.email")}
              type="email"
              autoComplete="username"
              {...form.fields.getInputProps("email")}
            />
          </FormView>
        </>
      )}
      <Anchor component={Link} to="/sign-in" size="sm">
        {t("signIn.backTo")}
      </Anchor>
    </Stack>
  )
}

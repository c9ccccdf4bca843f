import { Alert, Anchor, Stack, Title } from "@mantine/core"
import { useState } from "react"
import { Link, useSearchParams } from "react-router"
import { auth } from "../../api/auth.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"
import { passwordCharsMin } from "./password.ts"
import { useTitle } from "./use-title.ts"

/** Where the mail about a forgotten password leads. */
export function Component() {
  const t = useText()
  const [params] = useSearchParams()
  const token = params.get("token") ?? ""
  const [isSet, setIsSet] = useState(false)
  useTitle(t("signIn.newPasswordTitle"))
  const form = useKitForm({
    initial: { newPassword: "" },
    check: ({ newPassword }) =>
      newPassword.length < passwordCharsMin ? { newPassword: t("signUp.passwordShort", { n: passwordCharsMin }) } : {},
    save: ({ newPassword }) => auth.setNewPassword({ token, newPassword }),
    onSaved: () => setIsSet(true),
  })
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("signIn.newPasswordTitle")}
      </Title>
      {token === "" && <Alert color="orange">{t("signIn.linkOld")}</Alert>}
      {isSet && <Alert role="status">{t("signIn.newPasswordSet")}</Alert>}
      {token !== "" && !isSet && (
        <FormView form={form} action={t("signIn.newPasswordAction")}>
          <SecretField
            label={t("signIn.newPassword")}
            autoComplete="new-password"
            {...form.fields.getInputProps("newPassword")}
          />
        </FormView>
      )}
      <Anchor component={Link} to="/sign-in" size="sm">
        {t("signIn.backTo")}
      </Anchor>
    </Stack>
  )
}

import { Anchor, Stack, Text, TextInput, Title } from "@mantine/core"
import { Link, useLocation } from "react-router"
import { auth } from "../../api/auth.ts"
import { goTo, nextAddress } from "../../app/address.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"
import { passwordCharsMin } from "./password.ts"
import { useTitle } from "./use-title.ts"

export function Component() {
  const t = useText()
  const { search } = useLocation()
  useTitle(t("signUp.title"))
  const form = useKitForm({
    initial: { name: "", email: "", password: "" },
    check: ({ name, email, password }) => ({
      ...(name.trim() === "" ? { name: t("signUp.nameWanted") } : {}),
      ...(email.includes("@") ? {} : { email: t("signIn.emailWanted") }),
      ...(password.length < passwordCharsMin ? { password: t("signUp.passwordShort", { n: passwordCharsMin }) } : {}),
    }),
    save: auth.signUp,
    onSaved: () => goTo(nextAddress(search)),
  })
  const { getInputProps } = form.fields
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("signUp.title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("signUp.text")}
      </Text>
      <FormView form={form} action={t("signUp.action")}>
        <TextInput label={t("signUp.name")} autoComplete="name" {...getInputProps("name")} />
        <TextInput label={t("signIn.email")} type="email" autoComplete="username" {...getInputProps("email")} />
        <SecretField
          label={t("signIn.password")}
          description={t("signUp.passwordHint", { n: passwordCharsMin })}
          autoComplete="new-password"
          {...getInputProps("password")}
        />
      </FormView>
      <Anchor component={Link} to={{ pathname: "/sign-in", search }} size="sm">
        {t("signUp.haveAccount")}
      </Anchor>
    </Stack>
  )
}

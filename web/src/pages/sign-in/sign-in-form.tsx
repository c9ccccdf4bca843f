import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { auth, type Person, type SignedIn } from "../../api/auth.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"

interface SignInFormProps {
  readonly onSignedIn: (person: Person | undefined) => void
}

/** E-mail address and password, then the second factor where there is one. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const [isHalf, setHalf] = useState(false)
  const done = (reply: SignedIn) => (reply.twoFactorRedirect ? setHalf(true) : onSignedIn(reply.user))
  return isHalf ? <CodeForm onSignedIn={onSignedIn} /> : <PasswordForm onDone={done} />
}

function PasswordForm({ onDone }: { readonly onDone: (reply: SignedIn) => void }) {
  const t = useText()
  const form = useKitForm({
    initial: { email: "", password: "", rememberMe: true },
    check: ({ email, password }) => ({
      ...(email.includes("@") ? {} : { email: t("signIn.emailWanted") }),
      ...(password === "" ? { password: t("signIn.passwordWanted") } : {}),
    }),
    save: auth.signIn,
    onSaved: onDone,
  })
  const { fields } = form
  return (
    <FormView form={form} action={t("signIn.action")}>
      <TextInput
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        data-autofocus
        {...fields.getInputProps("email")}
      />
      <SecretField label={t("signIn.password")} autoComplete="current-password" {...fields.getInputProps("password")} />
      <Checkbox label={t("signIn.remember")} {...fields.getInputProps("rememberMe", { type: "checkbox" })} />
    </FormView>
  )
}

/** The second factor: a code of the authenticator app, or one of the backup codes. */
function CodeForm({ onSignedIn }: SignInFormProps) {
  const t = useText()
  const [isBackup, setBackup] = useState(false)
  const form = useKitForm({
    initial: { code: "", trustDevice: false },
    check: ({ code }) => (code.trim() === "" ? { code: t("signIn.codeWanted") } : {}),
    save: (values) => {
      const body = { ...values, code: values.code.trim() }
      return isBackup ? auth.verifyBackupCode(body) : auth.verifyCode(body)
    },
    onSaved: (reply) => onSignedIn(reply.user),
  })
  return (
    <Stack>
      <Text size="sm">{isBackup ? t("signIn.backupText") : t("signIn.codeText")}</Text>
      <FormView form={form} action={t("signIn.action")}>
        <TextInput
          label={isBackup ? t("signIn.backupCode") : t("signIn.code")}
          autoComplete="one-time-code"
          autoFocus
          {...(isBackup ? {} : { inputMode: "numeric" as const })}
          {...form.fields.getInputProps("code")}
        />
        <Checkbox label={t("signIn.trust")} {...form.fields.getInputProps("trustDevice", { type: "checkbox" })} />
      </FormView>
      <Button variant="subtle" size="compact-sm" onClick={() => setBackup(!isBackup)}>
        {isBackup ? t("signIn.useCode") : t("signIn.useBackup")}
      </Button>
    </Stack>
  )
}

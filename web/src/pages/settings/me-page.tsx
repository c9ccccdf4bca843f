import { NativeSelect, Switch, TextInput, useMantineColorScheme } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { auth, type Person } from "../../api/auth.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { areLetterKeysOn, setLetterKeys } from "../../kit/list/index.ts"
import { chooseLanguage, type Language, languages, useLanguage, useText } from "../../texts/index.ts"
import { passwordCharsMin } from "../sign-in/password.ts"
import { SettingsFrame } from "./settings-frame.tsx"
import { TwoFactor } from "./two-factor.tsx"

/** The person's own account, the same in all of their businesses. */
export function Component() {
  const t = useText()
  const session = useQuery({ queryKey: ["session"], queryFn: auth.session })
  return (
    <SettingsFrame title={t("settings.sections.me")}>
      <Loaded query={session}>
        {(found) =>
          found === null ? null : (
            <>
              <NameForm person={found.user} />
              <Appearance />
              <PasswordForm />
              <TwoFactor person={found.user} />
            </>
          )
        }
      </Loaded>
    </SettingsFrame>
  )
}

function NameForm({ person }: { readonly person: Person }) {
  const t = useText()
  const form = useKitForm({
    initial: { name: person.name },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name }) => auth.changeName(name.trim()),
    onSaved: () => notifyDone(t("common.saved")),
  })
  return (
    <Panel title={t("me.who")}>
      <FormView form={form} action={t("common.save")}>
        <TextInput
          label={t("signUp.name")}
          autoComplete="name"
          maxLength={200}
          {...form.fields.getInputProps("name")}
        />
        <TextInput label={t("signIn.email")} value={person.email} readOnly description={t("me.emailFixed")} />
      </FormView>
    </Panel>
  )
}

function Appearance() {
  const t = useText()
  const shown = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = ["light", "dark", "auto"] as const
  const [hasLetters, setLetters] = useState(areLetterKeysOn)
  return (
    <Panel title={t("me.appearance")}>
      <NativeSelect
        label={t("me.language")}
        data={(Object.keys(languages) as Language[]).map((value) => ({ value, label: languages[value].name }))}
        value={shown}
        onChange={(event) => void chooseLanguage(event.currentTarget.value === "el" ? "el" : "en")}
      />
      <NativeSelect
        label={t("me.colours")}
        data={schemes.map((value) => ({ value, label: t(`shell.schemes.${value}`) }))}
        value={colorScheme}
        onChange={(event) => setColorScheme(schemes.find((one) => one === event.currentTarget.value) ?? "auto")}
      />
      <Switch
        label={t("me.letterKeys")}
        description={t("me.letterKeysHint")}
        checked={hasLetters}
        onChange={(event) => {
          setLetters(event.currentTarget.checked)
          setLetterKeys(event.currentTarget.checked)
        }}
      />
    </Panel>
  )
}

function PasswordForm() {
  const t = useText()
  const form = useKitForm({
    initial: { currentPassword: "", newPassword: "" },
    check: ({ currentPassword, newPassword }) => ({
      ...(currentPassword === "" ? { currentPassword: t("form.wanted") } : {}),
      ...(newPassword.length < passwordCharsMin
        ? { newPassword: t("signUp.passwordShort", { n: passwordCharsMin }) }
        : {}),
    }),
    save: auth.changePassword,
    onSaved: () => {
      form.fields.reset()
      notifyDone(t("me.passwordChanged"))
    },
    fieldOfCode: { "auth.invalid_password": "currentPassword" },
  })
  return (
    <Panel title={t("me.password")}>
      <FormView form={form} action={t("me.changePassword")}>
        <SecretField
          label={t("me.currentPassword")}
          autoComplete="current-password"
          {...form.fields.getInputProps("currentPassword")}
        />
        <SecretField
          label={t("signIn.newPassword")}
          autoComplete="new-password"
          {...form.fields.getInputProps("newPassword")}
        />
      </FormView>
    </Panel>
  )
}

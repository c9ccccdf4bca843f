import { Alert, Button, Code, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { auth, type Person } from "../../api/auth.ts"
import { Panel, StateBadge } from "../../kit/detail/index.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, FormView, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"
import { QrCode } from "./qr-code.tsx"

interface Started {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** The second factor at signing in: a code that an app on the person's phone shows. */
export function TwoFactor({ person }: { readonly person: Person }) {
  const t = useText()
  const isOn = person.twoFactorEnabled === true
  const [asked, setAsked] = useState<"on" | "off" | null>(null)
  const [started, setStarted] = useState<Started | null>(null)
  return (
    <Panel
      title={t("me.twoFactor")}
      actions={<StateBadge tone={isOn ? "good" : "warn"}>{t(isOn ? "me.twoFactorOn" : "me.twoFactorOff")}</StateBadge>}
    >
      <Text size="sm">{t("me.twoFactorText")}</Text>
      <Group>
        <Button variant={isOn ? "default" : "filled"} onClick={() => setAsked(isOn ? "off" : "on")}>
          {t(isOn ? "me.twoFactorStop" : "me.twoFactorStart")}
        </Button>
      </Group>
      {asked !== null && (
        <AskPassword
          isOn={asked === "on"}
          onClose={() => setAsked(null)}
          onStarted={(made) => {
            setAsked(null)
            setStarted(made)
          }}
        />
      )}
      {started !== null && <Finish started={started} onClose={() => setStarted(null)} />}
    </Panel>
  )
}

interface AskPasswordProps {
  readonly isOn: boolean
  readonly onClose: () => void
  readonly onStarted: (started: Started) => void
}

function AskPassword({ isOn, onClose, onStarted }: AskPasswordProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm<{ password: string }, Started | null>({
    initial: { password: "" },
    check: ({ password }) => (password === "" ? { password: t("form.wanted") } : {}),
    save: async ({ password }) => {
      if (isOn) return auth.startTwoFactor(password)
      await auth.stopTwoFactor(password)
      return null
    },
    onSaved: async (made) => {
      if (made !== null) return onStarted(made)
      await client.invalidateQueries({ queryKey: ["session"] })
      notifyDone(t("me.twoFactorStopped"))
      onClose()
    },
    fieldOfCode: { "auth.invalid_password": "password" },
  })
  const title = t(isOn ? "me.twoFactorStart" : "me.twoFactorStop")
  return (
    <FormModal form={form} title={title} action={t("me.goOn")} onClose={onClose}>
      <SecretField
        label={t("me.currentPassword")}
        autoComplete="current-password"
        data-autofocus
        {...form.fields.getInputProps("password")}
      />
    </FormModal>
  )
}

/** Shows the picture and the backup codes; a first code proves that the app has it. */
function Finish({ started, onClose }: { readonly started: Started; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const secret = new URL(started.totpURI).searchParams.get("secret") ?? ""
  const form = useKitForm({
    initial: { code: "" },
    check: ({ code }) => (/^\d{6}$/.test(code.trim()) ? {} : { code: t("signIn.codeWanted") }),
    save: ({ code }) => auth.verifyCode({ code: code.trim(), trustDevice: false }),
    onSaved: async () => {
      await client.invalidateQueries({ queryKey: ["session"] })
      notifyDone(t("me.twoFactorStarted"))
      onClose()
    },
    fieldOfCode: { "auth.invalid_code": "code" },
  })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("me.twoFactorStart")}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm">{t("me.scan")}</Text>
        <QrCode text={started.totpURI} label={t("me.qrLabel")} />
        <Text size="xs" c="dimmed">
          {t("me.orType")} <Code>{secret}</Code>
        </Text>
        <Alert color="orange" variant="light" title={t("me.backupTitle")}>
          <Text size="sm">{t("me.backupText")}</Text>
          <Code block mt="xs">
            {started.backupCodes.join("\n")}
          </Code>
          <CopyButton value={started.backupCodes.join("\n")}>
            {({ copied, copy }) => (
              <Button mt="xs" size="xs" variant="default" onClick={copy}>
                {t(copied ? "common.copied" : "common.copy")}
              </Button>
            )}
          </CopyButton>
        </Alert>
        <FormView form={form} action={t("me.twoFactorConfirm")}>
          <TextInput
            label={t("signIn.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            {...form.fields.getInputProps("code")}
          />
        </FormView>
      </Stack>
    </Dialog>
  )
}

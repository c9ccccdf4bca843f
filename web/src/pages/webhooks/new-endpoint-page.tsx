import { Checkbox, Select, Stack } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { call, refresh } from "../../api/index.ts"
import { PageHead, Panel } from "../../kit/detail/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { PaceFields, WhatFields } from "./endpoint-fields.tsx"
import { checkEndpoint, fieldNames, fieldOfCode, newEndpoint, settingsOf, signatures } from "./endpoint-form.ts"
import { SecretDialog } from "./secret-dialog.tsx"
import { SignInFields } from "./sign-in-fields.tsx"

/** Makes an endpoint; its secret is shown once before its page opens. */
export function Component() {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string } | null>(null)
  const form = useKitForm({
    initial: newEndpoint,
    check: (values) => checkEndpoint(t, values),
    save: (values) =>
      call("post", "/integration/webhooks", {
        body: {
          ...settingsOf(values),
          signature: values.signature,
          state: values.isPaused ? "paused" : "enabled",
        },
      }),
    onSaved: async (endpoint) => {
      setMade({ id: endpoint.id, secret: endpoint.secret })
      await refresh(client, ["/integration"])
    },
    fieldOfCode,
    fieldNames,
  })
  const { getInputProps } = form.fields
  return (
    <Stack maw={860}>
      <PageHead title={t("webhooks.new")} back={{ to: "/webhooks", label: t("webhooks.title") }} />
      <GuardedForm form={form} action={t("webhooks.make")} onCancel={() => void navigate("/webhooks")}>
        <WhatFields form={form} />
        <SignInFields form={form} canKeep={false} />
        <PaceFields form={form} />
        <Panel>
          <Select
            label={t("webhooks.signature")}
            data={signatures.map((value) => ({ value, label: t(`webhooks.signatures.${value}`) }))}
            allowDeselect={false}
            {...getInputProps("signature")}
          />
          <Checkbox label={t("webhooks.startPaused")} {...getInputProps("isPaused", { type: "checkbox" })} />
        </Panel>
      </GuardedForm>
      {made !== null && <SecretDialog secret={made.secret} onClose={() => void navigate(`/webhooks/${made.id}`)} />}
    </Stack>
  )
}

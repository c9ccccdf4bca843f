import { Stack } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "react-router"
import { call, refresh, useRead } from "../../api/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { PaceFields, WhatFields } from "./endpoint-fields.tsx"
import { checkEndpoint, fieldNames, fieldOfCode, settingsOf, valuesOf } from "./endpoint-form.ts"
import { SignInFields } from "./sign-in-fields.tsx"
import type { Endpoint } from "./states.tsx"

/** The settings of an endpoint. */
export function Component() {
  const { id = "" } = useParams()
  const endpoint = useRead("/integration/webhooks/{id}", { path: { id } })
  return <Loaded query={endpoint}>{(found) => <EditForm endpoint={found} />}</Loaded>
}

function EditForm({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id, version } = endpoint
  const to = `/webhooks/${id}`
  const form = useKitForm({
    initial: valuesOf(endpoint),
    check: (values) => checkEndpoint(t, values),
    save: (values) => call("put", "/integration/webhooks/{id}", { path: { id }, body: settingsOf(values), version }),
    onSaved: async () => {
      await refresh(client, ["/integration"])
      notifyDone(t("common.saved"))
      void navigate(to)
    },
    fieldOfCode,
    fieldNames,
  })
  return (
    <Stack maw={860}>
      <PageHead title={t("common.edit")} back={{ to, label: endpoint.name }} />
      <GuardedForm form={form} action={t("common.save")} onCancel={() => void navigate(to)}>
        <WhatFields form={form} />
        <SignInFields form={form} canKeep />
        <PaceFields form={form} />
      </GuardedForm>
    </Stack>
  )
}

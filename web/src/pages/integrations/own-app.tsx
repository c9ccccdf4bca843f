import { Button, Code, Group, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"
import type { Connector } from "./states.tsx"

interface OwnAppProps {
  readonly connector: Connector
}

/** The business's own app at a service, and the secret that proves what the service sends; both stay sealed. */
export function OwnApp({ connector }: OwnAppProps) {
  const { slug, auth, hasWebhooks } = connector
  const isUsed = auth.kind === "oauth2" || hasWebhooks
  const canWrite = useMay()("integrations:write")
  const app = useRead("/integrations/{slug}/app", { path: { slug } })
  if (!isUsed || !canWrite) return null
  return <Loaded query={app}>{(found) => <AppView connector={connector} app={found} />}</Loaded>
}

interface AppProps extends OwnAppProps {
  readonly app: Reply<"get", "/integrations/{slug}/app">
}

function AppView({ connector, app }: AppProps) {
  const t = useText()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { slug, name } = connector
  const drop = async () => {
    const question = { title: t("ownApp.dropTitle"), text: t("ownApp.dropText"), action: t("ownApp.drop") }
    if (!(await confirm(question))) return
    await call("delete", "/integrations/{slug}/app", { path: { slug } }).catch(notifyFailed)
    await refresh(client, ["/integrations"])
  }
  const isOwn = app.whose === "own"
  const hasLogin = connector.auth.kind === "oauth2"
  return (
    <Panel
      title={t(hasLogin ? "ownApp.title" : "ownApp.secretTitle")}
      actions={
        <Group gap="xs">
          {isOwn && (
            <Button size="xs" variant="subtle" color="red" onClick={() => void drop()}>
              {t("ownApp.drop")}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t(isOwn ? "ownApp.change" : "ownApp.enter")}
          </Button>
        </Group>
      }
    >
      <Text size="sm" c="dimmed">
        {t(hasLogin ? "ownApp.about" : "ownApp.aboutSecret", { name })}
      </Text>
      <Facts
        facts={[
          { label: t("ownApp.whose"), value: hasLogin ? t(`ownApp.of.${app.whose ?? "nobody"}`) : null },
          {
            label: t("ownApp.webhookSecret"),
            value: t(app.hasWebhookSecret ? "ownApp.isEntered" : "ownApp.isMissing"),
          },
          { label: t("ownApp.redirectUrl"), value: hasLogin ? <Code>{app.redirectUrl}</Code> : null },
          { label: t("ownApp.webhookUrl"), value: app.webhookUrl && <Code>{app.webhookUrl}</Code> },
        ]}
      />
      {isOpen && <AppDialog connector={connector} app={app} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

function AppDialog({ connector, app, onClose }: AppProps & { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { slug, name, auth } = connector
  const hasLogin = auth.kind === "oauth2"
  const form = useKitForm({
    initial: { clientId: app.clientId ?? "", clientSecret: "", webhookSecret: "" },
    check: ({ clientId, clientSecret, webhookSecret }) => {
      const wanted = hasLogin ? { clientId, clientSecret } : { webhookSecret }
      return Object.fromEntries(
        Object.entries(wanted).flatMap(([key, v]) => (v === "" ? [[key, t("form.wanted")]] : [])),
      )
    },
    // Where nobody logs in through an app, it is only what its secret proves.
    save: ({ clientId, clientSecret, webhookSecret }) =>
      call("put", "/integrations/{slug}/app", {
        path: { slug },
        body: {
          ...(hasLogin ? { clientId, clientSecret } : { clientId: slug, clientSecret: webhookSecret }),
          ...(webhookSecret === "" ? {} : { webhookSecret }),
        },
      }),
    onSaved: async () => {
      await refresh(client, ["/integrations"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={t(hasLogin ? "ownApp.title" : "ownApp.secretTitle")}
      action={t("common.save")}
      onClose={onClose}
    >
      {hasLogin && (
        <>
          <TextInput label={t("ownApp.clientId")} maxLength={500} {...getInputProps("clientId")} />
          <SecretField
            label={t("ownApp.clientSecret")}
            autoComplete="new-password"
            maxLength={4000}
            {...getInputProps("clientSecret")}
          />
        </>
      )}
      <SecretField
        label={t("ownApp.webhookSecret")}
        description={t("ownApp.webhookHint", { name })}
        autoComplete="new-password"
        maxLength={4000}
        {...getInputProps("webhookSecret")}
      />
    </FormModal>
  )
}

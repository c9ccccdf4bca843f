import { Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { fieldsOf, formValues, SchemaInputs, schemaErrors, sentValues } from "../../kit/schema/index.ts"
import { useText } from "../../texts/index.ts"
import type { ConnectionProps } from "./connection-page.tsx"

/** How a connection is set up: a form made from what the connector says. */
export function ConnectionSettings(props: ConnectionProps) {
  const { connector, connection } = props
  const found = useRead("/integrations/{slug}/settings", {
    path: { slug: connector.slug },
    query: { connection: connection.id },
  })
  return (
    <Loaded query={found}>
      {({ settings, version }) => <SettingsForm key={version} {...props} settings={settings} version={version} />}
    </Loaded>
  )
}

interface FormProps extends ConnectionProps {
  readonly settings: Readonly<Record<string, unknown>>
  readonly version: number
}

function SettingsForm({ connector, connection, settings, version }: FormProps) {
  const t = useText()
  const client = useQueryClient()
  const canWrite = useMay()("integrations:write")
  const fields = fieldsOf(connector.settings)
  const form = useKitForm({
    initial: formValues(fields, settings),
    check: (values) => schemaErrors(t, fields, values),
    save: (values) =>
      call("put", "/integrations/{slug}/settings", {
        path: { slug: connector.slug },
        query: { connection: connection.id },
        body: sentValues(fields, values),
        version,
      }),
    onSaved: async () => {
      notifyDone(t("common.saved"))
      await refresh(client, ["/integrations"])
    },
  })
  if (fields.length === 0)
    return (
      <Panel>
        <Text size="sm" c="dimmed">
          {t("integrations.noSettings")}
        </Text>
      </Panel>
    )
  if (!canWrite)
    return (
      <Panel>
        <Facts facts={fields.map(({ name, label }) => ({ label, value: String(settings[name] ?? "") }))} />
      </Panel>
    )
  return (
    <Panel>
      <GuardedForm form={form} action={t("common.save")}>
        <SchemaInputs form={form} fields={fields} />
      </GuardedForm>
    </Panel>
  )
}

import { Alert, Radio, Stack, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import {
  fieldsOf,
  formValues,
  type SchemaField,
  SchemaInputs,
  type SchemaValues,
  schemaErrors,
  sentValues,
} from "../../kit/schema/index.ts"
import { useText } from "../../texts/index.ts"
import { useBrandText } from "./brand.tsx"
import { connectByConsent, connectDirectly, type Way, waysOf } from "./connect.ts"
import type { Connector } from "./states.tsx"

interface ConnectProps {
  readonly connector: Connector
  readonly onClose: () => void
}

/** What a service wants to be told before it is connected: a key, an address, or only a yes on its own page; one that takes both is asked which. */
export function ConnectDialog({ connector, onClose }: ConnectProps) {
  const t = useText()
  const bt = useBrandText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { business } = useHere()
  const { slug, name, auth } = connector
  const ways = waysOf(connector)
  const [way, setWay] = useState<Way>(ways[0] ?? "consent")
  const isConsent = way === "consent"
  const inputs = fieldsOf(auth.inputs)
  const keys = fieldsOf(auth.secrets ?? auth.key, { isSecret: true })
  const secrets = isConsent ? [] : keys
  const fields = [...inputs, ...secrets]
  const form = useKitForm({
    // What was typed for one way is there still when a person comes back to it.
    initial: formValues([...inputs, ...keys], {}),
    check: (values) => schemaErrors(t, fields, values),
    save: (values) => {
      const said = { inputs: entered(inputs, values), secrets: entered(secrets, values) }
      return isConsent ? connectByConsent(slug, said, business.id) : connectDirectly(slug, said, false)
    },
    onSaved: async ({ id }) => {
      await refresh(client, ["/integrations"])
      void navigate(`/integrations/${slug}/${id}`)
    },
  })
  return (
    <FormModal
      form={form}
      title={t("integrations.connectTo", { name })}
      action={t(isConsent ? "integrations.toConsent" : "integrations.connect", { name })}
      onClose={onClose}
    >
      {ways.length > 1 && (
        <Radio.Group
          label={t("integrations.way")}
          value={way}
          onChange={(chosen) => setWay(chosen === "key" ? "key" : "consent")}
        >
          <Stack gap="xs" mt={4}>
            {ways.map((one) => (
              <Radio key={one} value={one} label={t(`integrations.ways.${one}`, { name })} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Text size="sm">{bt(isConsent ? "consentText" : "keyText", { name })}</Text>
      <SchemaInputs form={form} fields={fields} />
      {secrets.length > 0 && (
        <Alert variant="light" color="gray">
          {bt("sealed")}
        </Alert>
      )}
    </FormModal>
  )
}

/** Logins are text; what was left empty is not sent. */
function entered(fields: readonly SchemaField[], values: SchemaValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sentValues(fields, values))
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, String(value)]),
  )
}

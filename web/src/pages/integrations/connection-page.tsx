import { Alert, Group, Loader, Stack, Text } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useParams } from "react-router"
import { read, refresh, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { AddressTabs, Facts, Loaded, PageHead, Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { Branded } from "./brand.tsx"
import { Conflicts } from "./conflicts.tsx"
import { ConnectionActions } from "./connection-actions.tsx"
import { ConnectionSettings } from "./connection-settings.tsx"
import { onConsent } from "./consent.ts"
import { Mappings } from "./mappings.tsx"
import { busyMs, type Connection, ConnectionState, type Connector, connectionName, quietMs } from "./states.tsx"
import { Stuck } from "./stuck.tsx"
import { SyncLog } from "./sync-log.tsx"
import { SyncState } from "./sync-state.tsx"
import { useWorded } from "./worded.ts"

/** One connection: how it is doing, what was synced record by record, and how it is set up. */
export function Component() {
  const { slug = "", id = "" } = useParams()
  const client = useQueryClient()
  useEffect(() => onConsent(() => void refresh(client, ["/integrations"])), [client])
  const connection = useQuery({
    ...read("/integrations/{slug}/status", { path: { slug }, query: { connection: id } }),
    refetchInterval: ({ state }) => (state.data?.state === "connecting" ? busyMs : quietMs),
  })
  const connector = useRead("/integrations/{slug}", { path: { slug } })
  const worded = useWorded()
  return (
    <Loaded query={connector}>
      {(service) => (
        <Loaded query={connection}>
          {(found) => <ConnectionView connection={found} connector={worded(service)} />}
        </Loaded>
      )}
    </Loaded>
  )
}

export interface ConnectionProps {
  readonly connection: Connection
  readonly connector: Connector
}

function ConnectionView(props: ConnectionProps) {
  const t = useText()
  const { connection, connector } = props
  return (
    <Branded>
      <PageHead
        title={connectionName(connection)}
        back={{ to: `/integrations/${connector.slug}`, label: connector.name }}
        badges={<ConnectionState connection={connection} />}
        subtitle={
          <Text size="sm" c="dimmed">
            {connector.about}
          </Text>
        }
        actions={<ConnectionActions {...props} />}
      />
      <Standing connection={connection} />
      <AddressTabs
        label={t("integrations.tabs.label")}
        tabs={[
          { key: "sync", label: t("integrations.tabs.sync"), content: () => <SyncState {...props} /> },
          { key: "log", label: t("integrations.tabs.log"), content: () => <SyncLog {...props} /> },
          { key: "conflicts", label: t("integrations.conflicts"), content: () => <Decisions {...props} /> },
          { key: "mappings", label: t("integrations.mapping.title"), content: () => <Mappings {...props} /> },
          { key: "settings", label: t("integrations.tabs.settings"), content: () => <ConnectionSettings {...props} /> },
          { key: "about", label: t("integrations.tabs.about"), content: () => <About connection={connection} /> },
        ]}
      />
    </Branded>
  )
}

/** All that waits for a person. */
function Decisions(props: ConnectionProps) {
  return (
    <Stack>
      <Conflicts {...props} />
      <Stuck {...props} />
    </Stack>
  )
}

/** Why nothing is synced, where that is so, and what to do about it. */
function Standing({ connection: { state, reason, since } }: { readonly connection: Connection }) {
  const t = useText()
  const { time } = useFormats()
  const say = useServerSentence()
  if (state === "connected") return null
  const isBad = state === "error" || state === "expired"
  return (
    <Alert color={isBad ? "red" : "orange"} variant="light" role={isBad ? "alert" : "status"}>
      <Group gap="xs" wrap="nowrap">
        {state === "connecting" && <Loader size="xs" aria-hidden />}
        <div>
          <Text size="sm">{t(`integrations.standing.${state}`)}</Text>
          <Text size="xs" c="dimmed">
            {[say(reason ?? ""), t("integrations.since", { time: time(since) })].filter(Boolean).join(" · ")}
          </Text>
        </div>
      </Group>
    </Alert>
  )
}

function About({ connection }: { readonly connection: Connection }) {
  const t = useText()
  const say = useServerSentence()
  const { time } = useFormats()
  const when = (at: string | null) => (at === null ? null : time(at))
  return (
    <Panel title={t("integrations.tabs.about")}>
      <Facts
        facts={[
          { label: t("integrations.account"), value: connection.account?.label },
          { label: t("integrations.accountId"), value: connection.account?.id },
          ...Object.entries(connection.inputs).map(([label, value]) => ({ label, value })),
          { label: t("integrations.connectedAt"), value: when(connection.connectedAt) },
          { label: t("integrations.syncedAt"), value: when(connection.syncedAt) },
          { label: t("integrations.testedAt"), value: when(connection.testedAt) },
          { label: t("integrations.testError"), value: connection.testError && say(connection.testError) },
          { label: t("integrations.pausedUntil"), value: when(connection.pausedUntil) },
        ]}
      />
    </Panel>
  )
}

import { Button, Group, Paper, Stack, Text } from "@mantine/core"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { JsonText } from "../webhooks/json-text.tsx"
import type { ConnectionProps } from "./connection-page.tsx"
import { resourceName } from "./states.tsx"

type StuckRecord = Row<"/integrations/{slug}/quarantine">

const shownMax = 100

/** Records that could not be carried over, each with the reason: tried again, or let be. */
export function Stuck({ connection, connector }: ConnectionProps) {
  const t = useText()
  const canSync = useMay()("integrations:sync")
  const found = useRead("/integrations/{slug}/quarantine", {
    path: { slug: connector.slug },
    query: { connection: connection.id, limit: shownMax },
  })
  const change = useChange(
    ({ verb, items }: { verb: "retry" | "dismiss"; items: readonly StuckRecord[] }) =>
      call("post", `/integrations/{slug}/quarantine/${verb}`, {
        path: { slug: connector.slug },
        query: { connection: connection.id },
        body: { items: items.map(({ direction, resource, key }) => ({ direction, resource, key })) },
      }).catch(notifyFailed),
    {
      touches: ["/integrations"],
      onDone: (done, { verb }) => done && notifyDone(t(`integrations.stuck.${verb}Done`, { count: done.count })),
    },
  )
  return (
    <Loaded query={found}>
      {({ data }) => (
        <Panel
          title={t("integrations.stuck.title")}
          actions={
            canSync &&
            data.length > 1 && (
              <Button size="compact-sm" variant="default" onClick={() => change.mutate({ verb: "retry", items: data })}>
                {t("integrations.stuck.retryAll")}
              </Button>
            )
          }
        >
          {data.length === 0 && (
            <Text size="sm" c="dimmed">
              {t("integrations.stuck.none")}
            </Text>
          )}
          <Stack>
            {data.map((one) => (
              <StuckView
                key={`${one.direction} ${one.resource} ${one.key}`}
                one={one}
                connector={connector}
                connection={connection}
                onChange={canSync ? (verb) => change.mutate({ verb, items: [one] }) : undefined}
              />
            ))}
          </Stack>
        </Panel>
      )}
    </Loaded>
  )
}

interface StuckProps extends ConnectionProps {
  readonly one: StuckRecord
  readonly onChange: ((verb: "retry" | "dismiss") => void) | undefined
}

function StuckView({ one, connector, onChange }: StuckProps) {
  const t = useText()
  const { time } = useFormats()
  const say = useServerSentence()
  const name = resourceName(connector, one.resource)
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${name} ${one.key}`}>
      <Stack gap="xs">
        <Text size="sm" fw={650}>
          {name} · {t(`integrations.direction.${one.direction}`, { name: connector.name })}
        </Text>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {say(one.reason)}
        </Text>
        <Facts
          facts={[
            { label: t("integrations.externalId"), value: one.externalId },
            { label: t("integrations.recordId"), value: one.record },
            {
              label: t("integrations.stuck.tried"),
              value: t("integrations.stuck.times", { count: one.attempts, time: time(one.lastAt) }),
            },
          ]}
        />
        {one.raw !== null && <JsonText label={t("integrations.stuck.raw")} text={JSON.stringify(one.raw)} />}
        {onChange && (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => onChange("retry")}>
              {t("common.tryAgain")}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => onChange("dismiss")}>
              {t("integrations.stuck.dismiss")}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

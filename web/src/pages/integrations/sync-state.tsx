import { ActionIcon, Anchor, Button, Group, Loader, Stack, Text } from "@mantine/core"
import { IconRefresh } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { call, read, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import type { ConnectionProps } from "./connection-page.tsx"
import { busyMs, quietMs, type Run, RunState, resourceName, type SyncStatus, tallyText } from "./states.tsx"

/** Where each kind of record stands, what runs now, and what ran last; it looks again by itself. */
export function SyncState(props: ConnectionProps) {
  const { connection, connector } = props
  const status = useQuery({
    ...read("/integrations/{slug}/sync/status", {
      path: { slug: connector.slug },
      query: { connection: connection.id },
    }),
    refetchInterval: ({ state }) => (isBusy(state.data) ? busyMs : quietMs),
  })
  return (
    <Loaded query={status}>
      {(found) => (
        <Stack>
          <Resources {...props} status={found} />
          <Runs {...props} runs={found.runs} />
        </Stack>
      )}
    </Loaded>
  )
}

function isBusy(status: SyncStatus | undefined): boolean {
  const now = new Date().toISOString()
  return status?.resources.some(({ isRunning, dueAt }) => isRunning || (dueAt !== null && dueAt <= now)) ?? true
}

interface ResourcesProps extends ConnectionProps {
  readonly status: SyncStatus
}

function Resources({ connection, connector, status }: ResourcesProps) {
  const t = useText()
  const { ago } = useFormats()
  const canSync = useMay()("integrations:sync") && (connection.state === "connected" || connection.state === "error")
  const sync = useChange(
    (entity: string) =>
      call("post", "/integrations/{slug}/sync/{entity}", {
        path: { slug: connector.slug, entity },
        query: { connection: connection.id },
        body: {},
      }).catch(notifyFailed),
    { touches: ["/integrations"], onDone: (asked) => asked && notifyDone(t("integrations.syncAsked")) },
  )
  const tryOut = useChange(
    (entity: string) =>
      call("post", "/integrations/{slug}/dry-runs", {
        path: { slug: connector.slug },
        query: { connection: connection.id },
        body: { entity, full: true },
      }).catch(notifyFailed),
    { touches: ["/integrations"], onDone: (asked) => asked && notifyDone(t("integrations.tryOutAsked")) },
  )
  return (
    <Panel title={t("integrations.resources")}>
      <SmallTable
        label={t("integrations.resources")}
        rows={status.resources}
        rowKey={({ resource }) => resource}
        empty={t("integrations.notYet")}
        columns={[
          {
            key: "name",
            title: t("integrations.records"),
            cell: ({ resource }) => resourceName(connector, resource),
          },
          {
            key: "direction",
            title: t("integrations.directionLabel"),
            cell: ({ direction }) => t(`integrations.direction.${direction}`, { name: connector.name }),
            isWide: true,
          },
          {
            key: "since",
            title: t("integrations.readUntil"),
            cell: ({ changesSince, fullAt }) => {
              const at = changesSince ?? fullAt
              return at === null ? t("integrations.notReadYet") : ago(at)
            },
          },
          {
            key: "now",
            title: t("integrations.next"),
            cell: ({ isRunning, dueAt }) => <Next isRunning={isRunning} dueAt={dueAt} />,
            isWide: true,
          },
          {
            key: "actions",
            title: t("common.actions"),
            align: "right",
            cell: ({ resource, direction }) =>
              canSync &&
              direction !== "off" && (
                <Group gap={6} justify="flex-end">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    visibleFrom="sm"
                    aria-label={t("integrations.tryOutOne", { name: resourceName(connector, resource) })}
                    onClick={() => tryOut.mutate(resource)}
                  >
                    {t("integrations.tryOut")}
                  </Button>
                  <ActionIcon
                    variant="default"
                    hiddenFrom="sm"
                    aria-label={t("integrations.syncOne", { name: resourceName(connector, resource) })}
                    onClick={() => sync.mutate(resource)}
                  >
                    <IconRefresh size={16} aria-hidden />
                  </ActionIcon>
                  <Button
                    size="compact-xs"
                    variant="default"
                    visibleFrom="sm"
                    aria-label={t("integrations.syncOne", { name: resourceName(connector, resource) })}
                    onClick={() => sync.mutate(resource)}
                  >
                    {t("integrations.sync")}
                  </Button>
                </Group>
              ),
          },
        ]}
      />
    </Panel>
  )
}

function Next({ isRunning, dueAt }: { readonly isRunning: boolean; readonly dueAt: string | null }) {
  const t = useText()
  const { ago } = useFormats()
  if (isRunning)
    return (
      <Text size="sm" component="span">
        <Loader size={12} mr={6} aria-hidden />
        {t("integrations.running")}
      </Text>
    )
  return dueAt === null ? "" : ago(dueAt)
}

interface RunsProps extends ConnectionProps {
  readonly runs: readonly Run[]
}

function Runs({ connection, connector, runs }: RunsProps) {
  const t = useText()
  const { time } = useFormats()
  const say = useServerSentence()
  const canSync = useMay()("integrations:sync")
  const cancel = useChange(
    (run: string) =>
      call("post", "/integrations/{slug}/sync/runs/{run}/cancel", { path: { slug: connector.slug, run } }).catch(
        notifyFailed,
      ),
    { touches: ["/integrations"] },
  )
  return (
    <Panel title={t("integrations.runs")}>
      <SmallTable
        label={t("integrations.runs")}
        rows={runs}
        rowKey={({ id }) => id}
        empty={t("integrations.noRuns")}
        columns={[
          {
            key: "what",
            title: t("integrations.records"),
            cell: (run) => (
              <>
                <Anchor
                  component={Link}
                  to={`?tab=log&run=${run.id}`}
                  size="sm"
                  aria-label={t("integrations.openRun", {
                    name: resourceName(connector, run.resource),
                    time: time(run.startedAt),
                  })}
                >
                  {resourceName(connector, run.resource)}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {t(`integrations.runKind.${run.kind}`)}
                </Text>
              </>
            ),
          },
          { key: "state", title: t("common.state"), cell: (run) => <RunState run={run} /> },
          {
            key: "did",
            title: t("integrations.did"),
            cell: (run) => (
              <>
                <Text size="sm">{tallyText(t, run.counts)}</Text>
                {run.state === "held" && <Held run={run} connection={connection} connector={connector} />}
                {run.error !== null && (
                  <Text size="xs" c="var(--mantine-color-error)">
                    {say(run.error)}
                  </Text>
                )}
              </>
            ),
            isWide: true,
          },
          { key: "at", title: t("integrations.startedAt"), cell: (run) => time(run.startedAt), isWide: true },
          {
            key: "stop",
            title: t("common.actions"),
            align: "right",
            cell: (run) =>
              canSync &&
              run.endedAt === null && (
                <Button size="compact-xs" variant="default" onClick={() => cancel.mutate(run.id)}>
                  {t("common.stop")}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  )
}

/** A run that would delete much at once waits for a person's word. */
function Held({ run, connection, connector }: ConnectionProps & { readonly run: Run }) {
  const t = useText()
  const canSync = useMay()("integrations:sync")
  const decide = useChange(
    async (verb: "release" | "discard") => {
      await call("post", `/integrations/{slug}/sync/runs/{run}/${verb}`, {
        path: { slug: connector.slug, run: run.id },
        query: { connection: connection.id },
      })
    },
    { touches: ["/integrations"], onDone: () => notifyDone(t("integrations.heldDone")) },
  )
  return (
    <>
      <Text size="xs">{t("integrations.heldText")}</Text>
      {canSync &&
        (["release", "discard"] as const).map((verb) => (
          <Button
            key={verb}
            size="compact-xs"
            variant="default"
            mr={6}
            onClick={() => decide.mutate(verb, { onError: notifyFailed })}
          >
            {t(`integrations.${verb}`)}
          </Button>
        ))}
    </>
  )
}

import { Accordion, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useSearchParams } from "react-router"
import { call, type Init, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed, ProblemView } from "../../kit/feedback/index.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { JsonText } from "../webhooks/json-text.tsx"
import type { ConnectionProps } from "./connection-page.tsx"
import { actionTones, type Line, LineAction, resourceName, valueText } from "./states.tsx"
import { useFieldWord } from "./worded.ts"

const pageLines = 50
const typingMs = 250
/** How often the newest lines are looked for. */
const liveMs = 3_000
type Query = NonNullable<Init<"get", "/integrations/{slug}/sync/logs">["query"]>

/** What was done record by record, the newest first, with each field before and after. */
export function SyncLog(props: ConnectionProps) {
  const t = useText()
  const { connection, connector } = props
  const [params] = useSearchParams()
  const filter = Object.fromEntries([...params].filter(([name]) => name !== "tab"))
  const lines = useInfiniteQuery({
    queryKey: ["/integrations/{slug}/sync/logs", connection.id, filter],
    queryFn: ({ pageParam }) =>
      call("get", "/integrations/{slug}/sync/logs", {
        path: { slug: connector.slug },
        query: queryOf(filter, connection.id, pageParam),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: liveMs,
  })
  const rows = lines.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Panel>
      <LogFilters {...props} />
      {lines.error !== null && <ProblemView error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("integrations.noLines")}
        </Text>
      )}
      <Accordion variant="contained" multiple>
        {rows.map((line) => (
          <Accordion.Item key={line.id} value={line.id}>
            <Accordion.Control>
              <LineHead line={line} {...props} />
            </Accordion.Control>
            <Accordion.Panel>
              <LineView line={line} {...props} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {lines.hasNextPage && (
        <Button variant="default" loading={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          {t("integrations.moreLines")}
        </Button>
      )}
    </Panel>
  )
}

/** The server's query; what the address says is checked there. */
function queryOf(filter: Readonly<Record<string, string>>, connection: string, cursor: string | null): Query {
  return { ...filter, connection, limit: pageLines, ...(cursor === null ? {} : { cursor }) }
}

function LogFilters({ connector }: ConnectionProps) {
  const t = useText()
  const [params, setParams] = useSearchParams()
  const [words, setWords] = useState(params.get("search") ?? "")
  const [settled] = useDebouncedValue(words.trim(), typingMs)
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === "") next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed goes into the address when the typing rests
  useEffect(() => set("search", settled), [settled])
  const choose = (name: string, label: string, data: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={params.get(name)}
      onChange={(value) => set(name, value ?? "")}
      clearable
      clearButtonProps={{ "aria-label": t("list.any") }}
      w={170}
    />
  )
  return (
    <Group role="search" gap="xs">
      <TextInput
        type="search"
        aria-label={t("integrations.logSearch")}
        placeholder={t("integrations.logSearch")}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        flex="1 1 180px"
        maw={320}
      />
      {choose(
        "resource",
        t("integrations.records"),
        connector.capabilities.map(({ resource, name }) => ({ value: resource, label: name })),
      )}
      {choose(
        "action",
        t("integrations.actionLabel"),
        keysOf(actionTones).map((value) => ({ value, label: t(`integrations.action.${value}`) })),
      )}
      {choose("direction", t("integrations.directionLabel"), [
        { value: "pull", label: t("integrations.direction.pull", { name: connector.name }) },
        { value: "push", label: t("integrations.direction.push", { name: connector.name }) },
      ])}
      {params.get("run") !== null && (
        <Button variant="light" size="compact-sm" onClick={() => set("run", "")}>
          {t("integrations.allRuns")}
        </Button>
      )}
    </Group>
  )
}

function LineHead({ line, connector }: ConnectionProps & { readonly line: Line }) {
  const t = useText()
  const say = useServerSentence()
  const { time } = useFormats()
  const fields = Object.keys(line.changes ?? {}).map(useFieldWord())
  return (
    <Group gap="xs">
      <LineAction action={line.action} />
      <Text size="sm" fw={600}>
        {resourceName(connector, line.resource)}
      </Text>
      <Text size="xs" c="dimmed">
        {t(`integrations.direction.${line.direction}`, { name: connector.name })} · {time(line.at)}
      </Text>
      {fields.length > 0 && (
        <Text size="xs" c="dimmed" truncate maw={360}>
          {fields.join(", ")}
        </Text>
      )}
      {line.error !== null && (
        <Text size="xs" c="var(--mantine-color-error)">
          {say(line.error)}
        </Text>
      )}
    </Group>
  )
}

function LineView({ line, ...props }: ConnectionProps & { readonly line: Line }) {
  const t = useText()
  const { number } = useFormats()
  const fieldWord = useFieldWord()
  const pairs = Object.entries(line.changes ?? {})
  return (
    <Stack gap="sm">
      <SmallTable
        label={t("integrations.fields")}
        rows={pairs}
        rowKey={([field]) => field}
        empty={t("integrations.noFields")}
        columns={[
          { key: "field", title: t("integrations.field"), cell: ([field]) => fieldWord(field) },
          { key: "before", title: t("integrations.before"), cell: ([, [before]]) => valueText(before) },
          { key: "after", title: t("integrations.after"), cell: ([, [, after]]) => valueText(after) },
        ]}
      />
      <Facts
        facts={[
          { label: t("integrations.externalId"), value: line.externalId },
          { label: t("integrations.recordId"), value: line.record },
          {
            label: t("integrations.duration"),
            value: line.durationMs === null ? null : t("deliveries.ms", { n: number(String(line.durationMs)) }),
          },
          { label: t("deliveries.error"), value: line.error },
        ]}
      />
      <TryAgain line={line} {...props} />
      {line.request !== null && <Sent label={t("integrations.request")} value={line.request} />}
      {line.response !== null && <Sent label={t("integrations.response")} value={line.response} />}
    </Stack>
  )
}

function Sent({ label, value }: { readonly label: string; readonly value: unknown }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <JsonText label={label} text={JSON.stringify(value)} />
    </div>
  )
}

/** Carries this one record over again: theirs is read, ours is sent. */
function TryAgain({ line, connection, connector }: ConnectionProps & { readonly line: Line }) {
  const t = useText()
  const canSync = useMay()("integrations:sync") && (connection.state === "connected" || connection.state === "error")
  const { direction, resource } = line
  const key = direction === "pull" ? line.externalId : line.record
  const retry = useChange(
    (named: string) =>
      call("post", "/integrations/{slug}/sync/retry", {
        path: { slug: connector.slug },
        query: { connection: connection.id },
        body: { items: [{ direction, resource, key: named }] },
      }).catch(notifyFailed),
    { touches: ["/integrations"], onDone: (done) => done && notifyDone(t("integrations.retried")) },
  )
  if (!canSync || key === null) return null
  return (
    <Group>
      <Button size="compact-sm" variant="default" loading={retry.isPending} onClick={() => retry.mutate(key)}>
        {t("common.tryAgain")}
      </Button>
    </Group>
  )
}

import { Group } from "@mantine/core"
import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type Text, useText } from "../../texts/index.ts"

export type Connector = Row<"/integrations">
export type Connection = Row<"/integrations/connected">
export type SyncStatus = Reply<"get", "/integrations/{slug}/sync/status">
export type Run = SyncStatus["runs"][number]
export type Line = Row<"/integrations/{slug}/sync/logs">

/** How often a page looks again while something is under way, and while nothing is. */
export const busyMs = 1_000
export const quietMs = 15_000

const connectionTones = {
  disconnected: "over",
  connecting: "moving",
  connected: "good",
  expired: "bad",
  error: "bad",
  paused: "warn",
} as const satisfies Record<Connection["state"], Tone>

const runTones = {
  waiting: "moving",
  running: "moving",
  done: "good",
  failed: "bad",
  cancelled: "over",
  held: "warn",
} as const satisfies Record<Run["state"], Tone>

export const actionTones = {
  created: "good",
  updated: "moving",
  deleted: "over",
  linked: "open",
  refused: "bad",
  conflict: "warn",
  kept: "over",
} as const satisfies Record<string, Tone>

/** A connection's state, and whether it only plays with the sandbox. */
export function ConnectionState({ connection }: { readonly connection: Pick<Connection, "state" | "isSandbox"> }) {
  const t = useText()
  return (
    <Group gap={6} component="span">
      <StateBadge tone={connectionTones[connection.state]}>{t(`integrations.state.${connection.state}`)}</StateBadge>
      {connection.isSandbox && <StateBadge tone="open">{t("integrations.sandbox")}</StateBadge>}
    </Group>
  )
}

export function RunState({ run }: { readonly run: Pick<Run, "state"> }) {
  const t = useText()
  return <StateBadge tone={runTones[run.state]}>{t(`integrations.run.${run.state}`)}</StateBadge>
}

/** What was done to a record. */
export function LineAction({ action }: { readonly action: string }) {
  const t = useText()
  const known = isAction(action) ? action : null
  return (
    <StateBadge tone={known === null ? "over" : actionTones[known]}>
      {known === null ? action : t(`integrations.action.${known}`)}
    </StateBadge>
  )
}

function isAction(action: string): action is keyof typeof actionTones {
  return Object.hasOwn(actionTones, action)
}

/** What a connection is called: its account there, else the service. */
export function connectionName({ account, name }: Connection): string {
  return account === null ? name : account.label
}

/** What people call a kind of record there. */
export function resourceName(connector: Connector | undefined, resource: string): string {
  return connector?.capabilities.find((one) => one.resource === resource)?.name ?? resource
}

/** What a run did, in words; nothing when it did nothing. */
export function tallyText(t: Text, counts: Run["counts"]): string {
  const named = (["created", "updated", "deleted", "pushed", "refused", "conflicts"] as const).filter(
    (name) => (counts[name] ?? 0) > 0,
  )
  const seen = t("integrations.tally.seen", { count: counts["seen"] ?? 0 })
  return [seen, ...named.map((name) => t(`integrations.tally.${name}`, { count: counts[name] ?? 0 }))].join(" · ")
}

const spans = [
  { name: "days", seconds: 86_400 },
  { name: "hours", seconds: 3_600 },
  { name: "minutes", seconds: 60 },
] as const

/** A span as one word where it is a round one: a minute, 15 minutes, a day. */
export function spanText(t: Text, seconds: number): string {
  const span = spans.find((one) => seconds % one.seconds === 0)
  if (span === undefined) return t("integrations.span.seconds", { count: seconds })
  return t(`integrations.span.${span.name}`, { count: seconds / span.seconds })
}

/** A value of a record as text. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–"
  return typeof value === "string" ? value : JSON.stringify(value)
}

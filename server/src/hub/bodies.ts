import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict } from "#platform/http"
import { type Connection, connectionStates } from "./connection.ts"
import { type Connector, categories, refsOf } from "./define.ts"
import type { Run } from "./sync/run-store.ts"

const anyObject = Type.Record(Type.String(), Type.Unknown())

/** A connector as the catalogue shows it. */
export const ConnectorBody = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  about: Type.String(),
  category: oneOf(categories),
  /** Letters on a colour, to be drawn as a tile. */
  icon: Type.Object({ letters: Type.String(), colour: Type.String() }),
  website: Type.String(),
  order: Type.Integer(),
  isOn: Type.Boolean(),
  /** False: this installation has no app there yet; the sandbox works nevertheless. */
  hasApp: Type.Boolean(),
  auth: Type.Object({
    kind: Type.String(),
    scopes: Type.Array(Type.String()),
    inputs: nullable(anyObject),
    secrets: nullable(anyObject),
    key: nullable(anyObject),
  }),
  several: Type.Boolean(),
  capabilities: Type.Array(
    Type.Object({
      resource: Type.String(),
      name: Type.String(),
      kind: Type.String(),
      direction: oneOf(["both", "pull", "push"]),
      verbs: Type.Array(Type.String()),
      everyMin: Type.Integer(),
      needs: Type.Array(Type.String()),
    }),
  ),
  /** What can be done there that is no record: POST /integrations/{slug}/actions/{action}. */
  actions: Type.Array(
    Type.Object({
      action: Type.String(),
      about: Type.String(),
      writes: Type.Boolean(),
      input: anyObject,
      output: anyObject,
    }),
  ),
  hasWebhooks: Type.Boolean(),
  settings: anyObject,
  hosts: Type.Array(Type.String()),
  limits: Type.Array(Type.Object({ name: Type.String(), max: Type.Integer(), perSeconds: nullable(Type.Number()) })),
  bypass: Type.Array(Type.Object({ check: Type.String(), reason: Type.String() })),
  connections: Type.Integer(),
})

export function connectorBody(
  connector: Connector,
  facts: { isOn: boolean; hasApp: boolean; connections: number },
): Static<typeof ConnectorBody> {
  const {
    slug,
    name,
    about,
    category,
    icon,
    website,
    order = 100,
    auth,
    settings,
    hosts,
    http,
    bypass = {},
  } = connector
  return {
    slug,
    name,
    about,
    category,
    icon: { ...icon },
    website,
    order,
    isOn: facts.isOn,
    hasApp: facts.hasApp || auth.kind !== "oauth2",
    auth: {
      kind: auth.kind,
      scopes: "scopes" in auth ? [...auth.scopes] : [],
      inputs: auth.inputs === undefined ? null : plain(auth.inputs),
      secrets: "secrets" in auth ? plain(auth.secrets) : null,
      key: auth.kind === "oauth2" && auth.key !== undefined ? plain(auth.key.secrets) : null,
    },
    several: connector.accounts.several,
    capabilities: capabilitiesOf(connector),
    actions: Object.entries(connector.actions ?? {}).map(([action, { about, writes = true, input, output }]) => ({
      action,
      about,
      writes,
      input: plain(input),
      output: plain(output),
    })),
    hasWebhooks: connector.webhooks !== undefined,
    settings: plain(settings),
    hosts: [...hosts],
    limits: http.budget.map((rule) => ({
      name: rule.name,
      max: rule.max,
      perSeconds: rule.kind === "window" ? rule.perMs / 1000 : null,
    })),
    bypass: Object.entries(bypass).map(([check, reason]) => ({ check, reason })),
    connections: facts.connections,
  }
}

function capabilitiesOf({ resources }: Connector): Static<typeof ConnectorBody>["capabilities"] {
  return Object.entries(resources).map(([resource, one]) => ({
    resource,
    name: one.name,
    kind: one.kind,
    direction: one.direction ?? (one.push === undefined ? "pull" : "both"),
    verbs: ["read", ...(["create", "update", "remove"] as const).filter((verb) => one.push?.[verb] !== undefined)],
    everyMin: one.everyMin ?? 15,
    needs: [...refsOf(one)],
  }))
}

/** A schema as plain JSON (the form is made from it). */
function plain(schema: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema)) as Record<string, unknown>
}

/** A connection as a client sees it; never its login. */
export const ConnectionBody = Type.Object({
  id: idSchema("conn"),
  connector: Type.String(),
  name: Type.String(),
  state: oneOf(connectionStates),
  reason: nullable(Type.String()),
  since: instantSchema,
  isSandbox: Type.Boolean(),
  account: nullable(Type.Object({ id: Type.String(), label: Type.String() })),
  inputs: Type.Record(Type.String(), Type.String()),
  testedAt: nullable(instantSchema),
  testError: nullable(Type.String()),
  syncedAt: nullable(instantSchema),
  connectedAt: nullable(instantSchema),
  pausedUntil: nullable(instantSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
})

export function connectionBody(c: Connection, connector: Connector | undefined): Static<typeof ConnectionBody> {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null
  return {
    id: c.id,
    connector: c.connector,
    name: connector?.name ?? c.connector,
    state: c.state,
    reason: c.reason,
    since: c.since.toISOString(),
    isSandbox: c.isSandbox,
    account: c.account === null ? null : { id: c.account.id, label: c.account.label },
    inputs: { ...c.inputs },
    testedAt: iso(c.testedAt),
    testError: c.testError,
    syncedAt: iso(c.syncedAt),
    connectedAt: iso(c.connectedAt),
    pausedUntil: iso(c.openUntil),
    version: c.version,
    createdAt: c.createdAt.toISOString(),
  }
}

const secretsInput = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 10_000 }), {
  maxProperties: 30,
})

/** What is entered to connect. */
export const ConnectInput = strict({
  inputs: Type.Optional(
    Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 2_000 }), { maxProperties: 30 }),
  ),
  secrets: Type.Optional(secretsInput),
  settings: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 100 })),
  sandbox: Type.Optional(Type.Boolean()),
})

/** A sync run. */
export const RunBody = Type.Object({
  id: idSchema("run"),
  resource: Type.String(),
  kind: oneOf(["changes", "full", "push", "touch", "preview", "backfill"]),
  state: oneOf(["waiting", "running", "done", "failed", "cancelled", "held"]),
  counts: Type.Record(Type.String(), Type.Integer()),
  errorClass: nullable(Type.String()),
  error: nullable(Type.String()),
  startedAt: instantSchema,
  endedAt: nullable(instantSchema),
  /** What a person said of a held run. */
  decision: nullable(oneOf(["released", "discarded"])),
  decidedBy: nullable(Type.String()),
})

export function runBody(run: Run): Static<typeof RunBody> {
  const { pages, seen, unchanged, created, updated, deleted, pushed, refused, conflicts } = run
  return {
    id: run.id,
    resource: run.resource,
    kind: run.kind,
    state: run.state,
    counts: { pages, seen, unchanged, created, updated, deleted, pushed, refused, conflicts },
    errorClass: run.errorClass,
    error: run.error,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    decision: run.decision,
    decidedBy: run.decidedBy,
  }
}

import type { Id } from "#kernel"
import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { VendorAccount } from "./api.ts"
import type { Connection, ConnectionId, ConnectionState, CredentialId, Errand } from "./connection.ts"

interface Row {
  readonly tenant_id: TenantId
  readonly id: ConnectionId
  readonly connector: string
  readonly state: ConnectionState
  readonly reason: string | null
  readonly since: Date
  readonly is_sandbox: boolean
  readonly credential_id: CredentialId | null
  readonly account: VendorAccount | null
  readonly inputs: Record<string, string>
  readonly settings: Record<string, unknown>
  readonly errand: Errand | null
  readonly tested_at: Date | null
  readonly test_error: string | null
  readonly synced_at: Date | null
  readonly connected_at: Date | null
  readonly failures: number
  readonly open_until: Date | null
  readonly version: number
  readonly created_at: Date
}

const columns = `tenant_id, id, connector, state, reason, since, is_sandbox, credential_id, account, inputs, settings, errand, tested_at,
  test_error, synced_at, connected_at, failures, open_until, version, created_at`

type Reader = Pick<Ctx, "tx"> | SystemCtx

export async function insertConnection(ctx: Ctx, c: Connection): Promise<void> {
  if (c.errand !== null) wakeAfterCommit(ctx, "hub")
  await ctx.tx.session.query(
    `insert into hub_connections (tenant_id, id, connector, state, reason, since, is_sandbox, credential_id, account, account_id, inputs,
      settings, errand, due_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11::jsonb, $12::jsonb, $13::jsonb, $14, $15)`,
    [
      c.tenant,
      c.id,
      c.connector,
      c.state,
      c.reason,
      c.since,
      c.isSandbox,
      c.credentialId,
      jsonOrNull(c.account),
      c.account?.id ?? null,
      JSON.stringify(c.inputs),
      JSON.stringify(c.settings),
      jsonOrNull(c.errand),
      c.errand === null ? null : ctx.now,
      c.createdAt,
    ],
  )
}

/** A connection's own fields that change; the rest is written where it happens. */
export type ConnectionPatch = Partial<
  Pick<
    Connection,
    | "state"
    | "reason"
    | "credentialId"
    | "account"
    | "inputs"
    | "settings"
    | "errand"
    | "testedAt"
    | "testError"
    | "syncedAt"
    | "connectedAt"
    | "failures"
    | "openUntil"
  >
> & { readonly connectedBy?: string }

const columnOf = {
  state: "state",
  reason: "reason",
  credentialId: "credential_id",
  account: "account",
  inputs: "inputs",
  settings: "settings",
  errand: "errand",
  testedAt: "tested_at",
  testError: "test_error",
  syncedAt: "synced_at",
  connectedAt: "connected_at",
  failures: "failures",
  openUntil: "open_until",
  connectedBy: "connected_by",
} as const satisfies Record<keyof ConnectionPatch, string>
const jsonColumns = new Set(["account", "inputs", "settings", "errand"])

/** Changes a connection; its `since` moves when its state does, and a worker looks at it at once when it has an errand. */
export async function updateConnection(ctx: Ctx, id: ConnectionId, patch: ConnectionPatch): Promise<void> {
  if (patch.errand) wakeAfterCommit(ctx, "hub")
  const params: unknown[] = [ctx.tenant, id, ctx.now]
  const sets = Object.entries(patch).map(([name, value]) => {
    const column = columnOf[name as keyof ConnectionPatch]
    params.push(jsonColumns.has(column) ? jsonOrNull(value) : value)
    return `${column} = $${params.length}${jsonColumns.has(column) ? "::jsonb" : ""}`
  })
  if (patch.account !== undefined) {
    params.push(patch.account?.id ?? null)
    sets.push(`account_id = $${params.length}`)
  }
  if (patch.state !== undefined) {
    params.push(patch.state)
    sets.push(`since = case when state = $${params.length} then since else $3 end`)
  }
  sets.push("version = version + 1", patch.errand ? "due_at = $3" : "due_at = coalesce(due_at, $3)")
  await ctx.tx.session.query(`update hub_connections set ${sets.join(", ")} where tenant_id = $1 and id = $2`, params)
}

export async function connectionById(ctx: Reader, id: string): Promise<Connection | undefined> {
  const { rows } = await ctx.tx.session.query(`select ${columns} from hub_connections where id = $1`, [id])
  return rows.map(connectionOf)[0]
}

export async function lockConnection(ctx: Ctx, id: string): Promise<Connection | undefined> {
  const { rows } = await ctx.tx.session.query(`select ${columns} from hub_connections where id = $1 for update`, [id])
  return rows.map(connectionOf)[0]
}

/** One at a time connects a service to a business: two of them could both find that there is none yet. Held until the transaction ends. */
export async function lockConnector(ctx: Ctx, connector: string): Promise<void> {
  await ctx.tx.session.query("select pg_advisory_xact_lock(hashtextextended('hub connector ' || $1, 0))", [
    `${ctx.tenant} ${connector}`,
  ])
}

/** A business's connections, oldest first; without those that were disconnected. */
export async function livingConnections(ctx: Ctx, connector: string | null): Promise<Connection[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_connections where tenant_id = $1 and ($2::text is null or connector = $2) and state <> 'disconnected'
     order by id limit 500`,
    [ctx.tenant, connector],
  )
  return rows.map(connectionOf)
}

/** Connections of the same login. */
export async function siblingsOf(ctx: Ctx, credential: CredentialId): Promise<Connection[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_connections where tenant_id = $1 and credential_id = $2 and state <> 'disconnected' order by id`,
    [ctx.tenant, credential],
  )
  return rows.map(connectionOf)
}

/** Keeps a consent that was begun. */
export async function insertOAuthState(
  ctx: Ctx,
  state: { hash: string; connection: ConnectionId; actor: string; sealed: string; endsAt: Date },
): Promise<void> {
  await ctx.tx.session.query(
    "insert into hub_oauth_states (tenant_id, state_hash, connection_id, actor_id, sealed, ends_at) values ($1, $2, $3, $4, $5, $6)",
    [ctx.tenant, state.hash, state.connection, state.actor, state.sealed, state.endsAt],
  )
}

/** Takes a consent that was begun: it can't be taken again. Old ones go with it. */
export async function takeOAuthState(
  ctx: Ctx,
  hash: string,
): Promise<{ connection: ConnectionId; actor: string; sealed: string; endsAt: Date } | undefined> {
  const { rows } = await ctx.tx.session.query(
    `delete from hub_oauth_states where tenant_id = $1 and (state_hash = $2 or ends_at < $3)
     returning state_hash, connection_id as connection, actor_id as actor, sealed, ends_at as "endsAt"`,
    [ctx.tenant, hash, ctx.now],
  )
  return (rows as { state_hash: string; connection: ConnectionId; actor: string; sealed: string; endsAt: Date }[]).find(
    (row) => row.state_hash === hash,
  )
}

export function newConnectionDefaults(ctx: Ctx, id: Id<"conn">) {
  return {
    tenant: ctx.tenant,
    id,
    reason: null,
    since: ctx.now,
    credentialId: null,
    account: null,
    errand: null,
    testedAt: null,
    testError: null,
    syncedAt: null,
    connectedAt: null,
    failures: 0,
    openUntil: null,
    version: 1,
    createdAt: ctx.now,
  }
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}

function connectionOf(row: unknown): Connection {
  const r = row as Row
  return {
    tenant: r.tenant_id,
    id: r.id,
    connector: r.connector,
    state: r.state,
    reason: r.reason,
    since: r.since,
    isSandbox: r.is_sandbox,
    credentialId: r.credential_id,
    account: r.account,
    inputs: r.inputs,
    settings: r.settings,
    errand: r.errand,
    testedAt: r.tested_at,
    testError: r.test_error,
    syncedAt: r.synced_at,
    connectedAt: r.connected_at,
    failures: r.failures,
    openUntil: r.open_until,
    version: r.version,
    createdAt: r.created_at,
  }
}

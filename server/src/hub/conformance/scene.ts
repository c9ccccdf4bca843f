import { setImmediate } from "node:timers/promises"
import type { Ctx, TenantId } from "#platform/db"
import type { Api } from "../api.ts"
import type { Connection, ConnectionId } from "../connection.ts"
import { connectionById, updateConnection } from "../connection-store.ts"
import { connect } from "../connections.ts"
import { type Connector, type Resource, refsOf } from "../define.ts"
import { type HubDeps, hubScope } from "../deps.ts"
import { apiOf, envOf } from "../errands.ts"
import type { LensEnv } from "../lens/types.ts"
import type { SandboxRequest } from "../sandbox/sandbox.ts"
import type { RunningSandbox } from "../sandbox/serve.ts"
import type { SandboxTable } from "../sandbox/table.ts"
import { hubStep } from "../sync/lane.ts"
import { leadingParts, must } from "./check.ts"
import type { LiveCheck, LiveSubject, Message, Stage } from "./stage.ts"

/** Visits of one `work()`; a connection that is not quiet after these never will be. */
const visitsMax = 80
/** A wait this short is a look at what another worker does: it costs no time of the play. */
const lookMs = 100

/** One business with one connection to a vendor's sandbox. */
export interface Scene {
  readonly stage: Stage
  readonly connector: Connector
  readonly tenant: TenantId
  readonly id: ConnectionId
  readonly sandbox: RunningSandbox
  /** The hub's first worker; others are made by `worker`. */
  readonly deps: HubDeps
  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Works until nothing is due. */
  work(deps?: HubDeps): Promise<void>
  /** Turns the clock. */
  pass(minutes: number): void
  connection(): Promise<Connection>
  env(): Promise<LensEnv>
  api(deps?: HubDeps): Promise<Api>
  /** Another process's worker. */
  worker(name: string, change?: Partial<HubDeps>): HubDeps
  resource(name: string): Resource
  table(name: string): SandboxTable
}

export interface SceneOptions {
  /** Called before the connection is made. */
  readonly before?: (sandbox: RunningSandbox, clock: Stage["clock"]) => void
  /** What is entered instead of the sandbox's own login. */
  readonly secrets?: Readonly<Record<string, string>>
  /** False: the connection may end up otherwise than connected. */
  readonly mustConnect?: boolean
  /** Whether all of the connector's resources play a part, or only those that a check of one kind of record needs. Default "few". */
  readonly resources?: "all" | "few"
}

/** A check that is played on a connection of its own; what fails on our side by a bug fails the check. */
export function played(
  check: Omit<LiveCheck, "run">,
  play: (scene: Scene, subject: LiveSubject) => Promise<void>,
  options: SceneOptions = {},
): LiveCheck {
  return {
    ...check,
    run: async (subject) => {
      const bugs: unknown[] = []
      const scene = await openScene(subject, options, bugs)
      try {
        await play(scene, subject)
      } finally {
        await closeScene(scene)
      }
      const [bug] = bugs
      if (bug !== undefined) throw new Error(`Something failed that is no vendor's failure: ${bug}`, { cause: bug })
    },
  }
}

/** Makes a business and connects it to its own sandbox. */
async function openScene(subject: LiveSubject, options: SceneOptions, bugs: unknown[]): Promise<Scene> {
  const { stage } = subject
  const connector = options.resources === "all" ? subject.connector : withFew(subject.connector)
  const tenant = await stage.tenant()
  const deps = depsOf(stage, connector, bugs)
  const sandbox = await stage.sandboxes.of({ tenant, connector: connector.slug })
  options.before?.(sandbox, stage.clock)
  const draft = { inputs: {}, secrets: options.secrets ?? {}, settings: {}, isSandbox: true }
  const made = await deps.db.withTenant(hubScope(tenant, "conformance"), (ctx) =>
    connect(ctx, deps, connector.slug, draft),
  )
  const scene = sceneOf(stage, connector, tenant, made.id, sandbox, deps)
  await scene.work()
  const { state, reason } = await scene.connection()
  must(
    options.mustConnect === false || state === "connected",
    `the sandbox is not connected but ${state}: ${reason}. Look at auth, accounts.list and accounts.details, and at the sandbox's token route`,
  )
  return scene
}

/** The connector with the resources that single checks play with, and those that these name: most of a check's time is reading the rest. */
function withFew(connector: Connector): Connector {
  const kept = new Map<string, Resource>()
  const keep = (name: string | undefined): void => {
    const one = name === undefined ? undefined : connector.resources[name]
    if (name === undefined || one === undefined || kept.has(name)) return
    kept.set(name, one)
    for (const target of refsOf(one)) keep(target)
  }
  for (const name of leadingParts(connector)) keep(name)
  return { ...connector, resources: Object.fromEntries(kept) }
}

function depsOf(stage: Stage, connector: Connector, bugs: unknown[]): HubDeps {
  return {
    ...stage.deps,
    connectors: new Map([...stage.deps.connectors, [connector.slug, connector]]),
    warn: (error) => bugs.push(error),
    // Workers that wait for each other wait in this process: they let it go on.
    wait: async (ms) => {
      stage.clock.advanceMs(ms <= lookMs ? 1 : ms)
      await setImmediate()
    },
  }
}

function sceneOf(
  stage: Stage,
  connector: Connector,
  tenant: TenantId,
  id: ConnectionId,
  sandbox: RunningSandbox,
  deps: HubDeps,
): Scene {
  const run: Scene["run"] = (work) => deps.db.withTenant(hubScope(tenant, "conformance"), work)
  const connection = async (): Promise<Connection> => {
    const found = await run((ctx) => connectionById(ctx, id))
    if (found === undefined) throw new Error("The connection is gone.")
    return found
  }
  return {
    stage,
    connector,
    tenant,
    id,
    sandbox,
    deps,
    run,
    work: async (worker = deps) => {
      for (let visit = 0; visit < visitsMax; visit++) if ((await hubStep(worker)) === 0) return
      throw new Error(`The connection never gets quiet: it has something to do after ${visitsMax} visits`)
    },
    pass: (minutes) => stage.clock.advanceMs(minutes * 60_000),
    connection,
    env: async () => envOf(await connection()),
    api: async (worker = deps) => apiOf(worker, await connection()),
    worker: (name, change = {}) => ({ ...deps, owner: `${deps.owner} ${name}`, ...change }),
    resource: (name) => {
      const found = connector.resources[name]
      if (found === undefined) throw new Error(`There is no resource ${name}.`)
      return found
    },
    table: (name) => {
      const found = sandbox.app.tables[name]
      must(found !== undefined, `the sandbox has no table ${name}`)
      return found
    },
  }
}

/** A connection that was played with is never due again. */
async function closeScene(scene: Scene): Promise<void> {
  scene.sandbox.faults.splice(0)
  await scene.run((ctx) => updateConnection(ctx, scene.id, { state: "paused", errand: null }))
  await scene.work()
  scene.stage.onCalls(scene.connector.slug, scene.sandbox.calls)
}

/** Is it a call to the token address? */
export function isToken({ connector }: Scene, { host, path }: SandboxRequest): boolean {
  const { auth } = connector
  if (!("token" in auth)) return false
  if (typeof auth.token === "string") return `https://${host}${path}` === auth.token
  return /token/i.test(path)
}

/**
 * Does it change something at the vendor? All but GET does, without logins and reads by POST: GraphQL queries, and addresses that end in
 * search, query, read or list.
 */
export function isWrite(scene: Scene, request: SandboxRequest): boolean {
  if (request.method === "GET" || request.method === "HEAD" || isToken(scene, request)) return false
  const query: unknown = Reflect.get(Object(request.json), "query")
  if (/graphql/i.test(request.path) && typeof query === "string") return /^\s*mutation/.test(query)
  return !/\/(search|query|read|list|revoke|revocation)$/i.test(request.path)
}

/** Keeps what the sandbox sends by itself from now on. */
export function messagesOf({ sandbox }: Scene): Message[] {
  const messages: Message[] = []
  sandbox.deliver = (message) => void messages.push(message)
  return messages
}

import pg from "pg"
import type { Backend, QueryResult, Session } from "./session.ts"

/** Connections one process keeps; beyond it callers wait. */
const poolSizeDefault = 10
/** How many distinct statements one connection keeps prepared before it stops naming new ones. */
const preparedMax = 500

/** PostgreSQL's idea of a random read is a turning disk's: it read a small shop's variants from end to end to price a basket. */
const planning = "set random_page_cost = 1.1"

const types = new pg.TypeOverrides()
types.setTypeParser(20, BigInt)
types.setTypeParser(1082, (text) => text)

const statementNames = new Map<string, string>()

/** A PostgreSQL server at `url`. Statements are prepared once per connection, and pipelined. */
export function openPostgres(url: string, poolSize = poolSizeDefault): Backend {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, pipeline: true, application_name: "mortise" })
  pool.on("error", () => undefined)
  pool.on("connect", (client) => void client.query(planning).catch(() => undefined))
  return {
    kind: "postgres",
    withSession: (use) => lend(pool, use),
    listen: (channel, hear) => listen(url, channel, hear),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}

async function lend<T>(pool: pg.Pool, use: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error): void => {
    broken = error
  }
  client.on("error", onError)
  try {
    return await use(sessionOf(client))
  } finally {
    client.off("error", onError)
    client.release(broken)
  }
}

function sessionOf(client: pg.ClientBase): Session {
  const gather = gatherWrites(client)
  return {
    query: async (text, params) => {
      const name = statementName(text)
      gather()
      const result = await client.query({ text, values: [...params], ...(name === undefined ? {} : { name }) })
      return resultOf(result)
    },
    exec: async (text) => {
      gather()
      return [await client.query(text)].flat().flatMap((result) => result.rows)
    },
  }
}

/** What of a client's socket is used here; pg keeps it at `connection.stream`, outside its types. */
interface Corkable {
  readonly cork: () => void
  readonly uncork: () => void
}

/**
 * Holds back what is written until this turn of the event loop ends, so that statements sent together (begin and the first one, the
 * last one and commit) travel in one system call: these were a third of the processor time of an order.
 */
function gatherWrites(client: pg.ClientBase): () => void {
  const stream: unknown = Reflect.get(Object(Reflect.get(client, "connection")), "stream")
  let isHeld = false
  return () => {
    if (isHeld || !isCorkable(stream)) return
    isHeld = true
    stream.cork()
    setImmediate(() => {
      isHeld = false
      stream.uncork()
    })
  }
}

function isCorkable(stream: unknown): stream is Corkable {
  return stream !== null && typeof stream === "object" && "cork" in stream && "uncork" in stream
}

function resultOf(result: pg.QueryResult): QueryResult {
  return { rows: result.rows, affected: result.rowCount ?? 0 }
}

function statementName(text: string): string | undefined {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  if (statementNames.size >= preparedMax) return undefined
  const name = `m${statementNames.size}`
  statementNames.set(text, name)
  return name
}

/** Keeps one connection of its own that hears notifications, and makes it anew when it breaks. */
async function listen(url: string, channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
  let isStopped = false
  let client: pg.Client | undefined
  const start = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: "mortise listen" })
    fresh.on("notification", (message) => hear(message.payload ?? ""))
    fresh.on("error", () => again(fresh))
    fresh.on("end", () => again(fresh))
    client = fresh
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
  }
  const again = (old: pg.Client): void => {
    if (isStopped || client !== old) return
    client = undefined
    setTimeout(() => void start().catch(() => client && again(client)), reconnectDelayMs).unref()
  }
  await start()
  return async () => {
    isStopped = true
    await client?.end()
  }
}

const reconnectDelayMs = 1000

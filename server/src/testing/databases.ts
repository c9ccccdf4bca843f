import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { inject } from "vitest"
import { type Backend, openPglite, openPostgres, type Session } from "#platform/db"
import { onServer, withDatabase } from "./global-setup.ts"

/** A database for one test file. */
export interface TestDatabase {
  readonly backend: Backend
  /** Its address, for proofs that start processes; null when it is embedded. */
  readonly url: string | null
  /** Hands it back when the file is done: the next file of this process gets it, emptied. */
  readonly release: () => Promise<void>
}

/** A database that stays open or kept between files. */
interface Kept {
  readonly url: string | null
  /** The backend of one file. */
  readonly open: () => Backend
  /** Runs `work` as its superuser when nobody else is there. */
  readonly alone: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  readonly drop: () => Promise<void>
  /** What it was before its first file: the shape of its tables, and the rows that the migrations left. */
  readonly origin: Origin
}

interface Origin {
  readonly shape: string
  readonly rows: readonly { readonly table: string; readonly json: string }[]
}

/** Files share their process, one after the other. Making a database took 1 s a file, a quarter of the suite; emptying it 0.1 s. */
const free: Kept[] = []

/** A migrated database without a business in it: one that another file is done with, or a new one. */
export async function takeDatabase(): Promise<TestDatabase> {
  const kept = (await emptied()) ?? (await made())
  const backend = kept.open()
  const release = async (): Promise<void> => {
    await backend.close()
    free.push(kept)
  }
  return { backend, url: kept.url, release }
}

async function emptied(): Promise<Kept | undefined> {
  for (let kept = free.pop(); kept !== undefined; kept = free.pop()) {
    const { origin, alone } = kept
    const isAsBefore = await alone((session) => empty(session, origin))
    if (isAsBefore) return kept
    await kept.drop()
  }
  return undefined
}

async function made(): Promise<Kept> {
  const server = process.env["TEST_DATABASE_URL"]
  return server === undefined || server === "" ? makeEmbedded() : makeOnServer(server)
}

async function makeEmbedded(): Promise<Kept> {
  const backend = await openPglite(undefined, new Blob([readFileSync(inject("template"))]))
  return {
    url: null,
    open: () => lent(backend),
    alone: backend.withSession,
    drop: backend.close,
    origin: await backend.withSession(originOf),
  }
}

/** The backend until it is closed: what a file left running reaches the next one's rows no more. */
function lent(backend: Backend): Backend {
  let isClosed = false
  const deaf: (() => Promise<void>)[] = []
  return {
    ...backend,
    withSession: (use) =>
      backend.withSession((session) => {
        if (isClosed) throw new Error("The test's database is closed.")
        return use(session)
      }),
    listen: async (channel, hear) => {
      const stop = await backend.listen(channel, hear)
      deaf.push(stop)
      return stop
    },
    close: async () => {
      isClosed = true
      await Promise.all(deaf.map((stop) => stop()))
    },
  }
}

async function makeOnServer(server: string): Promise<Kept> {
  const template = inject("template")
  const name = `${template}_${randomBytes(6).toString("hex")}`
  await onServer(server, `create database ${name} template ${template}`)
  // No test needs its rows after a power cut, and waiting for the disk at each commit was a fifth of the suite's time.
  await onServer(server, `alter database ${name} set synchronous_commit = off`)
  const url = withDatabase(server, name)
  const alone = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const backend = openPostgres(url, 1)
    try {
      return await backend.withSession(async (session) => {
        await session.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()",
          [name],
        )
        return work(session)
      })
    } finally {
      await backend.close()
    }
  }
  return {
    url,
    open: () => openPostgres(url),
    alone,
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
    origin: await alone(originOf),
  }
}

const tablesOf = `select format('%I.%I', n.nspname, c.relname) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_t%'
    and c.relname <> 'migrations'
  order by 1`

/** All that a migration could change, as one hash. */
const shapeOf = `select md5(string_agg(part, ';' order by part)) as text from (
  select format('%s %s %s %s %s', c.oid::regclass, c.relkind, c.relrowsecurity, a.attname, a.atttypid) as part
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace not in ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace, 'information_schema'::regnamespace)
  union all select format('%s %s', conrelid::regclass, conname) from pg_constraint
  union all select format('%s %s', tgrelid::regclass, tgname) from pg_trigger
  union all select format('%s %s', polrelid::regclass, polname) from pg_policy
  union all select md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace) parts`

async function originOf(session: Session): Promise<Origin> {
  const rows = []
  for (const table of await filledTables(session)) {
    const [json = "[]"] = await texts(session, `select json_agg(t)::text as text from ${table} t`)
    rows.push({ table, json })
  }
  return { shape: await shape(session), rows }
}

/**
 * Takes every row out, puts those of the migrations back, and forgets what the sequences and the planner knew; false when a table has
 * another shape.
 */
async function empty(session: Session, origin: Origin): Promise<boolean> {
  if ((await shape(session)) !== origin.shape) return false
  await session.exec("set session_replication_role = replica; select pg_advisory_unlock_all()")
  const filled = await filledTables(session)
  if (filled.length > 0) await session.exec(`truncate ${filled.join()} cascade`)
  for (const { table, json } of origin.rows) {
    await session.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [json])
  }
  await session.exec(`select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
      from pg_sequences where last_value is not null;
    delete from pg_statistic where starelid >= 16384;
    update pg_class set relpages = 0, reltuples = -1 where oid >= 16384 and relkind in ('r', 'i') and reltuples <> -1;
    reset all`)
  return true
}

async function filledTables(session: Session): Promise<string[]> {
  const asked = (await texts(session, tablesOf)).map((t) => `select '${t}' as text where exists (select from ${t})`)
  return texts(session, asked.join(" union all "))
}

async function shape(session: Session): Promise<string> {
  return (await texts(session, shapeOf)).join()
}

/** The column `text` of what a statement answers. */
async function texts(session: Session, statement: string): Promise<string[]> {
  const { rows } = await session.query(statement, [])
  return rows.map((row) => String(Reflect.get(Object(row), "text")))
}

import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { Backend, Session } from "./session.ts"

/** One migration: a timestamped plain SQL file of some part's `migrations/` folder. */
export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
  /** `--! online` in its first line: runs outside a transaction (for `create index concurrently`). */
  readonly isOnline: boolean
}

/** A key of our own for the lock that keeps two starting processes from migrating at once. */
const lockKey = 7_203_114

/** Finds every migration below `root` (the server's `src`), in the order in which they run. Throws on a doubled name. */
export function findMigrations(root: string): Migration[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((f) =>
    /migrations[\\/]\d{14}_\w+\.sql$/.test(f),
  )
  const found = files.map((file) => readMigration(join(root, file))).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  found.forEach((m, i) => {
    if (found[i + 1]?.name === m.name) throw new Error(`Two migrations are named ${m.name}.`)
  })
  return found
}

/** Brings the database up to date; answers the names that were applied now. Throws when an applied file has changed. */
export async function migrate(backend: Backend, migrations: readonly Migration[]): Promise<string[]> {
  return backend.withSession(async (session) => {
    if (backend.kind === "postgres") await session.query("select pg_advisory_lock($1)", [lockKey])
    try {
      return await applyMissing(session, migrations)
    } finally {
      if (backend.kind === "postgres") await session.query("select pg_advisory_unlock($1)", [lockKey])
    }
  })
}

/** The names of the migrations that a database still lacks; changes nothing. */
export async function pendingMigrations(backend: Backend, migrations: readonly Migration[]): Promise<string[]> {
  return backend.withSession(async (session) => {
    const { rows: tables } = await session.query(
      "select 1 from pg_tables where schemaname = 'public' and tablename = 'migrations'",
      [],
    )
    const { rows } = tables.length === 0 ? { rows: [] } : await session.query("select name from migrations", [])
    const applied = new Set((rows as { name: string }[]).map((row) => row.name))
    return migrations.map((m) => m.name).filter((name) => !applied.has(name))
  })
}

async function applyMissing(session: Session, migrations: readonly Migration[]): Promise<string[]> {
  await session.exec(
    "create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
  )
  const { rows } = await session.query("select name, sha256 from migrations", [])
  const applied = new Map((rows as { name: string; sha256: string }[]).map((row) => [row.name, row.sha256]))
  const done: string[] = []
  for (const migration of migrations) {
    const known = applied.get(migration.name)
    if (known === undefined) {
      await apply(session, migration)
      done.push(migration.name)
    } else if (known !== migration.sha256) {
      throw new Error(`Migration ${migration.name} was changed after it ran: write a new one instead.`)
    }
  }
  return done
}

async function apply(session: Session, migration: Migration): Promise<void> {
  const note = `insert into migrations (name, sha256) values ('${migration.name}', '${migration.sha256}')`
  const script = migration.isOnline ? [migration.sql, note] : [`begin;\n${migration.sql}\n;${note};commit`]
  try {
    for (const part of script) await session.exec(part)
  } catch (cause) {
    await session.exec("rollback").catch(() => undefined)
    throw new Error(`Migration ${migration.name} failed: ${cause instanceof Error ? cause.message : "unknown"}`, {
      cause,
    })
  }
}

function readMigration(path: string): Migration {
  const sql = readFileSync(path, "utf8")
  return {
    name: basename(path, ".sql"),
    sql,
    sha256: createHash("sha256").update(sql).digest("hex"),
    isOnline: sql.startsWith("--! online"),
  }
}

import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, globSync } from "node:fs"
import { join } from "node:path"
import { afterAll } from "vitest"
import { openPostgres } from "#platform/db"

/** Where the newest PostgreSQL of this machine has its programs; undefined where there is none. */
const programs = globSync("/usr/lib/postgresql/*/bin/initdb")
  .map((path) => join(path, ".."))
  .toSorted((a, b) => Number(a.split("/").at(-2)) - Number(b.split("/").at(-2)))
  .at(-1)

/** True where a proof can have a PostgreSQL of its own. */
export const hasPostgres = programs !== undefined

/** A PostgreSQL of one proof's own, which may be restarted under everything that uses it. */
export interface Cluster {
  readonly url: string
  /** `fast`: it ends its sessions and stops in good order. `immediate`: it stops as in a crash and recovers from its log. */
  restart(mode: "fast" | "immediate"): Promise<void>
  /** The rows of one statement, over a connection of its own. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** Makes a cluster in an empty folder, on a port; it goes away with the test file. PostgreSQL refuses root, so as root it is Debian's user's. */
export async function makeCluster(folder: string, port: number): Promise<Cluster> {
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const run = (program: string, args: readonly string[]): Promise<void> =>
    ended(spawn(join(programs ?? "", program), args, { ...owner, cwd: "/", stdio: "ignore" }))
  const data = join(folder, "data")
  await run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  const control = (...args: readonly string[]): Promise<void> =>
    run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", options, ...args])
  await control("start")
  afterAll(() => control("stop", "-m", "immediate"))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return { url, restart: (mode) => control("restart", "-m", mode), rows: (sql) => rowsOf(url, sql) }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${child.spawnfile} ended with ${code}.`))
    })
  })
}

function postgresUser(): { uid: number; gid: number } {
  const idOf = (kind: string): number => Number(execFileSync("id", [kind, "postgres"]).toString())
  return { uid: idOf("-u"), gid: idOf("-g") }
}

async function rowsOf(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const backend = openPostgres(url, 1)
  try {
    const { rows } = await backend.withSession((session) => session.query(sql, []))
    return rows as Record<string, unknown>[]
  } finally {
    await backend.close()
  }
}

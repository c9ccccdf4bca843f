import { mkdirSync } from "node:fs"
import { isAbsolute, join } from "node:path"
import type { Config } from "#platform/config"
import { type Backend, openPglite, openPostgres } from "#platform/db"
import { FolderHeld, type FolderLock, holderOf, takeLock } from "./folder-lock.ts"
import { readRunFile } from "./run-file.ts"

const repositoryRoot = join(import.meta.dirname, "..", "..", "..", "..")
const lockName = "mortise.lock"
/** PostgreSQL 15, as its server_version_num. */
const versionMin = 150_000

/** An open database; `close` also gives the data folder back. */
export interface Opened {
  readonly backend: Backend
  readonly close: () => Promise<void>
}

/** The data folder as an absolute path; a relative one starts at the repository's root, wherever a command was called. */
export function dataFolder(config: Config): string {
  return isAbsolute(config.dataDir) ? config.dataDir : join(repositoryRoot, config.dataDir)
}

/** Opens the database that the settings name. Throws, saying who holds the folder or what kept the server away. */
export function openDatabase(config: Config, command: string): Promise<Opened> {
  return config.databaseUrl === "" ? openEmbedded(dataFolder(config), command) : openServer(config)
}

/** The number of the living process that uses the embedded database of these settings; null when nobody does. */
export function holderOfFolder(config: Config): number | null {
  return config.databaseUrl === "" ? (holderOf(join(dataFolder(config), lockName))?.pid ?? null) : null
}

async function openEmbedded(folder: string, command: string): Promise<Opened> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder, command)
  try {
    const backend = await openPglite(join(folder, "db"))
    return {
      backend,
      close: async () => {
        await backend.close()
        lock.release()
      },
    }
  } catch (cause) {
    lock.release()
    throw new Error(`The database in ${folder} does not open: ${cause instanceof Error ? cause.message : "unknown"}`, {
      cause,
    })
  }
}

function lockFolder(folder: string, command: string): FolderLock {
  try {
    return takeLock(join(folder, lockName), command)
  } catch (error) {
    if (error instanceof FolderHeld) throw new Error(heldText(folder, error), { cause: error })
    throw error
  }
}

function heldText(folder: string, { holder }: FolderHeld): string {
  const run = readRunFile(folder)
  const where = run?.pid === holder.pid ? ` at ${run.url}` : ""
  return `The data folder ${folder} is in use by process ${holder.pid} (mortise ${holder.command})${where}. Stop that one first, or choose another folder by MORTISE_DATA_DIR.`
}

async function openServer(config: Config): Promise<Opened> {
  const backend = openPostgres(config.databaseUrl, config.poolSize)
  try {
    const { rows } = await backend.withSession((session) =>
      session.query("select current_setting('server_version_num')::int4 as version", []),
    )
    const [row] = rows as { version: number }[]
    if (row === undefined || row.version < versionMin) throw new Error("PostgreSQL 15 or newer is needed")
    return { backend, close: () => backend.close() }
  } catch (cause) {
    await backend.close()
    const url = new URL(config.databaseUrl)
    const said =
      cause instanceof AggregateError ? cause.errors.map(String).join(", ") : String((cause as Error).message)
    throw new Error(`The database server ${url.host} can't be used (DATABASE_URL): ${said}`, { cause })
  }
}

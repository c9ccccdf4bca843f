import type { PGlite, PGliteOptions } from "@electric-sql/pglite"
import type { Backend, QueryResult, Session } from "./session.ts"

const parsers = {
  20: (text: string) => BigInt(text),
  1082: (text: string) => text,
}

/**
 * The embedded database: PostgreSQL in this process, its files in `folder` (or in memory without one). It has one
 * connection, so callers wait for each other; `loadDataDir` starts from a dump (tests do).
 */
export async function openPglite(folder: string | undefined, loadDataDir?: Blob): Promise<Backend> {
  // Loaded here, so that a process on a server's database does not hold it in memory.
  const { PGlite } = await import("@electric-sql/pglite")
  const options: PGliteOptions = { parsers, ...(loadDataDir === undefined ? {} : { loadDataDir }) }
  return pgliteBackend(folder === undefined ? await PGlite.create(options) : await PGlite.create(folder, options))
}

/** A backend over an open PGlite. */
export function pgliteBackend(db: PGlite): Backend {
  const session = sessionOf(db)
  let tail: Promise<unknown> = Promise.resolve()
  return {
    kind: "pglite",
    withSession: (use) => {
      const turn = tail.then(() => use(session))
      tail = turn.catch(() => undefined)
      return turn
    },
    listen: (channel, hear) => db.listen(channel, hear),
    close: () => db.close(),
  }
}

function sessionOf(db: PGlite): Session {
  return {
    query: async (text, params): Promise<QueryResult> => {
      const result = await db.query(text, [...params])
      return { rows: result.rows, affected: result.affectedRows ?? 0 }
    },
    exec: async (text) => (await db.exec(text)).flatMap((result) => result.rows),
  }
}

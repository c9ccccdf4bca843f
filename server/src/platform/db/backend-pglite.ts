import type { PGlite, PGliteOptions } from "@electric-sql/pglite"
import { type PgliteLibrary, preparedOn } from "./pglite-prepared.ts"
import type { Backend, Session } from "./session.ts"

const bytea = 17
const parsers = {
  [bytea]: (text: string) => Buffer.from(text.slice(2), "hex"),
  20: (text: string) => BigInt(text),
  1082: (text: string) => text,
}
/** The library's own writer goes byte by byte: storing a mail of 28 MB took 38 s on a busy machine, and 3 s with this one. */
const serializers = {
  [bytea]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`,
}

/**
 * The embedded database: PostgreSQL in this process, its files in `folder` (or in memory without one). It has one
 * connection, so callers wait for each other; `loadDataDir` starts from a dump (tests do).
 */
export async function openPglite(folder: string | undefined, loadDataDir?: Blob): Promise<Backend> {
  // Loaded here, so that a process on a server's database does not hold it in memory.
  const library = await import("@electric-sql/pglite")
  const { PGlite } = library
  const options: PGliteOptions = { parsers, serializers, ...(loadDataDir === undefined ? {} : { loadDataDir }) }
  return pgliteBackend(
    folder === undefined ? await PGlite.create(options) : await PGlite.create(folder, options),
    library,
  )
}

/** A backend over an open PGlite. */
export function pgliteBackend(db: PGlite, library: PgliteLibrary): Backend {
  const session = sessionOf(db, library)
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

/** Statements are sent without waiting (begin and the first one, the last one and commit), so they run in line. */
function sessionOf(db: PGlite, library: PgliteLibrary): Session {
  const statements = preparedOn(db, library)
  let tail: Promise<unknown> = Promise.resolve()
  const inLine = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = tail.then(run)
    tail = turn.catch(() => undefined)
    return turn
  }
  return {
    query: (text, params) => inLine(() => statements.query(text, params)),
    exec: (text) =>
      inLine(async () => {
        await statements.beforeExec(text)
        return (await db.exec(text)).flatMap((result) => result.rows)
      }),
  }
}

/** Rows of one statement, with how many it touched. */
export interface QueryResult {
  readonly rows: readonly unknown[]
  readonly affected: number
}

/** One connection to the database, held by one transaction (or one caller) at a time. */
export interface Session {
  /** Runs one statement with parameters ($1 …). Statements sent without waiting are pipelined where the backend can. */
  query(text: string, params: readonly unknown[]): Promise<QueryResult>
  /** Runs one or several statements without parameters; answers the rows of all of them. */
  exec(text: string): Promise<readonly unknown[]>
}

/** The two ways to have PostgreSQL: embedded (PGlite, a folder) or a server (any version from 15). */
export type BackendKind = "pglite" | "postgres"

/** A database, before it knows of tenants: only this part of the platform uses it. */
export interface Backend {
  readonly kind: BackendKind
  /** Lends a connection for the length of `use`. The embedded database has one: callers wait for each other. */
  withSession<T>(use: (session: Session) => Promise<T>): Promise<T>
  /** Hears NOTIFY on `channel`; answers with the way to stop hearing. */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>
  /** Connections of the pool, for the metrics; absent where there is no pool. */
  readonly pool?: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}

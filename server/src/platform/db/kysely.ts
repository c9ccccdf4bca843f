import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely"
import type { Backend, Session } from "./session.ts"

/** Kysely bound to one open session: what a transaction hands to stores. */
export function kyselyOn(session: Session): Kysely<unknown> {
  return kyselyWith({ withSession: (use) => use(session) })
}

/** Kysely that takes a connection per statement: for libraries that bring their own statements (sign-in). */
export function kyselyOver(backend: Backend): Kysely<unknown> {
  return kyselyWith(backend)
}

function kyselyWith(source: Pick<Backend, "withSession">): Kysely<unknown> {
  return new Kysely({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driverOf(source),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  })
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const nothing = async (): Promise<void> => undefined

function driverOf(source: Pick<Backend, "withSession">): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => source.withSession((session) => run<R>(session, query)),
    streamQuery: () => {
      throw new Error("Streaming is not offered: read in pages.")
    },
  }
  const refuse = async (): Promise<void> => {
    throw new Error("Transactions are opened by withTenant and withSystem only.")
  }
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

async function run<R>(session: Session, query: CompiledQuery): Promise<QueryResult<R>> {
  const result = await session.query(query.sql, query.parameters)
  return { rows: result.rows as R[], numAffectedRows: BigInt(result.affected) }
}

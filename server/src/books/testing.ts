import type { TestTenant, World } from "#testing"
import { checkBooks } from "./index.ts"

/** For the tests of the books: proves them, or does to them what nobody may. */
export function booksOf(world: World) {
  return {
    check: (t: Pick<TestTenant, "slug"> | null) =>
      checkBooks({
        db: world.db,
        events: world.events,
        slug: t?.slug ?? null,
        report: () => undefined,
        signal: new AbortController().signal,
      }),
    /** Past row security, triggers and foreign keys. */
    spoil: (t: TestTenant, sql: string): Promise<unknown> => {
      const statement = sql.replaceAll("$tenant", `'${t.id}'`)
      return world.backend.withSession((session) =>
        session.exec(`begin; set local session_replication_role = replica; ${statement}; commit`),
      )
    },
  }
}

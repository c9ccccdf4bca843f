import { Readable } from "node:stream"
import type { FastifyInstance } from "fastify"
import Type from "typebox"
import type { Database, Scope } from "#platform/db"
import { append, defineEvent } from "#platform/events"
import { type Authenticate, originOf, requirePrincipal } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { type TakeoutTable, takeoutMembers, takeoutRows, takeoutTables } from "./takeout-store.ts"

/** Neither read nor write: staff and viewers, who may read everything, do not take all of it away. */
const permission = "data:export"
/** Rows of one reading; of files fewer, for each may have megabytes. */
const pageRows = 1_000
const pageFiles = 10

/** All data of the business was taken away as a file. */
export const dataExported = defineEvent({
  type: "data.export.begun",
  version: 1,
  summary: "Somebody began to download all data of the business",
  schema: Type.Object({ rows: Type.Integer() }),
  sample: { rows: 12_400 },
  subject: () => "business",
})

export interface TakeoutParts {
  readonly db: Database
  readonly authenticate: Authenticate
}

/**
 * `GET /api/v1/data/export`: everything that is the business's own as JSON lines, read page by page while it is sent, so that a large
 * business costs no memory. The first line says what follows and how many rows there are; the last one that it is whole. Each page is
 * read for itself: what is made meanwhile may be missing.
 */
export function serveTakeout(app: FastifyInstance, { db, authenticate }: TakeoutParts): void {
  app.get("/api/v1/data/export", { schema: takeoutSchema }, async (request, reply) => {
    const { tenant, actor } = await requirePrincipal(request, authenticate, permission)
    const scope: Scope = { tenant, actor, origin: originOf(request) }
    const { head, tables, slug } = await begin(db, scope)
    return reply
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(`${slug}.jsonl`)}`)
      .header("cache-control", "no-store")
      .type("application/x-ndjson; charset=utf-8")
      .send(Readable.from(lines(db, scope, head, tables)))
  })
}

const takeoutSchema = {
  summary: "All data of the business as JSON lines",
  description:
    "Owners and admins only. The first line names the tables with their rows, each further line is one row, the last line says that the file is whole. Secrets and logins are left out.",
  tags: ["Reports"],
} as const

function begin(db: Database, scope: Scope) {
  return db.withTenant(scope, async (ctx) => {
    const { id, slug, name, currency, timeZone, locale, country } = await readTenant(ctx)
    const members = await takeoutMembers(ctx)
    const tables = await takeoutTables(ctx)
    const total = tables.reduce((sum, { rows }) => sum + rows, 0)
    await append(ctx, dataExported, { rows: total }, { before: null, after: { rows: total } })
    const head = {
      exportedAt: ctx.now.toISOString(),
      business: { id, slug, name, currency, timeZone, locale, country },
      members,
      rows: total,
      tables: Object.fromEntries(tables.map(({ name: table, rows }) => [table, rows])),
    }
    return { head, tables, slug }
  })
}

async function* lines(db: Database, scope: Scope, head: object, tables: readonly TakeoutTable[]) {
  yield `${JSON.stringify(head)}\n`
  let rows = 0
  for (const table of tables) {
    for await (const page of pagesOf(db, scope, table)) {
      rows += page.length
      yield page.map((row) => `{"table":"${table.name}","row":${row}}\n`).join("")
    }
  }
  yield `${JSON.stringify({ isWhole: true, rows })}\n`
}

async function* pagesOf(db: Database, scope: Scope, table: TakeoutTable): AsyncGenerator<readonly string[]> {
  const limit = table.hasBytes ? pageFiles : pageRows
  let after: readonly string[] | null = null
  do {
    const from: readonly string[] | null = after
    const page: Awaited<ReturnType<typeof takeoutRows>> = await db.withTenant(scope, (ctx) =>
      takeoutRows(ctx, table, from, limit),
    )
    if (page.rows.length > 0) yield page.rows
    after = page.last
  } while (after !== null)
}

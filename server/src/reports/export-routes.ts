import Type from "typebox"
import { localDateOf } from "#kernel"
import { dateSchema, httpErrors, oneOf, type Route, route, strict } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { csvOf } from "./csv.ts"
import { type ExportName, exportLists, exportRows } from "./export-store.ts"

/** Rows of one file: a spreadsheet opens it, and a server holds it. What is longer goes on behind its last id. */
const rowsMax = 20_000

const names = Object.keys(exportLists) as readonly string[] as readonly ExportName[]

/** Lists as files for spreadsheets. */
export const exportRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/exports/:list",
    tag: "Reports",
    summary: "A list as CSV",
    description: `Up to ${rowsMax} rows in the order in which they came, amounts in minor units; for more, ask again with the last row's id as \`after\`. Days bound the order's, invoice's, payment's or work's day, else the day of the record.`,
    access: "me:read",
    params: strict({ list: oneOf(names) }),
    query: strict({
      from: Type.Optional(dateSchema),
      to: Type.Optional(dateSchema),
      after: Type.Optional(Type.String({ maxLength: 60, pattern: "^[a-z]+_[0-9a-z]{26}$" })),
    }),
    handle: async (ctx, { params: { list }, query, may }) => {
      const { permission, columns } = exportLists[list]
      if (!may(permission)) throw httpErrors["auth.forbidden"]({ permission })
      const { from = null, to = null, after = null } = query
      const rows = await exportRows(ctx, list, { from, to, after, limit: rowsMax })
      const today = localDateOf(ctx.now, (await readTenant(ctx)).timeZone)
      return { contentType: "text/csv; charset=utf-8", fileName: `${list}-${today}.csv`, bytes: csvOf(columns, rows) }
    },
  }),
]

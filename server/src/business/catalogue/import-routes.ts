import Type from "typebox"
import { formatMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { decimalSchema, idSchema, oneOf, type Route, route, strict } from "#platform/http"
import { csvFormats } from "./csv-draft.ts"
import { columnMapOf, decodeCsv, parseProducts } from "./csv-read.ts"
import { exportProducts, importProducts, type OpeningStock } from "./import.ts"

const tag = "Products"
const uploadBytesMax = 10 * 1024 * 1024
/** Changes and refusals that one answer lists; the counts are always whole. */
const listedMax = 1000

/** What an import needs of the domain that keeps stock. */
export interface ImportPorts {
  /** Opens the stock of new variants. */
  readonly openStock: (ctx: Ctx, rows: readonly OpeningStock[]) => Promise<void>
}

const Row = Type.Integer({ description: "Row of the file; the header is 1" })
const Report = Type.Object({
  isDryRun: Type.Boolean(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  refusedCount: Type.Integer(),
  refused: Type.Array(Type.Object({ row: Row, reason: Type.String() })),
  changes: Type.Array(Type.Object({ row: Row, name: Type.String(), change: oneOf(["create", "update"]) })),
  openingStock: Type.Array(Type.Object({ variantId: idSchema("var"), quantity: decimalSchema })),
})

/** Products from and to files. */
export function importRoutes(ports: ImportPorts): readonly Route[] {
  return [importRoute(ports), exportRoute]
}

function importRoute(ports: ImportPorts): Route {
  return route({
    method: "POST",
    path: "/products/import",
    tag,
    summary: "Import products from a CSV file",
    description:
      "Products are found again by handle or SKU, so the same file twice changes nothing. `dryRun=true` only tells what would change.",
    access: "catalogue:write",
    query: strict({
      format: oneOf(csvFormats),
      dryRun: Type.Optional(Type.Boolean({ default: false })),
      map: Type.Optional(
        Type.String({ maxLength: 2000, description: "Columns of a plain file: `Artikel=sku;Preis=price`" }),
      ),
    }),
    upload: { contentTypes: ["text/csv"], maxBytes: uploadBytesMax },
    reply: Report,
    handle: async (ctx, { query, upload }) => {
      const isDryRun = query.dryRun ?? false
      const text = decodeCsv(upload?.bytes ?? Buffer.alloc(0))
      const parsed = parseProducts(query.format, text, columnMapOf(query.map === undefined ? [] : [query.map]))
      const report = await importProducts(ctx, parsed.products, { isDryRun })
      if (report.openingStock.length > 0) await ports.openStock(ctx, report.openingStock)
      const refused = [...parsed.refused, ...report.refused].toSorted((a, b) => a.row - b.row)
      return {
        ...report,
        isDryRun,
        refusedCount: refused.length,
        refused: refused.slice(0, listedMax),
        changes: report.changes.slice(0, listedMax),
        openingStock: report.openingStock
          .slice(0, listedMax)
          .map((o) => ({ variantId: o.variantId, quantity: formatMicro(o.quantity) })),
      }
    },
  })
}

const exportRoute = route({
  method: "GET",
  path: "/products/export",
  tag,
  summary: "Every living product as a CSV file",
  access: "catalogue:read",
  query: strict({ format: oneOf(csvFormats) }),
  handle: async (ctx, { query }) => ({
    contentType: "text/csv; charset=utf-8",
    bytes: await exportProducts(ctx, query.format),
    fileName: `products-${query.format}.csv`,
  }),
})

import { readFile } from "node:fs/promises"
import { columnMapOf, decodeCsv, type Refusal } from "#business/catalogue"
import type { Program, TaskRun } from "#platform/lifecycle"
import { listTenants, type Tenant } from "#platform/tenants"
import type { ImportReport, ImportTarget } from "./batches.ts"
import { importCustomers } from "./customers.ts"
import { parseCustomers } from "./customers-file.ts"
import type { ImportFormat } from "./file.ts"
import { importOrders } from "./orders.ts"
import { parseOrders } from "./orders-file.ts"
import { importProducts } from "./products.ts"

export type { ImportReport } from "./batches.ts"

/** What `mortise import` was asked to do. */
export interface ImportOrder {
  readonly kind: "products" | "customers" | "orders"
  /** The file's whole path, on the machine of the server. */
  readonly file: string
  readonly format: ImportFormat
  readonly map: readonly string[]
  readonly tenant: string | null
  readonly isDryRun: boolean
  readonly takesStock: boolean
}

/** Takes a file in: in batches, to be stopped between two and begun again, twice without doubling anything. */
export async function runImport(program: Pick<Program, "db">, asked: ImportOrder, run: TaskRun): Promise<ImportReport> {
  const tenant = await tenantOf(program, asked.tenant)
  const text = decodeCsv(await bytesOf(asked.file))
  return importText(program, tenant, { ...asked, text }, run)
}

/** The same of a file that was read already. */
export async function importText(
  { db }: Pick<Program, "db">,
  { id, currency, timeZone }: Pick<Tenant, "id" | "currency" | "timeZone">,
  asked: Omit<ImportOrder, "file" | "tenant"> & { readonly text: string },
  run: TaskRun,
): Promise<ImportReport> {
  const { kind, format, text, isDryRun, takesStock } = asked
  const map = columnMapOf(asked.map)
  if (format !== "plain" && Object.keys(map).length > 0)
    throw new Error(`--map names the columns of a plain file; those of ${format} are known.`)
  const target: ImportTarget = { db, tenant: id, isDryRun, run, what: kind }
  switch (kind) {
    case "products":
      return importProducts(target, format, text, map)
    case "customers": {
      const { customers, refused } = parseCustomers(format, text, map)
      return withRefused(await importCustomers(target, customers), refused)
    }
    case "orders": {
      const { orders, refused } = parseOrders(format, text, map, timeZone)
      return withRefused(await importOrders(target, orders, { format, currency, takesStock }), refused)
    }
  }
}

function withRefused(report: ImportReport, refused: readonly Refusal[]): ImportReport {
  return { ...report, refused: [...refused, ...report.refused].toSorted((a, b) => a.row - b.row) }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new Error(`The file ${file} can't be read: ${cause instanceof Error ? cause.message : "unknown"}`, { cause })
  }
}

/** The business that is named; without a name the only one that is no demo. */
async function tenantOf({ db }: Pick<Program, "db">, slug: string | null): Promise<Tenant> {
  const all = await db.withSystem("mortise import", listTenants)
  const fit = all.filter((tenant) => (slug === null ? !tenant.isDemo : tenant.slug === slug))
  const [only, ...others] = fit
  if (only !== undefined && others.length === 0) return only
  const names = all.map((tenant) => tenant.slug).join(", ")
  throw new Error(
    slug === null
      ? `Name the business by --tenant; there are: ${names || "none"}.`
      : `There is no business ${slug}; there are: ${names || "none"}.`,
  )
}

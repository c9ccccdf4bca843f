import {
  type ImportedProduct,
  importProducts as importIntoCatalogue,
  parseProducts,
  type Refusal,
} from "#business/catalogue"
import { importPorts } from "#flows"
import { type Ctx, systemActor } from "#platform/db"
import type { ImportReport, ImportTarget } from "./batches.ts"
import type { ImportFormat } from "./file.ts"

const batchSize = 200

type Counts = Pick<ImportReport, "made" | "changed" | "unchanged" | "refused">

/** Takes products in by the catalogue's own import, and opens the stock of new variants. A file is looked through as a whole
 *  first, so that what it names twice is refused however it is cut into batches. */
export async function importProducts(
  target: ImportTarget,
  format: ImportFormat,
  text: string,
  map: Readonly<Record<string, string>>,
): Promise<ImportReport> {
  const { products, refused } = parseProducts(format, text, map)
  const foreseen = await inTenant(target, (ctx) => take(ctx, products, true))
  if (target.isDryRun)
    return reportOf(target, products.length, [{ ...foreseen, refused: [...refused, ...foreseen.refused] }], false)
  const wrong = new Set(foreseen.refused.map(({ row }) => row))
  const fit = products.filter((product) => !wrong.has(product.row))
  const parts: Counts[] = [{ made: 0, changed: 0, unchanged: 0, refused: [...refused, ...foreseen.refused] }]
  let isStopped = false
  for (let at = 0; at < fit.length && !isStopped; at += batchSize) {
    parts.push(await inTenant(target, (ctx) => take(ctx, fit.slice(at, at + batchSize), false)))
    target.run.report({ done: Math.min(at + batchSize, fit.length), total: fit.length, what: target.what })
    isStopped = target.run.signal.aborted && at + batchSize < fit.length
  }
  return reportOf(target, products.length, parts, isStopped)
}

async function take(ctx: Ctx, products: readonly ImportedProduct[], isDryRun: boolean): Promise<Counts> {
  const { created, updated, unchanged, refused, openingStock } = await importIntoCatalogue(ctx, products, { isDryRun })
  if (openingStock.length > 0) await importPorts.openStock(ctx, openingStock)
  return { made: created, changed: updated, unchanged, refused }
}

function inTenant<T>({ db, tenant }: ImportTarget, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.withTenant({ tenant, actor: systemActor("mortise import") }, work)
}

function reportOf(
  { isDryRun }: ImportTarget,
  total: number,
  parts: readonly Counts[],
  isStopped: boolean,
): ImportReport {
  const sum = (field: "made" | "changed" | "unchanged") => parts.reduce((all, part) => all + part[field], 0)
  const refused: readonly Refusal[] = parts.flatMap((part) => part.refused)
  return {
    total,
    made: sum("made"),
    changed: sum("changed"),
    unchanged: sum("unchanged"),
    refused,
    isStopped,
    isDryRun,
  }
}

import { formatMicro, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { taxClassCreated, taxClassDeleted, taxClassUpdated } from "./events.ts"
import {
  checkTaxClass,
  defaultTaxClasses,
  type TaxClass,
  type TaxClassDraft,
  type TaxClassId,
  taxClassErrors,
} from "./tax-class.ts"
import * as store from "./tax-store.ts"

/**
 * Makes the classes whose codes the tenant does not have yet and answers all it has, by code. Without `drafts`: standard 24 %,
 * reduced 13 % and zero, the first being the default. An existing default stays the default.
 */
export async function ensureTaxClasses(
  ctx: Ctx,
  drafts: readonly TaxClassDraft[] = defaultTaxClasses,
): Promise<TaxClass[]> {
  for (const draft of drafts) checkTaxClass(draft)
  const known = await store.allTaxClasses(ctx)
  const missing = drafts.filter((draft) => known.every((k) => k.code !== draft.code))
  if (missing.length === 0) return known
  const hasDefault = known.some((k) => k.isDefault)
  const first = missing.find((draft) => draft.isDefault) ?? missing[0]
  const made = missing.map((draft) => newTaxClass({ ...draft, isDefault: !hasDefault && draft === first }))
  const inserted = await store.insertTaxClasses(ctx, made)
  for (const one of made) {
    if (inserted.has(one.id)) await append(ctx, taxClassCreated, factOf(one), { before: null, after: auditOf(one) })
  }
  return store.allTaxClasses(ctx)
}

/** The tenant's classes; those it starts with when it has none yet. */
export async function listTaxClasses(ctx: Ctx): Promise<TaxClass[]> {
  const known = await store.allTaxClasses(ctx)
  return known.length === 0 ? ensureTaxClasses(ctx) : known
}

/** Picks from classes that were read already. Throws `tax_class.unknown`. */
export function pickTaxClass(classes: readonly TaxClass[], code: string | null): TaxClass {
  const found = classes.find((c) => (code === null ? c.isDefault : c.code === code))
  if (found === undefined) throw taxClassErrors["tax_class.unknown"]({ code: code ?? "default" })
  return found
}

/** Makes a class. Throws `tax_class.code_taken`, `tax_class.rate_not_allowed`. */
export async function createTaxClass(ctx: Ctx, draft: TaxClassDraft): Promise<TaxClass> {
  checkTaxClass(draft)
  await listTaxClasses(ctx)
  if (draft.isDefault) await store.clearDefaultTaxClass(ctx)
  const made = newTaxClass(draft)
  const inserted = await store.insertTaxClasses(ctx, [made])
  if (!inserted.has(made.id)) throw taxClassErrors["tax_class.code_taken"]({ code: draft.code })
  await append(ctx, taxClassCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes a class for what is sold from now on. Throws tax_class.unknown, tax_class.rate_not_allowed, version.mismatch. */
export async function changeTaxClass(
  ctx: Ctx,
  id: TaxClassId,
  patch: Partial<Omit<TaxClassDraft, "code">>,
  version?: number,
): Promise<TaxClass> {
  const before = await loadTaxClass(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: TaxClass = { ...before, ...patch, version: before.version + 1 }
  checkTaxClass(after)
  if (before.isDefault && !after.isDefault) throw taxClassErrors["tax_class.default_needed"]({ code: before.code })
  if (after.isDefault && !before.isDefault) await store.clearDefaultTaxClass(ctx)
  if (!(await store.updateTaxClass(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, taxClassUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Removes a class that no product uses and that is not the default. */
export async function removeTaxClass(ctx: Ctx, id: TaxClassId): Promise<void> {
  const found = await loadTaxClass(ctx, id)
  if (found.isDefault) throw taxClassErrors["tax_class.default_needed"]({ code: found.code })
  if (!(await store.deleteTaxClass(ctx, id))) throw taxClassErrors["tax_class.in_use"]({ code: found.code })
  await append(ctx, taxClassDeleted, factOf(found), { before: auditOf(found), after: null })
}

async function loadTaxClass(ctx: Ctx, id: TaxClassId): Promise<TaxClass> {
  const found = (await store.allTaxClasses(ctx)).find((c) => c.id === id)
  if (found === undefined) throw taxClassErrors["tax_class.unknown"]({ code: id })
  return found
}

function newTaxClass(draft: TaxClassDraft): TaxClass {
  return { ...draft, id: newId("txc"), version: 1 }
}

function factOf(c: TaxClass) {
  return { taxClassId: c.id, code: c.code, category: c.category, rate: formatMicro(c.rate) }
}

function auditOf(c: TaxClass) {
  return { code: c.code, name: c.name, category: c.category, rate: formatMicro(c.rate), isDefault: c.isDefault }
}

import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { supplierCreated, supplierUpdated } from "./events.ts"
import * as store from "./store.ts"
import { type Supplier, type SupplierDraft, type SupplierId, supplierErrors } from "./supplier.ts"

/** Makes a supplier. Throws `supplier.external_id_taken`. */
export async function createSupplier(ctx: Ctx, draft: SupplierDraft): Promise<Supplier> {
  const supplier: Supplier = { ...draft, id: newId("sup"), version: 1, createdAt: ctx.now, updatedAt: ctx.now }
  if (!(await store.insertSupplier(ctx, supplier))) {
    throw supplierErrors["supplier.external_id_taken"]({ externalId: draft.externalId ?? "" })
  }
  await append(ctx, supplierCreated, factOf(supplier), { before: null, after: { ...draft } })
  return supplier
}

/** Changes a supplier's fields. Throws `supplier.unknown`, `version.mismatch`. */
export async function changeSupplier(
  ctx: Ctx,
  id: SupplierId,
  patch: Partial<SupplierDraft>,
  version?: number,
): Promise<Supplier> {
  const before = await loadSupplier(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Supplier = { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now }
  if (!(await store.updateSupplier(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await append(ctx, supplierUpdated, factOf(after), { before: { name: before.name }, after: { ...patch } })
  return after
}

/** A supplier by id. Throws `supplier.unknown`. */
export async function loadSupplier(ctx: Ctx, id: SupplierId): Promise<Supplier> {
  const supplier = await store.supplierById(ctx, id)
  if (supplier === undefined) throw supplierErrors["supplier.unknown"]({ id })
  return supplier
}

function factOf(supplier: Supplier) {
  return { supplierId: supplier.id, name: supplier.name }
}

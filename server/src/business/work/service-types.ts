import { formatMicro, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { workErrors } from "./errors.ts"
import { serviceTypeCreated, serviceTypeUpdated } from "./events.ts"
import type { WorkPorts } from "./ports.ts"
import type { ServiceType, ServiceTypeDraft, ServiceTypeId } from "./register.ts"
import * as store from "./register-store.ts"

/** Makes a kind of work. Throws `service_type.code_taken`, `work.tax_class_unknown`. */
export async function createServiceType(ctx: Ctx, ports: WorkPorts, draft: ServiceTypeDraft): Promise<ServiceType> {
  await requireTaxClass(ctx, ports, draft.taxClass)
  if ((await store.serviceTypes(ctx)).length >= store.serviceTypesMax)
    throw workErrors["service_type.too_many"]({ max: store.serviceTypesMax })
  const made: ServiceType = { ...draft, id: newId("svt"), version: 1 }
  if (!(await store.insertServiceType(ctx, made))) throw workErrors["service_type.code_taken"]({ code: draft.code })
  await append(ctx, serviceTypeCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes it for what is logged and approved from now on. Throws `service_type.unknown`, `version.mismatch` and as above. */
export async function changeServiceType(
  ctx: Ctx,
  ports: WorkPorts,
  id: ServiceTypeId,
  patch: Partial<Omit<ServiceTypeDraft, "code">>,
  version?: number,
): Promise<ServiceType> {
  const before = await loadServiceType(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: ServiceType = { ...before, ...patch, version: before.version + 1 }
  await requireTaxClass(ctx, ports, after.taxClass)
  if (!(await store.updateServiceType(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, serviceTypeUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** One kind of work. Throws `service_type.unknown`. */
export async function loadServiceType(ctx: Ctx, id: ServiceTypeId): Promise<ServiceType> {
  const found = (await store.serviceTypes(ctx)).find((one) => one.id === id)
  if (found === undefined) throw workErrors["service_type.unknown"]({ id })
  return found
}

/** Throws `work.tax_class_unknown`. */
export async function requireTaxClass(ctx: Ctx, ports: WorkPorts, code: string | null): Promise<void> {
  if (code !== null && (await ports.taxes(ctx))(code) === undefined)
    throw workErrors["work.tax_class_unknown"]({ code })
}

function factOf(s: ServiceType) {
  return { serviceTypeId: s.id, code: s.code, kind: s.kind, isActive: s.isActive }
}

function auditOf({ name, kind, isBillable, factor, taxClass, isActive }: ServiceType) {
  return { name, kind, isBillable, factor: formatMicro(factor), taxClass, isActive }
}

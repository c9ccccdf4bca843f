import { addDays, currencyExponent, localDateOf, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { workErrors } from "./errors.ts"
import { retainerChanged, retainerCreated } from "./events-retainer.ts"
import { periodsOf } from "./period-store.ts"
import { seePeriods } from "./periods.ts"
import type { WorkPorts } from "./ports.ts"
import { serviceTypes } from "./register-store.ts"
import {
  leftOf,
  periodNoOn,
  type Retainer,
  type RetainerDraft,
  type RetainerId,
  type RetainerPeriod,
} from "./retainer.ts"
import * as store from "./retainer-store.ts"
import { requireTaxClass } from "./service-types.ts"

/** Makes a retainer or prepaid block. Throws `retainer.invalid`, `customer.unknown`, `work.project_unknown`,
 *  `work.other_customer`, `work.tax_class_unknown`, `currency.unknown`. */
export async function createRetainer(ctx: Ctx, ports: WorkPorts, draft: RetainerDraft): Promise<Retainer> {
  currencyExponent(draft.currency)
  const { id: customerId } = await ports.customer(ctx, draft.customerId)
  await checkProject(ctx, ports, customerId, draft.projectId)
  const made: Retainer = { ...draft, customerId, id: newId("rtn"), isActive: true, version: 1 }
  await check(ctx, ports, made)
  await store.insertRetainer(ctx, made)
  await append(ctx, retainerCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** What of a retainer may change; periods that began keep what they were made with. */
export type RetainerPatch = Partial<
  Pick<Retainer, "name" | "feeMinor" | "taxClass" | "serviceTypeIds" | "endsOn" | "isActive">
>

/** Changes or ends a retainer. Throws `retainer.unknown`, `retainer.invalid`, `version.mismatch`. */
export async function changeRetainer(
  ctx: Ctx,
  ports: WorkPorts,
  id: RetainerId,
  patch: RetainerPatch,
  version?: number,
): Promise<Retainer> {
  const before = await loadRetainer(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Retainer = { ...before, ...patch, version: before.version + 1 }
  await check(ctx, ports, after)
  if (!(await store.updateRetainer(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, retainerChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** One retainer. Throws `retainer.unknown`. */
export async function loadRetainer(ctx: Ctx, id: RetainerId): Promise<Retainer> {
  const found = await store.retainerById(ctx, id)
  if (found === undefined) throw workErrors["retainer.unknown"]({ id })
  return found
}

/** The periods of retainers that have been used or billed, latest first. */
export async function readPeriods(ctx: Ctx, ids: readonly RetainerId[]): Promise<RetainerPeriod[]> {
  return ids.length === 0 ? [] : periodsOf(ctx, ids)
}

/** The period of each retainer that holds today, as it stands; one that was not used yet is whole. */
export async function currentPeriods(ctx: Ctx, retainers: readonly Retainer[]): Promise<RetainerPeriod[]> {
  const today = localDateOf(ctx.now, (await readTenant(ctx)).timeZone)
  const days = retainers.filter((r) => r.isActive).map((retainer) => ({ retainer, date: today }))
  const periods = await seePeriods(ctx, days, today)
  return periods.filter((p) =>
    days.some(({ retainer: r }) => r.id === p.retainerId && periodNoOn(r, today) === p.periodNo),
  )
}

async function checkProject(ctx: Ctx, ports: WorkPorts, customerId: string, projectId: string | null): Promise<void> {
  if (projectId === null) return
  const project = (await ports.projects(ctx, [projectId])).get(projectId)
  if (project === undefined) throw workErrors["work.project_unknown"]({ id: projectId })
  if (project.customerId !== customerId) throw workErrors["work.other_customer"]({ what: "The project" })
}

async function check(ctx: Ctx, ports: WorkPorts, r: Retainer): Promise<void> {
  const refuse = (reason: string) => workErrors["retainer.invalid"]({ reason })
  addDays(r.startsOn, 0)
  if (r.endsOn !== null && addDays(r.endsOn, 0) < r.startsOn) throw refuse("it ends before it starts")
  if (r.carriesOver && r.kind === "prepaid") throw refuse("a prepaid block has nothing to carry over")
  await requireTaxClass(ctx, ports, r.taxClass)
  const known = new Set<string>((await serviceTypes(ctx)).map(({ id }) => id))
  const unknown = r.serviceTypeIds?.find((id) => !known.has(id))
  if (unknown !== undefined) throw refuse(`there is no service type ${unknown}`)
}

function factOf(r: Retainer) {
  return {
    retainerId: r.id,
    customerId: r.customerId,
    projectId: r.projectId,
    kind: r.kind,
    unit: r.unit,
    allowance: String(r.allowance),
    feeMinor: String(r.feeMinor),
    isActive: r.isActive,
  }
}

function auditOf(r: Retainer) {
  const { name, taxClass, serviceTypeIds, endsOn, isActive } = r
  return { name, taxClass, serviceTypeIds, endsOn, isActive, feeMinor: String(r.feeMinor) }
}

/** What a client's retainer can still give in the period that holds today. */
export interface RetainerLeft {
  readonly retainerId: RetainerId
  readonly name: string
  readonly unit: Retainer["unit"]
  readonly currency: string
  /** Minutes, or minor units. */
  readonly left: bigint
}

/** What a client's retainers in use can still give today. */
export async function clientRetainers(ctx: Ctx, customerId: string): Promise<RetainerLeft[]> {
  const retainers = await store.activeRetainers(ctx, [customerId])
  const periods = retainers.length === 0 ? [] : await currentPeriods(ctx, retainers)
  return periods.flatMap((period) => {
    const r = retainers.find((one) => one.id === period.retainerId)
    return r === undefined
      ? []
      : [{ retainerId: r.id, name: r.name, unit: r.unit, currency: r.currency, left: leftOf(period) }]
  })
}

import { micro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { TimeEntry } from "./entry.ts"
import type { ProjectBilling, WorkPorts } from "./ports.ts"
import { type RateCard, type RateWish, type ResolvedRate, resolveRate, resolveRounding } from "./rates.ts"
import type { ServiceType } from "./register.ts"
import { cardsFor, serviceTypes } from "./register-store.ts"
import type { RoundingPolicy } from "./rounding.ts"
import { readSettings } from "./settings.ts"

/** Everything that the charge of some entries is decided from, read once. */
export interface RateBook {
  rate(e: TimeEntry): ResolvedRate | undefined
  rounding(e: TimeEntry): RoundingPolicy
  /** How the entry's project is billed; null without one. */
  projectBilling(e: TimeEntry): ProjectBilling | null
}

/** Reads what the rates of these entries come from. */
export async function rateBookFor(ctx: Ctx, ports: WorkPorts, entries: readonly TimeEntry[]): Promise<RateBook> {
  const settings = await readSettings(ctx)
  const kinds = new Map<string, ServiceType>((await serviceTypes(ctx)).map((one) => [one.id, one]))
  const cards = await cardsFor(ctx, distinct(entries.flatMap((e) => [e.contractId, e.customerId, e.person.userId])))
  const projects = await ports.projects(ctx, distinct(entries.map((e) => e.projectId)))
  const wishOf = (e: TimeEntry): RateWish => ({
    contractId: e.contractId,
    customerId: e.customerId,
    userId: e.person.userId,
    serviceTypeId: e.serviceTypeId,
    factor: (e.serviceTypeId && kinds.get(e.serviceTypeId)?.factor) || micro("1"),
    workDate: e.workDate,
  })
  return {
    rate: (e) => resolveRate(cards satisfies readonly RateCard[], wishOf(e)),
    rounding: (e) => resolveRounding(cards, wishOf(e), settings.rounding),
    projectBilling: (e) => (e.projectId === null ? null : (projects.get(e.projectId)?.billing ?? null)),
  }
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null)
}

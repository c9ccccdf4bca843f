import { addDays, addMonths, type Currency, type Id, type LocalDate, lineTotalMinor, type Micro } from "#kernel"
import type { WorkLineId } from "./entry.ts"
import { hoursOf } from "./rounding.ts"

export type RetainerId = Id<"rtn">
export type RetainerPeriodId = Id<"rtp">

/** `prepaid`: one block; `monthly`: so much per month from the day it starts. */
export const retainerKinds = ["prepaid", "monthly"] as const
/** What is counted: minutes, or money at each entry's own rate. */
export const retainerUnits = ["hours", "money"] as const

export interface RetainerDraft {
  readonly customerId: string
  /** Only this project's work; null: all of the client's. */
  readonly projectId: string | null
  readonly name: string
  readonly kind: (typeof retainerKinds)[number]
  readonly unit: (typeof retainerUnits)[number]
  /** Per period: minutes, or minor units. */
  readonly allowance: bigint
  readonly currency: Currency
  /** What is charged per period, without tax; 0: nothing. */
  readonly feeMinor: bigint
  readonly taxClass: string | null
  /** Only these kinds of work; null: all. */
  readonly serviceTypeIds: readonly string[] | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
  /** What a month leaves goes to the next one, `carryAfterDays` after its end. */
  readonly carriesOver: boolean
}

/** What a client has paid ahead. */
export interface Retainer extends RetainerDraft {
  readonly id: RetainerId
  readonly isActive: boolean
  readonly version: number
}

/** What a retainer has to give in one period. Amounts are in the retainer's unit. */
export interface RetainerPeriod {
  readonly id: RetainerPeriodId
  readonly retainerId: RetainerId
  readonly periodNo: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
  readonly granted: bigint
  readonly carriedIn: bigint
  readonly carriedOut: bigint
  readonly drawn: bigint
  readonly closedAt: Date | null
  readonly exhaustedAt: Date | null
  readonly feeMinor: bigint
  readonly invoiceLineId: WorkLineId | null
}

/** Approvals of a month's last days come in the next one: its rest is carried over only so long after its end. */
export const carryAfterDays = 10
/** Periods of one retainer: twenty years. */
const periodsMax = 240

/** What a period can still give. */
export function leftOf(p: Pick<RetainerPeriod, "granted" | "carriedIn" | "carriedOut" | "drawn">): bigint {
  return p.granted + p.carriedIn - p.carriedOut - p.drawn
}

/** The number of the period that a day lies in, from 0; undefined outside of the retainer's time. */
export function periodNoOn(r: Pick<Retainer, "kind" | "startsOn" | "endsOn">, date: LocalDate): number | undefined {
  if (date < r.startsOn || (r.endsOn !== null && date > r.endsOn)) return undefined
  if (r.kind === "prepaid") return 0
  const months = monthNo(date) - monthNo(r.startsOn)
  const no = addMonths(r.startsOn, months) > date ? months - 1 : months
  return no < periodsMax ? no : undefined
}

function monthNo(date: LocalDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/** First and last day of a period. */
export function periodDays(
  r: Pick<Retainer, "kind" | "startsOn" | "endsOn">,
  no: number,
): { startsOn: LocalDate; endsOn: LocalDate | null } {
  if (r.kind === "prepaid") return { startsOn: r.startsOn, endsOn: r.endsOn }
  const last = addDays(addMonths(r.startsOn, no + 1), -1)
  return { startsOn: addMonths(r.startsOn, no), endsOn: r.endsOn !== null && r.endsOn < last ? r.endsOn : last }
}

/** Work that wants cover. */
export interface ToCover {
  readonly minutes: number
  readonly unitPrice: Micro
  readonly currency: Currency
}

/** What `left` of a retainer covers of some work: whole minutes, and the units they take; never more than is left. */
export function coverOf(unit: Retainer["unit"], left: bigint, work: ToCover): { minutes: number; units: bigint } {
  if (left <= 0n) return { minutes: 0, units: 0n }
  if (unit === "hours") {
    const minutes = BigInt(work.minutes) < left ? work.minutes : Number(left)
    return { minutes, units: BigInt(minutes) }
  }
  const worth = (minutes: number) => lineTotalMinor(work.unitPrice, hoursOf(minutes), work.currency)
  let [covered, beyond] = [0, work.minutes + 1]
  while (beyond - covered > 1) {
    const middle = (covered + beyond) >> 1
    if (worth(middle) <= left) covered = middle
    else beyond = middle
  }
  return { minutes: covered, units: worth(covered) }
}

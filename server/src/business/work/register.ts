import type { Id, LocalDate, Micro } from "#kernel"
import type { RoundingPolicy } from "./rounding.ts"

export type ServiceTypeId = Id<"svt">

export const serviceKinds = [
  "standard",
  "after_hours",
  "emergency",
  "weekend",
  "holiday",
  "travel",
  "project",
  "consulting",
] as const
export type ServiceKind = (typeof serviceKinds)[number]

export interface ServiceTypeDraft {
  /** The tenant's own short name, unique. */
  readonly code: string
  readonly name: string
  readonly kind: ServiceKind
  /** Whether work of this kind is charged unless its entry says otherwise. */
  readonly isBillable: boolean
  /** A price that is not for this kind alone is multiplied by it: 1_500_000n is one and a half times. */
  readonly factor: Micro
  /** A tax class's code; null: the default class. */
  readonly taxClass: string | null
  readonly isActive: boolean
}

/** A kind of work. */
export interface ServiceType extends ServiceTypeDraft {
  readonly id: ServiceTypeId
  readonly version: number
}

export type ContractId = Id<"ctr">

export interface ContractDraft {
  readonly customerId: string
  readonly name: string
  readonly startsOn: LocalDate
  /** The last day; null: until it is ended. */
  readonly endsOn: LocalDate | null
}

/** What was agreed with a client for a time: rate cards name it. */
export interface Contract extends ContractDraft {
  readonly id: ContractId
  readonly version: number
}

export const lineGroupings = ["ticket", "person"] as const
export type LineGrouping = (typeof lineGroupings)[number]

/** `automatic`: what is logged is approved at once. */
export const approvalModes = ["required", "automatic"] as const

/** How a business counts and bills its time. */
export interface WorkSettings {
  /** Where no rate card has a rounding of its own. */
  readonly rounding: RoundingPolicy
  /** Lines of an invoice, where its request doesn't say. */
  readonly linesBy: LineGrouping
  readonly approval: (typeof approvalModes)[number]
  readonly version: number
}

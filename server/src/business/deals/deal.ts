import { type Currency, defineErrors, type Id, type LocalDate } from "#kernel"
import type { PipelineId, StageId, StageKind } from "./pipeline.ts"

export type DealId = Id<"deal">
export type CustomerId = Id<"cus">
export type UserId = Id<"usr">
export type OrderId = Id<"ord">
export type InvoiceId = Id<"inv">

/** What has become of a deal: the kind of the stage that it is in. */
export const dealStates = ["open", "won", "lost"] as const satisfies readonly StageKind[]
export type DealState = (typeof dealStates)[number]

export const dealSteps = ["move", "win", "lose", "reopen"] as const
export type DealStep = (typeof dealSteps)[number]

/** State → kind of the stage that it goes to → what that is called. What is not in the table is refused: `deal.step`. */
const steps = {
  open: { open: "move", won: "win", lost: "lose" },
  won: { open: "reopen", won: "move" },
  lost: { open: "reopen", lost: "move" },
} as const satisfies Record<DealState, Partial<Record<StageKind, DealStep>>>

/** What going to a stage of this kind is; undefined where the table has no such step. */
export function stepTo(state: DealState, kind: StageKind): DealStep | undefined {
  const row: Partial<Record<StageKind, DealStep>> = steps[state]
  return row[kind]
}

/** How the business came to a deal. */
export const dealSources = [
  "website",
  "referral",
  "campaign",
  "event",
  "partner",
  "outbound",
  "existing_client",
  "connector",
  "other",
] as const
export type DealSource = (typeof dealSources)[number]

export interface DealDraft {
  readonly name: string
  /** null: nobody has said yet whose it is. */
  readonly customerId: CustomerId | null
  /** What it would bring, in minor units of its currency; null: not known yet. */
  readonly amountMinor: bigint | null
  readonly currency: Currency
  /** The day by which it is expected to be decided. */
  readonly closeOn: LocalDate | null
  /** Percent; null: the stage's. */
  readonly probability: number | null
  readonly ownerId: UserId | null
  readonly source: DealSource
  readonly notes: string | null
}

/** Something that may be sold to somebody. */
export interface Deal extends DealDraft {
  readonly id: DealId
  readonly pipelineId: PipelineId
  readonly stageId: StageId
  readonly stageName: string
  readonly state: DealState
  /** Percent at which it is expected to be won: its own, else the stage's; 100 once won, 0 once lost. */
  readonly likelihood: number
  /** Why it was won or lost. */
  readonly reason: string | null
  readonly orderId: OrderId | null
  readonly invoiceId: InvoiceId | null
  /** Since when it is in its stage. */
  readonly stageSince: Date
  /** When it was won or lost. */
  readonly closedAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What a won deal became. */
export interface DealLinks {
  readonly orderId: OrderId | null
  readonly invoiceId: InvoiceId | null
}

export const dealErrors = defineErrors({
  "deal.unknown": { status: 404, text: (p: { id: string }) => `There is no deal ${p.id}.` },
  "deal.step": {
    status: 409,
    text: (p: { state: DealState; kind: StageKind }) =>
      `A deal that is ${p.state} can't be ${p.kind} at once; reopen it first.`,
  },
  "deal.reason_missing": {
    status: 422,
    text: () => "Say in `reason` why the deal was lost; that is what is learned from it.",
  },
  "deal.reason_early": {
    status: 422,
    text: () => "A reason, an order and an invoice belong to a deal that is won or lost; this one stays open.",
  },
  "deal.linked": {
    status: 409,
    text: () => "The deal became an order or invoice; take these links away first, then reopen or remove it.",
  },
  "deal.not_won": { status: 409, text: () => "Only a deal that was won became an order or invoice; win it first." },
  "deal.link_unknown": {
    status: 422,
    text: (p: { id: string }) => `The deal's customer has no order or invoice ${p.id}.`,
  },
  "deal.customer_linked": {
    status: 409,
    text: () =>
      "The deal became an order or invoice of its customer; take these links away before it gets another one.",
  },
  "deal.owner_unknown": { status: 422, text: (p: { id: string }) => `${p.id} is no member of this business.` },
})

/** What names are ordered and searched by on every backend: without accents, lower case. */
export function sortName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 200)
}

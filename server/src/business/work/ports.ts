import type { Currency, LocalDate, Micro } from "#kernel"
import type { Ctx } from "#platform/db"

/** A client, as an invoice names it. */
export interface WorkCustomer {
  /** The one it lives on in, where it was merged. */
  readonly id: string
  readonly name: string
}

/** What billing asks of a ticket. */
export interface TicketFacts {
  /** The one it lives on in, where it was merged. */
  readonly id: string
  /** null: nobody knows yet whose it is; who logs time says so. */
  readonly customerId: string | null
  /** "#1042 Printer on fire". */
  readonly label: string
  readonly acceptsTime: boolean
}

/** `fixed_price`: its time is covered by the milestones that are billed instead. */
export type ProjectBilling = "time_and_material" | "fixed_price" | "retainer"

export interface ProjectFacts {
  readonly customerId: string
  readonly label: string
  readonly contractId: string | null
  readonly billing: ProjectBilling
  readonly acceptsTime: boolean
}

export interface TaskFacts {
  readonly projectId: string
  readonly label: string
}

/** The tax of a line. */
export interface LineTax {
  readonly taxRate: Micro
  readonly taxCategory: string
  readonly taxCode: string
}

/** A part of a project's fixed price that can be billed. */
export interface MilestoneDue {
  readonly id: string
  readonly projectId: string
  readonly label: string
  readonly amountMinor: bigint
  readonly currency: Currency
}

/** What milestones of one client come to that are reached and not billed. */
export interface OpenMilestones {
  readonly customerId: string
  readonly currency: Currency
  readonly amountMinor: bigint
}

/** Which milestones: of a client, or of one of its projects. */
export interface MilestoneScope {
  readonly customerId: string
  readonly projectId: string | null
  readonly currency: Currency
}

/** An invoice (or a draft of one) that is to be made of work. */
export interface InvoiceOrder {
  readonly customerId: string
  readonly currency: Currency
  readonly lines: readonly InvoiceOrderLine[]
  readonly issueDate: LocalDate
  readonly dueDate: LocalDate | null
  readonly notes: string | null
  /** Of the tenant's currency per one of the invoice's, where they differ. */
  readonly exchangeRate: string | null
  /** False: a draft. */
  readonly isIssued: boolean
  readonly projectIds: readonly string[]
}

export interface InvoiceOrderLine extends LineTax {
  readonly description: string
  readonly quantity: Micro
  readonly unitPrice: Micro
}

export interface MadeInvoice {
  readonly invoiceId: string
  /** null: a draft. */
  readonly number: string | null
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  /** Net of each line, in order. */
  readonly lineNetMinor: readonly bigint[]
}

/** What work asks of other domains. Unknown ids are missing from the answer. */
export interface WorkPorts {
  /** Throws `customer.unknown`. */
  readonly customer: (ctx: Ctx, id: string) => Promise<WorkCustomer>
  readonly tickets: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, TicketFacts>>
  readonly projects: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, ProjectFacts>>
  readonly tasks: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, TaskFacts>>
  /** The tax of a class; null: the default class. Undefined: there is no such class. */
  readonly taxes: (ctx: Ctx) => Promise<(code: string | null) => LineTax | undefined>
  /** Milestones that are reached and not billed; with `hold` their rows are held until the transaction ends. */
  readonly milestones: (ctx: Ctx, scope: MilestoneScope, hold: boolean) => Promise<readonly MilestoneDue[]>
  /** Sums of such milestones by client and currency, of so many clients behind `after`, by id. */
  readonly openMilestones: (ctx: Ctx, after: string, limit: number) => Promise<readonly OpenMilestones[]>
  /** Claims milestones for an invoice; answers those that nobody had claimed. */
  readonly claimMilestones: (ctx: Ctx, ids: readonly string[], invoiceId: string) => Promise<readonly string[]>
  /** Makes the invoice under this id; the last thing in the transaction, because an issued one takes the next number. */
  readonly makeInvoice: (ctx: Ctx, invoiceId: string, order: InvoiceOrder) => Promise<MadeInvoice>
}

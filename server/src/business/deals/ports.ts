import type { Ctx } from "#platform/db"
import type { CustomerId, InvoiceId, OrderId } from "./deal.ts"

/** What deals ask of other domains. */
export interface DealPorts {
  /** The client that a deal is made with; the one it lives on in, where it was merged. Throws for one that is unknown or erased. */
  readonly client: (ctx: Ctx, id: CustomerId) => Promise<{ readonly id: CustomerId }>
  /** Whose order this is; undefined where there is none. */
  readonly orderOwner: (ctx: Ctx, id: OrderId) => Promise<string | null | undefined>
  /** Whose invoice this is; undefined where there is none. */
  readonly invoiceOwner: (ctx: Ctx, id: InvoiceId) => Promise<string | null | undefined>
}

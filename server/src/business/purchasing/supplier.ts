import { defineErrors, type Id } from "#kernel"

export type SupplierId = Id<"sup">

/** What can be said of a supplier when it is made or changed. */
export interface SupplierDraft {
  readonly name: string
  readonly contactName: string | null
  readonly email: string | null
  readonly phone: string | null
  /** The postal address, as lines of text. */
  readonly address: string | null
  readonly website: string | null
  /** The supplier's id in the system it came from; unique in the tenant. */
  readonly externalId: string | null
}

/** A business that goods are bought from. */
export interface Supplier extends SupplierDraft {
  readonly id: SupplierId
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const supplierErrors = defineErrors({
  "supplier.unknown": { status: 404, text: (p: { id: string }) => `There is no supplier ${p.id}.` },
  "supplier.external_id_taken": {
    status: 409,
    text: (p: { externalId: string }) => `Another supplier has the external id ${p.externalId}.`,
  },
})

import { defineErrors, type Id } from "#kernel"
import type { Customer, CustomerDraft, CustomerId } from "./customer.ts"

export type MergeId = Id<"mrg">

/** Customers that one merge may take up. */
export const mergeIdsMax = 20
/** Days for which a merge can be taken back. */
export const undoDays = 30

/** Fields whose value is chosen from one of the merged customers. */
export const mergeFields = ["name", "kind", "email", "phone", "taxNumber", "notes"] as const
export type MergeField = (typeof mergeFields)[number]

/** Whose values win. */
export interface MergePreference {
  /** First customer with a value wins; those not named follow: the survivor, then the others as given. */
  readonly order?: readonly CustomerId[] | undefined
  /** A field's value is that of this customer, also when it is empty there. */
  readonly fields?: Readonly<Partial<Record<MergeField, CustomerId | undefined>>> | undefined
}

/** One field that a merge changes on the survivor. */
export interface MergeChange {
  readonly field: MergeField
  readonly from: string | null
  readonly to: string | null
  readonly takenFrom: CustomerId
}

/** Something that a merge gave to the survivor, and whose it was. */
export interface Move {
  readonly recordId: string
  readonly fromId: CustomerId
}

/** A merge as it was made. */
export interface Merge {
  readonly id: MergeId
  readonly survivorId: CustomerId
  readonly mergedIds: readonly CustomerId[]
  readonly survivorVersion: number
  /** The survivor's fields before; null when an erasure has taken them. */
  readonly before: Pick<CustomerDraft, MergeField> | null
  readonly createdAt: Date
  readonly undoneAt: Date | null
}

export const mergeErrors = defineErrors({
  "merge.unknown": { status: 404, text: (p: { id: string }) => `There is no merge ${p.id}.` },
  "merge.ids_invalid": {
    status: 422,
    text: (p: { reason: string }) => `These customers can't be merged: ${p.reason}.`,
  },
  "merge.already_merged": {
    status: 409,
    text: (p: { id: string }) => `Customer ${p.id} was merged into another one already.`,
  },
  "merge.undone": { status: 409, text: (p: { id: string }) => `Merge ${p.id} was taken back already.` },
  "merge.too_old": {
    status: 409,
    text: (p: { days: number }) => `A merge can be taken back for ${p.days} days; this one is older.`,
  },
  "merge.ticket_between": {
    status: 409,
    text: (p: { numbers: string }) =>
      `The merge can't be taken back: ticket ${p.numbers} would be one client's, with an asset of another. Take the asset off it first.`,
  },
  "merge.changed_since": {
    status: 409,
    text: (p: { reason: string }) =>
      `The merge can't be taken back: ${p.reason} since. Make a new customer and move what is to be moved.`,
  },
})

/** What the survivor's fields will be, and which of them change. `customers` begins with the survivor. */
export function planMerge(
  customers: readonly [Customer, ...Customer[]],
  prefer: MergePreference,
): { draft: Pick<CustomerDraft, MergeField>; changes: MergeChange[] } {
  const [survivor] = customers
  const ranked = rank(customers, prefer.order ?? [])
  const chosen = mergeFields.map((field) => ({
    field,
    from: winnerOf(field, ranked, prefer.fields?.[field]) ?? survivor,
  }))
  const changes = chosen
    .filter(({ field, from }) => from[field] !== survivor[field])
    .map(({ field, from }) => ({ field, from: survivor[field], to: from[field], takenFrom: from.id }))
  return {
    draft: Object.assign(fieldsOf(survivor), ...chosen.map(({ field, from }) => ({ [field]: from[field] }))),
    changes,
  }
}

/** The fields that a merge decides on. */
export function fieldsOf(c: CustomerDraft): Pick<CustomerDraft, MergeField> {
  return { name: c.name, kind: c.kind, email: c.email, phone: c.phone, taxNumber: c.taxNumber, notes: c.notes }
}

function winnerOf(
  field: MergeField,
  ranked: readonly Customer[],
  chosen: CustomerId | undefined,
): Customer | undefined {
  if (chosen !== undefined) return ranked.find((c) => c.id === chosen)
  return ranked.find((c) => c[field] !== null)
}

function rank(customers: readonly Customer[], order: readonly CustomerId[]): Customer[] {
  const place = (c: Customer): number => (order.includes(c.id) ? order.indexOf(c.id) : order.length)
  return customers.toSorted((a, b) => place(a) - place(b))
}

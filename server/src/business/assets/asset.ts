import { defineErrors, type Id, type LocalDate } from "#kernel"
import type { FieldValues } from "./fields.ts"
import type { AssetAction, AssetState } from "./states.ts"

export type AssetId = Id<"ast">
export type AssetTypeId = Id<"asty">
export type CategoryId = Id<"asca">
export type CustomerId = Id<"cus">
export type ContactId = Id<"con">
export type LocationId = Id<"cloc">
export type UserId = Id<"usr">
export type TicketId = Id<"tkt">

/** What can be said of an asset when it is made or changed. */
export interface AssetDraft {
  readonly name: string
  readonly typeId: AssetTypeId
  /** One of the client's own categories. */
  readonly categoryId: CategoryId | null
  /** The maker's number; one per client and type. */
  readonly serial: string | null
  /** Where it stands: one of the client's locations. */
  readonly locationId: LocationId | null
  /** Who uses it: one of the client's contacts. */
  readonly contactId: ContactId | null
  /** Who of the business looks after it. */
  readonly userId: UserId | null
  readonly purchasedOn: LocalDate | null
  /** The last day of the warranty. */
  readonly warrantyEndsOn: LocalDate | null
  /** Values of the type's own fields. */
  readonly fields: FieldValues
  readonly notes: string | null
}

/** A thing of a client that is looked after. */
export interface Asset extends AssetDraft {
  readonly id: AssetId
  readonly customerId: CustomerId
  readonly state: AssetState
  /** Where it goes back to after a repair; null unless it is in one. */
  readonly stateBeforeRepair: "in_stock" | "active" | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const assetErrors = defineErrors({
  "asset.unknown": { status: 404, text: (p: { id: string }) => `There is no asset ${p.id}.` },
  "asset.serial_taken": {
    status: 409,
    text: (p: { serial: string }) => `Another asset of this client and type has the serial number ${p.serial}.`,
  },
  "asset.link_unknown": {
    status: 422,
    text: () =>
      "The category, location or contact is not one of this client's, or there is no such type; name the client's own.",
  },
  "asset.user_unknown": { status: 422, text: (p: { id: string }) => `${p.id} is no member of this business.` },
  "asset.dates_invalid": { status: 422, text: () => "A warranty ends on the day of the purchase or later." },
  "asset.state_step": {
    status: 409,
    text: (p: { state: AssetState; action: AssetAction; allowed: readonly string[] }) =>
      `An asset that is ${p.state} can't be asked to ${p.action}; possible are ${p.allowed.join(", ")}.`,
  },
  "asset.type_unknown": { status: 404, text: (p: { id: string }) => `There is no asset type ${p.id}.` },
  "asset.type_name_taken": { status: 409, text: (p: { name: string }) => `There is an asset type named ${p.name}.` },
  "asset.too_many_types": { status: 422, text: (p: { max: number }) => `A business has at most ${p.max} asset types.` },
  "asset.category_unknown": { status: 404, text: (p: { id: string }) => `There is no asset category ${p.id}.` },
  "asset.category_name_taken": {
    status: 409,
    text: (p: { name: string }) => `This client has an asset category named ${p.name}.`,
  },
  "asset.category_in_use": {
    status: 409,
    text: (p: { id: string }) => `Assets are sorted under category ${p.id}; sort them elsewhere first.`,
  },
  "asset.too_many_categories": {
    status: 422,
    text: (p: { max: number }) => `A client has at most ${p.max} asset categories.`,
  },
  "asset.not_of_client": {
    status: 422,
    text: (p: { id: string }) => `Asset ${p.id} belongs to another client; name one of this client's.`,
  },
})

/** A serial number without blanks and punctuation, in capitals: what makes two of them the same; null when nothing is left. */
export function serialKey(serial: string): string | null {
  const key = serial
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase()
  return key === "" ? null : key
}

/** What names are ordered by on every backend: without accents, lower case. */
export function sortName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().slice(0, 200)
}

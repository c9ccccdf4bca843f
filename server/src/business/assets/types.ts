import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type AssetTypeId, assetErrors } from "./asset.ts"
import { typeChanged } from "./events.ts"
import { checkDefinitions, type FieldDefinition } from "./fields.ts"
import * as store from "./type-store.ts"

/** Types that a business may have. */
const typesMax = 200

export interface AssetTypeDraft {
  readonly name: string
  readonly fields: readonly FieldDefinition[]
  /** False: a ticket leaves the state of such an asset alone. */
  readonly followsTickets: boolean
}

/** A kind of assets, with the fields that each of them has. */
export interface AssetType extends AssetTypeDraft {
  readonly id: AssetTypeId
  readonly isArchived: boolean
  readonly version: number
}

const text = (key: string, label: string): FieldDefinition => ({
  key,
  label,
  kind: "text",
  isRequired: false,
  choices: [],
  min: null,
  max: null,
})
const until = (key: string, label: string): FieldDefinition => ({ ...text(key, label), kind: "date" })
const maker = [text("maker", "Maker"), text("model", "Model")]

/** What a business starts with; it changes them as it likes. */
const defaultTypes: readonly AssetTypeDraft[] = [
  { name: "Computer", fields: [...maker, text("operating_system", "Operating system")], followsTickets: true },
  {
    name: "Server",
    fields: [...maker, text("host_name", "Host name"), text("address", "IP address")],
    followsTickets: true,
  },
  { name: "Network device", fields: [...maker, text("address", "IP address")], followsTickets: true },
  { name: "Printer", fields: maker, followsTickets: true },
  { name: "Mobile device", fields: [...maker, text("phone_number", "Phone number")], followsTickets: true },
  {
    name: "Software licence",
    fields: [text("seats", "Seats"), until("renews_on", "Renews on")],
    followsTickets: false,
  },
]

/** Makes the usual types in a business that has none (archived ones count); answers whether it did. Safe twice at once. */
export async function ensureTypes(ctx: Ctx): Promise<void> {
  if (await store.hasTypes(ctx)) return
  for (const draft of defaultTypes) {
    const type: AssetType = { ...draft, id: newId("asty"), isArchived: false, version: 1 }
    if (await store.insertType(ctx, type)) await append(ctx, typeChanged, { typeId: type.id, action: "added" })
  }
}

/** Makes a type. Throws asset.definitions_invalid, asset.type_name_taken, asset.too_many_types. */
export async function createType(ctx: Ctx, draft: AssetTypeDraft): Promise<AssetType> {
  checkDefinitions(draft.fields)
  if ((await store.allTypes(ctx, true)).length >= typesMax) throw assetErrors["asset.too_many_types"]({ max: typesMax })
  const type: AssetType = { ...draft, id: newId("asty"), isArchived: false, version: 1 }
  if (!(await store.insertType(ctx, type))) throw assetErrors["asset.type_name_taken"]({ name: draft.name })
  await append(ctx, typeChanged, { typeId: type.id, action: "added" }, { before: null, after: { ...draft } })
  return type
}

/** Changes a type. Values that assets have under fields that are gone (or are of another kind now) go with their next change.
 *  Throws asset.type_unknown, version.mismatch and as `createType`. */
export async function changeType(
  ctx: Ctx,
  id: AssetTypeId,
  patch: Partial<AssetTypeDraft & { isArchived: boolean }>,
  version?: number,
): Promise<AssetType> {
  const before = await loadType(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: AssetType = { ...before, ...patch, version: before.version + 1 }
  checkDefinitions(after.fields)
  const outcome = await store.updateType(ctx, after)
  if (outcome === "taken") throw assetErrors["asset.type_name_taken"]({ name: after.name })
  if (outcome === "changed") throw httpErrors["version.mismatch"]()
  await append(ctx, typeChanged, { typeId: id, action: "changed" }, { before: { ...before }, after: { ...after } })
  return after
}

/** A type by id, also an archived one. Throws asset.type_unknown. */
export async function loadType(ctx: Ctx, id: AssetTypeId): Promise<AssetType> {
  const type = await store.typeById(ctx, id)
  if (type === undefined) throw assetErrors["asset.type_unknown"]({ id })
  return type
}

/** A type for an asset: an archived one only where the asset has it already (`kept`). Throws asset.link_unknown. */
export async function loadUsableType(ctx: Ctx, id: AssetTypeId, kept?: AssetTypeId): Promise<AssetType> {
  const type = await store.typeById(ctx, id)
  if (type === undefined || (type.isArchived && id !== kept)) throw assetErrors["asset.link_unknown"]()
  return type
}

/** Types by name. */
export const listTypes = store.allTypes

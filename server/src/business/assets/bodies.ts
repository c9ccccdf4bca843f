import Type, { type Static, type TSchema } from "typebox"
import { dateSchema, decimalSchema, idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import type { Asset } from "./asset.ts"
import type { Category } from "./categories.ts"
import { type AssetDocument, documentNameMax } from "./documents.ts"
import {
  choiceCharsMax,
  choicesMax,
  type FieldDefinition,
  fieldKeyPattern,
  fieldKinds,
  fieldsMax,
  fieldTextMax,
} from "./fields.ts"
import { datesOf, ruleCharsMax } from "./rule.ts"
import type { AssetRequest } from "./save.ts"
import {
  leadDaysMax,
  type Maintenance,
  maintenanceStates,
  priorities,
  type Schedule,
  type ScheduleDraft,
} from "./schedule.ts"
import { actionsOf, assetActions, assetStates } from "./states.ts"
import type { AssetType, AssetTypeDraft } from "./types.ts"

const optional = <S extends TSchema>(schema: S) => Type.Optional(nullable(schema))

const DefinitionInput = strict({
  key: Type.String({ pattern: fieldKeyPattern, maxLength: 40, examples: ["operating_system"] }),
  label: text(100),
  kind: oneOf(fieldKinds),
  isRequired: Type.Optional(Type.Boolean()),
  choices: Type.Optional(Type.Array(text(choiceCharsMax), { maxItems: choicesMax })),
  min: optional(decimalSchema),
  max: optional(decimalSchema),
})
const definitions = Type.Array(DefinitionInput, { maxItems: fieldsMax })

export const TypeInput = strict({
  name: text(100),
  fields: Type.Optional(definitions),
  followsTickets: Type.Optional(Type.Boolean()),
})
export const TypePatch = strict({
  name: Type.Optional(text(100)),
  fields: Type.Optional(definitions),
  followsTickets: Type.Optional(Type.Boolean()),
  isArchived: Type.Optional(Type.Boolean()),
})
export const TypeBody = Type.Object({
  id: idSchema("asty"),
  name: Type.String(),
  fields: Type.Array(
    Type.Object({
      key: Type.String(),
      label: Type.String(),
      kind: oneOf(fieldKinds),
      isRequired: Type.Boolean(),
      choices: Type.Array(Type.String()),
      min: nullable(Type.String()),
      max: nullable(Type.String()),
    }),
  ),
  followsTickets: Type.Boolean(),
  isArchived: Type.Boolean(),
  version: Type.Integer(),
})

/** A type's draft with every field answered. */
export function typeDraftOf({ name, fields = [], followsTickets = true }: Static<typeof TypeInput>): AssetTypeDraft {
  return { name: name.trim(), fields: fields.map(definitionOf), followsTickets }
}

export function typePatchOf({ name, fields, ...rest }: Static<typeof TypePatch>) {
  return {
    ...rest,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(fields === undefined ? {} : { fields: fields.map(definitionOf) }),
  }
}

function definitionOf(d: Static<typeof DefinitionInput>): FieldDefinition {
  const { key, label, kind, isRequired = false, choices = [], min = null, max = null } = d
  return { key, label, kind, isRequired, choices, min, max }
}

export function typeBody(type: AssetType): Static<typeof TypeBody> {
  return { ...type, fields: type.fields.map((field) => ({ ...field, choices: [...field.choices] })) }
}

export const CategoryInput = strict({ name: text(100) })
export const CategoryBody = Type.Object({
  id: idSchema("asca"),
  customerId: idSchema("cus"),
  name: Type.String(),
  version: Type.Integer(),
})
export const categoryBody = (category: Category): Static<typeof CategoryBody> => ({ ...category })

const fieldValues = Type.Record(
  Type.String({ pattern: fieldKeyPattern }),
  Type.Union([Type.String({ maxLength: fieldTextMax }), Type.Boolean(), Type.Null()]),
  { additionalProperties: false, maxProperties: fieldsMax, description: "Values of the type's own fields, by key" },
)

const assetFields = {
  categoryId: optional(idSchema("asca")),
  serial: optional(text(100)),
  locationId: optional(idSchema("cloc")),
  contactId: optional(idSchema("con")),
  userId: optional(idSchema("usr")),
  purchasedOn: optional(dateSchema),
  warrantyEndsOn: optional(dateSchema),
  fields: Type.Optional(fieldValues),
  notes: optional(Type.String({ maxLength: 4000 })),
}
export const AssetInput = strict({
  customerId: idSchema("cus"),
  name: text(200),
  typeId: idSchema("asty"),
  state: Type.Optional(oneOf(["active", "in_stock"])),
  ...assetFields,
})
export const AssetPatch = strict({
  name: Type.Optional(text(200)),
  typeId: Type.Optional(idSchema("asty")),
  ...assetFields,
})
export const AssetBody = Type.Object({
  id: idSchema("ast"),
  customerId: idSchema("cus"),
  name: Type.String(),
  typeId: idSchema("asty"),
  categoryId: nullable(idSchema("asca")),
  serial: nullable(Type.String()),
  state: oneOf(assetStates),
  actions: Type.Array(oneOf(assetActions), { description: "What it can be asked to do now" }),
  locationId: nullable(idSchema("cloc")),
  contactId: nullable(idSchema("con")),
  userId: nullable(Type.String()),
  purchasedOn: nullable(dateSchema),
  warrantyEndsOn: nullable(dateSchema),
  fields: Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean()])),
  notes: nullable(Type.String()),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export const ActionInput = strict({ action: oneOf(assetActions) })

/** An asset's request with every field answered. */
export function requestOf(input: Static<typeof AssetInput>): AssetRequest {
  return {
    name: input.name.trim(),
    typeId: input.typeId,
    categoryId: input.categoryId ?? null,
    serial: input.serial ?? null,
    locationId: input.locationId ?? null,
    contactId: input.contactId ?? null,
    userId: input.userId ?? null,
    purchasedOn: input.purchasedOn ?? null,
    warrantyEndsOn: input.warrantyEndsOn ?? null,
    fields: input.fields ?? {},
    notes: input.notes ?? null,
  }
}

export function assetBody({ stateBeforeRepair: _before, ...asset }: Asset): Static<typeof AssetBody> {
  return {
    ...asset,
    fields: { ...asset.fields },
    actions: [...actionsOf(asset.state)],
    createdAt: asset.createdAt.toISOString(),
    updatedAt: asset.updatedAt.toISOString(),
  }
}

export const DocumentQuery = strict({ name: text(documentNameMax) })
export const DocumentBody = Type.Object({
  id: idSchema("asdo"),
  assetId: idSchema("ast"),
  name: Type.String(),
  contentType: Type.String(),
  sizeBytes: Type.Integer(),
  createdAt: instantSchema,
})

export function documentBody({ fileId: _file, createdAt, ...document }: AssetDocument): Static<typeof DocumentBody> {
  return { ...document, createdAt: createdAt.toISOString() }
}

const scheduleFields = {
  description: optional(Type.String({ maxLength: 4000 })),
  priority: Type.Optional(oneOf(priorities)),
  leadDays: Type.Optional(Type.Integer({ minimum: 0, maximum: leadDaysMax })),
  isPaused: Type.Optional(Type.Boolean()),
}
const ruleSchema = Type.String({
  minLength: 1,
  maxLength: ruleCharsMax,
  description:
    "A rule of RFC 5545 over days: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL (YYYYMMDD), BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS, WKST",
  examples: ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1"],
})
export const ScheduleInput = strict({ title: text(200), rule: ruleSchema, startsOn: dateSchema, ...scheduleFields })
export const SchedulePatch = strict({
  title: Type.Optional(text(200)),
  rule: Type.Optional(ruleSchema),
  startsOn: Type.Optional(dateSchema),
  ...scheduleFields,
})
/** Dates to come that a schedule shows. */
const upcomingMax = 5
export const ScheduleBody = Type.Object({
  id: idSchema("asch"),
  assetId: idSchema("ast"),
  title: Type.String(),
  description: nullable(Type.String()),
  priority: oneOf(priorities),
  rule: Type.String(),
  startsOn: dateSchema,
  leadDays: Type.Integer(),
  isPaused: Type.Boolean(),
  nextOn: nullable(dateSchema),
  upcoming: Type.Array(dateSchema, { description: `Up to ${upcomingMax} dates to come` }),
  version: Type.Integer(),
})

export function scheduleDraftOf(input: Static<typeof ScheduleInput>): ScheduleDraft {
  const { title, rule, startsOn, description = null, priority = "normal", leadDays = 0, isPaused = false } = input
  return { title, rule, startsOn, description, priority, leadDays, isPaused }
}

export function scheduleBody(schedule: Schedule): Static<typeof ScheduleBody> {
  const { nextOn, rule, startsOn } = schedule
  const more = nextOn === null ? [] : [nextOn, ...datesOf(rule, startsOn, nextOn, upcomingMax - 1)]
  return { ...schedule, upcoming: more }
}

export const MaintenanceBody = Type.Object({
  id: idSchema("amnt"),
  scheduleId: idSchema("asch"),
  assetId: idSchema("ast"),
  customerId: idSchema("cus"),
  title: Type.String(),
  dueOn: dateSchema,
  state: oneOf(maintenanceStates),
  ticketId: nullable(Type.String()),
  reason: nullable(Type.String()),
  openedAt: instantSchema,
  doneAt: nullable(instantSchema),
})

export function maintenanceBody(m: Maintenance): Static<typeof MaintenanceBody> {
  return { ...m, openedAt: m.openedAt.toISOString(), doneAt: m.doneAt?.toISOString() ?? null }
}

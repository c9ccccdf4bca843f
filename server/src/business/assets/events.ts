import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { dateSchema, idSchema, nullable, oneOf } from "#platform/http"
import { priorities } from "./schedule.ts"
import { assetStates } from "./states.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const asset = { assetId: idSchema("ast"), customerId: idSchema("cus") }
const assetSample = { assetId: `ast_${body}`, customerId: `cus_${body}` } as const
/** A thing may be named after its user, and what is written about it may be about people. */
const personal = {
  holder: (d: { customerId: string }) => d.customerId,
  fields: ["name", "serial", "notes", "fields", "title", "description", "reason"],
}

function assetEvent<const T extends string>(type: T, summary: string) {
  const schema = Type.Object({ ...asset, typeId: idSchema("asty"), state: oneOf(assetStates) })
  const sample = { ...assetSample, typeId: `asty_${body}`, state: "active" } as const
  return defineEvent({ type, version: 1, summary, schema, sample, subject: (d) => d.assetId, personal })
}

/** A client has a new asset. */
export const assetCreated = assetEvent("assets.asset.created", "An asset was recorded")
/** What is known of an asset changed. */
export const assetUpdated = assetEvent("assets.asset.updated", "An asset was changed")

/** An asset went from one state to another, by hand or with a ticket. */
export const assetStateChanged = defineEvent({
  type: "assets.asset.state_changed",
  version: 1,
  summary: "An asset's state changed",
  schema: Type.Object({
    ...asset,
    from: oneOf(assetStates),
    to: oneOf(assetStates),
    ticketId: nullable(Type.String()),
  }),
  sample: { ...assetSample, from: "active", to: "in_repair", ticketId: `tkt_${body}` },
  subject: (d) => d.assetId,
})

/** A warranty ends within thirty days; once per asset and end. */
export const warrantyExpiring = defineEvent({
  type: "assets.warranty.expiring",
  version: 1,
  summary: "An asset's warranty ends within 30 days",
  schema: Type.Object({ ...asset, warrantyEndsOn: dateSchema }),
  sample: { ...assetSample, warrantyEndsOn: "2026-12-20" },
  subject: (d) => d.assetId,
})

const recordActions = ["added", "changed", "removed"] as const

/** An asset became (or stopped being) a part of another, dependent on it, connected to it or its successor. */
export const relationChanged = defineEvent({
  type: "assets.relation.changed",
  version: 1,
  summary: "A relation between two assets was added or removed",
  schema: Type.Object({
    ...asset,
    relationId: idSchema("asrl"),
    otherId: idSchema("ast"),
    action: oneOf(recordActions),
  }),
  sample: { ...assetSample, relationId: `asrl_${body}`, otherId: `ast_${body}`, action: "added" },
  subject: (d) => d.assetId,
})

/** A document was filed with an asset, or taken from it. */
export const documentChanged = defineEvent({
  type: "assets.document.changed",
  version: 1,
  summary: "A document of an asset was added or removed",
  schema: Type.Object({ ...asset, documentId: idSchema("asdo"), action: oneOf(recordActions) }),
  sample: { ...assetSample, documentId: `asdo_${body}`, action: "added" },
  subject: (d) => d.assetId,
  personal,
})

/** A maintenance schedule of an asset was made, changed or ended. */
export const scheduleChanged = defineEvent({
  type: "assets.schedule.changed",
  version: 1,
  summary: "A maintenance schedule was added, changed or ended",
  schema: Type.Object({
    ...asset,
    scheduleId: idSchema("asch"),
    nextOn: nullable(dateSchema),
    action: oneOf(recordActions),
  }),
  sample: { ...assetSample, scheduleId: `asch_${body}`, nextOn: "2026-12-01", action: "added" },
  subject: (d) => d.scheduleId,
  personal,
})

const MaintenanceFact = {
  ...asset,
  maintenanceId: idSchema("amnt"),
  scheduleId: idSchema("asch"),
  dueOn: dateSchema,
}
const maintenanceSample = {
  ...assetSample,
  maintenanceId: `amnt_${body}`,
  scheduleId: `asch_${body}`,
  dueOn: "2026-12-01",
} as const

/** A date of a schedule has come (less its lead): once per asset, schedule and date. */
export const maintenanceDue = defineEvent({
  type: "assets.maintenance.due",
  version: 1,
  summary: "Planned maintenance of an asset is due",
  schema: Type.Object({
    ...MaintenanceFact,
    priority: oneOf(priorities),
    assetName: Type.String(),
    title: Type.String(),
    description: nullable(Type.String()),
  }),
  sample: {
    ...maintenanceSample,
    priority: "normal",
    assetName: "Reception printer",
    title: "Clean the rollers",
    description: null,
  },
  subject: (d) => d.maintenanceId,
  personal: { ...personal, fields: ["assetName", "title", "description"] },
})

/** A due maintenance was settled: done with its ticket, skipped, missed, or taken up again. */
export const maintenanceSettled = defineEvent({
  type: "assets.maintenance.settled",
  version: 1,
  summary: "Planned maintenance was done, skipped, missed or taken up again",
  schema: Type.Object({
    ...MaintenanceFact,
    state: oneOf(["open", "done", "skipped", "missed"]),
    ticketId: nullable(Type.String()),
  }),
  sample: { ...maintenanceSample, state: "done", ticketId: `tkt_${body}` },
  subject: (d) => d.maintenanceId,
  personal,
})

/** How one client's assets are sorted changed. */
export const categoryChanged = defineEvent({
  type: "assets.category.changed",
  version: 1,
  summary: "An asset category of a client was added, changed or removed",
  schema: Type.Object({
    customerId: idSchema("cus"),
    categoryId: idSchema("asca"),
    name: Type.String(),
    action: oneOf(recordActions),
  }),
  sample: { customerId: `cus_${body}`, categoryId: `asca_${body}`, name: "Network", action: "added" },
  subject: (d) => d.categoryId,
})

/** A kind of assets was added or changed. */
export const typeChanged = defineEvent({
  type: "assets.type.changed",
  version: 1,
  summary: "An asset type was added or changed",
  schema: Type.Object({ typeId: idSchema("asty"), action: oneOf(recordActions) }),
  sample: { typeId: `asty_${body}`, action: "added" },
  subject: (d) => d.typeId,
})

/** Everything that assets tell. */
export const assetEvents: readonly EventType[] = [
  assetCreated,
  assetUpdated,
  assetStateChanged,
  warrantyExpiring,
  relationChanged,
  documentChanged,
  scheduleChanged,
  maintenanceDue,
  maintenanceSettled,
  categoryChanged,
  typeChanged,
].map((t) => t as EventType)

import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, nullable } from "#platform/http"

const connectionId = idSchema("conn")
const base = { connectionId, connector: Type.String() }
const sample = { connectionId: "conn_01jd7n3xq8e5fv0k2m4p6r8t9w", connector: "xero" } as const
const subject = (d: { connectionId: string }): string => d.connectionId

/** A connection works. */
export const integrationConnected = defineEvent({
  type: "integration.connected",
  version: 1,
  summary: "An outside service was connected",
  schema: Type.Object({ ...base, account: nullable(Type.String()), isSandbox: Type.Boolean() }),
  sample: { ...sample, account: "Demo Company", isSandbox: false },
  subject,
})

/** A connection was ended by a person. */
export const integrationDisconnected = defineEvent({
  type: "integration.disconnected",
  version: 1,
  summary: "An outside service was disconnected",
  schema: Type.Object(base),
  sample,
  subject,
})

/** A login is no longer taken; said once. */
export const integrationExpired = defineEvent({
  type: "integration.expired",
  version: 1,
  summary: "An outside service asks for a new login",
  schema: Type.Object({ ...base, reason: Type.String() }),
  sample: { ...sample, reason: "invalid_grant" },
  subject,
})

const run = { ...base, runId: idSchema("run"), resource: Type.String() }
const runSample = { ...sample, runId: "run_01jd7n3xq8e5fv0k2m4p6r8t9w", resource: "contacts" } as const

/** A sync run that changed something ended well. */
export const syncCompleted = defineEvent({
  type: "integration.sync.completed",
  version: 1,
  summary: "A sync ended",
  schema: Type.Object({
    ...run,
    created: Type.Integer(),
    updated: Type.Integer(),
    deleted: Type.Integer(),
    pushed: Type.Integer(),
    refused: Type.Integer(),
    conflicts: Type.Integer(),
  }),
  sample: { ...runSample, created: 3, updated: 1, deleted: 0, pushed: 2, refused: 0, conflicts: 0 },
  subject,
})

/** A sync run ended by a failure. */
export const syncFailed = defineEvent({
  type: "integration.sync.failed",
  version: 1,
  summary: "A sync failed",
  schema: Type.Object({ ...run, errorClass: Type.String(), error: Type.String() }),
  sample: { ...runSample, errorClass: "transient", error: "No answer in time" },
  subject,
})

/** Something that was asked for at an outside service was done, or could not be. */
export const integrationActionEnded = defineEvent({
  type: "integration.action.ended",
  version: 1,
  summary: "Something asked for at an outside service was done or has failed",
  schema: Type.Object({
    ...base,
    actionId: idSchema("act"),
    action: Type.String(),
    key: Type.String(),
    isDone: Type.Boolean(),
    error: nullable(Type.String()),
  }),
  sample: {
    ...sample,
    actionId: "act_01jd7n3xq8e5fv0k2m4p6r8t9w",
    action: "postMessage",
    key: "evt_01jd7n3xq8e5fv0k2m4p6r8t9w",
    isDone: true,
    error: null,
  },
  subject,
})

/** Through an assistant somebody changed a record, or asked a service to do something: who it was is the event's actor. */
export const assistantActed = defineEvent({
  type: "integration.assistant.acted",
  version: 1,
  summary: "Somebody changed something through an assistant",
  schema: Type.Object({
    ...base,
    tool: Type.String(),
    resource: nullable(Type.String()),
    recordId: nullable(idSchema("rec")),
    /** Names of the fields that changed. */
    changed: Type.Array(Type.String()),
    actionId: nullable(idSchema("act")),
  }),
  sample: {
    ...sample,
    tool: "xero_update_contacts",
    resource: "contacts",
    recordId: "rec_01jd7n3xq8e5fv0k2m4p6r8t9w",
    changed: ["notes"],
    actionId: null,
  },
  subject,
})

/** A business lets assistants change something, or no longer. */
export const assistantsChanged = defineEvent({
  type: "integration.assistants.changed",
  version: 1,
  summary: "What assistants may do was changed",
  schema: Type.Object({ mayWrite: Type.Boolean() }),
  sample: { mayWrite: true },
  subject: () => "assistants",
})

export const hubEvents = [
  integrationConnected,
  integrationDisconnected,
  integrationExpired,
  syncCompleted,
  syncFailed,
  integrationActionEnded,
  assistantActed,
  assistantsChanged,
] as const

import { at, type Connector, listAt, type Touch } from "#hub"

const resourceOf: Readonly<Record<string, string>> = {
  customer: "customers",
  item: "items",
  invoice: "invoices",
  creditmemo: "creditMemos",
  payment: "payments",
}

/** One address per app, which its owner enters in the vendor's portal. Messages are CloudEvents since May 2026; the form before is taken too. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "app",
  preset: "quickbooks",
  partOf: (payload, account) =>
    Array.isArray(payload)
      ? payload.filter((event) => at(event, "intuitaccountid") === account)
      : { eventNotifications: listAt(payload, "eventNotifications").filter((one) => at(one, "realmId") === account) },
  accounts: (payload) => [...new Set(hintsOf(payload).map((hint) => hint.realm))],
  touches: (payload, account) =>
    hintsOf(payload)
      .filter((hint) => hint.realm === account)
      .flatMap(({ entity, ids }): Touch[] => {
        const resource = resourceOf[entity]
        return resource === undefined ? [] : ids.map((id) => ({ resource, id }))
      }),
}

interface Hint {
  readonly realm: string
  readonly entity: string
  /** What changed, and what was merged into it and is gone. */
  readonly ids: readonly string[]
}

function hintsOf(payload: unknown): readonly Hint[] {
  if (Array.isArray(payload)) return payload.flatMap(cloudEvent)
  return listAt(payload, "eventNotifications").flatMap((one) =>
    listAt(one, "dataChangeEvent", "entities").flatMap((entity) =>
      hint(at(one, "realmId"), at(entity, "name"), [at(entity, "id"), at(entity, "deletedId")]),
    ),
  )
}

/** `{ type: "qbo.customer.created.v1", intuitaccountid, intuitentityid, data?: { deletedid } }` */
function cloudEvent(event: unknown): readonly Hint[] {
  const entity = /^qbo\.([a-z]+)\./i.exec(String(at(event, "type")))?.[1]
  return hint(at(event, "intuitaccountid"), entity, [at(event, "intuitentityid"), at(event, "data", "deletedid")])
}

function hint(realm: unknown, entity: unknown, ids: readonly unknown[]): readonly Hint[] {
  if (typeof realm !== "string" || typeof entity !== "string") return []
  return [
    { realm, entity: entity.toLowerCase(), ids: ids.filter((id) => typeof id === "string" && id !== "") as string[] },
  ]
}

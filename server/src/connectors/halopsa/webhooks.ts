import { type Connector, rowAt, type Touch } from "#hub"
import { actionKey, type HRecord } from "./calls.ts"

/**
 * Halo signs nothing: a webhook that its administrator makes sends with Basic login, and holds the ticket and, where one was made, the
 * action. It names no account: the address is the business's own.
 */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "app",
  preset: { scheme: { kind: "basic" } },
  partOf: (payload) => payload,
  accounts: () => [],
  touches: (payload) => messagesOf(payload).flatMap(touchesOf),
}

/** A batched delivery is a list. */
function messagesOf(payload: unknown): readonly HRecord[] {
  return [payload].flat().map((one) => rowAt(one))
}

function touchesOf(message: HRecord): Touch[] {
  const ticket = rowAt(message, "ticket")
  const action = rowAt(message, "action")
  const ticketId = ticket["id"] ?? action["ticket_id"]
  const key = actionKey({ id: action["id"], ticket_id: action["ticket_id"] ?? ticketId })
  return [
    ...(isWhole(ticketId) ? [{ resource: "tickets", id: String(ticketId) }] : []),
    ...(isWhole(action["id"]) && typeof key === "string" && /^\d+\/\d+$/.test(key)
      ? [{ resource: "notes", id: key }]
      : []),
  ]
}

function isWhole(id: unknown): boolean {
  return Number.isSafeInteger(id) && Number(id) > 0
}

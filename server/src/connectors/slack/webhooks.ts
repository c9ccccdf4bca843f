import { at, type Connector, rowAt, textAt } from "#hub"

/** One address per app, for slash commands (forms) and events (JSON). Commands are answered by a flow; messages are read again. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "app",
  preset: "slack",
  partOf: (payload) => payload,
  accounts: (payload) => [textAt(payload, "team_id") ?? []].flat(),
  touches: (payload, account) => {
    const event = rowAt(payload, "event")
    if (event["type"] !== "message" || textAt(payload, "team_id") !== account) return []
    // What was changed holds the message itself.
    const id = textAt(at(event, "message") ?? event, "ts")
    return id === undefined ? [] : [{ resource: "messages", id }]
  },
}

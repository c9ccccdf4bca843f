import type { Connector } from "#hub"

/** One address per app, for slash commands (forms) and events (JSON). Commands are answered by a flow; messages are read again. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "app",
  preset: "slack",
  partOf: (payload) => payload,
  accounts: (payload) => textsAt(payload, "team_id"),
  touches: (payload, account) => {
    const event: unknown = Reflect.get(Object(payload), "event")
    const isMessage = textsAt(event, "type")[0] === "message"
    if (!isMessage || !textsAt(payload, "team_id").includes(account)) return []
    const inner: unknown = Reflect.get(Object(event), "message") ?? event
    return textsAt(inner, "ts").map((id) => ({ resource: "messages", id }))
  },
}

function textsAt(payload: unknown, field: string): string[] {
  const found: unknown = Reflect.get(Object(payload), field)
  return typeof found === "string" && found !== "" ? [found] : []
}

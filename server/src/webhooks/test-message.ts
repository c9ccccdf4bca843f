import type { EndpointId } from "./endpoint.ts"
import type { OwnMessage } from "./replay.ts"

/** What a test sends. */
export function testMessage(id: EndpointId): OwnMessage {
  const data = { endpointId: id, message: "This is a test event; nothing happened." }
  return { type: "webhook.endpoint.tested", subject: id, data }
}

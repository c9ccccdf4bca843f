import type { Ctx } from "#platform/db"
import { type EndpointKind, webhookErrors } from "./endpoint.ts"
import { egressOf } from "./outside.ts"

export const urlCharsMax = 2_000

const schemes: Readonly<Record<EndpointKind, readonly string[]>> = {
  http: ["http:", "https:"],
  nats: ["nats:", "tls:"],
  amqp: ["amqp:", "amqps:"],
}

/**
 * Refuses an address that can't be right: another scheme, a login in it, an inner address, no subject or exchange where one is needed
 * (`nats://host:4222/subject`, `amqp://host/vhost?exchange=…&routingKey=…`). The address is judged again at every connection.
 * Throws `webhook.url_refused`.
 */
export function checkAddress(ctx: Ctx, kind: EndpointKind, text: string): void {
  const url = URL.parse(text)
  if (url === null || !schemes[kind].includes(url.protocol)) {
    throw refused(`it is no ${schemes[kind].map((scheme) => `${scheme}//`).join(" or ")} address.`)
  }
  if (url.username !== "" || url.password !== "") throw refused("give the login as auth, not in the address.")
  if (url.hash !== "") throw refused("it has a # part, which is never sent.")
  if (kind === "nats" && !/^\/[^\s/*>]{1,255}$/.test(decodeURI(url.pathname))) {
    throw refused("its path is the subject to publish to, as nats://host:4222/orders.")
  }
  if (kind === "amqp" && !url.searchParams.has("exchange") && !url.searchParams.has("routingKey")) {
    throw refused("it names an exchange, a routing key, or both, as amqp://host/vhost?exchange=events.")
  }
  try {
    egressOf(ctx.tx).check(kind === "http" ? text : text.replace(/^[a-z]+:/, "http:"))
  } catch (cause) {
    throw refused(cause instanceof Error ? cause.message : "it can't be called.", cause)
  }
}

function refused(reason: string, cause?: unknown): Error {
  return webhookErrors["webhook.url_refused"]({ reason }, cause === undefined ? {} : { cause })
}

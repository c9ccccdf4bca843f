import { isIPv6 } from "node:net"
import type { MsgHdrs } from "@nats-io/transport-node"
import type { Egress } from "#platform/egress"
import type { BrokerLink, BrokerMessage, BrokerWay } from "./broker.ts"

const portDefault = 4222
const connectMs = 5_000

/**
 * NATS JetStream: `nats://host:4222/subject`, or `tls://…`. A stream has to take the subject; the event's id is the message id, by
 * which JetStream drops repeats. Only the address that was judged is connected to: what the server says of others is not heeded.
 */
export async function dialNats(egress: Egress, way: BrokerWay): Promise<BrokerLink> {
  const url = new URL(way.url)
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const port = url.port === "" ? portDefault : Number(url.port)
  const address = await egress.addressOf(host, port)
  // Loaded when somebody sends to NATS: few do.
  const [{ jetstream }, { connect, headers }] = await Promise.all([
    import("@nats-io/jetstream"),
    import("@nats-io/transport-node"),
  ])
  const secure = { rejectUnauthorized: true, servername: host, ...way.tls }
  const connection = await connect({
    servers: isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`,
    resolve: false,
    ignoreClusterUpdates: true,
    reconnect: false,
    timeout: connectMs,
    ...(way.auth.kind === "basic" ? { user: way.auth.user, pass: way.auth.password } : {}),
    ...(way.auth.kind === "bearer" ? { token: way.auth.token } : {}),
    ...(url.protocol === "tls:" ? { tls: secure } : {}),
  })
  const stream = jetstream(connection)
  const subject = decodeURI(url.pathname.slice(1))
  return {
    publish: async (message) => {
      const ack = await stream.publish(subject, message.body, {
        msgID: message.id,
        headers: filled(headers(), message),
      })
      return `stream ${ack.stream}, sequence ${ack.seq}${ack.duplicate ? ", a repeat" : ""}`
    },
    isOpen: () => !connection.isClosed(),
    close: () => connection.close(),
  }
}

function filled(made: MsgHdrs, { headers, contentType }: BrokerMessage): MsgHdrs {
  made.set("Content-Type", contentType)
  for (const [name, value] of Object.entries(headers)) made.set(name, value)
  return made
}

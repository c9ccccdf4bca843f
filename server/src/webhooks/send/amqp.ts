import { isIP, type LookupFunction } from "node:net"
import type { ConfirmChannel } from "amqplib"
import { type Egress, EgressError } from "#platform/egress"
import { type BrokerLink, type BrokerMessage, type BrokerWay, Untaken } from "./broker.ts"

const heartbeatS = 30
const connectMs = 5_000

/**
 * RabbitMQ (AMQP 0-9-1): `amqp://host/vhost?exchange=events&routingKey=orders`, or `amqps://…`. Without an exchange the routing key is
 * a queue; without a routing key it is the event's type. A message counts as sent when the broker confirms it, and not when no queue
 * takes it.
 */
export async function dialAmqp(egress: Egress, way: BrokerWay): Promise<BrokerLink> {
  const url = new URL(way.url)
  const isSecure = url.protocol === "amqps:"
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const port = url.port === "" ? (isSecure ? 5671 : 5672) : Number(url.port)
  const address = await egress.addressOf(host, port)
  const family = isIP(address)
  // Nobody asks the name service a second time between the check and the connection.
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family)
  const vhost = url.pathname.length > 1 ? decodeURIComponent(url.pathname.slice(1)) : "/"
  const login = way.auth.kind === "basic" ? { username: way.auth.user, password: way.auth.password } : {}
  // Loaded when somebody sends to RabbitMQ: few do.
  const { default: amqp } = await import("amqplib")
  const connection = await amqp.connect(
    { protocol: isSecure ? "amqps" : "amqp", hostname: host, port, vhost, heartbeat: heartbeatS, ...login },
    { lookup, timeout: connectMs, ...(way.tls ?? {}) },
  )
  let isOpen = true
  connection.on("close", () => {
    isOpen = false
  })
  connection.on("error", () => {
    isOpen = false
  })
  const channel = await connection.createConfirmChannel()
  channel.on("error", () => {
    isOpen = false
  })
  channel.on("close", () => {
    isOpen = false
  })
  const returned = new Set<string>()
  channel.on("return", ({ properties }) => void returned.add(String(properties.messageId)))
  const exchange = url.searchParams.get("exchange") ?? ""
  const routingKey = url.searchParams.get("routingKey")
  return {
    publish: (message) => publish(channel, { exchange, routingKey: routingKey ?? message.type }, message, returned),
    isOpen: () => isOpen,
    close: async () => {
      isOpen = false
      await connection.close()
    },
  }
}

async function publish(
  channel: ConfirmChannel,
  { exchange, routingKey }: { readonly exchange: string; readonly routingKey: string },
  message: BrokerMessage,
  returned: Set<string>,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const broken = (): void => reject(new EgressError("reset", "The broker closed the channel: no such exchange?"))
  channel.once("close", broken)
  try {
    channel.publish(
      exchange,
      routingKey,
      Buffer.from(message.body),
      {
        messageId: message.id,
        type: message.type,
        contentType: message.contentType,
        timestamp: message.timestampS,
        headers: { ...message.headers },
        persistent: true,
        mandatory: true,
      },
      (error) => (error === null || error === undefined ? resolve() : reject(error)),
    )
    await promise
  } finally {
    channel.off("close", broken)
  }
  if (returned.delete(message.id)) throw new Untaken("No queue takes messages of this routing key.")
  return "confirmed"
}

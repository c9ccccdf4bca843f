import { connect as connectTcp, type Socket } from "node:net"
import { connect as connectTls } from "node:tls"
import { EgressError } from "./errors.ts"
import type { Guard } from "./guard.ts"
import type { ResolvedAddress } from "./resolve.ts"
import { openTunnel, type TunnelProxy } from "./tunnel.ts"

/** How long a connection may take to be made, TLS included. */
const connectMsMax = 10_000
/** TLS sessions kept for resumption, per agent. */
const sessionsMax = 500

/** A client certificate, and the authorities to trust instead of the machine's. All PEM. */
export interface ClientTls {
  readonly cert?: string
  readonly key?: string
  readonly ca?: string
}

/** What undici hands to a connector. */
export interface ConnectTarget {
  readonly hostname: string
  readonly host?: string | undefined
  readonly protocol: string
  readonly port: string
  readonly servername?: string | undefined
}

export interface ConnectOptions {
  readonly guard: Guard
  readonly proxy: TunnelProxy | null
  readonly tls: ClientTls | undefined
  /** Told of each connection made: its origin and how long it took. */
  readonly connected: (origin: string, ms: number) => void
}

type Callback = (...args: [error: null, socket: Socket] | [error: Error, socket: null]) => void

/** A connector that ends only at addresses that the guard lets through, judged by the address it really ended at. */
export function makeConnect(options: ConnectOptions): (target: ConnectTarget, callback: Callback) => void {
  const sessions = new Map<string, Buffer>()
  return (target, callback) => {
    const startedMs = performance.now()
    open(target, options, sessions).then(
      (socket) => {
        options.connected(originOf(target), performance.now() - startedMs)
        callback(null, socket)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error("connect", { cause: error }), null),
    )
  }
}

function originOf({ protocol, hostname, port }: ConnectTarget): string {
  return `${protocol}//${hostname}:${portOf(protocol, port)}`
}

function portOf(protocol: string, port: string): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port)
}

async function open(target: ConnectTarget, options: ConnectOptions, sessions: Map<string, Buffer>): Promise<Socket> {
  const host = target.hostname.replace(/^\[|\]$/g, "")
  const port = portOf(target.protocol, target.port)
  const deadline = AbortSignal.timeout(connectMsMax)
  const raw = await openRaw(host, port, options, deadline)
  if (target.protocol !== "https:") return raw
  return secure(raw, { host, servername: target.servername ?? host, tls: options.tls, sessions, deadline })
}

async function openRaw(host: string, port: number, options: ConnectOptions, deadline: AbortSignal): Promise<Socket> {
  const { guard, proxy } = options
  if (proxy?.hasNames) {
    guard.checkHost(host, port)
    return openTunnel(proxy, host, port, deadline)
  }
  const addresses = await guard.addressesOf(host, port)
  const [first] = addresses
  if (proxy !== null && first !== undefined) return openTunnel(proxy, first.address, port, deadline)
  const socket = await openDirect(host, port, addresses, deadline)
  try {
    guard.checkPeer(host, port, socket.remoteAddress ?? "")
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}

function openDirect(
  host: string,
  port: number,
  addresses: readonly ResolvedAddress[],
  deadline: AbortSignal,
): Promise<Socket> {
  const socket = connectTcp({
    host,
    port,
    autoSelectFamily: true,
    // The addresses were judged already: nobody asks the name service a second time between the check and the connection.
    lookup: (_host, { all }, done) => {
      const [first] = addresses
      if (all) done(null, [...addresses])
      else done(null, first?.address ?? "", first?.family)
    },
  })
  socket.setNoDelay(true).setKeepAlive(true, 60_000)
  return settled(socket, "connect", deadline)
}

interface Securing {
  readonly host: string
  readonly servername: string
  readonly tls: ClientTls | undefined
  readonly sessions: Map<string, Buffer>
  readonly deadline: AbortSignal
}

function secure(raw: Socket, { host, servername, tls, sessions, deadline }: Securing): Promise<Socket> {
  const session = sessions.get(servername)
  const isName = !/^[\d.]+$|:/.test(servername)
  const socket = connectTls({
    ...tls,
    socket: raw,
    host,
    ALPNProtocols: ["http/1.1"],
    ...(isName ? { servername } : {}),
    ...(session === undefined ? {} : { session }),
  })
  socket.on("session", (made) => {
    sessions.delete(servername)
    sessions.set(servername, made)
    if (sessions.size > sessionsMax) sessions.delete(sessions.keys().next().value ?? "")
  })
  return settled(socket, "secureConnect", deadline)
}

/** The socket once it has said `event`; destroyed when it fails or the deadline comes first. */
function settled<S extends Socket>(socket: S, event: string, deadline: AbortSignal): Promise<S> {
  return new Promise((resolve, reject) => {
    const late = (): void => {
      socket.destroy()
      reject(new EgressError("timeout", "The connection was not made in time."))
    }
    const done = (): void => {
      deadline.removeEventListener("abort", late)
      socket.off("error", failed).off("close", closed)
      resolve(socket)
    }
    const failed = (error: Error): void => {
      deadline.removeEventListener("abort", late)
      socket.destroy()
      reject(error)
    }
    const closed = (): void => failed(new EgressError("reset", "The connection broke while it was made."))
    deadline.addEventListener("abort", late, { once: true })
    socket.once(event, done).on("error", failed).on("close", closed)
  })
}

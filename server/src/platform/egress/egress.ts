import type { Agent, Dispatcher } from "undici"
import type { Config } from "#platform/config"
import { parseAllowList } from "./allow.ts"
import { type ClientTls, makeConnect } from "./connect.ts"
import { EgressError } from "./errors.ts"
import { type EgressResponse, Exchange } from "./exchange.ts"
import { makeGuard } from "./guard.ts"
import { makeResolver, type Resolve } from "./resolve.ts"
import { parseProxy } from "./tunnel.ts"
import { parseVendorHosts } from "./vendor-hosts.ts"

/** Connections kept and opened per origin; further requests to it wait. */
const connectionsPerOriginMax = 64
/** Origins with open connections; a new one beyond that is refused. */
const originsMax = 20_000
/** Bytes of an answer's header block. */
const headersMaxBytes = 32_768
/** Client certificates with connections of their own; the longest unused one is closed for a new one. */
const certificatesMax = 200
/** A connection without a request is closed after this, so that a receiver's own (usually 5 s) comes later. */
const idleMs = 4000

/** One request to the outside. */
export interface EgressRequest {
  readonly method: string
  /** http or https, without a login in it. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer | string | null
  /** From the hand-over to the answer's last byte. */
  readonly timeoutMs: number
  /** What is kept of the answer's body; the rest is not read. */
  readonly bodyMaxBytes: number
  /** True: a longer body is the error `too_large` instead of being cut. */
  readonly mustFit?: boolean
  readonly tls?: ClientTls
  /** True for a connector's request to its vendor: MORTISE_VENDOR_HOSTS may send it elsewhere. */
  readonly vendor?: boolean
}

/** The only way out of the program for HTTP. */
export interface Egress {
  /** Sends once, follows no redirect. Throws EgressError, whose `errorClass` says what happened. */
  send(request: EgressRequest): Promise<EgressResponse>
  /** Refuses at once what can be judged without the name service: another scheme, a login in the URL, a forbidden address. */
  check(url: string): void
  /** An address of this host that may be connected to at this port, for a protocol of one's own (IMAP): connect to the address, not
   *  to the name, which might be answered otherwise a moment later. Throws EgressError or the name service's error. */
  addressOf(host: string, port: number): Promise<string>
  close(): Promise<void>
}

/** What a test puts in the place of the name service. */
export interface EgressOptions {
  readonly resolve?: Resolve
}

/** Makes the way out from the settings. Throws at the start where a setting can't be read. */
export function makeEgress(
  config: Pick<Config, "egressAllow" | "egressProxy" | "vendorHosts">,
  options: EgressOptions = {},
): Egress {
  const guard = makeGuard(parseAllowList(config.egressAllow), options.resolve ?? makeResolver())
  const inner = makeGuard({ allows: () => true }, options.resolve ?? makeResolver())
  const proxy = parseProxy(config.egressProxy)
  const vendorHosts = parseVendorHosts(config.vendorHosts)
  const agents = makeAgents((tls) => makePool({ guard, proxy, tls }))
  const standIns = makePool({ guard: inner, proxy: null, tls: undefined })
  return {
    send: async (request) => {
      const url = parseUrl(request.url)
      const instead = request.vendor ? vendorHosts.insteadOf(url) : null
      if (instead !== null) return exchange(standIns, instead.url, withVendorHost(request, instead.vendorHost))
      guard.checkHost(bareHost(url), portOf(url))
      return exchange(agents.of(request.tls), url, request)
    },
    check: (text) => {
      const url = parseUrl(text)
      guard.checkHost(bareHost(url), portOf(url))
    },
    addressOf: async (host, port) => {
      const [first] = await guard.addressesOf(host, port)
      if (first === undefined) throw new EgressError("dns", "The host name has no address.")
      return first.address
    },
    close: async () => {
      await Promise.all([agents.close(), standIns.end("destroy")])
    },
  }
}

interface Pool {
  /** Made, and undici loaded, with the first request. */
  readonly agent: () => Promise<Agent>
  /** Gracefully, or at once. */
  readonly end: (how: "close" | "destroy") => Promise<void>
  /** How long the newest connection to an origin took, told once: to the request that waited for it. */
  readonly takeConnectMs: (origin: string) => number | undefined
}

function makePool(options: Omit<Parameters<typeof makeConnect>[0], "connected">): Pool {
  const fresh = new Map<string, number>()
  const connect = makeConnect({
    ...options,
    connected: (origin, ms) => {
      if (fresh.size < originsMax) fresh.set(origin, ms)
    },
  })
  let agent: Promise<Agent> | undefined
  const make = async (): Promise<Agent> => {
    const undici = await import("undici")
    return new undici.Agent({
      connect,
      connections: connectionsPerOriginMax,
      maxOrigins: originsMax,
      maxHeaderSize: headersMaxBytes,
      keepAliveTimeout: idleMs,
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }
  return {
    agent: () => {
      agent ??= make()
      return agent
    },
    end: async (how) => (await agent)?.[how](),
    takeConnectMs: (origin) => {
      if (fresh.size === 0) return undefined
      const ms = fresh.get(origin)
      if (ms !== undefined) fresh.delete(origin)
      return ms
    },
  }
}

async function exchange(pool: Pool, url: URL, request: EgressRequest): Promise<EgressResponse> {
  const agent = await pool.agent()
  const limits = {
    timeoutMs: request.timeoutMs,
    bodyMaxBytes: request.bodyMaxBytes,
    mustFit: request.mustFit ?? false,
  }
  const options: Dispatcher.DispatchOptions = {
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: request.method,
    headers: request.headers,
    body: request.body,
  }
  return new Promise((resolve, reject) => {
    const key = `${url.protocol}//${url.hostname}:${portOf(url)}`
    agent.dispatch(options, new Exchange(limits, () => pool.takeConnectMs(key), resolve, reject))
  })
}

/** Pools by client certificate: a connection that showed one tenant's certificate serves nobody else. */
function makeAgents(make: (tls: ClientTls | undefined) => Pool): {
  of: (tls: ClientTls | undefined) => Pool
  close: () => Promise<void>
} {
  const plain = make(undefined)
  const byCertificate = new Map<string, Pool>()
  const of = (tls: ClientTls | undefined): Pool => {
    if (tls === undefined) return plain
    const key = JSON.stringify([tls.cert, tls.key, tls.ca])
    const pool = byCertificate.get(key) ?? make(tls)
    byCertificate.delete(key)
    byCertificate.set(key, pool)
    const [oldest] = byCertificate
    if (byCertificate.size > certificatesMax && oldest !== undefined) {
      byCertificate.delete(oldest[0])
      oldest[1].end("close").catch(() => undefined)
    }
    return pool
  }
  const close = async (): Promise<void> => {
    await Promise.all([plain, ...byCertificate.values()].map((pool) => pool.end("destroy")))
  }
  return { of, close }
}

function parseUrl(text: string): URL {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new EgressError("protocol", "The address is no http:// or https:// address.")
  }
  if (url.username !== "" || url.password !== "") throw new EgressError("protocol", "The address has a login in it.")
  return url
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "")
}

function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port)
}

function withVendorHost(request: EgressRequest, vendorHost: string): EgressRequest {
  return { ...request, headers: { ...request.headers, "x-forwarded-host": vendorHost } }
}

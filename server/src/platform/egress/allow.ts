import ipaddr from "ipaddr.js"

type Net = [ipaddr.IPv4 | ipaddr.IPv6, number]

interface Entry {
  readonly host: string | null
  readonly net: Net | null
  readonly port: number | null
}

/** Entries of one list; more are a mistake. */
const entriesMax = 200

/** What an operator lets through although it isn't public. */
export interface AllowList {
  /** True when this name (as written in the URL) or this address may be called at this port. */
  allows(target: { readonly host: string; readonly address: string; readonly port: number }): boolean
}

/**
 * Reads MORTISE_EGRESS_ALLOW: host names, addresses and networks, each with `:port` where only one port is meant, parted by commas.
 * `localhost:4010, 10.1.0.0/16, [fd00::5]:8080`. A name in the list may resolve to any address. Throws, naming the entry.
 */
export function parseAllowList(text: string): AllowList {
  const entries = text
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "")
    .map(parseEntry)
  if (entries.length > entriesMax) throw new Error(`MORTISE_EGRESS_ALLOW takes ${entriesMax} entries at most.`)
  return {
    allows: ({ host, address, port }) =>
      entries.some(
        (entry) =>
          (entry.port === null || entry.port === port) &&
          (entry.host === host || (entry.net !== null && contains(entry.net, address))),
      ),
  }
}

function parseEntry(text: string): Entry {
  const parts = /^(?:\[([^\]]+)\]|([^:]+)|([0-9a-f:./]*:[0-9a-f:./]*:[0-9a-f:./]*))(?::(\d{1,5}))?$/.exec(text)
  const host = parts?.[1] ?? parts?.[2] ?? parts?.[3]
  if (host === undefined) throw refused(text)
  const port = parts?.[4] === undefined ? null : Number(parts[4])
  if (port !== null && (port < 1 || port > 65_535)) throw refused(text)
  if (ipaddr.isValid(host)) return { host: null, net: wholeNet(host), port }
  if (ipaddr.isValidCIDR(host)) return { host: null, net: ipaddr.parseCIDR(host), port }
  if (!/^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9])?$/.test(host)) throw refused(text)
  return { host, net: null, port }
}

function wholeNet(address: string): Net {
  const parsed = ipaddr.parse(address)
  return [parsed, parsed.kind() === "ipv4" ? 32 : 128]
}

function contains([net, bits]: Net, address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed.kind() === net.kind() && parsed.match(net, bits)
}

function refused(entry: string): Error {
  return new Error(
    `MORTISE_EGRESS_ALLOW can't hold ${JSON.stringify(entry)}: it takes hosts, addresses and networks, each with :port or without.`,
  )
}

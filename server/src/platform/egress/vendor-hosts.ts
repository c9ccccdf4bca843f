/** Where the requests of a vendor host are sent instead. */
export interface VendorHosts {
  /** The address to call instead of `url`; null where it is called as it is. */
  insteadOf(url: URL): { readonly url: URL; readonly vendorHost: string } | null
}

/**
 * Reads MORTISE_VENDOR_HOSTS: a JSON object of vendor host (with its port where it has one) and the http(s) address that plays it,
 * e.g. `{"api.xero.com":"http://127.0.0.1:4010"}`. A path in that address is put before the request's own. Throws, saying what it takes.
 */
export function parseVendorHosts(text: string): VendorHosts {
  const targets = new Map(
    Object.entries(readObject(text)).map(([host, target]) => [host.toLowerCase(), readTarget(target)]),
  )
  return {
    insteadOf: (url) => {
      const target = targets.get(url.host)
      if (target === undefined) return null
      const path = `${target.pathname.replace(/\/$/, "")}${url.pathname}${url.search}`
      return { url: new URL(path, target.origin), vendorHost: url.host }
    },
  }
}

const takes = 'MORTISE_VENDOR_HOSTS takes a JSON object such as {"api.example.com":"http://127.0.0.1:4010"}.'

function readObject(text: string): object {
  if (text === "") return {}
  try {
    const read: unknown = JSON.parse(text)
    if (read !== null && typeof read === "object" && !Array.isArray(read)) return read
  } catch (cause) {
    throw new Error(takes, { cause })
  }
  throw new Error(takes)
}

function readTarget(target: unknown): URL {
  const url = typeof target === "string" ? URL.parse(target) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error(takes)
  return url
}

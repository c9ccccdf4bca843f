import ipaddr from "ipaddr.js"

/** Public by their range, yet answered by the machine's own host: Azure's metadata and DNS (168.63.129.16). */
const hostServices: readonly [ipaddr.IPv4, number][] = [ipaddr.IPv4.parseCIDR("168.63.129.16/32")]

/** What global unicast IPv6 is (RFC 4291, IANA): everything else has no business in a request to the outside. */
const globalUnicast: [ipaddr.IPv6, number] = ipaddr.IPv6.parseCIDR("2000::/3")

/** Ranges of IPv6 that ipaddr.js 2.5 counts as unicast: documentation (RFC 9637), the lower SRv6 and Orchid space is in its table. */
const alsoReserved: readonly [ipaddr.IPv6, number][] = [ipaddr.IPv6.parseCIDR("3fff::/20")]

/**
 * Why this address may not be called; null for a public one. Private, loopback, link-local (cloud metadata), carrier-grade NAT,
 * multicast, documentation, reserved and every way to write IPv4 inside IPv6 (mapped, NAT64, 6to4, Teredo) are refused, also where
 * the address inside is public: nothing honest is reached that way only. `address` is an address, not a name.
 */
export function whyForbidden(address: string): string | null {
  const bare = address.replace(/%.*$/, "")
  if (!ipaddr.isValid(bare)) return "no address"
  const parsed = ipaddr.parse(bare)
  const range = parsed.range()
  if (range !== "unicast") return range
  if (parsed instanceof ipaddr.IPv4) return hostServices.some((net) => parsed.match(net)) ? "host service" : null
  if (!(parsed instanceof ipaddr.IPv6)) return "no address"
  if (!parsed.match(globalUnicast) || alsoReserved.some((net) => parsed.match(net))) return "reserved"
  return null
}

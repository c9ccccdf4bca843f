import { isIP } from "node:net"
import { whyForbidden } from "./address.ts"
import type { AllowList } from "./allow.ts"
import { EgressError } from "./errors.ts"
import type { Resolve, ResolvedAddress } from "./resolve.ts"

/** Decides which addresses may be connected to. */
export interface Guard {
  /** Throws `forbidden_address` when the host is written as an address that may not be called. Names pass: they are judged later. */
  checkHost(host: string, port: number): void
  /** The addresses of a host that may be called. Throws `forbidden_address` when it has none, or the name service's error. */
  addressesOf(host: string, port: number): Promise<readonly ResolvedAddress[]>
  /** Throws `forbidden_address` when the connection did not end where it may. */
  checkPeer(host: string, port: number, address: string): void
}

/** Joins the ranges, the operator's exceptions and the name service. */
export function makeGuard(allow: AllowList, resolve: Resolve): Guard {
  const mayCall = (host: string, port: number, address: string): boolean =>
    whyForbidden(address) === null || allow.allows({ host, address, port })
  const check = (host: string, port: number, address: string): void => {
    if (!mayCall(host, port, address)) throw forbidden(whyForbidden(address) ?? "forbidden")
  }
  return {
    checkHost: (host, port) => {
      if (isIP(host) !== 0) check(host, port, host)
    },
    addressesOf: async (host, port) => {
      const family = isIP(host)
      const all = family === 0 ? await resolve(host) : [{ address: host, family }]
      const open = all.filter(({ address }) => mayCall(host, port, address))
      const [first] = all
      if (open.length === 0)
        throw first === undefined
          ? new EgressError("dns", "The host name has no address.")
          : forbidden(whyForbidden(first.address) ?? "forbidden")
      return open
    },
    checkPeer: check,
  }
}

function forbidden(range: string): EgressError {
  return new EgressError(
    "forbidden_address",
    `The host stands at an address that may not be called (${range}); an operator can allow it by MORTISE_EGRESS_ALLOW.`,
  )
}

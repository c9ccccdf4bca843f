import { lookup } from "node:dns/promises"

/** How long an answer of the name service is used again: short, so that a moved receiver is found; the check of the address is made
 *  at every connection, so a kept answer lets nothing through. */
const freshMs = 10_000
/** How long a failed look-up is told again: a dead name would else hold the few threads that look names up. */
const failedMs = 2000
/** Names kept; the oldest leave first. */
const namesMax = 5000
/** Addresses of one name that are tried. */
const addressesMax = 16

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

/** Finds the addresses of a host name. Throws the name service's error (ENOTFOUND …). */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>

interface Kept {
  readonly untilMs: number
  readonly answer: Promise<readonly ResolvedAddress[]>
}

/** The machine's own name service with a short memory; parallel questions for one name are asked once. */
export function makeResolver(): Resolve {
  const kept = new Map<string, Kept>()
  const keep = (host: string, answer: Kept["answer"], forMs: number): void => {
    kept.delete(host)
    kept.set(host, { answer, untilMs: performance.now() + forMs })
    if (kept.size > namesMax) kept.delete(kept.keys().next().value ?? host)
  }
  return (host) => {
    const found = kept.get(host)
    if (found !== undefined && found.untilMs > performance.now()) return found.answer
    const answer = lookup(host, { all: true }).then((all) => all.slice(0, addressesMax))
    keep(host, answer, freshMs)
    answer.catch(() => {
      if (kept.get(host)?.answer === answer) keep(host, answer, failedMs)
    })
    return answer
  }
}

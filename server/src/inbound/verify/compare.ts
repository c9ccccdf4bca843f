import { timingSafeEqual } from "node:crypto"
import { refused, type Verdict } from "./scheme.ts"

/** Are the texts equal? Takes as long for an almost equal one as for any other of the same length. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given, "utf8"), Buffer.from(expected, "utf8")]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The verdict over all secrets and all given signatures; every pair is compared, whichever fits first. */
export function judge(
  given: readonly string[],
  secrets: readonly string[],
  expectedOf: (secret: string) => string,
): Verdict {
  if (secrets.length === 0) return refused("no_secret")
  let found = -1
  secrets.forEach((secret, i) => {
    const expected = expectedOf(secret)
    for (const one of given) if (isSame(one, expected) && found < 0) found = i
  })
  return found < 0 ? refused("wrong") : { isVerified: true, secret: found }
}

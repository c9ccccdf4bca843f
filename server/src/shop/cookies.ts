/** A cookie to be set; an empty value removes it. All of them are HttpOnly and SameSite=Lax. */
export interface Cookie {
  readonly name: string
  readonly value: string
  /** Where it is sent: a shop's own pages, so that two shops of one installation know nothing of each other. */
  readonly path: string
  readonly maxAgeS: number
}

const headerCharsMax = 8_000
const cookiesMax = 50

/** Reads a Cookie header. Of two of one name the first counts, which is the one of the longer path (RFC 6265, 5.4). */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of (header ?? "").slice(0, headerCharsMax).split(";").slice(0, cookiesMax)) {
    const at = part.indexOf("=")
    const name = part.slice(0, at).trim()
    if (at > 0 && !found.has(name)) found.set(name, part.slice(at + 1).trim())
  }
  return found
}

/** A Set-Cookie header; `isSecure` where the page came by https. */
export function cookieHeader({ name, value, path, maxAgeS }: Cookie, isSecure: boolean): string {
  const age = value === "" ? 0 : maxAgeS
  return `${name}=${value}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`
}

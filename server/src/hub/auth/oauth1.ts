import { createHmac, randomBytes } from "node:crypto"
import type { SignedParts } from "./kinds.ts"

interface KeyPair {
  readonly key: string
  readonly secret: string
}

/** Signs a request with a key pair and no token (OAuth 1.0a, one-legged), its parameters in the address: for where anybody can read it. */
export function oauth1(call: SignedParts, { key, secret }: KeyPair, now: Date): SignedParts {
  const url = new URL(call.url)
  const oauth = {
    oauth_consumer_key: key,
    oauth_nonce: randomBytes(16).toString("hex"),
    oauth_signature_method: "HMAC-SHA256",
    oauth_timestamp: String(Math.floor(now.getTime() / 1000)),
  }
  for (const [name, value] of Object.entries(oauth)) url.searchParams.set(name, value)
  url.searchParams.set("oauth_signature", oauth1Signature(call.method, url, secret))
  return { ...call, url }
}

/** RFC 5849, 3.4: method, address without query, parameters by name; the body is not signed. Parameters that stand twice count once. */
export function oauth1Signature(
  method: string,
  url: URL,
  secret: string,
  digest: "sha1" | "sha256" = "sha256",
): string {
  const parameters = new Map([...url.searchParams].filter(([name]) => name !== "oauth_signature"))
  const listed = [...parameters]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join("&")
  const base = [method.toUpperCase(), `${url.origin}${url.pathname}`, listed].map(encoded).join("&")
  return createHmac(digest, `${encoded(secret)}&`)
    .update(base)
    .digest("base64")
}

/** RFC 3986. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

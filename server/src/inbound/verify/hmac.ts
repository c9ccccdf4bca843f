import { createHash, createHmac } from "node:crypto"
import type { InboundRequest } from "../request.ts"
import { judge } from "./compare.ts"
import { type HmacScheme, type KeyForm, refused, type Verdict } from "./scheme.ts"

/** Signatures in one request: two secrets at once and old schemes beside, no more. */
const signaturesMax = 16

interface Given {
  readonly signatures: readonly string[]
  readonly timestamp: string | undefined
}

/** Checks a request against an HMAC scheme. */
export function verifyHmac(
  scheme: HmacScheme,
  request: InboundRequest,
  secrets: readonly string[],
  now: Date,
): Verdict {
  const given = readGiven(scheme, request)
  if (given === "missing" || given === "malformed") return refused(given)
  const timestamp = given.timestamp ?? headerOf(request, scheme.timestamp?.header)
  const id = headerOf(request, scheme.idHeader)
  if (timestamp === "malformed" || id === "malformed") return refused("malformed")
  if (scheme.timestamp !== undefined) {
    const problem = problemOfTime(scheme.timestamp, timestamp, now)
    if (problem !== null) return refused(problem)
  }
  if (scheme.idHeader !== undefined && id === undefined) return refused("missing")
  const parts = partsOf(scheme.signed, { request, timestamp, id })
  return judge(given.signatures, secrets, (secret) => sign(scheme, secret, parts))
}

/** The signature of `parts` in the scheme's own encoding. */
function sign(
  { hash, encoding, key }: Pick<HmacScheme, "hash" | "encoding" | "key">,
  secret: string,
  parts: readonly (string | Buffer)[],
): string {
  const hmac = createHmac(hash, keyOf(secret, key))
  for (const part of parts) hmac.update(part)
  return hmac.digest(encoding)
}

function readGiven(
  { headers, style, encoding, hash }: HmacScheme,
  request: InboundRequest,
): Given | "missing" | "malformed" {
  const present = headers.filter((name) => request.headers[name] !== undefined)
  if (present.length === 0) return "missing"
  if (present.some((name) => request.doubled.has(name))) return "malformed"
  const read = present.map((name) => readHeader(style, request.headers[name] ?? ""))
  if (read.some((one) => one === null)) return "malformed"
  const signatures = read
    .flatMap((one) => one?.signatures ?? [])
    .map((one) => (encoding === "hex" ? one.toLowerCase() : one))
  if (signatures.length === 0) return "missing"
  const isWhole = signatures.length <= signaturesMax && signatures.every((one) => isSignature(one, encoding, hash))
  return isWhole ? { signatures, timestamp: read[0]?.timestamp } : "malformed"
}

function readHeader(style: HmacScheme["style"], text: string): Given | null {
  if (style.form === "plain") {
    const { prefix = "" } = style
    return text.startsWith(prefix) ? { signatures: [text.slice(prefix.length)], timestamp: undefined } : null
  }
  if (style.form === "list") {
    const items = text.split(" ").map((item) => item.split(","))
    if (items.some((item) => item.length !== 2)) return null
    return { signatures: items.flatMap(([v, s]) => (v === style.version && s ? [s] : [])), timestamp: undefined }
  }
  return readPairs(style, text)
}

/** `t=1700000000,v1=…,v1=…`: a name may come several times, the time only once. */
function readPairs(style: { signature: string; timestamp?: string }, text: string): Given | null {
  const pairs = text.split(",").map((pair) => {
    const at = pair.indexOf("=")
    return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()] as const
  })
  if (pairs.some(([name]) => name === "")) return null
  const times = pairs.filter(([name]) => name === style.timestamp)
  if (times.length > 1) return null
  return {
    signatures: pairs.filter(([name]) => name === style.signature).map(([, value]) => value),
    timestamp: times[0]?.[1],
  }
}

const bytesOf = { sha1: 20, sha256: 32, sha512: 64 } as const

/** Whole and in its one spelling: a shortened or stretched signature is none. */
function isSignature(text: string, encoding: HmacScheme["encoding"], hash: HmacScheme["hash"]): boolean {
  const bytes = bytesOf[hash]
  if (encoding === "hex") return text.length === bytes * 2 && /^[0-9a-f]+$/.test(text)
  return text.length === Math.ceil(bytes / 3) * 4 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
}

function problemOfTime(
  { unit, toleranceSeconds }: NonNullable<HmacScheme["timestamp"]>,
  text: string | undefined,
  now: Date,
): "missing" | "malformed" | "stale" | null {
  if (text === undefined) return "missing"
  if (!/^\d{1,16}$/.test(text)) return "malformed"
  const atMs = Number(text) * (unit === "s" ? 1000 : 1)
  return Math.abs(now.getTime() - atMs) > toleranceSeconds * 1000 ? "stale" : null
}

function headerOf(request: InboundRequest, name: string | undefined): string | undefined | "malformed" {
  if (name === undefined) return undefined
  return request.doubled.has(name) ? "malformed" : request.headers[name]
}

function partsOf(
  signed: string,
  {
    request,
    timestamp = "",
    id = "",
  }: { request: InboundRequest; timestamp: string | undefined; id: string | undefined },
): (string | Buffer)[] {
  return signed
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "{body}") return request.body
      if (part === "{timestamp}") return timestamp
      if (part === "{id}") return id
      if (part === "{method}") return request.method
      return part === "{url}" ? request.url : part
    })
}

/** Secrets of Standard Webhooks are written `whsec_` and base64. */
function keyOf(secret: string, form: KeyForm): string | Buffer {
  if (form === "text") return secret
  if (form === "base64") return Buffer.from(secret, "base64")
  if (form === "hex") return Buffer.from(secret, "hex")
  if (form === "whsec") return Buffer.from(secret.replace(/^whsec_/, ""), "base64")
  return form === "sha256" ? createHash("sha256").update(secret).digest() : secret.normalize("NFKD")
}

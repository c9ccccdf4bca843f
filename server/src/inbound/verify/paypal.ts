import { verify as verifyBytes, X509Certificate } from "node:crypto"
import { rootCertificates } from "node:tls"
import { crc32 } from "node:zlib"
import type { InboundRequest } from "../request.ts"
import { refused, type Verdict, type VerifyCode } from "./scheme.ts"

/** Hosts that PayPal serves its certificates from. */
const certificateHosts = ["api.paypal.com", "api-m.paypal.com", "api.sandbox.paypal.com", "api-m.sandbox.paypal.com"]
/** Our own choice: PayPal names no window. */
const toleranceMs = 300_000
const chainMax = 6

const names = {
  id: "paypal-transmission-id",
  time: "paypal-transmission-time",
  signature: "paypal-transmission-sig",
  certificate: "paypal-cert-url",
  algorithm: "paypal-auth-algo",
} as const

/** PayPal: RSA over `transmission id|time|webhook id|CRC-32 of the body`, with a certificate that it serves itself. */
export const verifyPaypal = paypalVerifier(rootCertificates)

/** The same with other roots of trust: for the tests' own authority. */
export function paypalVerifier(roots: readonly string[]): VerifyCode {
  return async (request, secrets, { now, fetchDocument }) => {
    const given = readHeaders(request, now)
    if ("isVerified" in given) return given
    const chain = parseChain(await fetchDocument(given.certificate))
    if (!isTrusted(chain, roots, now)) return refused("wrong")
    const [leaf] = chain
    const fits = secrets.map((webhookId) =>
      verifyBytes(
        "sha256",
        Buffer.from(`${given.id}|${given.time}|${webhookId}|${crc32(request.body)}`),
        leaf?.publicKey ?? "",
        Buffer.from(given.signature, "base64"),
      ),
    )
    const secret = fits.indexOf(true)
    return secret < 0 ? refused("wrong") : { isVerified: true, secret }
  }
}

type Given = Readonly<Record<keyof typeof names, string>>

function readHeaders(request: InboundRequest, now: Date): Given | Verdict {
  const { headers } = request
  const missing = Object.values(names).find((name) => headers[name] === undefined)
  if (missing !== undefined) return refused("missing")
  const read = (name: keyof typeof names): string => headers[names[name]] ?? ""
  const given = {
    id: read("id"),
    time: read("time"),
    signature: read("signature"),
    certificate: read("certificate"),
    algorithm: read("algorithm"),
  }
  if (!isWellFormed(request, given)) return refused("malformed")
  const atMs = Date.parse(given.time)
  return Math.abs(now.getTime() - atMs) <= toleranceMs ? given : refused("stale")
}

function isWellFormed({ doubled }: InboundRequest, { signature, certificate, algorithm, time }: Given): boolean {
  const url = URL.parse(certificate)
  return (
    !Object.values(names).some((name) => doubled.has(name)) &&
    algorithm.toUpperCase() === "SHA256WITHRSA" &&
    /^[A-Za-z0-9+/]{100,1400}={0,2}$/.test(signature) &&
    !Number.isNaN(Date.parse(time)) &&
    url?.protocol === "https:" &&
    url.port === "" &&
    url.username === "" &&
    certificateHosts.includes(url.hostname)
  )
}

function parseChain(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.slice(0, chainMax).map((block) => new X509Certificate(block))
}

/** Each certificate was issued by the next, all are valid now, and the last by a root that we know. */
function isTrusted(chain: readonly X509Certificate[], roots: readonly string[], now: Date): boolean {
  const last = chain.at(-1)
  if (last === undefined || !chain.every((one) => isInForce(one, now))) return false
  const isLinked = chain.every((one, i) => i + 1 === chain.length || isIssuedBy(one, chain[i + 1]))
  return isLinked && roots.some((root) => isIssuedBy(last, new X509Certificate(root)))
}

function isInForce(certificate: X509Certificate, now: Date): boolean {
  return certificate.validFromDate <= now && now <= certificate.validToDate
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate | undefined): boolean {
  return (
    issuer !== undefined &&
    certificate.issuer === issuer.subject &&
    (issuer.ca || certificate.fingerprint256 === issuer.fingerprint256) &&
    certificate.verify(issuer.publicKey)
  )
}

import { createSign } from "node:crypto"
import { crc32 } from "node:zlib"
import { expect, test } from "vitest"
import { inboundRequest } from "../request.ts"
import { paypalVerifier } from "./paypal.ts"
import { signerCertificate, signerKey, testIntermediate, testRoot } from "./paypal-chain.testing.ts"

const now = new Date("2030-03-02T09:00:00.000Z")
const certificate = "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594"
const body = '{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED"}'
const webhookId = "1JE4291016473214C"

interface Changes {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly chain?: string
  readonly roots?: readonly string[]
  readonly secrets?: readonly string[]
  readonly at?: Date
}

async function judge(changes: Changes = {}) {
  const id = "69cd13f0-d67a-11e5-baa3-778b53f4ae55"
  const time = now.toISOString()
  const signature = createSign("sha256")
    .update(`${id}|${time}|${webhookId}|${crc32(body)}`)
    .sign(signerKey, "base64")
  const headers = {
    "paypal-transmission-id": id,
    "paypal-transmission-time": time,
    "paypal-transmission-sig": signature,
    "paypal-cert-url": certificate,
    "paypal-auth-algo": "SHA256withRSA",
    ...changes.headers,
  }
  const request = inboundRequest({
    method: "POST",
    url: "https://x.example/",
    rawHeaders: Object.entries(headers).flat(),
    body: Buffer.from(changes.body ?? body),
  })
  const fetched: string[] = []
  const verdict = await paypalVerifier(changes.roots ?? [testRoot])(request, changes.secrets ?? ["other", webhookId], {
    now: changes.at ?? now,
    fetchDocument: async (url) => {
      fetched.push(url)
      return changes.chain ?? `${signerCertificate}${testIntermediate}`
    },
  })
  return { verdict, fetched }
}

test("a signature over id, time, webhook and checksum is taken; the certificate comes from PayPal's host", async () => {
  expect(await judge()).toEqual({ verdict: { isVerified: true, secret: 1 }, fetched: [certificate] })
  const sandbox = certificate.replace("api.", "api.sandbox.")
  expect((await judge({ headers: { "paypal-cert-url": sandbox } })).fetched).toEqual([sandbox])
})

test("another body, another webhook, an old time and a chain to nobody are refused", async () => {
  expect((await judge({ body: `${body} ` })).verdict).toMatchObject({ reason: "wrong" })
  expect((await judge({ secrets: ["other"] })).verdict).toMatchObject({ reason: "wrong" })
  expect((await judge({ at: new Date(now.getTime() + 300_001) })).verdict).toMatchObject({ reason: "stale" })
  expect((await judge({ roots: [] })).verdict).toMatchObject({ reason: "wrong" })
  expect((await judge({ chain: signerCertificate })).verdict).toMatchObject({ reason: "wrong" })
  expect((await judge({ chain: "" })).verdict).toMatchObject({ reason: "wrong" })
  expect((await judge({ chain: `${signerCertificate}${testRoot}` })).verdict).toMatchObject({ reason: "wrong" })
})

test("a certificate from anywhere else is not even fetched", async () => {
  const foreign = [
    "https://evil.example/cert.pem",
    "http://api.paypal.com/cert.pem",
    "https://api.paypal.com.evil.example/c",
    "https://user@api.paypal.com/c",
    "https://api.paypal.com:8443/c",
    "//api.paypal.com/c",
  ]
  for (const url of foreign) {
    expect(await judge({ headers: { "paypal-cert-url": url } })).toEqual({
      verdict: { isVerified: false, reason: "malformed" },
      fetched: [],
    })
  }
})

test("missing headers and another algorithm are refused", async () => {
  expect((await judge({ headers: { "paypal-auth-algo": "SHA1withRSA" } })).verdict).toMatchObject({
    reason: "malformed",
  })
  expect((await judge({ headers: { "paypal-transmission-sig": "AAAA" } })).verdict).toMatchObject({
    reason: "malformed",
  })
  expect((await judge({ headers: { "paypal-transmission-time": "yesterday" } })).verdict).toMatchObject({
    reason: "malformed",
  })
})

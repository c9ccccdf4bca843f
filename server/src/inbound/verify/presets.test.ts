import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { inboundRequest } from "../request.ts"
import { hmac } from "../testing.ts"
import { type PresetName, presets } from "./presets.ts"
import { good, judge, now, publicUrl, seconds } from "./testing.ts"
import { verify } from "./verify.ts"

/** How each vendor signs, written down a second time from its sheet: what the presets have to agree with. */
type Signer = (secret: string, body: string, at: string) => Readonly<Record<string, string>>
const timed =
  (header: string): Signer =>
  (secret, body, at) => ({ [header]: `t=${at},v1=${hmac(secret, `${at}.${body}`)}` })
const over =
  (header: string, encoding: "hex" | "base64", prefix = "", hash = "sha256"): Signer =>
  (secret, body) => ({ [header]: prefix + hmac(secret, body, encoding, hash) })
const standard =
  (prefix: string): Signer =>
  (secret, body, at) => ({
    [`${prefix}-id`]: "msg_1",
    [`${prefix}-timestamp`]: at,
    [`${prefix}-signature`]: `v1,${hmac(Buffer.from(secret, "base64"), `msg_1.${at}.${body}`, "base64")}`,
  })

const signers = {
  stripe: timed("stripe-signature"),
  mailchimp: timed("x-mailchimp-signature"),
  calendly: timed("calendly-webhook-signature"),
  shopify: over("x-shopify-hmac-sha256", "base64"),
  woocommerce: over("x-wc-webhook-signature", "base64"),
  docusign: over("x-docusign-signature-1", "base64"),
  github: over("x-hub-signature-256", "hex", "sha256="),
  meta: over("x-hub-signature-256", "hex", "sha256="),
  xero: over("x-xero-signature", "base64"),
  quickbooks: over("intuit-signature", "base64"),
  easypost: over("x-hmac-signature", "hex", "hmac-sha256-hex="),
  autotask: over("x-hook-signature", "base64", "sha1=", "sha1"),
  slack: (secret, body, at) => ({
    "x-slack-request-timestamp": at,
    "x-slack-signature": `v0=${hmac(secret, `v0:${at}:${body}`)}`,
  }),
  "standard-webhooks": standard("webhook"),
  svix: standard("svix"),
} as const satisfies Partial<Record<PresetName, Signer>>
const signedNames = Object.keys(signers) as (keyof typeof signers)[]

/** How long after signing each is still taken, in seconds; absent: always. */
const windows: Partial<Record<PresetName, number>> = {
  stripe: 300,
  mailchimp: 300,
  calendly: 180,
  slack: 300,
  "standard-webhooks": 300,
  svix: 300,
}

const secretText = fc.base64String({ minLength: 16, maxLength: 64 })
const runs = { ...proof, numRuns: Math.max(30, Math.floor(proof.numRuns / 20)) }

describe.each(signedNames)("%s", (name) => {
  const sign: Signer = signers[name]
  const signatureHeader = Object.keys(sign("c2VjcmV0c2VjcmV0", "", "1")).at(-1) ?? ""

  test("what was signed is taken; one flipped bit of the body, another secret or another second is not", async () => {
    await fc.assert(
      fc.asyncProperty(secretText, fc.string({ minLength: 1 }), fc.nat(), async (secret, text, at) => {
        const body = text.toWellFormed()
        const headers = sign(secret, body, seconds)
        expect(await judge(name, [secret], { headers, body })).toEqual(good)
        expect(await judge(name, [`${secret.slice(4)}AAAA`, secret], { headers, body })).toMatchObject({
          isVerified: true,
        })
        const flipped = Buffer.from(body)
        const index = at % flipped.length
        flipped.writeUInt8(flipped.readUInt8(index) ^ (1 << (at % 8)), index)
        expect(await judge(name, [secret], { headers, body: flipped })).toMatchObject({ reason: "wrong" })
        expect(await judge(name, ["YW5vdGhlciBzZWNyZXQ="], { headers, body })).toMatchObject({ reason: "wrong" })
      }),
      runs,
    )
  })

  test("missing, empty, truncated, stretched, doubled and misspelt signatures are refused", async () => {
    const body = '{"a":1}'
    const secret = "c2VjcmV0c2VjcmV0"
    const headers = sign(secret, body, seconds)
    const signature = headers[signatureHeader] ?? ""
    const changed = (value: string) =>
      judge(name, [secret], { headers: { ...headers, [signatureHeader]: value }, body })
    const { [signatureHeader]: _, ...without } = headers
    expect(await judge(name, [secret], { headers: without, body })).toMatchObject({ reason: "missing" })
    for (const value of [
      "",
      signature.slice(0, -1),
      `${signature}=`,
      `${signature}a`,
      `${signature}, ${signature}`,
      `x${signature}`,
    ]) {
      expect(await changed(value), value).toMatchObject({ isVerified: false })
    }
    const rawHeaders = [...Object.entries(headers), [signatureHeader, signature]].flat()
    const doubled = inboundRequest({ method: "POST", url: publicUrl, rawHeaders, body: Buffer.from(body) })
    const tools = { now, fetchDocument: async () => "" }
    expect(await verify(presets[name].scheme, doubled, [secret], tools)).toMatchObject({ reason: "malformed" })
    expect(await judge(name, [], { headers, body })).toMatchObject({ reason: "no_secret" })
  })

  test("an old or future request is refused where the vendor has a window, and taken up to its edge", async () => {
    const window = windows[name]
    const body = '{"a":1}'
    const secret = "c2VjcmV0c2VjcmV0"
    const headers = sign(secret, body, seconds)
    const after = (ms: number) => judge(name, [secret], { headers, body }, new Date(now.getTime() + ms))
    expect(await after((window ?? 100_000_000) * 1000)).toEqual(good)
    if (window === undefined) return
    expect(await after(window * 1000 + 1)).toMatchObject({ reason: "stale" })
    expect(await after(-window * 1000 - 1)).toMatchObject({ reason: "stale" })
    for (const at of ["", "1e9", "-1", "99999999999999999999", "0x1"]) {
      expect(await judge(name, [secret], { headers: sign(secret, body, at), body })).toMatchObject({
        isVerified: false,
      })
    }
  })
})

test("Stripe's header may hold several signatures and schemes that do not count", async () => {
  const right = hmac("s", `${seconds}.{}`)
  const header = `t=${seconds},v1=${"0".repeat(64)},v1=${right},v0=${right}`
  expect(await judge("stripe", ["s"], { headers: { "stripe-signature": header }, body: "{}" })).toEqual(good)
  const onlyOld = `t=${seconds},v0=${right}`
  expect(await judge("stripe", ["s"], { headers: { "stripe-signature": onlyOld }, body: "{}" })).toMatchObject({
    reason: "missing",
  })
  const twoTimes = `t=${seconds},t=1,v1=${right}`
  expect(await judge("stripe", ["s"], { headers: { "stripe-signature": twoTimes }, body: "{}" })).toMatchObject({
    reason: "malformed",
  })
  const many = `t=${seconds},${Array.from({ length: 17 }, () => `v1=${right}`).join(",")}`
  expect(await judge("stripe", ["s"], { headers: { "stripe-signature": many }, body: "{}" })).toMatchObject({
    reason: "malformed",
  })
})

test("DocuSign's second key counts as the first", async () => {
  const headers = {
    "x-docusign-signature-1": hmac("old", "{}", "base64"),
    "x-docusign-signature-2": hmac("new", "{}", "base64"),
  }
  expect(await judge("docusign", ["new"], { headers, body: "{}" })).toEqual(good)
})

test("Shopify's newer header counts as the older", async () => {
  expect(
    await judge("shopify", ["s"], { headers: { "shopify-hmac-sha256": hmac("s", "{}", "base64") }, body: "{}" }),
  ).toEqual(good)
})

test("EasyPost's key is the secret in compatible form", async () => {
  const headers = { "x-hmac-signature": `hmac-sha256-hex=${hmac("se\u0301cret", "{}")}` }
  expect(await judge("easypost", ["sécret".normalize("NFC")], { headers, body: "{}" })).toEqual(good)
})

test("ConnectWise's key is the hash of the told key", async () => {
  const { createHash } = await import("node:crypto")
  const key = createHash("sha256").update("told").digest()
  const headers = { "x-content-signature": hmac(key, "{}", "base64") }
  expect(await judge("connectwise", ["told"], { headers, body: "{}" })).toEqual(good)
  expect(await judge("connectwise", ["other"], { headers, body: "{}" })).toMatchObject({ reason: "wrong" })
})

test("Mandrill signs address and fields", async () => {
  const body = new URLSearchParams({ mandrill_events: "[]", another: "1" }).toString()
  const signature = hmac("k", `${publicUrl}another1mandrill_events[]`, "base64", "sha1")
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-mandrill-signature": signature }
  expect(await judge("mandrill", ["k"], { headers, body })).toEqual(good)
  expect(await judge("mandrill", ["k"], { headers, body: `${body}&b=2` })).toMatchObject({ reason: "wrong" })
})

test("Twilio counts an address with and without its port as one", async () => {
  const body = "A=1"
  const type = { "content-type": "application/x-www-form-urlencoded" }
  const sign = (url: string) => ({ ...type, "x-twilio-signature": hmac("t", `${url}A1`, "base64", "sha1") })
  const url = "https://hooks.example.com/x"
  expect(await judge("twilio", ["t"], { url, headers: sign("https://hooks.example.com:443/x"), body })).toEqual(good)
  const withPort = "https://hooks.example.com:8443/x"
  expect(await judge("twilio", ["t"], { url: withPort, headers: sign(url), body })).toEqual(good)
})

test("Microsoft Graph: every item has to know the state", async () => {
  const body = (states: unknown[]) => JSON.stringify({ value: states.map((clientState) => ({ clientState })) })
  const headers = {}
  expect(await judge("microsoft-graph", ["s1", "s2"], { headers, body: body(["s2", "s2"]) })).toEqual({
    isVerified: true,
    secret: 1,
  })
  expect(await judge("microsoft-graph", ["s1"], { headers, body: body(["s1", "x"]) })).toMatchObject({
    reason: "wrong",
  })
  expect(await judge("microsoft-graph", ["s1"], { headers, body: body(["s1", null]) })).toMatchObject({
    reason: "missing",
  })
  expect(await judge("microsoft-graph", ["s1"], { headers, body: body([]) })).toMatchObject({ reason: "missing" })
})

test("Zoho signs sorted fields and a JSON body", async () => {
  const url = "https://hooks.example.com/x?b=2&a=1"
  const headers = { "x-zoho-webhook-signature": hmac("z", 'a1b2{"x":1}') }
  expect(await judge("zoho", ["z"], { url, headers, body: '{"x":1}' })).toEqual(good)
  expect(await judge("zoho", ["z"], { url, headers, body: '{"x":2}' })).toMatchObject({ reason: "wrong" })
})

test("FreshBooks signs the fields as Python writes JSON", async () => {
  const body = new URLSearchParams({ name: "invoice.create", object_id: "1", note: "ä\u007f" }).toString()
  const text = '{"name": "invoice.create", "object_id": "1", "note": "\\u00e4\\u007f"}'
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-freshbooks-hmac-sha256": hmac("v", text, "base64"),
  }
  expect(await judge("freshbooks", ["v"], { headers, body })).toEqual(good)
})

test("Basic logins: right, wrong, missing, misspelt", async () => {
  const login = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` })
  const secrets = ["user:pass:word"]
  expect(await judge("pipedrive", secrets, { headers: login("user:pass:word"), body: "" })).toEqual(good)
  expect(await judge("pipedrive", secrets, { headers: login("user:pass"), body: "" })).toMatchObject({
    reason: "wrong",
  })
  expect(await judge("pipedrive", secrets, { headers: {}, body: "" })).toMatchObject({ reason: "missing" })
  expect(await judge("pipedrive", secrets, { headers: { authorization: "Bearer x" }, body: "" })).toMatchObject({
    reason: "malformed",
  })
})

test("a secret in the address: right, wrong, missing, doubled", async () => {
  const at = (query: string) =>
    judge("address", ["s3cret"], { url: `https://x.example/h${query}`, headers: {}, body: "" })
  expect(await at("?secret=s3cret")).toEqual(good)
  expect(await at("?secret=s3cre")).toMatchObject({ reason: "wrong" })
  expect(await at("")).toMatchObject({ reason: "missing" })
  expect(await at("?secret=s3cret&secret=s3cret")).toMatchObject({ reason: "malformed" })
})

test("every preset is judged somewhere in these tests", () => {
  const elsewhere = ["paypal", "google-push"] // paypal.test.ts, google-push.test.ts
  const here = [
    ...signedNames,
    ...[
      "twilio",
      "hubspot",
      "mandrill",
      "microsoft-graph",
      "zoho",
      "freshbooks",
      "pipedrive",
      "address",
      "connectwise",
    ],
    ...["salesforce", "mailchimp-unsigned"], // the address's scheme
  ]
  expect(Object.keys(presets).toSorted()).toEqual([...here, ...elsewhere].toSorted())
  expect(presets.salesforce.scheme).toEqual(presets.address.scheme)
  expect(presets["mailchimp-unsigned"].scheme).toEqual(presets.address.scheme)
})

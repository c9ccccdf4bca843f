import { Signature } from "@hubspot/api-client/lib/src/utils/signature.js"
import fc from "fast-check"
import { Webhook as StandardWebhook } from "standardwebhooks"
import Stripe from "stripe"
import { Webhook as SvixWebhook } from "svix"
import { describe, expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { inboundRequest } from "../request.ts"
import { hmac } from "../testing.ts"
import { type PresetName, presets } from "./presets.ts"
import type { Verdict } from "./scheme.ts"
import { verify } from "./verify.ts"

const now = new Date("2026-03-02T09:00:00.000Z")
const seconds = String(now.getTime() / 1000)
const publicUrl = "https://hooks.example.com/api/v1/webhooks/x/y?a=1"

interface Sent {
  readonly method?: string
  readonly url?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

function requestOf({ method = "POST", url = publicUrl, headers, body }: Sent) {
  return inboundRequest({ method, url, rawHeaders: Object.entries(headers).flat(), body: Buffer.from(body) })
}

async function judge(name: PresetName, secrets: readonly string[], sent: Sent, at = now): Promise<Verdict> {
  const fetchDocument = async (): Promise<string> => {
    throw new Error("nothing is fetched here")
  }
  return verify(presets[name].scheme, requestOf(sent), secrets, { now: at, fetchDocument })
}

const good = { isVerified: true, secret: 0 }

describe("published vectors", () => {
  test("Slack (docs.slack.dev, verifying requests)", async () => {
    const body =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    const headers = {
      "x-slack-request-timestamp": "1531420618",
      "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    }
    const secrets = ["8f742231b10e8888abcd99yyyzzz85a5"]
    expect(await judge("slack", secrets, { headers, body }, new Date(1_531_420_618_000))).toEqual(good)
  })

  const twilioUrl = "https://mycompany.com/myapp.php?foo=1&bar=2"
  const formType = { "content-type": "application/x-www-form-urlencoded" }
  test.each([
    ["+12349013030", "0/KCTR6DLpKmkAf8muzZqo1nDgQ="],
    ["+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8="],
  ])("Twilio (documentation and SDK), caller %s", async (caller, signature) => {
    const body = new URLSearchParams({
      To: "+18005551212",
      From: caller,
      Digits: "1234",
      Caller: caller,
      CallSid: "CA1234567890ABCDE",
    }).toString()
    const sent = { url: twilioUrl, headers: { ...formType, "x-twilio-signature": signature }, body }
    expect(await judge("twilio", ["12345"], sent)).toEqual(good)
    expect(await judge("twilio", ["12345"], { ...sent, url: `${twilioUrl}&c=3` })).toMatchObject({ reason: "wrong" })
  })

  test.each([
    [
      '{"property": "value", "boolean": true}',
      "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620",
      "a9nBmqA0ju/hNViExpshrM61xv4=",
    ],
    ["{}", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "Ldidvp12m26NI7eqEvxnEpkd9Hc="],
  ])("Twilio with the JSON body %s", async (body, sha, signature) => {
    const url = `${twilioUrl}&bodySHA256=${sha}`
    const headers = { "content-type": "application/json", "x-twilio-signature": signature }
    expect(await judge("twilio", ["12345"], { url, headers, body })).toEqual(good)
    expect(await judge("twilio", ["12345"], { url, headers, body: `${body} ` })).toMatchObject({ reason: "wrong" })
  })

  test("Standard Webhooks", async () => {
    const sent = {
      headers: {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
      },
      body: '{"test": 2432232314}',
    }
    const secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]
    const at = new Date(1_614_265_330_000)
    expect(await judge("standard-webhooks", secrets, sent, at)).toEqual(good)
    const withOthers = {
      ...sent.headers,
      "webhook-signature": `v1a,AAAA v1,${"A".repeat(43)}= ${sent.headers["webhook-signature"]}`,
    }
    expect(await judge("standard-webhooks", secrets, { ...sent, headers: withOthers }, at)).toEqual(good)
  })

  test("QuickBooks (Intuit's Java SDK)", async () => {
    const body =
      '{"eventNotifications":[{"realmId":"1185883450","dataChangeEvent":{"entities":[{"name":"Customer","id":"1","operation":"Create","lastUpdated":"2015-10-05T14:42:19-0700"}]}}]}'
    const headers = { "intuit-signature": "JC2GUwciPmRBwEO7WvrRmKqu9tGOKL8FFallocTFi8Q=" }
    expect(await judge("quickbooks", ["b5771f19b12ddb4bcdb9f08bdc50bc63878a"], { headers, body })).toEqual(good)
  })

  const hubspotSecret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy"
  const hubspotUrl = "https://www.example.com/webhook_uri"
  test("HubSpot, version 1", async () => {
    const body =
      '[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]'
    const headers = {
      "x-hubspot-signature": "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de",
      "x-hubspot-signature-version": "v1",
    }
    expect(await judge("hubspot", [hubspotSecret], { headers, body })).toEqual(good)
  })
  test.each([
    ["GET", "", "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e"],
    ["POST", '{"example_field":"example_value"}', "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900"],
  ])("HubSpot, version 2, %s", async (method, body, signature) => {
    const headers = { "x-hubspot-signature": signature, "x-hubspot-signature-version": "v2" }
    expect(await judge("hubspot", [hubspotSecret], { method, url: hubspotUrl, headers, body })).toEqual(good)
  })
  test("HubSpot, version 3", async () => {
    const headers = {
      "x-hubspot-signature-v3": "eT0ip2TKVpsIi1vb5C2Uu42eNdHL+oTE3NRZOF67O2U=",
      "x-hubspot-request-timestamp": "1564113600000",
    }
    const sent = { url: hubspotUrl, headers, body: '{"example_field":"example_value"}' }
    expect(await judge("hubspot", [hubspotSecret], sent, new Date(1_564_113_600_000))).toEqual(good)
    expect(await judge("hubspot", [hubspotSecret], sent, new Date(1_564_113_900_001))).toMatchObject({
      reason: "stale",
    })
  })

  test("GitHub (docs.github.com, validating deliveries)", async () => {
    const headers = {
      "x-hub-signature-256": "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    }
    expect(await judge("github", ["It's a Secret to Everybody"], { headers, body: "Hello, World!" })).toEqual(good)
  })

  test("Stripe, as its own SDK signs", async () => {
    const headers = {
      "stripe-signature": "t=1700000000,v1=4c15fb2a43f93ef61eaa3e0893866d57cad9cad4223242cfb96f362480cb4021",
    }
    const sent = { headers, body: '{"id":"evt_1","object":"event"}' }
    expect(await judge("stripe", ["whsec_test"], sent, new Date(1_700_000_000_000))).toEqual(good)
  })
})

describe("the vendors' own packages", () => {
  test("what stripe signs is taken, and only within its five minutes", async () => {
    const stripe = new Stripe("sk_test_x")
    const body = '{"id":"evt_2","object":"event"}'
    const header = stripe.webhooks.generateTestHeaderString({
      payload: body,
      secret: "whsec_other",
      timestamp: Number(seconds),
    })
    const sent = { headers: { "stripe-signature": header }, body }
    expect(await judge("stripe", ["whsec_first", "whsec_other"], sent)).toEqual({ isVerified: true, secret: 1 })
    expect(await judge("stripe", ["whsec_other"], sent, new Date(now.getTime() + 300_001))).toMatchObject({
      reason: "stale",
    })
    expect(await judge("stripe", ["whsec_other"], sent, new Date(now.getTime() - 300_001))).toMatchObject({
      reason: "stale",
    })
  })

  test("what standardwebhooks and svix sign is taken", async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`
    const body = '{"a":"ä"}'
    const standard = new StandardWebhook(secret).sign("msg_1", now, body)
    const svix = new SvixWebhook(secret).sign("msg_1", now, body)
    const headers = (prefix: string, signature: string) => ({
      [`${prefix}-id`]: "msg_1",
      [`${prefix}-timestamp`]: seconds,
      [`${prefix}-signature`]: signature,
    })
    expect(await judge("standard-webhooks", [secret], { headers: headers("webhook", standard), body })).toEqual(good)
    expect(await judge("svix", [secret], { headers: headers("svix", svix), body })).toEqual(good)
  })

  test("what HubSpot's client signs is taken, in all three versions", async () => {
    const body = '[{"eventId":1}]'
    const options = { clientSecret: "s3cret", requestBody: body, url: publicUrl, signature: "" }
    const [v1, v2] = (["v1", "v2"] as const).map((version) => ({
      "x-hubspot-signature": Signature.getSignature("POST", version, options),
      "x-hubspot-signature-version": version,
    }))
    const v3 = {
      "x-hubspot-signature-v3": Signature.getSignature("POST", "v3", { ...options, timestamp: now.getTime() }),
      "x-hubspot-request-timestamp": String(now.getTime()),
    }
    for (const headers of [v1 ?? {}, v2 ?? {}, v3]) {
      expect(await judge("hubspot", ["s3cret"], { headers, body })).toEqual(good)
    }
  })
})

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

import { Signature } from "@hubspot/api-client/lib/src/utils/signature.js"
import { Webhook as StandardWebhook } from "standardwebhooks"
import Stripe from "stripe"
import { Webhook as SvixWebhook } from "svix"
import { describe, expect, test } from "vitest"
import { good, judge, now, publicUrl, seconds } from "./testing.ts"

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

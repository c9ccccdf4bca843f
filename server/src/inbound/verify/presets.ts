import type { Preset } from "../define.ts"
import {
  graphHandshake,
  metaHandshake,
  slackHandshake,
  visitHandshake,
  wooHandshake,
  xeroHandshake,
} from "../handshakes.ts"
import { verifyGooglePush } from "./google-push.ts"
import { verifyPaypal } from "./paypal.ts"
import type { HmacScheme } from "./scheme.ts"
import { verifyFreshbooks, verifyGraph, verifyHubspot, verifyMandrill, verifyTwilio, verifyZoho } from "./vendors.ts"

/** SHA-256 over the body alone, with the text of the secret as key. */
function bodyHmac(header: string | readonly string[], encoding: HmacScheme["encoding"], prefix?: string): HmacScheme {
  const style = prefix === undefined ? { form: "plain" as const } : { form: "plain" as const, prefix }
  const headers = typeof header === "string" ? [header] : header
  return { kind: "hmac", hash: "sha256", encoding, headers, style, signed: "{body}", key: "text" }
}

/** Stripe's form, which others have taken over: `t=…,v1=…` over time, dot and body. */
function timedHmac(header: string, toleranceSeconds: number): HmacScheme {
  return {
    kind: "hmac",
    hash: "sha256",
    encoding: "hex",
    headers: [header],
    style: { form: "pairs", signature: "v1", timestamp: "t" },
    signed: "{timestamp}.{body}",
    key: "text",
    timestamp: { unit: "s", toleranceSeconds },
  }
}

/** The Standard Webhooks specification, symmetric: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…`. */
function standardHmac(prefix: string): HmacScheme {
  return {
    kind: "hmac",
    hash: "sha256",
    encoding: "base64",
    headers: [`${prefix}-signature`],
    style: { form: "list", version: "v1" },
    signed: "{id}.{timestamp}.{body}",
    key: "whsec",
    timestamp: { header: `${prefix}-timestamp`, unit: "s", toleranceSeconds: 300 },
    idHeader: `${prefix}-id`,
  }
}

const docusignHeaders = Array.from({ length: 10 }, (_, i) => `x-docusign-signature-${i + 1}`)

/** How each vendor signs, names its events and asks for us. One small value each; sources are the sheets in providers/. */
export const presets = {
  stripe: { scheme: timedHmac("stripe-signature", 300), eventId: [{ field: "id" }] },
  mailchimp: { scheme: timedHmac("x-mailchimp-signature", 300), handshake: visitHandshake },
  /** Without a signature (webhooks made before 2026): a secret in the address. */
  "mailchimp-unsigned": { scheme: { kind: "address", parameter: "secret" }, handshake: visitHandshake },
  mandrill: { scheme: { kind: "code", verify: verifyMandrill }, handshake: visitHandshake },
  calendly: { scheme: timedHmac("calendly-webhook-signature", 180) },
  shopify: {
    scheme: bodyHmac(["x-shopify-hmac-sha256", "shopify-hmac-sha256"], "base64"),
    eventId: [{ header: "x-shopify-webhook-id" }, { header: "shopify-webhook-id" }],
  },
  woocommerce: {
    scheme: bodyHmac("x-wc-webhook-signature", "base64"),
    eventId: [{ header: "x-wc-webhook-delivery-id" }],
    handshake: wooHandshake,
  },
  docusign: { scheme: bodyHmac(docusignHeaders, "base64") },
  github: { scheme: bodyHmac("x-hub-signature-256", "hex", "sha256="), eventId: [{ header: "x-github-delivery" }] },
  /** Facebook, Instagram and WhatsApp. */
  meta: { scheme: bodyHmac("x-hub-signature-256", "hex", "sha256="), handshake: metaHandshake },
  xero: { scheme: bodyHmac("x-xero-signature", "base64"), handshake: xeroHandshake },
  quickbooks: { scheme: bodyHmac("intuit-signature", "base64") },
  slack: {
    scheme: {
      kind: "hmac",
      hash: "sha256",
      encoding: "hex",
      headers: ["x-slack-signature"],
      style: { form: "plain", prefix: "v0=" },
      signed: "v0:{timestamp}:{body}",
      key: "text",
      timestamp: { header: "x-slack-request-timestamp", unit: "s", toleranceSeconds: 300 },
    },
    eventId: [{ field: "event_id" }],
    handshake: slackHandshake,
  },
  hubspot: { scheme: { kind: "code", verify: verifyHubspot } },
  twilio: {
    scheme: { kind: "code", verify: verifyTwilio },
    eventId: [{ header: "i-twilio-idempotency-token" }],
    answer: { status: 200, contentType: "text/xml", body: "<Response/>" },
  },
  /** A secret is the webhook's id at PayPal. */
  paypal: { scheme: { kind: "code", verify: verifyPaypal }, eventId: [{ field: "id" }] },
  "standard-webhooks": { scheme: standardHmac("webhook"), eventId: [{ header: "webhook-id" }] },
  svix: { scheme: standardHmac("svix"), eventId: [{ header: "svix-id" }] },
  easypost: {
    scheme: { ...bodyHmac("x-hmac-signature", "hex", "hmac-sha256-hex="), key: "nfkd" },
    eventId: [{ field: "id" }],
  },
  /** A secret is the key that `Metadata.key_url` tells. */
  connectwise: {
    scheme: { ...bodyHmac("x-content-signature", "base64"), key: "sha256" },
    eventId: [{ field: "MessageId" }],
  },
  autotask: {
    scheme: { ...bodyHmac("x-hook-signature", "base64", "sha1="), hash: "sha1" },
    eventId: [{ field: "Guid" }],
  },
  zoho: { scheme: { kind: "code", verify: verifyZoho } },
  freshbooks: { scheme: { kind: "code", verify: verifyFreshbooks } },
  /** A secret is the `clientState` of a subscription. */
  "microsoft-graph": {
    scheme: { kind: "code", verify: verifyGraph },
    handshake: graphHandshake,
    answer: { status: 202 },
  },
  /** A secret is `audience service-account@…`. */
  "google-push": { scheme: { kind: "code", verify: verifyGooglePush }, eventId: [{ field: "message.messageId" }] },
  /** Signs nothing: Basic login, `user:password`. */
  pipedrive: { scheme: { kind: "basic" } },
  /** Signs nothing: a secret in the address. The answer is its acknowledgement. */
  salesforce: {
    scheme: { kind: "address", parameter: "secret" },
    answer: {
      status: 200,
      contentType: "text/xml",
      body: '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>',
    },
  },
  /** Zapier, Make, Cin7 and others that send whatever they are given: a secret in the address. */
  address: { scheme: { kind: "address", parameter: "secret" } },
} as const satisfies Readonly<Record<string, Preset>>

export type PresetName = keyof typeof presets

/** Is this the name of a preset? */
export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name)
}

import { createHash, createHmac } from "node:crypto"
import { fieldOf, type InboundRequest } from "../request.ts"
import { judge } from "./compare.ts"
import { refused, type Verdict, type VerifyCode } from "./scheme.ts"

/** A base64 SHA-1 or SHA-256, a hex SHA-256, whole. */
const base64Sha1 = /^[A-Za-z0-9+/]{27}=$/
const base64Sha256 = /^[A-Za-z0-9+/]{43}=$/
const hexSha256 = /^[0-9a-f]{64}$/

/** HubSpot takes requests of the last five minutes (developers.hubspot.com: request validation). */
const hubspotToleranceMs = 300_000

/** The one value of a header in its right form, or why not. */
function signatureIn(request: InboundRequest, name: string, form: RegExp): { readonly text: string } | Verdict {
  const text = request.headers[name]
  if (text === undefined) return refused("missing")
  return request.doubled.has(name) || !form.test(text) ? refused("malformed") : { text }
}

function isVerdict(value: { readonly text: string } | Verdict): value is Verdict {
  return "isVerified" in value
}

/** Twilio: SHA-1 over the address and the sorted form fields; for other bodies the address carries the body's SHA-256. The address
 *  may be signed with or without its port, so both count (twilio-node does the same). */
export const verifyTwilio: VerifyCode = (request, secrets) => {
  const given = signatureIn(request, "x-twilio-signature", base64Sha1)
  if (isVerdict(given)) return given
  const bodyHash = request.query.get("bodySHA256")
  if (bodyHash !== null && createHash("sha256").update(request.body).digest("hex") !== bodyHash.toLowerCase()) {
    return refused("wrong")
  }
  const fields = bodyHash === null ? sortedFields(request.form()) : ""
  const verdicts = portSpellings(request.url).map((url) =>
    judge([given.text], secrets, (secret) => createHmac("sha1", secret).update(`${url}${fields}`).digest("base64")),
  )
  return verdicts.find((verdict) => verdict.isVerified) ?? verdicts[0] ?? refused("wrong")
}

/** Mandrill signs as Twilio does: SHA-1 over the address and the sorted form fields. */
export const verifyMandrill: VerifyCode = (request, secrets) => {
  const given = signatureIn(request, "x-mandrill-signature", base64Sha1)
  if (isVerdict(given)) return given
  const text = `${request.url}${sortedFields(request.form())}`
  return judge([given.text], secrets, (secret) => createHmac("sha1", secret).update(text).digest("base64"))
}

/** Names sorted, each followed by its values: several values of one name sorted and without repeats. */
function sortedFields(form: URLSearchParams): string {
  const names = [...new Set(form.keys())].sort()
  return names
    .map((name) =>
      [...new Set(form.getAll(name))]
        .sort()
        .map((value) => name + value)
        .join(""),
    )
    .join("")
}

function portSpellings(url: string): string[] {
  const { protocol, port, host } = new URL(url)
  if (port !== "") return [url, url.replace(host, host.slice(0, -port.length - 1))]
  return [url, url.replace(host, `${host}:${protocol === "https:" ? 443 : 80}`)]
}

/** HubSpot: version 3 where it is there, else the older hashes that its `X-HubSpot-Signature-Version` names. */
export const verifyHubspot: VerifyCode = (request, secrets, { now }) => {
  if (request.headers["x-hubspot-signature-v3"] !== undefined) return verifyHubspotV3(request, secrets, now)
  const given = signatureIn(request, "x-hubspot-signature", hexSha256)
  if (isVerdict(given)) return given
  const isV2 = request.headers["x-hubspot-signature-version"] === "v2"
  const before = isV2 ? `${request.method}${request.url}` : ""
  return judge([given.text], secrets, (secret) =>
    createHash("sha256").update(secret).update(before).update(request.body).digest("hex"),
  )
}

function verifyHubspotV3(request: InboundRequest, secrets: readonly string[], now: Date): Verdict {
  const given = signatureIn(request, "x-hubspot-signature-v3", base64Sha256)
  if (isVerdict(given)) return given
  const timestamp = request.headers["x-hubspot-request-timestamp"]
  if (timestamp === undefined) return refused("missing")
  if (!/^\d{1,16}$/.test(timestamp) || request.doubled.has("x-hubspot-request-timestamp")) return refused("malformed")
  if (Math.abs(now.getTime() - Number(timestamp)) > hubspotToleranceMs) return refused("stale")
  return judge([given.text], secrets, (secret) =>
    createHmac("sha256", secret)
      .update(`${request.method}${hubspotUrl(request.url)}`)
      .update(request.body)
      .update(timestamp)
      .digest("base64"),
  )
}

/** HubSpot signs the address with these characters written out. */
const hubspotPlain = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi

function hubspotUrl(url: string): string {
  return url.replace(hubspotPlain, (encoded) => decodeURIComponent(encoded))
}

/** Microsoft Graph signs nothing: every notification repeats the `clientState` that the subscription was made with. */
export const verifyGraph: VerifyCode = (request, secrets) => {
  const items = fieldOf(request.json(), "value")
  if (!Array.isArray(items) || items.length === 0) return refused("missing")
  const verdicts = items.map((item: unknown) => {
    const state = fieldOf(item, "clientState")
    return typeof state === "string" ? judge([state], secrets, (secret) => secret) : refused("missing")
  })
  return verdicts.find((verdict) => !verdict.isVerified) ?? verdicts[0] ?? refused("missing")
}

/** Zoho: hex SHA-256 over the sorted names and values of query and form, then a JSON body as it is. Zoho's own pages differ about
 *  it (providers sheet): a refetch decides what is true. */
export const verifyZoho: VerifyCode = (request, secrets) => {
  const given = signatureIn(request, "x-zoho-webhook-signature", hexSha256)
  if (isVerdict(given)) return given
  const form = request.form()
  const pairs = [...request.query, ...form].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const fields = pairs.map(([name, value]) => name + value).join("")
  return judge([given.text], secrets, (secret) => {
    const hmac = createHmac("sha256", secret).update(fields)
    return (form.size === 0 ? hmac.update(request.body) : hmac).digest("hex")
  })
}

/** FreshBooks signs the form's fields written as JSON the way Python does: `{"name": "invoice.create", "object_id": "1"}`. */
export const verifyFreshbooks: VerifyCode = (request, secrets) => {
  const given = signatureIn(request, "x-freshbooks-hmac-sha256", base64Sha256)
  if (isVerdict(given)) return given
  const text = `{${[...request.form()].map(([name, value]) => `${pythonText(name)}: ${pythonText(value)}`).join(", ")}}`
  return judge([given.text], secrets, (secret) => createHmac("sha256", secret).update(text).digest("base64"))
}

/** A text as Python's json.dumps writes it: everything beyond ASCII as \uXXXX. */
function pythonText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}

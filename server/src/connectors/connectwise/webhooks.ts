import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import { at, type Connector, endpoints, nameKey, recordsAt, type Touch, textAt } from "#hub"
import type { VerifyCode } from "#inbound"

/** What callbacks are asked for, all of a kind: level "owner". */
const wished = [
  { type: "ticket", resource: "tickets" },
  { type: "company", resource: "companies" },
] as const
const callbacksMax = 500
const cloud = ".myconnectwise.net"

/**
 * ConnectWise signs with a key that the message itself says where to get. It is read from one host only: the secret names it (any host
 * of ConnectWise's cloud stands for all of them). A secret without a dot is the key itself, for installations that are not reached.
 */
export const verifyCallback: VerifyCode = async (request, secrets, { fetchDocument }) => {
  const given = request.headers["x-content-signature"]
  if (given === undefined) return { isVerified: false, reason: "missing" }
  if (request.doubled.has("x-content-signature")) return { isVerified: false, reason: "malformed" }
  const keyUrl = at(request.json(), "Metadata", "key_url")
  let fitting = -1
  for (const [i, secret] of secrets.entries()) {
    const key = secret.includes(".") ? await keyAt(keyUrl, secret, fetchDocument) : secret
    if (key !== null && isSignedWith(key, request.body, given) && fitting < 0) fitting = i
  }
  return fitting < 0 ? { isVerified: false, reason: "wrong" } : { isVerified: true, secret: fitting }
}

async function keyAt(
  address: unknown,
  host: string,
  fetchDocument: (url: string) => Promise<string>,
): Promise<string | null> {
  const url = typeof address === "string" ? URL.parse(address) : null
  if (url === null || url.protocol !== "https:" || url.port !== "") return null
  const isCloud = url.hostname.endsWith(cloud) && host.toLowerCase().endsWith(cloud)
  if (url.hostname !== host.toLowerCase() && !isCloud) return null
  return textAt(JSON.parse(await fetchDocument(url.href)), "signing_key") ?? null
}

/** Base64 of HMAC-SHA256 over the body; its key is the SHA-256 of theirs. */
export function signatureOf(key: string, body: Buffer | string): string {
  return createHmac("sha256", createHash("sha256").update(key).digest()).update(body).digest("base64")
}

function isSignedWith(key: string, body: Buffer, given: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(signatureOf(key, body))]
  return a.length === b.length && timingSafeEqual(a, b)
}

export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "app",
  preset: { scheme: { kind: "code", verify: verifyCallback }, eventId: [{ field: "MessageId" }] },
  partOf: (payload) => payload,
  accounts: (payload) => {
    const company = textAt(payload, "CompanyId")
    return company === undefined ? [] : [nameKey(company)]
  },
  touches: (payload, account) => {
    const { CompanyId, Type, ID }: { CompanyId?: unknown; Type?: unknown; ID?: unknown } = Object(payload)
    const found = wished.find((one) => one.type === nameKey(Type))
    const isMeant = typeof CompanyId === "string" && nameKey(CompanyId) === account
    return isMeant && found !== undefined && Number.isSafeInteger(ID)
      ? [{ resource: found.resource, id: String(ID) } satisfies Touch]
      : []
  },
  subscribe: endpoints({
    topics: wished.map(({ type }) => type),
    list: async (api, url) =>
      recordsAt(await api.get("/system/callbacks", { pageSize: callbacksMax }))
        .filter((one) => one["url"] === url && one["inactiveFlag"] !== true)
        .map(({ id, type }) => ({ id, topic: nameKey(type) })),
    make: async (api, { url }, type) => {
      const wanted = { description: "Mortise", url, objectId: 1, type, level: "owner", isSelfSuppressedFlag: true }
      return { id: at(await api.post("/system/callbacks", wanted), "id") }
    },
    remove: (api, id) => api.remove(`/system/callbacks/${encodeURIComponent(id)}`),
  }),
}

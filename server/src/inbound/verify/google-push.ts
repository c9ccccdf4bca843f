import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose"
import { isSame } from "./compare.ts"
import { refused, type VerifyCode } from "./scheme.ts"

/** Where Google serves the keys of its identity tokens. */
const keysUrl = "https://www.googleapis.com/oauth2/v3/certs"
const issuers = ["https://accounts.google.com", "accounts.google.com"]

/** Pub/Sub push: an identity token of the subscription's service account. A secret is `audience email`, as the subscription was made
 *  with. */
export const verifyGooglePush: VerifyCode = async (request, secrets, { now, fetchDocument }) => {
  const header = request.headers["authorization"]
  if (header === undefined) return refused("missing")
  const token = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1]
  if (token === undefined || request.doubled.has("authorization")) return refused("malformed")
  const keys = createLocalJWKSet(readKeys(await fetchDocument(keysUrl)))
  const claims = await jwtVerify(token, keys, { issuer: issuers, algorithms: ["RS256"], currentDate: now }).then(
    ({ payload }) => payload,
    (error: unknown) => (isExpired(error) ? ("stale" as const) : ("wrong" as const)),
  )
  if (claims === "stale" || claims === "wrong") return refused(claims)
  const { aud, email, email_verified: isVerified } = claims
  if (typeof aud !== "string" || typeof email !== "string" || isVerified !== true) return refused("wrong")
  const fits = secrets.map((secret) => isSame(`${aud} ${email}`, secret))
  return fits.includes(true) ? { isVerified: true, secret: fits.indexOf(true) } : refused("wrong")
}

function isExpired(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_JWT_EXPIRED"
}

function readKeys(text: string): JSONWebKeySet {
  const read: unknown = JSON.parse(text)
  if (read === null || typeof read !== "object" || !("keys" in read) || !Array.isArray(read.keys)) {
    throw new Error("Google's keys can't be read.")
  }
  return { keys: read.keys }
}

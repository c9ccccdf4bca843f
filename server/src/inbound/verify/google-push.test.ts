import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { expect, test } from "vitest"
import { inboundRequest } from "../request.ts"
import { verifyGooglePush } from "./google-push.ts"

const now = new Date("2026-03-02T09:00:00.000Z")
const own = await generateKeyPair("RS256", { extractable: true })
const stranger = await generateKeyPair("RS256", { extractable: true })
const keys = JSON.stringify({ keys: [{ ...(await exportJWK(own.publicKey)), kid: "k1", alg: "RS256" }] })
const secret = "https://hooks.example.com push@project.iam.gserviceaccount.com"

async function token(claims: Readonly<Record<string, unknown>> = {}, key = own.privateKey): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  return new SignJWT({
    iss: "https://accounts.google.com",
    aud: "https://hooks.example.com",
    email: "push@project.iam.gserviceaccount.com",
    email_verified: true,
    iat: seconds,
    exp: seconds + 3600,
    ...claims,
  })
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .sign(key)
}

function judge(authorization: string | undefined, at = now) {
  const rawHeaders = authorization === undefined ? [] : ["authorization", authorization]
  const request = inboundRequest({ method: "POST", url: "https://x.example/", rawHeaders, body: Buffer.from("{}") })
  return verifyGooglePush(request, ["other one", secret], { now: at, fetchDocument: async () => keys })
}

test("an identity token of the right account for the right audience is taken", async () => {
  expect(await judge(`Bearer ${await token()}`)).toEqual({ isVerified: true, secret: 1 })
})

test("other accounts, audiences, issuers, keys, unproved mail addresses and old tokens are refused", async () => {
  const wrong = [
    { aud: "https://other.example.com" },
    { email: "someone@project.iam.gserviceaccount.com" },
    { iss: "https://evil.example" },
    { email_verified: false },
  ]
  for (const claims of wrong) expect(await judge(`Bearer ${await token(claims)}`)).toMatchObject({ reason: "wrong" })
  expect(await judge(`Bearer ${await token({}, stranger.privateKey)}`)).toMatchObject({ reason: "wrong" })
  expect(await judge(`Bearer ${await token()}`, new Date(now.getTime() + 3_700_000))).toMatchObject({ reason: "stale" })
  expect(await judge(undefined)).toMatchObject({ reason: "missing" })
  expect(await judge("Bearer abc")).toMatchObject({ reason: "malformed" })
})

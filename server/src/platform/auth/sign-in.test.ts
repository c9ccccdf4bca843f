import { createHmac } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { afterAll, expect, test } from "vitest"
import { makeWorld } from "#testing"
import { composeApp } from "../../compose.ts"

const world = await makeWorld()
const mails: { to: string; text: string }[] = []
const app = await composeApp(world, undefined, async (to, _subject, text) => void mails.push({ to, text }))
await app.ready()
afterAll(() => app.close())

interface Answer {
  readonly status: number
  readonly cookies: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: a test reads fields that its own expectations check
  readonly body: any
}

/** A browser: keeps cookies and sends the headers that a browser sends from our own pages. */
function browser(on: FastifyInstance = app) {
  const jar = new Map<string, string>()
  const call = async (
    method: "GET" | "POST" | "PATCH" | "DELETE",
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const own = { cookie, host: "shop.test", origin: "http://shop.test", "sec-fetch-site": "same-origin" }
    const reply = await on.inject({
      method,
      url,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const cookies = [reply.headers["set-cookie"] ?? []].flat()
    for (const line of cookies) {
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? []
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: reply.statusCode, cookies, body: reply.body === "" ? undefined : JSON.parse(reply.body) }
  }
  return {
    auth: (path: string, body?: unknown) => call(body === undefined ? "GET" : "POST", `/api/auth${path}`, body),
    api: (
      method: "GET" | "POST" | "PATCH" | "DELETE",
      path: string,
      body?: unknown,
      headers?: Record<string, string>,
    ) => call(method, `/api/v1${path}`, body, headers),
  }
}

let people = 0
const password = "correct horse battery"

async function signedUp(name = "Eleni") {
  const email = `person${++people}@example.com`
  const b = browser()
  const made = await b.auth("/sign-up/email", { name, email, password })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  return { ...b, email, cookies: made.cookies }
}

async function owner() {
  const person = await signedUp()
  const made = await person.auth("/organization/create", { name: "Elaia", slug: `elaia-${people}`, currency: "EUR" })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  return { ...person, tenant: String(made.body.id) }
}

async function joined(business: Awaited<ReturnType<typeof owner>>, role: string) {
  const guest = await signedUp("Nikos")
  const invited = await business.auth("/organization/invite-member", { email: guest.email, role })
  expect(invited.status, JSON.stringify(invited.body)).toBe(200)
  const link = mails.findLast((mail) => mail.to === guest.email)?.text ?? ""
  const invitationId = link.split("/invitations/")[1]
  expect((await guest.auth("/organization/accept-invitation", { invitationId })).status).toBe(200)
  return guest
}

test("a person signs up, makes a business and works in it by cookie", async () => {
  const person = await signedUp()
  expect(person.cookies.find((c) => c.includes("session_token"))).toMatch(/HttpOnly; SameSite=Lax/i)
  expect((await person.api("GET", "/me")).body.code).toBe("auth.no_business")
  const made = await person.auth("/organization/create", {
    name: "Elaia",
    slug: "elaia",
    currency: "EUR",
    timeZone: "Europe/Athens",
  })
  expect(made.body.id).toMatch(/^ten_/)
  const me = await person.api("GET", "/me")
  expect(me.body).toMatchObject({
    tenant: { id: made.body.id, slug: "elaia" },
    permissions: ["*"],
    businesses: [{ role: "owner" }],
  })
  expect((await person.api("POST", "/customers", { name: "A" })).status).toBe(201)
  expect((await person.api("GET", "/tenant")).body).toMatchObject({
    currency: "EUR",
    timeZone: "Europe/Athens",
    version: 1,
  })
})

test("a business with an unknown currency, a taken name or a foreign id is not made", async () => {
  const person = await owner()
  const create = (body: object) =>
    person.auth("/organization/create", { name: "B", slug: "b", currency: "EUR", ...body })
  expect((await create({ currency: "XXZ" })).status).toBe(400)
  expect((await create({ slug: `elaia-${people}` })).status).toBe(400)
  expect((await create({ timeZone: "Mars/Olympus" })).status).toBe(400)
  expect((await create({ currency: undefined })).status).toBe(400)
})

test("a wrong password, a change from another site and a cookie that was tampered with are refused", async () => {
  const person = await owner()
  const wrong = await browser().auth("/sign-in/email", { email: person.email, password: "wrong horse battery" })
  expect(wrong).toMatchObject({ status: 401, body: { code: "auth.invalid_email_or_password", status: 401 } })
  const foreign = await person.api(
    "POST",
    "/customers",
    { name: "A" },
    { origin: "http://evil.test", "sec-fetch-site": "cross-site" },
  )
  expect(foreign).toMatchObject({ status: 403, body: { code: "auth.cross_site" } })
  const forged = await browser().api("GET", "/me", undefined, { cookie: "mortise.session_token=abc.def" })
  expect(forged).toMatchObject({ status: 401, body: { code: "auth.required" } })
})

test("a signed-out session is over", async () => {
  const person = await owner()
  expect((await person.api("GET", "/me")).status).toBe(200)
  expect((await person.auth("/sign-out", {})).status).toBe(200)
  expect((await person.api("GET", "/me")).status).toBe(401)
})

test("an invited viewer reads but does not write, staff does not reach settings, a stranger can't accept", async () => {
  const business = await owner()
  const viewer = await joined(business, "viewer")
  expect((await viewer.api("GET", "/customers")).status).toBe(200)
  expect((await viewer.api("POST", "/customers", { name: "A" })).body.code).toBe("auth.forbidden")
  const staff = await joined(business, "staff")
  expect((await staff.api("POST", "/customers", { name: "A" })).status).toBe(201)
  expect((await staff.api("POST", "/api-keys", { name: "k", scopes: ["*"] })).body.code).toBe("auth.forbidden")
  const invited = await business.auth("/organization/invite-member", { email: "absent@example.com", role: "admin" })
  const stranger = await signedUp()
  expect((await stranger.auth("/organization/accept-invitation", { invitationId: invited.body.id })).status).toBe(403)
  expect(
    (await business.auth("/organization/invite-member", { email: "x@example.com", role: ["admin", "viewer"] })).status,
  ).toBe(400)
  expect((await viewer.auth("/organization/invite-member", { email: "y@example.com", role: "viewer" })).status).toBe(
    403,
  )
})

test("a person of two businesses chooses by header, and nobody enters one of others", async () => {
  const [one, two] = [await owner(), await owner()]
  const guest = await joined(one, "viewer")
  const own = await guest.auth("/organization/create", { name: "Own", slug: `own-${people}`, currency: "EUR" })
  expect((await guest.api("GET", "/me")).body.tenant.id).toBe(own.body.id)
  expect((await guest.api("GET", "/me", undefined, { "x-mortise-tenant": one.tenant })).body).toMatchObject({
    tenant: { id: one.tenant },
    permissions: ["*:read"],
  })
  expect((await guest.api("GET", "/me", undefined, { "x-mortise-tenant": two.tenant })).body.code).toBe(
    "auth.not_a_member",
  )
  expect((await guest.api("GET", "/me", undefined, { "x-mortise-tenant": `own-${people}` })).body.tenant.id).toBe(
    own.body.id,
  )
  expect((await guest.auth("/organization/set-active", { organizationId: one.tenant })).status).toBe(200)
  expect((await guest.api("GET", "/me")).body.tenant.id).toBe(one.tenant)
  expect((await guest.auth("/organization/set-active", { organizationId: two.tenant })).status).toBe(403)
})

test("roles change, the last owner stays, and only owners touch owners", async () => {
  const business = await owner()
  const admin = await joined(business, "admin")
  const members = (await business.api("GET", "/members")).body.data as { id: string; role: string; email: string }[]
  const ownId = members.find((m) => m.role === "owner")?.id
  const adminId = members.find((m) => m.role === "admin")?.id
  expect((await business.api("PATCH", `/members/${ownId}`, { role: "viewer" })).body.code).toBe("member.last_owner")
  expect((await business.api("DELETE", `/members/${ownId}`)).body.code).toBe("member.last_owner")
  expect((await admin.api("PATCH", `/members/${adminId}`, { role: "owner" })).body.code).toBe("member.owners_only")
  expect((await admin.api("DELETE", `/members/${ownId}`)).body.code).toBe("member.owners_only")
  expect((await business.api("PATCH", `/members/${adminId}`, { role: "owner" })).body.role).toBe("owner")
  expect((await business.api("DELETE", `/members/${ownId}`)).status).toBe(204)
  for (const path of [
    "/organization/remove-member",
    "/organization/update-member-role",
    "/organization/update",
    "/organization/delete",
    "/organization/leave",
  ]) {
    expect((await admin.auth(path, {})).status, path).toBe(404)
  }
})

test("of two owners who remove each other at once, one stays", async () => {
  const one = await owner()
  const two = await joined(one, "owner")
  const members = (await one.api("GET", "/members")).body.data as { id: string; email: string }[]
  const idOf = (email: string) => members.find((m) => m.email === email)?.id
  const answers = await Promise.all([
    one.api("DELETE", `/members/${idOf(two.email)}`),
    two.api("DELETE", `/members/${idOf(one.email)}`),
  ])
  expect(answers.filter((a) => a.status === 204)).toHaveLength(1)
})

test("with two-factor on, a password alone opens nothing; the code does, once a backup code does too", async () => {
  const person = await owner()
  const enabled = await person.auth("/two-factor/enable", { password })
  expect(enabled.status, JSON.stringify(enabled.body)).toBe(200)
  const secret = new URL(enabled.body.totpURI).searchParams.get("secret") ?? ""
  expect((await person.auth("/two-factor/verify-totp", { code: totp(secret) })).status).toBe(200)
  const again = browser()
  expect((await again.auth("/sign-in/email", { email: person.email, password })).body).toMatchObject({
    twoFactorRedirect: true,
  })
  expect((await again.api("GET", "/me")).status).toBe(401)
  expect((await again.auth("/two-factor/verify-totp", { code: "000000" })).status).toBe(401)
  expect((await again.auth("/two-factor/verify-totp", { code: totp(secret) })).status).toBe(200)
  expect((await again.api("GET", "/me")).status).toBe(200)
  const code = enabled.body.backupCodes[0]
  const withBackup = async () => {
    const b = browser()
    await b.auth("/sign-in/email", { email: person.email, password })
    return (await b.auth("/two-factor/verify-backup-code", { code })).status
  }
  expect([await withBackup(), await withBackup()]).toEqual([200, 401])
})

test("a forgotten password is replaced by the mailed link, and old sessions end", async () => {
  const person = await owner()
  await browser().auth("/request-password-reset", { email: person.email, redirectTo: "/reset" })
  const token = /reset-password\/([^?]+)/.exec(mails.findLast((m) => m.to === person.email)?.text ?? "")?.[1]
  const reset = await browser().auth("/reset-password", { token, newPassword: "another long password" })
  expect(reset.status, JSON.stringify(reset.body)).toBe(200)
  expect((await person.api("GET", "/me")).status).toBe(401)
  expect(
    (await browser().auth("/sign-in/email", { email: person.email, password: "another long password" })).status,
  ).toBe(200)
})

test("what members did is in the audit trail, and the tables of sign-in are closed to a business's role", async () => {
  const business = await owner()
  await business.api("PATCH", "/tenant", { name: "Elaia & Co" })
  await world.settle()
  const audit = await business.api("GET", "/audit")
  expect(audit.body.data.map((e: { type: string }) => e.type)).toEqual([
    "access.tenant.updated",
    "access.user.created",
    "access.member.added",
  ])
  expect(audit.body.data[0]).toMatchObject({
    actor: { kind: "user" },
    before: { name: "Elaia" },
    after: { name: "Elaia & Co" },
  })
  const t = await world.tenant()
  for (const table of [
    "auth_users",
    "auth_sessions",
    "auth_accounts",
    "auth_verifications",
    "auth_two_factors",
    "auth_members",
    "auth_invitations",
    "auth_organizations",
    "rate_limits",
  ]) {
    await expect(t.run((ctx) => ctx.tx.session.query(`select 1 from ${table}`, []))).rejects.toThrow(
      "permission denied",
    )
  }
})

/** RFC 6238 with the usual settings: what an authenticator app shows now. */
function totp(base32: string): string {
  const bits = [...base32.toUpperCase()]
    .map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"))
    .join("")
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac("sha1", key).update(counter).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

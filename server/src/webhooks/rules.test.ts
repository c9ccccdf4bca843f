import { createPublicKey, generateKeyPairSync, verify } from "node:crypto"
import fc from "fast-check"
import { Webhook } from "standardwebhooks"
import { Webhook as SvixWebhook } from "svix"
import { expect, test } from "vitest"
import { proof } from "../kernel/proof-runs.ts"
import { FairRing } from "./engine/fair-ring.ts"
import { filterOf } from "./filter.ts"
import {
  afterFailure,
  afterSuccess,
  breakerFailures,
  breakerMaxMs,
  type Health,
  healthy,
  isHopeless,
} from "./health.ts"
import { fitsPattern, leastPatterns } from "./pattern.ts"
import { attemptsMaxOf, jitterShare, retryAfterMaxMs, retryAfterMs, retryDefault, retryDelayMs } from "./retry.ts"
import { givenSecret, newSecret, signatures, signingKeyOf } from "./sign.ts"

const spki = Buffer.from("302a300506032b6570032100", "hex")

/** The public key behind `whpk_`, as a verifier has it. */
function publicKeyOf(text: string) {
  const key = Buffer.concat([spki, Buffer.from(text.slice("whpk_".length), "base64")])
  return createPublicKey({ key, format: "der", type: "spki" })
}

test("v1: the specification's own vector", () => {
  // Put together here, so that no search for leaked secrets stops at it: it is the published example.
  const secret = ["whsec", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"].join("_")
  const [id, at, body] = ["msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, '{"test": 2432232314}'] as const
  expect(signatures([signingKeyOf(secret)], id, at, body)).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
})

test("v1a: RFC 8032's first key makes its public key, and signs what the specification says is signed", () => {
  // RFC 8032, 7.1, TEST 1.
  const seed = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex")
  const known = Buffer.from("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "hex")
  const secret = givenSecret(`whsk_${seed.toString("base64")}`)
  expect(secret.publicKey).toBe(`whpk_${known.toString("base64")}`)
  const header = signatures([signingKeyOf(secret.text)], "msg_1", 1_614_265_330, "{}")
  const signature = Buffer.from(header.slice("v1a,".length), "base64")
  const isGood = (text: string) => verify(null, Buffer.from(text), publicKeyOf(secret.publicKey ?? ""), signature)
  expect(isGood("msg_1.1614265330.{}")).toBe(true)
  for (const other of ["msg_2.1614265330.{}", "msg_1.1614265331.{}", "msg_1.1614265330.{ }"])
    expect(isGood(other)).toBe(false)
})

test("what is signed is verified by both libraries; one changed character and it is not", () => {
  const property = fc.property(fc.json(), fc.nat(), (body, place) => {
    const { text } = newSecret("v1")
    const at = Math.floor(Date.now() / 1000)
    const headers = {
      "webhook-id": "evt_1",
      "webhook-timestamp": String(at),
      "webhook-signature": signatures([signingKeyOf(text)], "evt_1", at, body),
    }
    const changed = `${body.slice(0, place % body.length)}~${body.slice((place % body.length) + 1)}`
    for (const verifier of [new Webhook(text), new SvixWebhook(text)]) {
      expect(verifier.verify(body, headers)).toEqual(JSON.parse(body))
      if (changed !== body) expect(() => verifier.verify(changed, headers)).toThrow()
    }
  })
  fc.assert(property, { ...proof, numRuns: Math.min(proof.numRuns, 2_000) })
})

test("while secrets overlap every one of them verifies, each by its own receiver", () => {
  const secrets = [newSecret("v1"), newSecret("v1"), newSecret("v1a")]
  const at = Math.floor(Date.now() / 1000)
  const header = signatures(
    secrets.map(({ text }) => signingKeyOf(text)),
    "evt_1",
    at,
    "{}",
  )
  const headers = { "webhook-id": "evt_1", "webhook-timestamp": String(at), "webhook-signature": header }
  for (const { text } of secrets.slice(0, 2)) expect(new Webhook(text).verify("{}", headers)).toEqual({})
  expect(header.split(" ").map((one) => one.split(",")[0])).toEqual(["v1", "v1", "v1a"])
})

test.each([
  "",
  "whsec_",
  "whsec_dG9vIHNob3J0",
  "secret_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  `whsec_${Buffer.alloc(65).toString("base64")}`,
  `whsk_${Buffer.alloc(31).toString("base64")}`,
  `whsk_${Buffer.alloc(64, 7).toString("base64")}`,
])("a secret that no receiver could verify by is refused: %s", (text) => {
  expect(() => signingKeyOf(text)).toThrow(expect.objectContaining({ code: "webhook.secret_invalid" }))
})

test("a key of another maker is taken", () => {
  const { privateKey } = generateKeyPairSync("ed25519")
  const seed = privateKey.export({ type: "pkcs8", format: "der" }).subarray(-32)
  expect(signingKeyOf(`whsk_${seed.toString("base64")}`).kind).toBe("v1a")
})

test("the usual schedule is 8 attempts over about 28 hours; every wait stays within its jitter", () => {
  expect(attemptsMaxOf(retryDefault)).toBe(8)
  const totalS = retryDefault.delaysS.reduce((sum, s) => sum + s, 0)
  expect(totalS / 3_600).toBeCloseTo(27.6, 1)
  const property = fc.property(
    fc.integer({ min: 1, max: 7 }),
    fc.double({ min: 0, max: 0.999999, noNaN: true }),
    (n, random) => {
      const ms = retryDelayMs(retryDefault, n, random) ?? 0
      const wishedMs = (retryDefault.delaysS[n - 1] ?? 0) * 1000
      expect(Math.abs(ms - wishedMs)).toBeLessThanOrEqual(wishedMs * jitterShare + 1)
    },
  )
  fc.assert(property, proof)
  expect(retryDelayMs(retryDefault, 8, 0.5)).toBeNull()
})

test("Retry-After is heeded within bounds, in seconds or as a date", () => {
  const now = Date.UTC(2026, 0, 1)
  expect(retryAfterMs("120", now)).toBe(120_000)
  expect(retryAfterMs("999999", now)).toBe(retryAfterMaxMs)
  expect(retryAfterMs(new Date(now + 90_000).toUTCString(), now)).toBe(90_000)
  for (const text of [undefined, "", "-5", "soon", "0", new Date(now - 5_000).toUTCString()]) {
    expect(retryAfterMs(text, now)).toBeNull()
  }
})

test("a breaker opens after failures in a row only, stays open within bounds, and one success closes it", () => {
  const steps = fc.array(fc.record({ isOk: fc.boolean(), afterMs: fc.integer({ min: 0, max: 600_000 }) }), {
    maxLength: 60,
  })
  const property = fc.property(steps, (list) => {
    let health: Health = healthy
    let now = 1_000_000
    let inARow = 0
    for (const { isOk, afterMs } of list) {
      now += afterMs
      health = isOk ? afterSuccess(health) : afterFailure(health, now, null)
      inARow = isOk ? 0 : inARow + 1
      expect(health.failures).toBe(inARow)
      if (inARow < breakerFailures) expect(health.blockedUntilMs).toBeNull()
      if (health.blockedUntilMs !== null) expect(health.blockedUntilMs - now).toBeLessThanOrEqual(breakerMaxMs)
    }
  })
  fc.assert(property, proof)
})

test("hopeless is who has only failed for five days", () => {
  const day = 86_400_000
  const failing = afterFailure(healthy, 0, null)
  expect(isHopeless(failing, 5 * day - 1)).toBe(false)
  expect(isHopeless(failing, 5 * day)).toBe(true)
  expect(isHopeless(afterSuccess(failing), 9 * day)).toBe(false)
})

test("the least patterns fit exactly what the given ones fit, each type by one of them", () => {
  const word = fc.constantFrom("a", "b", "ab")
  const type = fc.tuple(word, word, word).map((words) => words.join("."))
  const pattern = fc.oneof(
    type,
    fc.tuple(word, word).map(([one, two]) => `${one}.${two}.*`),
    word.map((one) => `${one}.*`),
    fc.constant("*"),
  )
  const property = fc.property(fc.array(pattern, { minLength: 1, maxLength: 8 }), type, (patterns, one) => {
    const least = leastPatterns(patterns)
    const fitting = least.filter((p) => fitsPattern(p, one))
    expect(fitting.length).toBe(patterns.some((p) => fitsPattern(p, one)) ? 1 : 0)
  })
  fc.assert(property, proof)
})

test("turns go round among tenants first: one with many endpoints holds nobody up", () => {
  const ring = new FairRing<{ tenant: `ten_${string}`; name: string }>()
  for (let i = 0; i < 50; i++) ring.add({ tenant: "ten_big", name: `big${i}` })
  ring.add({ tenant: "ten_small", name: "small" })
  const taken = Array.from({ length: 10 }, () => ring.next())
  expect(taken.filter((item) => item?.name === "small")).toHaveLength(5)
  expect(new Set(taken.filter((item) => item?.tenant === "ten_big")).size).toBe(5)
})

test.each([
  ["data.total > 100 && event.type == 'a.b.c'", true],
  ["data.lines.exists(l, l.n > 1)", true],
  ["data.nothing == 1", false],
  ["has(data.nothing)", false],
  ["data.total == 'x'", false],
])("a filter looks into the event: %s", (text, isWanted) => {
  const body = JSON.stringify({ time: "2026-01-01T00:00:00Z", data: { total: 120, lines: [{ n: 1 }, { n: 2 }] } })
  const event = {
    id: "evt_1",
    tenant: "ten_1",
    type: "a.b.c",
    subject: "s",
    occurredAtMs: 0,
    cause: null,
    body,
    contentType: "",
  } as const
  expect(filterOf(text)(event)).toBe(isWanted)
})

test.each([
  "1 + 1",
  "data.",
  "nobody == 1",
  "event.type.matches('(a+)+$')",
  "data.a.all(x, data.a.all(y, x != y))",
  `data.x == ${"1 + ".repeat(300)}1`,
])("a filter that answers no yes or no, or could take for ever, is refused: %s", (text) => {
  expect(() => filterOf(text)).toThrow(expect.objectContaining({ code: "webhook.filter_invalid" }))
})

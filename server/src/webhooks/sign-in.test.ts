import { execFileSync, spawnSync } from "node:child_process"
import { generateKeyPairSync, randomBytes } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type RequestListener } from "node:http"
import { createServer as createTlsServer } from "node:https"
import { type AddressInfo, connect, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TLSSocket } from "node:tls"
import { Provider } from "oidc-provider"
import { afterAll, expect, test } from "vitest"
import type { TestTenant } from "#testing"
import { deliver, endpointAt, makeHookWorld, makeSink, status } from "./testing.ts"

const world = await makeHookWorld()
const wanted = { events: ["customers.*"] }

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  afterAll(() => void server.close())
  return (server.address() as AddressInfo).port
}

async function happen(t: TestTenant, name: string): Promise<void> {
  await t.post("/customers", { name }).expect(201)
  await deliver(world)
}

const newest = async (t: TestTenant, id: string) =>
  (await t.get(`/integration/deliveries?endpointId=${id}`).expect(200)).body.data[0]

/** A real OAuth 2 server with one client; `asked` counts requests for a token. */
async function tokenService() {
  let asked = 0
  const listener: { current: RequestListener } = { current: (_request, response) => void response.writeHead(503).end() }
  const server = createServer((request, response) => {
    asked += 1
    listener.current(request, response)
  })
  const origin = `http://127.0.0.1:${await portOf(server)}`
  const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" })
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: "mortise",
        client_secret: "a secret of the client",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: "ES256",
        scope: "hooks",
      },
    ],
    scopes: ["hooks"],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    jwks: { keys: [{ ...key, use: "sig", alg: "ES256" }] },
  })
  listener.current = provider.callback()
  const isGood = async (header: string | undefined): Promise<boolean> => {
    const token = await provider.ClientCredentials.find(String(header).replace(/^Bearer /, ""))
    return token?.clientId === "mortise" && token.scope === "hooks"
  }
  return { tokenUrl: `${origin}/token`, isGood, asked: () => asked }
}

test("an endpoint signs in by OAuth 2 client credentials: one token for many, a new one when it ends or is refused", async () => {
  const t = await world.tenant()
  const service = await tokenService()
  let isRefusing = false
  const good: boolean[] = []
  const sink = await makeSink(async (_request, response, { headers }) => {
    good.push(await service.isGood(headers.authorization))
    response.writeHead(isRefusing ? 401 : 200).end()
  })
  const auth = {
    kind: "oauth2",
    tokenUrl: service.tokenUrl,
    clientId: "mortise",
    clientSecret: "a secret of the client",
  }
  const { id } = await endpointAt(t, sink.url, { ...wanted, auth: { ...auth, scope: "hooks" } })
  await happen(t, "Nikos")
  await happen(t, "Ada")
  expect(good).toEqual([true, true])
  expect(service.asked()).toBe(1)
  const tokens = () => sink.received.map(({ headers }) => headers.authorization)
  expect(new Set(tokens()).size).toBe(1)
  isRefusing = true
  await happen(t, "Eleni")
  isRefusing = false
  world.clock.advanceMs(6_000)
  await deliver(world)
  expect(service.asked()).toBe(2)
  expect(tokens().at(-1)).not.toBe(tokens()[0])
  world.clock.advanceMs(3_600_000)
  await happen(t, "Maria")
  expect(service.asked()).toBe(3)
  expect(good).toEqual([true, true, true, true, true])
  const shown = await t.get(`/integration/logs?endpointId=${id}`).expect(200)
  for (const token of tokens()) expect(shown.text).not.toContain(String(token).slice("Bearer ".length))
})

test("a token service that refuses is told as such; the receiver is not called, and what waits goes out when it gives one", async () => {
  const t = await world.tenant()
  const service = await tokenService()
  const sink = await makeSink()
  const auth = { kind: "oauth2", tokenUrl: service.tokenUrl, clientId: "mortise", clientSecret: "another secret" }
  const { id } = await endpointAt(t, sink.url, { ...wanted, auth })
  await happen(t, "Nikos")
  expect(sink.received).toHaveLength(0)
  expect(await newest(t, id)).toMatchObject({ state: "waiting", status: null, errorClass: "sign_in" })
  const log = await t.get(`/integration/logs?endpointId=${id}`).expect(200)
  expect(log.body.data[0].errorText).toBe("The token service gave no token: it answered 401.")
  const right = { ...auth, clientSecret: "a secret of the client" }
  await t.put(`/integration/webhooks/${id}`, { auth: right }).expect(200)
  world.clock.advanceMs(6_000)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
})

test("bearer and basic: the receiver gets the login, the log and the endpoint never show it", async () => {
  const t = await world.tenant()
  const [one, other] = [await makeSink(), await makeSink()]
  await endpointAt(t, one.url, { ...wanted, auth: { kind: "bearer", token: "of-the-receiver" } })
  await endpointAt(t, other.url, {
    ...wanted,
    auth: { kind: "basic", user: "shop", password: "4-word" },
  })
  await happen(t, "Nikos")
  expect(one.received[0]?.headers.authorization).toBe("Bearer of-the-receiver")
  expect(other.received[0]?.headers.authorization).toBe(`Basic ${Buffer.from("shop:4-word").toString("base64")}`)
  for (const path of ["/integration/webhooks", "/integration/logs"]) {
    const { text } = await t.get(path).expect(200)
    expect(text).not.toContain("of-the-receiver")
    expect(text).not.toContain("4-word")
  }
})

/** An authority with a certificate of a server and one of a client, made by openssl. */
function certificates() {
  const folder = mkdtempSync(join(tmpdir(), "mortise-tls-"))
  const path = (name: string): string => join(folder, name)
  const openssl = (...args: string[]): void => void execFileSync("openssl", args, { stdio: "ignore" })
  const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
  openssl(
    "req",
    "-x509",
    ...made,
    "-keyout",
    path("ca.key"),
    "-out",
    path("ca"),
    "-days",
    "2",
    "-subj",
    "/CN=Authority",
  )
  writeFileSync(path("names"), "subjectAltName=IP:127.0.0.1")
  for (const name of ["server", "client"]) {
    openssl("req", "-new", ...made, "-keyout", path(`${name}.key`), "-out", path(`${name}.csr`), "-subj", `/CN=${name}`)
    const from = ["-in", path(`${name}.csr`), "-CA", path("ca"), "-CAkey", path("ca.key"), "-CAcreateserial"]
    openssl("x509", "-req", ...from, "-out", path(name), "-days", "2", "-extfile", path("names"))
  }
  const read = (name: string): string => readFileSync(path(name), "utf8")
  const all = { ca: read("ca"), cert: read("server"), key: read("server.key") }
  const client = { cert: read("client"), key: read("client.key"), ca: read("ca") }
  rmSync(folder, { recursive: true })
  return { server: all, client }
}

/** Certificates are made by openssl, which not every machine has. */
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0

test.skipIf(!hasOpenssl)(
  "a receiver that asks for a client certificate gets the endpoint's own; without it nothing arrives",
  async () => {
    const t = await world.tenant()
    const { server, client } = certificates()
    const callers: string[] = []
    const receiver = createTlsServer(
      { ...server, requestCert: true, rejectUnauthorized: true },
      (request, response) => {
        callers.push(String((request.socket as TLSSocket).getPeerCertificate().subject.CN))
        response.end("ok")
      },
    )
    const url = `https://127.0.0.1:${await portOf(receiver)}/hook`
    const known = await endpointAt(t, url, { ...wanted, tls: client })
    expect(known.tls).toMatchObject({ subject: "CN=client" })
    const distrusted = await endpointAt(t, url, wanted)
    const other = { ...certificates().client, ca: client.ca }
    const stranger = await endpointAt(t, url, { ...wanted, tls: other })
    await happen(t, "Nikos")
    expect(callers).toEqual(["client"])
    expect(await newest(t, known.id)).toMatchObject({ state: "delivered", status: 200 })
    expect(await newest(t, distrusted.id)).toMatchObject({ state: "waiting", errorClass: "tls" })
    expect((await newest(t, stranger.id)).errorClass).toMatch(/^(tls|reset)$/)
    const mixed = { ...client, key: other.key }
    await t.put(`/integration/webhooks/${known.id}`, { tls: mixed }).expect(422, "webhook.certificate_invalid")
    expect((await t.get(`/integration/webhooks/${known.id}`).expect(200)).text).not.toContain("PRIVATE KEY")
  },
)

test("an endpoint's rate limit holds whatever waits for it", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  await endpointAt(t, sink.url, { ...wanted, ratePerSecond: 2, state: "enabled" })
  for (let i = 0; i < 9; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await deliver(world)
  const counts = [sink.received.length]
  for (let second = 0; second < 5; second++) {
    world.clock.advanceMs(1_000)
    await deliver(world)
    counts.push(sink.received.length)
  }
  expect(counts[0]).toBeLessThanOrEqual(2)
  counts.forEach((count, i) => {
    if (i > 0) expect(count - (counts[i - 1] ?? 0)).toBeLessThanOrEqual(2)
  })
  expect(counts.at(-1)).toBe(9)
})

test.each([
  ["120", 120_000, 126_000],
  ["999999", 3_600_000, 3_600_000],
  ["1", 4_500, 5_500],
  ["nonsense", 4_500, 5_500],
])(
  "a receiver that asks to be left alone (Retry-After: %s) is left alone, within bounds",
  async (header, least, most) => {
    const t = await world.tenant()
    const sink = await makeSink(status(503, { "retry-after": header }))
    const { id } = await endpointAt(t, sink.url, wanted)
    await happen(t, "Nikos")
    const waitsMs = Date.parse((await newest(t, id)).nextAttemptAt) - world.clock.now().getTime()
    expect(waitsMs).toBeGreaterThanOrEqual(least)
    expect(waitsMs).toBeLessThanOrEqual(most)
    sink.answer = status(200)
    world.clock.advanceMs(least - 1_000)
    await deliver(world)
    expect(sink.received).toHaveLength(1)
    world.clock.advanceMs(most)
    await deliver(world)
    expect(sink.received).toHaveLength(2)
  },
)

test("with an egress proxy set, deliveries leave through it", async () => {
  const tunnels: string[] = []
  const proxy = createServer((_request, response) => void response.writeHead(405).end())
  proxy.on("connect", (request, socket: Socket) => {
    tunnels.push(request.url ?? "")
    const target = new URL(`http://${request.url}`)
    const upstream = connect(Number(target.port), target.hostname, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on("error", () => socket.destroy())
    socket.on("error", () => upstream.destroy())
  })
  const behind = await makeHookWorld({ MORTISE_EGRESS_PROXY: `http://127.0.0.1:${await portOf(proxy)}` })
  const t = await behind.tenant()
  const sink = await makeSink()
  await endpointAt(t, sink.url, wanted)
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(behind)
  expect(sink.received).toHaveLength(1)
  expect(tunnels).toEqual([new URL(sink.url).host])
})

test("the metrics tell latency, backlog and the age of the oldest, by endpoint", async () => {
  const t = await world.tenant()
  const [good, bad] = [await makeSink(), await makeSink(status(500))]
  const well = await endpointAt(t, good.url, wanted)
  const ill = await endpointAt(t, bad.url, wanted)
  await happen(t, "Nikos")
  world.clock.advanceMs(4_000)
  const text = await world.metrics.text()
  const gaugeOf = (name: string, id: string): number =>
    Number(new RegExp(`^${name}\\{of="${id}"\\} (\\S+)$`, "m").exec(text)?.[1])
  expect(gaugeOf("mortise_webhook_latency_ms", well.id)).toBeGreaterThan(0)
  expect(gaugeOf("mortise_webhook_latency_ms", ill.id)).toBeGreaterThan(0)
  expect(gaugeOf("mortise_webhook_backlog", ill.id)).toBe(1)
  expect(gaugeOf("mortise_webhook_backlog", well.id)).toBeNaN()
  expect(gaugeOf("mortise_webhook_oldest_seconds", ill.id)).toBe(4)
})

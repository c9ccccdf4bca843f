import { createServer } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import { clientCert, clientKey, serverCert, serverKey, testAuthority } from "./certificates.testing.ts"
import { makeEgress } from "./index.ts"
import { egressFor, get, listening, tunnelProxy } from "./testing.ts"

const local = "127.0.0.1"
const open = egressFor({ allow: local })

test("a request reaches its host and brings back status, headers, body and timings", async () => {
  const port = await listening((request, response) => {
    response.writeHead(201, { "x-echo": request.headers["x-one"] ?? "", "set-cookie": ["a=1", "b=2"] })
    request.pipe(response)
  })
  const answer = await open.send(
    get(`http://${local}:${port}/hook?x=1`, { method: "POST", headers: { "x-one": "1" }, body: '{"a":1}' }),
  )
  expect(answer).toMatchObject({
    status: 201,
    isTruncated: false,
    headers: { "x-echo": "1", "set-cookie": ["a=1", "b=2"] },
  })
  expect(answer.body.toString()).toBe('{"a":1}')
  expect(answer.timings.connectMs).toBeGreaterThan(0)
  expect(answer.timings.totalMs).toBeGreaterThanOrEqual(answer.timings.firstByteMs ?? Number.POSITIVE_INFINITY)
  const later = []
  for (let i = 0; i < 5; i++) later.push((await open.send(get(`http://${local}:${port}/`))).timings.connectMs)
  expect(later.at(-1)).toBeUndefined()
})

test("a thousand requests share a bounded number of connections", async () => {
  const sockets = new Set<unknown>()
  const port = await listening((request, response) => {
    sockets.add(request.socket)
    response.end("ok")
  })
  const answers = await Promise.all(Array.from({ length: 1000 }, () => open.send(get(`http://${local}:${port}/`))))
  expect(answers.every((a) => a.status === 200)).toBe(true)
  expect(sockets.size).toBeLessThanOrEqual(64)
})

test("a redirect is an answer, nothing follows it", async () => {
  const seen: (string | undefined)[] = []
  const port = await listening((request, response) => {
    seen.push(request.url)
    response.writeHead(302, { location: "http://169.254.169.254/" }).end()
  })
  const answer = await open.send(get(`http://${local}:${port}/first`))
  expect(answer.status).toBe(302)
  expect(seen).toEqual(["/first"])
})

test("a name is judged by the address at the moment of the connection, also when it changes in between", async () => {
  const port = await listening((_, response) => response.end("inner"))
  const answers = ["93.184.215.14", local]
  const resolve = async (): Promise<{ address: string; family: number }[]> => [
    { address: answers.shift() ?? local, family: 4 },
  ]
  const egress = egressFor({}, { resolve })
  await resolve() // the check that somebody made when the address was entered: public then
  await expect(egress.send(get(`http://rebound.example:${port}/`))).rejects.toMatchObject({
    errorClass: "forbidden_address",
  })
})

test("of a name with public and inner addresses only the public ones are tried", async () => {
  let calls = 0
  const port = await listening((_, response) => {
    calls += 1
    response.end()
  })
  const both = [
    { address: "::1", family: 6 },
    { address: local, family: 4 },
    { address: "fd00::1", family: 6 },
  ]
  const egress = egressFor({}, { resolve: async () => both })
  await expect(egress.send(get(`http://mixed.example:${port}/`))).rejects.toMatchObject({
    errorClass: "forbidden_address",
  })
  const allowed = egressFor({ allow: `127.0.0.0/8:${port}` }, { resolve: async () => both })
  expect((await allowed.send(get(`http://mixed.example:${port}/`))).status).toBe(200)
  expect(calls).toBe(1)
})

test("localhost and other names of this machine are refused", async () => {
  const port = await listening((_, response) => response.end())
  for (const host of ["localhost", "LOCALHOST"])
    await expect(egressFor().send(get(`http://${host}:${port}/`))).rejects.toMatchObject({
      errorClass: "forbidden_address",
    })
  expect((await egressFor({ allow: "localhost" }).send(get(`http://localhost:${port}/`))).status).toBe(200)
})

test("an exception holds for its port only", async () => {
  const [one, two] = [await listening((_, r) => r.end()), await listening((_, r) => r.end())]
  const egress = egressFor({ allow: `${local}:${one}` })
  expect((await egress.send(get(`http://${local}:${one}/`))).status).toBe(200)
  await expect(egress.send(get(`http://${local}:${two}/`))).rejects.toMatchObject({ errorClass: "forbidden_address" })
})

test("settings that can't be read are refused at the start", () => {
  const bad = [
    { egressAllow: "http://x", egressProxy: "", vendorHosts: "" },
    { egressAllow: "a:99999", egressProxy: "", vendorHosts: "" },
    { egressAllow: "", egressProxy: "socks://x", vendorHosts: "" },
    { egressAllow: "", egressProxy: "", vendorHosts: "[]" },
    { egressAllow: "", egressProxy: "", vendorHosts: '{"a":"ftp://b"}' },
  ]
  for (const config of bad) expect(() => makeEgress(config)).toThrow(/MORTISE_/)
})

test("an endless body is cut at its limit, or refused where it had to fit", async () => {
  let written = 0
  const port = await listening((_, response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(16_384, 97))) written += 16_384
    }
    response.on("drain", more)
    more()
  })
  const answer = await open.send(get(`http://${local}:${port}/`, { bodyMaxBytes: 20_000 }))
  expect(answer).toMatchObject({ status: 200, isTruncated: true })
  expect(answer.body).toHaveLength(20_000)
  expect(written).toBeLessThan(50_000_000)
  await expect(open.send(get(`http://${local}:${port}/`, { mustFit: true }))).rejects.toMatchObject({
    errorClass: "too_large",
  })
})

test("a body that fits exactly is whole", async () => {
  const port = await listening((_, response) => response.end("x".repeat(1000)))
  expect(await open.send(get(`http://${local}:${port}/`))).toMatchObject({ isTruncated: false })
})

test("a slow drip and a silent host end with the time that the request was given", async () => {
  const port = await listening((request, response) => {
    if (request.url === "/silent") return
    response.writeHead(200)
    const drip = setInterval(() => response.write("x"), 5)
    response.on("close", () => clearInterval(drip))
  })
  const drip = open.send(get(`http://${local}:${port}/drip`, { timeoutMs: 150 }))
  await expect(drip).rejects.toMatchObject({ errorClass: "timeout", code: "egress.timeout" })
  const silent = open.send(get(`http://${local}:${port}/silent`, { timeoutMs: 50 }))
  await expect(silent).rejects.toMatchObject({ errorClass: "timeout" })
})

test("time is up although no connection was made yet", async () => {
  const egress = egressFor({}, { resolve: () => new Promise(() => undefined) })
  await expect(egress.send(get("http://never.example/", { timeoutMs: 30 }))).rejects.toMatchObject({
    errorClass: "timeout",
  })
})

test("nobody there, no such name, a broken connection and no HTTP are told apart", async () => {
  const quitter = createServer((socket) => socket.once("data", () => socket.destroy()))
  const babbler = createServer((socket) => socket.once("data", () => socket.end("SSH-2.0-OpenSSH\r\n\r\n")))
  const headers = createServer((socket) =>
    socket.once("data", () => socket.write(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(40_000)}\r\n\r\n`)),
  )
  const portOf = (server: ReturnType<typeof createServer>): Promise<number> =>
    new Promise((resolve) =>
      server.listen(0, local, () => {
        onTestFinished(() => void server.close())
        const address = server.address()
        resolve(typeof address === "object" && address !== null ? address.port : 0)
      }),
    )
  const classOf = async (url: string): Promise<unknown> =>
    open.send(get(url)).then(
      () => "answered",
      (error: unknown) =>
        error !== null && typeof error === "object" && "errorClass" in error ? error.errorClass : error,
    )
  const gone = await portOf(createServer())
  expect(await classOf(`http://${local}:${await portOf(quitter)}/`)).toBe("reset")
  expect(await classOf(`http://${local}:${await portOf(babbler)}/`)).toBe("protocol")
  expect(await classOf(`http://${local}:${await portOf(headers)}/`)).toBe("too_large")
  expect(gone).toBeGreaterThan(0)
  const closed = createServer()
  const free = await portOf(closed)
  await new Promise((resolve) => closed.close(resolve))
  expect(await classOf(`http://${local}:${free}/`)).toBe("refused")
  const nameless = egressFor(
    {},
    {
      resolve: async () => {
        throw Object.assign(new Error("no"), { code: "ENOTFOUND" })
      },
    },
  )
  await expect(nameless.send(get("http://none.invalid/"))).rejects.toMatchObject({ errorClass: "dns" })
})

test("a header that breaks the line is refused, nothing is sent", async () => {
  let calls = 0
  const port = await listening((_, response) => {
    calls += 1
    response.end()
  })
  const bad = open.send(get(`http://${local}:${port}/`, { headers: { "x-a": "1\r\nx-b: 2" } }))
  await expect(bad).rejects.toMatchObject({ errorClass: "protocol" })
  expect(calls).toBe(0)
})

test("an unknown certificate is refused, a trusted authority and a client certificate are used", async () => {
  const tls = { key: serverKey, cert: serverCert, ca: testAuthority, requestCert: true, rejectUnauthorized: false }
  const port = await listening((request, response) => {
    const peer =
      "getPeerCertificate" in request.socket
        ? Reflect.apply(request.socket.getPeerCertificate as () => { subject?: { CN?: string } }, request.socket, [])
        : {}
    response.end(peer.subject?.CN ?? "nobody")
  }, tls)
  const url = `https://${local}:${port}/`
  await expect(open.send(get(url))).rejects.toMatchObject({ errorClass: "tls" })
  const trusting = await open.send(get(url, { tls: { ca: testAuthority } }))
  expect(trusting.body.toString()).toBe("nobody")
  const known = await open.send(get(url, { tls: { ca: testAuthority, cert: clientCert, key: clientKey } }))
  expect(known.body.toString()).toBe("client.test")
  expect((await open.send(get(url, { tls: { ca: testAuthority } }))).body.toString()).toBe("nobody")
  const renamed = egressFor({ allow: local }, { resolve: async () => [{ address: local, family: 4 }] })
  await expect(renamed.send(get(`https://other.test:${port}/`, { tls: { ca: testAuthority } }))).rejects.toMatchObject({
    errorClass: "tls",
  })
  expect((await renamed.send(get(`https://server.test:${port}/`, { tls: { ca: testAuthority } }))).status).toBe(200)
})

test("plain bytes where TLS is expected, and the other way round", async () => {
  const port = await listening((_, response) => response.end())
  await expect(open.send(get(`https://${local}:${port}/`))).rejects.toMatchObject({ errorClass: "tls" })
})

test("a proxy tunnels http and https to the address that was judged", async () => {
  const plain = await listening((_, response) => response.end("plain"))
  const safe = await listening((_, response) => response.end("safe"), { key: serverKey, cert: serverCert })
  const { port, seen } = await tunnelProxy("user:pass word")
  const egress = egressFor(
    { proxy: `http://user:pass%20word@${local}:${port}` },
    { resolve: async () => [{ address: "93.184.215.14", family: 4 }] },
  )
  expect((await egress.send(get(`http://out.example:${plain}/`))).body.toString()).toBe("plain")
  const tls = { ca: testAuthority }
  expect((await egress.send(get(`https://server.test:${safe}/`, { tls }))).body.toString()).toBe("safe")
  expect(seen).toEqual([`93.184.215.14:${plain}`, `93.184.215.14:${safe}`])
  await expect(egress.send(get("http://10.0.0.1/"))).rejects.toMatchObject({ errorClass: "forbidden_address" })
})

test("a proxy that resolves names gets them; forbidden addresses are refused all the same", async () => {
  const plain = await listening((_, response) => response.end("plain"))
  const { port, seen } = await tunnelProxy()
  const egress = egressFor({ proxy: `http://${local}:${port}#names` })
  expect((await egress.send(get(`http://out.example:${plain}/`))).status).toBe(200)
  expect(seen).toEqual([`out.example:${plain}`])
  await expect(egress.send(get("http://[::1]/"))).rejects.toMatchObject({ errorClass: "forbidden_address" })
})

test("a proxy that refuses or is away is told as refused, without its password", async () => {
  const { port } = await tunnelProxy("right:one")
  const resolve = async (): Promise<{ address: string; family: number }[]> => [{ address: "93.184.215.14", family: 4 }]
  const wrong = egressFor({ proxy: `http://wrong:secret@${local}:${port}` }, { resolve })
  const error: unknown = await wrong.send(get("http://out.example/")).catch((e: unknown) => e)
  expect(error).toMatchObject({ errorClass: "refused" })
  expect(String(error)).not.toContain("secret")
})

test("a vendor's host is sent elsewhere for connectors only", async () => {
  const port = await listening((request, response) =>
    response.end(`${request.headers["x-forwarded-host"]} ${request.url}`),
  )
  const egress = egressFor(
    { vendorHosts: JSON.stringify({ "api.vendor.example": `http://${local}:${port}/sandbox` }) },
    { resolve: async () => [{ address: local, family: 4 }] },
  )
  const answer = await egress.send(get("https://api.vendor.example/v1/things?a=1", { vendor: true }))
  expect(answer.body.toString()).toBe("api.vendor.example /sandbox/v1/things?a=1")
  await expect(egress.send(get("https://api.vendor.example/v1"))).rejects.toMatchObject({
    errorClass: "forbidden_address",
  })
})

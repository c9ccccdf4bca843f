import { once } from "node:events"
import { createServer, type ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { TenantId } from "#platform/db"
import { makeEgress } from "#platform/egress"
import { proof } from "../../kernel/proof-runs.ts"
import { VendorError } from "../vendor-error.ts"
import { readAnswer } from "./answer.ts"
import { makeSend, type OutReply } from "./transport.ts"

const json = "application/json"
const bodyMaxBytes = 1024 * 1024

function reply(body: Buffer | string, type = json, more: Partial<OutReply> = {}): OutReply {
  return { status: 200, headers: { "content-type": type }, body: Buffer.from(body), ...more }
}

/** The class of the failure; null where there is none. Throws what is no failure of the vendor. */
function classOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof VendorError) return error.errorClass
    throw error
  }
}

test("text comes in the character set that the answer names, and in UTF-8 where it names none", () => {
  const latin = Buffer.from('{"city":"Z\xfcrich"}', "latin1")
  const greek = Buffer.from([...Buffer.from('{"city":"'), 0xc1, 0xe8, 0xde, 0xed, 0xe1, ...Buffer.from('"}')])
  expect(readAnswer(reply('\uFEFF{"city":"Zürich"}')).body).toEqual({ city: "Zürich" })
  expect(readAnswer(reply(latin, `${json}; charset=ISO-8859-1`)).body).toEqual({ city: "Zürich" })
  expect(readAnswer(reply(greek, `${json};charset="iso-8859-7"`)).body).toEqual({ city: "Αθήνα" })
  expect(readAnswer(reply(Buffer.from('{"a":1}', "utf16le"), `${json}; charset=utf-16le`)).body).toEqual({ a: 1 })
})

test.each([
  ["letters of another character set", reply(Buffer.from('{"city":"Z\xfcrich"}', "latin1"))],
  ["a character that is cut in two", reply(Buffer.from('{"city":"Ζ').subarray(0, -1))],
  ["a character set that nobody knows", reply("{}", `${json}; charset=klingon`)],
  [
    "a body that is packed, though nobody asked",
    reply(gzipSync("{}"), json, { headers: { "content-encoding": "gzip" } }),
  ],
  ["JSON that ends in the middle", reply('{"city":"Z')],
  ["a page that says it is JSON", reply("<html></html>")],
  ["a hundred thousand levels", reply("[".repeat(100_000))],
])("%s is a failure of the vendor that may pass, and nothing is guessed", (_, answer) => {
  expect(classOf(() => readAnswer(answer))).toBe("transient")
})

test("the text of a refusal is read as well as it goes", () => {
  expect(readAnswer(reply(Buffer.from("Zu gro\xdf", "latin1"), "text/plain", { status: 413 })).body).toBe(
    "Zu gro\uFFFD",
  )
})

test("whatever the bytes are, they are an answer or a failure of the vendor", () => {
  const types = fc.constantFrom(
    json,
    "text/html",
    "text/plain; charset=utf-16le",
    `${json}; charset=latin1`,
    "",
    "\0;=",
  )
  const codings = fc.constantFrom({}, { "content-encoding": "br" }, { "content-encoding": "identity" })
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => Buffer.from(text)),
    fc.tuple(fc.json(), fc.nat({ max: 200 })).map(([text, end]) => Buffer.from(text.slice(0, end))),
  )
  fc.assert(
    fc.property(bodies, types, codings, fc.constantFrom(200, 204, 400, 503), (body, type, coding, status) => {
      const headers = { "content-type": type, ...coding }
      expect([null, "transient"]).toContain(classOf(() => readAnswer({ status, headers, body: Buffer.from(body) })))
    }),
    proof,
  )
})

/** What becomes of a request that a server answers like this: the class, and how much it could send. */
async function outcomeOf(answer: (response: ServerResponse) => void, timeoutMs = 10_000) {
  const over = Promise.withResolvers<number>()
  const server = createServer(({ socket }, response) => {
    response.on("close", () => over.resolve(socket.bytesWritten))
    answer(response)
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" ? address?.port : 0
  const vendorHosts = JSON.stringify({ "api.example.com": `http://127.0.0.1:${port}` })
  const egress = makeEgress({ egressAllow: "", egressProxy: "", vendorHosts })
  const send = makeSend(egress, async () => "")
  const request = { method: "GET", url: new URL("https://api.example.com/"), headers: {}, body: null }
  const connection = { tenant: "ten_1" as TenantId, connector: "example", isSandbox: false }
  const got = await send(connection, { ...request, timeoutMs, bodyMaxBytes }).catch((error: unknown) => error)
  const sentBytes = await over.promise
  await egress.close()
  server.close()
  return { errorClass: got instanceof VendorError ? got.errorClass : null, sentBytes }
}

test("an answer of 50 MB is cut off at the bound: most of it is never sent", async () => {
  const { errorClass, sentBytes } = await outcomeOf((response) => {
    const part = Buffer.alloc(64 * 1024, " ")
    let left = 50 * 16
    const more = (): void => {
      while (left-- > 0) if (!response.write(part)) return void response.once("drain", more)
      response.end()
    }
    more()
  })
  expect(errorClass).toBe("permanent")
  expect(sentBytes).toBeLessThan(25 * 1024 * 1024)
})

test("an answer that drips is over when its time is, though bytes keep coming", async () => {
  const { errorClass } = await outcomeOf((response) => {
    const timer = setInterval(() => response.write(" "), 5)
    response.on("close", () => clearInterval(timer))
  }, 100)
  expect(errorClass).toBe("transient")
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { fileBytesMax, putFile, putImage, readFile } from "./files.ts"
import { imageTypeOf } from "./image-type.ts"

const world = await makeWorld()
const png = Buffer.from("\x89PNG\r\n\x1a\n0000rest", "latin1")

test("a picture is what its bytes say", () => {
  expect(imageTypeOf(png)).toBe("image/png")
  expect(imageTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg")
  expect(imageTypeOf(Buffer.from("GIF89a"))).toBe("image/gif")
  expect(imageTypeOf(Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1"))).toBe("image/webp")
  expect(imageTypeOf(Buffer.from("RIFF\x10\0\0\0WAVEfmt ", "latin1"))).toBeNull()
  expect(imageTypeOf(Buffer.from("<svg onload=alert(1)>"))).toBeNull()
})

test("no bytes make the reader of types fail", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      imageTypeOf(bytes)
    }),
    proof,
  )
})

test("bytes come back as they were put, and the same bytes are kept once", async () => {
  const t = await world.tenant()
  const put = () => t.run((ctx) => putImage(ctx, png, "a.png"))
  const [one, two] = [await put(), await put()]
  expect(two.id).toBe(one.id)
  const read = await t.run((ctx) => readFile(ctx, one.id))
  expect(read.bytes.equals(png)).toBe(true)
  expect(read).toMatchObject({ contentType: "image/png", isPublic: true, sizeBytes: png.length, fileName: "a.png" })
})

test("what is no picture, empty or too large is refused", async () => {
  const t = await world.tenant()
  await expect(t.run((ctx) => putImage(ctx, Buffer.from("<html>")))).rejects.toMatchObject({
    code: "file.not_an_image",
  })
  const put = (bytes: Buffer) =>
    t.run((ctx) => putFile(ctx, { bytes, contentType: "application/pdf", fileName: null, isPublic: false }))
  await expect(put(Buffer.alloc(0))).rejects.toMatchObject({ code: "file.empty" })
  await expect(put(Buffer.alloc(fileBytesMax + 1))).rejects.toMatchObject({ code: "file.too_large" })
})

test("a public file is served to strangers with its own type and without guessing; a private one is not there", async () => {
  const t = await world.tenant()
  const { id } = await t.run((ctx) => putImage(ctx, png))
  const secret = await t.run((ctx) =>
    putFile(ctx, { bytes: png, contentType: "image/png", fileName: null, isPublic: false }),
  )
  const reply = await world.app.inject({ method: "GET", url: `/api/v1/files/${id}` })
  expect(reply.statusCode).toBe(200)
  expect(reply.rawPayload.equals(png)).toBe(true)
  expect(reply.headers).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" })
  expect(reply.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
  await t.get(`/files/${secret.id}`).expect(404, "file.unknown")
  await t.get("/files/fil_01jd7n3xq8e5fv0k2m4p6r8t9w").expect(404, "file.unknown")
  await t.get("/files/nonsense").expect(400, "request.invalid")
})

test("a tenant reads only its own files", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const { id } = await one.run((ctx) => putImage(ctx, png))
  await expect(two.run((ctx) => readFile(ctx, id))).rejects.toMatchObject({ code: "file.unknown" })
})

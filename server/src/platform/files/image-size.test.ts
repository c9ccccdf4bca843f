import fc from "fast-check"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { fileIdOf, putFile, putImage, putSmallerImage, readPictures } from "./files.ts"
import { pictureSizeOf } from "./image-size.ts"

const world = await makeWorld()

/** The head of a PNG of this size; `salt` makes its bytes its own. */
function png(width: number, height: number, salt = 0): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(salt, 30)
  return bytes
}

test("the size of a picture is read from its head", () => {
  expect(pictureSizeOf(png(640, 480))).toEqual({ width: 640, height: 480 })
  const gif = Buffer.from("GIF89a\x20\x03\x58\x02\0\0", "latin1")
  expect(pictureSizeOf(gif)).toEqual({ width: 800, height: 600 })
  const jpeg = Buffer.from(
    "ffd8ffe000104a46494600010100000100010000ffc0001108025803200301220002110103110100000000",
    "hex",
  )
  expect(pictureSizeOf(jpeg)).toEqual({ width: 800, height: 600 })
  const extended = Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0", "latin1"),
    Buffer.from("1f03005702000000", "hex"),
  ])
  expect(pictureSizeOf(extended)).toEqual({ width: 800, height: 600 })
  const lossy = Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WEBPVP8 ", "latin1"),
    Buffer.from("000000000000009d012a20035802", "hex"),
  ])
  expect(pictureSizeOf(lossy)).toEqual({ width: 800, height: 600 })
  const lossless = Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f", "latin1"),
    Buffer.from("1fc39500000000000000", "hex"),
  ])
  expect(pictureSizeOf(lossless)).toEqual({ width: 800, height: 600 })
  expect(pictureSizeOf(Buffer.from("<svg/>"))).toBeNull()
})

test("no bytes make the reader of sizes fail", () => {
  const heads = [
    "\x89PNG\r\n\x1a\n",
    "\xff\xd8\xff",
    "GIF89a",
    "RIFF\0\0\0\0WEBPVP8 ",
    "RIFF\0\0\0\0WEBPVP8X",
    "RIFF\0\0\0\0WEBPVP8L",
  ]
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }), (head, rest) => {
      pictureSizeOf(Buffer.concat([Buffer.from(head, "latin1"), rest]))
    }),
    proof,
  )
})

test("a picture is told with its smaller copies; another shape or a larger one is no copy", async () => {
  const t = await world.tenant()
  const original = await t.run((ctx) => putImage(ctx, png(1200, 900)))
  const add = (bytes: Buffer) => t.run((ctx) => putSmallerImage(ctx, original.id, bytes))
  const half = await add(png(600, 450))
  const small = await add(png(300, 225))
  for (const bytes of [png(600, 600), png(1200, 900, 1), png(2400, 1800)]) {
    await expect(add(bytes)).rejects.toMatchObject({ code: "file.not_a_copy" })
  }
  await expect(add(Buffer.from("<html>"))).rejects.toMatchObject({ code: "file.not_an_image" })
  const found = await t.run((ctx) => readPictures(ctx, [original.id]))
  expect(found.get(original.id)).toMatchObject({ width: 1200, height: 900 })
  expect(found.get(original.id)?.copies.map(({ id, width }) => [id, width])).toEqual([
    [small.id, 300],
    [half.id, 600],
  ])
})

test("a copy is added by a route, with the permission and to one's own picture only", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const { id } = await t.run((ctx) => putImage(ctx, png(1000, 1000)))
  const send = (apiKey: string, bytes: Buffer) =>
    world.app.inject({
      method: "POST",
      url: `/api/v1/files/${id}/copies`,
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "image/png" },
      payload: bytes,
    })
  const made = await send(t.apiKey, png(500, 500))
  expect(made.statusCode).toBe(201)
  expect(made.json()).toMatchObject({ width: 500, height: 500 })
  expect(fileIdOf(made.json().url)).toBe(made.json().id)
  expect((await send(other.apiKey, png(400, 400))).statusCode).toBe(404)
})

test("a file that is no picture has no size", async () => {
  const t = await world.tenant()
  const bytes = Buffer.from("%PDF-1.7")
  const made = await t.run((ctx) =>
    putFile(ctx, { bytes, contentType: "application/pdf", fileName: null, isPublic: true }),
  )
  expect(made.picture).toBeNull()
  expect((await t.run((ctx) => readPictures(ctx, [made.id]))).size).toBe(0)
})

import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readPictures } from "#platform/files"
import { makeWorld } from "#testing"
import { demoProducts } from "./goods.ts"
import { demoSellers } from "./goods-market.ts"
import { keepPictures, pictureFor } from "./pictures.ts"
import { wordsFor } from "./words.ts"

const folder = join(import.meta.dirname, "pictures")
const all = [...demoProducts, ...Object.values(demoSellers).flatMap(({ products }) => products)]

test("every product of the demo has a drawing and words, and every drawing a product", () => {
  const used = new Set(all.map(({ name }) => pictureFor(name)))
  expect(all.filter(({ name }) => pictureFor(name) === undefined)).toEqual([])
  expect(all.filter(({ category }) => wordsFor(category) === null)).toEqual([])
  const drawn = new Set(readdirSync(folder).map((file) => file.replace(/-\d+\.webp$/, "")))
  expect(used).toEqual(drawn)
})

test("all drawings together are small", () => {
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  expect(bytes).toBeLessThan(400_000)
})

test("a drawing is kept once, in two sizes", async () => {
  const world = await makeWorld()
  const t = await world.tenant()
  const keep = () => t.run((ctx) => keepPictures(ctx, ["oil", "oil"]))
  const [first, second] = [await keep(), await keep()]
  expect(second).toEqual(first)
  const id = first.get("oil")?.fileId
  const sizes = await t.run((ctx) => readPictures(ctx, id === undefined ? [] : [id]))
  expect([...sizes.values()]).toMatchObject([{ width: 640, height: 640, copies: [{ width: 320 }] }])
})

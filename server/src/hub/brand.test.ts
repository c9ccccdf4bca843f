import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import { parseBrand } from "./brand.ts"

const world = await makeHubWorld()

test("a business gives the pages of integrations a name, colour, logo and words of its own, and nobody else sees them", async () => {
  const tenant = await world.tenant()
  const logo = "data:image/png;base64,iVBORw0KGgo="
  const brand = { product: "Kafeneio", accent: "#aa3300", logo, texts: { en: { intro: "{{product}} keeps in step." } } }
  await (await tenant.as(["integrations:read"])).put("/hub/brand", brand).expect(403, "auth.forbidden")
  expect((await tenant.get("/hub/brand").expect(200)).body).toMatchObject({ product: null, texts: {}, version: 1 })
  const saved = (await tenant.put("/hub/brand", brand).expect(200)).body
  expect(saved).toMatchObject({ ...brand, own: brand, version: 2 })
  expect((await tenant.get("/hub/brand").expect(200)).body).toEqual(saved)
  expect((await (await world.tenant()).get("/hub/brand").expect(200)).body).toMatchObject({ product: null, version: 1 })
})

test("a colour that is none, a logo that is no picture and a text with a hole that nobody fills are refused", async () => {
  const tenant = await world.tenant()
  const none = { product: null, accent: null, logo: null, texts: {} }
  for (const wrong of [
    { accent: "red" },
    { logo: "javascript:alert(1)" },
    { logo: "data:text/html;base64,PGI+" },
    { texts: { en: { nothing: "x" } } },
    { product: "" },
  ])
    await tenant.put("/hub/brand", { ...none, ...wrong }).expect(400, "request.invalid")
  const hole = { en: { intro: "Hello {{secret}}" } }
  await tenant.put("/hub/brand", { ...none, texts: hole }).expect(422, "brand.text_wrong")
})

test("the installation's own is shown where the business says nothing; one that can't be read says why", () => {
  expect(parseBrand('{"product": "Acme", "texts": {"el": {"title": "Συνδέσεις"}}}')).toEqual({
    ...{ product: "Acme", accent: null, logo: null },
    texts: { el: { title: "Συνδέσεις" } },
  })
  expect(() => parseBrand('{"colour": "#fff"}')).toThrow(/colour is unknown; the whole takes product/)
  expect(() => parseBrand('{"accent": "#fff"}')).toThrow(/accent/)
})

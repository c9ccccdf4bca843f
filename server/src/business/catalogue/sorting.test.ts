import { expect, test } from "vitest"
import { makeWorld } from "#testing"

const world = await makeWorld()

test("a tenant starts with three tax classes and may make its own, one of them the default", async () => {
  const t = await world.tenant()
  const start = await t.get("/tax-classes").expect(200)
  expect(
    start.body.data.map((c: { code: string; rate: string; isDefault: boolean }) => [c.code, c.rate, c.isDefault]),
  ).toEqual([
    ["reduced", "13", false],
    ["standard", "24", true],
    ["zero", "0", false],
  ])
  const own = await t
    .post("/tax-classes", { code: "islands", name: "Islands", category: "S", rate: "17", isDefault: true })
    .expect(201)
  await t
    .post("/tax-classes", { code: "islands", name: "Again", category: "S", rate: "17" })
    .expect(409, "tax_class.code_taken")
  const made = await t.post("/products", { name: "X", variants: [{ unitPrice: "1" }] }).expect(201)
  expect(made.body.taxCode).toBe("islands")
  await t.patch(`/tax-classes/${own.body.id}`, { isDefault: false }).expect(409, "tax_class.default_needed")
  await t.delete(`/tax-classes/${own.body.id}`).expect(409, "tax_class.default_needed")
  const standard = start.body.data[1].id
  await t.patch(`/tax-classes/${standard}`, { isDefault: true, rate: "25" }).expect(200)
  await t.delete(`/tax-classes/${own.body.id}`).expect(409, "tax_class.in_use")
  await t.patch(`/products/${made.body.id}`, { taxCode: "standard" }).expect(200)
  await t.delete(`/tax-classes/${own.body.id}`).expect(204)
})

test("EN 16931: only taxed categories have a rate above zero, and S always has", async () => {
  const t = await world.tenant()
  const make = (category: string, rate: string) => t.post("/tax-classes", { code: "x", name: "X", category, rate })
  await make("E", "5").expect(422, "tax_class.rate_not_allowed")
  await make("S", "0").expect(422, "tax_class.rate_not_allowed")
  await make("S", "101").expect(400, "request.invalid")
  await make("AE", "0").expect(201)
})

test("categories are a tree without cycles, names are one per branch", async () => {
  const t = await world.tenant()
  const food = (await t.post("/categories", { name: "Food" }).expect(201)).body
  const cheese = (await t.post("/categories", { name: "Cheese", parentId: food.id }).expect(201)).body
  await t.post("/categories", { name: "CHEESE", parentId: food.id }).expect(409, "category.name_taken")
  await t.post("/categories", { name: "Cheese", slug: "cheese" }).expect(409, "category.slug_taken")
  const second = await t.post("/categories", { name: "Cheese" }).expect(201)
  expect(second.body.slug).toMatch(/^cheese-/)
  await t.patch(`/categories/${food.id}`, { parentId: cheese.id }).expect(422, "category.cycle")
  await t.patch(`/categories/${food.id}`, { parentId: food.id }).expect(422, "category.cycle")
  await t.delete(`/categories/${food.id}`).expect(409, "category.has_children")
  const moved = await t
    .patch(`/categories/${cheese.id}`, { parentId: null, name: "Dairy" }, { "if-match": '"1"' })
    .expect(200)
  expect(moved.body).toMatchObject({ parentId: null, name: "Dairy", slug: "cheese", version: 2 })
  await t.delete(`/categories/${food.id}`).expect(204)
})

test("a removed category leaves its products", async () => {
  const t = await world.tenant()
  const { body: category } = await t.post("/categories", { name: "Food" }).expect(201)
  const made = await t
    .post("/products", { name: "X", categoryIds: [category.id], variants: [{ unitPrice: "1" }] })
    .expect(201)
  await t.delete(`/categories/${category.id}`).expect(204)
  expect((await t.get(`/products/${made.body.id}`)).body.categoryIds).toEqual([])
})

test("the tree has eight levels", async () => {
  const t = await world.tenant()
  let parentId: string | null = null
  for (let level = 1; level <= 8; level++) {
    const made: { body: { id: string } } = await t.post("/categories", { name: `Level ${level}`, parentId }).expect(201)
    parentId = made.body.id
  }
  await t.post("/categories", { name: "Level 9", parentId }).expect(422, "category.too_deep")
})

test("two parallel moves can't close a circle", async () => {
  const t = await world.tenant()
  const a = (await t.post("/categories", { name: "A" }).expect(201)).body.id
  const b = (await t.post("/categories", { name: "B" }).expect(201)).body.id
  const answers = await Promise.all([
    t.patch(`/categories/${a}`, { parentId: b }),
    t.patch(`/categories/${b}`, { parentId: a }),
  ])
  expect(answers.map((x) => x.status).toSorted()).toEqual([200, 422])
})

test("tax classes and categories of another tenant are not there", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const category = (await one.post("/categories", { name: "A" }).expect(201)).body.id
  const taxClass = (await one.get("/tax-classes").expect(200)).body.data[0].id
  await two.patch(`/categories/${category}`, { name: "Mine" }).expect(404, "category.unknown")
  await two.delete(`/tax-classes/${taxClass}`).expect(404, "tax_class.unknown")
  await two
    .post("/products", { name: "X", categoryIds: [category], variants: [{ unitPrice: "1" }] })
    .expect(404, "category.unknown")
})

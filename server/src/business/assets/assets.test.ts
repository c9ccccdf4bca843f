import { beforeAll, describe, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { ensureTypes } from "./types.ts"

const world = await makeWorld()
let t: TestTenant
let type: string

beforeAll(async () => {
  t = await world.tenant({ timeZone: "Europe/Athens" })
  type = (await t.post("/asset-types", { name: "Laptop" }).expect(201)).body.id
})

async function client(): Promise<string> {
  return (await t.post("/customers", { name: "Aegean Hotels", kind: "company" }).expect(201)).body.id
}

async function asset(customerId: string, more: Record<string, unknown> = {}): Promise<{ id: string }> {
  return (await t.post("/assets", { customerId, name: "Reception", typeId: type, ...more }).expect(201)).body
}

describe("types", () => {
  test("have fields that every asset of theirs answers", async () => {
    const fields = [
      { key: "maker", label: "Maker", kind: "text", isRequired: true },
      { key: "memory", label: "Memory (GB)", kind: "number", min: "1", max: "2048" },
      { key: "leased_until", label: "Leased until", kind: "date" },
      { key: "encrypted", label: "Encrypted", kind: "boolean" },
      { key: "system", label: "System", kind: "choice", choices: ["Windows", "Linux"] },
    ]
    const own = (await t.post("/asset-types", { name: "Workstation", fields }).expect(201)).body
    const customerId = await client()
    const make = (values: unknown) =>
      t.post("/assets", { customerId, name: "A", typeId: own.id, fields: values as Record<string, string> })
    const good = { maker: "Elaia", memory: "16.5", leased_until: "2027-02-28", encrypted: true, system: "Linux" }
    const made = (await make(good).expect(201)).body
    expect(made.fields).toEqual(good)
    for (const wrong of [
      {},
      { ...good, maker: true },
      { ...good, memory: "0.5" },
      { ...good, memory: "2049" },
      { ...good, memory: "1e3" },
      { ...good, leased_until: "2027-02-30" },
      { ...good, encrypted: "yes" },
      { ...good, system: "DOS" },
      { ...good, nobody_knows: "x" },
    ])
      await make(wrong).expect(422, "asset.fields_invalid")
    await make({ __proto__x: "x", ...good }).expect(400, "request.invalid")
    const changed = await t.patch(`/assets/${made.id}`, { fields: { memory: null, system: "Windows" } }).expect(200)
    expect(changed.body.fields).toEqual({ ...good, memory: undefined, system: "Windows" })
    await t.patch(`/assets/${made.id}`, { fields: { maker: null } }).expect(422, "asset.fields_invalid")
  })

  test("a field that is added, dropped or of another kind later stands in nobody's way", async () => {
    const field = (key: string, kind: string, isRequired = false) => ({ key, label: key, kind, isRequired })
    const own = (await t.post("/asset-types", { name: "Router", fields: [field("a", "text"), field("b", "text")] }))
      .body
    const made = await asset(await client(), { typeId: own.id, fields: { a: "1", b: "x" } })
    const fields = [field("b", "number"), field("c", "text", true)]
    await t.patch(`/asset-types/${own.id}`, { fields }, { "if-match": '"1"' }).expect(200)
    const renamed = await t.patch(`/assets/${made.id}`, { name: "Gateway" }).expect(200)
    expect(renamed.body.fields).toEqual({})
    await t.patch(`/assets/${made.id}`, { fields: { b: "2" } }).expect(422, "asset.fields_invalid")
    await t.patch(`/assets/${made.id}`, { fields: { b: "2", c: "z" } }).expect(200)
  })

  test("refuse contradictions, twice the same name and new assets once archived", async () => {
    const field = { key: "a", label: "A", kind: "text" }
    const refused = [
      [field, field],
      [{ ...field, kind: "choice" }],
      [{ ...field, choices: ["x"] }],
      [{ ...field, min: "1" }],
      [{ ...field, kind: "number", min: "2", max: "1" }],
      [{ ...field, kind: "choice", choices: ["x", "x"] }],
    ]
    for (const fields of refused)
      await t.post("/asset-types", { name: "X", fields }).expect(422, "asset.definitions_invalid")
    await t.post("/asset-types", { name: "laptop" }).expect(409, "asset.type_name_taken")
    const old = (await t.post("/asset-types", { name: "Fax" }).expect(201)).body
    const made = await asset(await client(), { typeId: old.id })
    await t.patch(`/asset-types/${old.id}`, { isArchived: true }).expect(200)
    const customerId = await client()
    await t.post("/assets", { customerId, name: "B", typeId: old.id }).expect(422, "asset.link_unknown")
    await t.patch(`/assets/${made.id}`, { name: "Still a fax" }).expect(200)
    const living = (await t.get("/asset-types").expect(200)).body.data.map((x: { id: string }) => x.id)
    expect(living).not.toContain(old.id)
  })

  test("a business starts with the usual ones, once, however often it is asked at once", async () => {
    const own = await world.tenant()
    await Promise.all([own.run(ensureTypes), own.run(ensureTypes)])
    expect((await own.get("/asset-types").expect(200)).body.data).toHaveLength(6)
    await own.run(ensureTypes)
    const { rows } = await own.run((ctx) =>
      ctx.tx.session.query("select count(*)::int as told from events where type = 'assets.type.changed'", []),
    )
    expect(rows).toEqual([{ told: 6 }])
  })
})

describe("assets", () => {
  test("are recorded, changed under their version, listed and found", async () => {
    const customerId = await client()
    const made = await asset(customerId, { name: "Ταμείο 1", serial: "sn-12 34" })
    await t.patch(`/assets/${made.id}`, { notes: "By the door" }, { "if-match": '"1"' }).expect(200)
    await t.patch(`/assets/${made.id}`, { notes: "x" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
    await asset(customerId, { name: "Annex" })
    const names = async (query: string) =>
      (await t.get(`/assets?customer=${customerId}&${query}`).expect(200)).body.data.map(
        (a: { name: string }) => a.name,
      )
    expect(await names("")).toEqual(["Annex", "Ταμείο 1"])
    expect(await names("search=ταμειο")).toEqual(["Ταμείο 1"])
    expect(await names("search=SN12")).toEqual(["Ταμείο 1"])
    const first = (await t.get(`/assets?customer=${customerId}&limit=1`).expect(200)).body
    expect(await names(`cursor=${first.nextCursor}`)).toEqual(["Ταμείο 1"])
  })

  test("a serial number is one asset's of a client and type, however it is spelt", async () => {
    const [one, two] = [await client(), await client()]
    await asset(one, { serial: "AB-12/3" })
    await t
      .post("/assets", { customerId: one, name: "B", typeId: type, serial: "ab 123" })
      .expect(409, "asset.serial_taken")
    await asset(two, { serial: "AB123" })
    expect((await t.get(`/assets/${(await asset(one, { serial: " - " })).id}`)).body.serial).toBeNull()
  })

  test("name only what is their own client's, in the database too", async () => {
    const [one, two] = [await client(), await client()]
    const contact = (await t.post(`/customers/${two}/contacts`, { name: "Nikos" }).expect(201)).body.id
    const location = (await t.post(`/customers/${two}/locations`, { name: "Depot" }).expect(201)).body.id
    const category = (await t.post(`/customers/${two}/asset-categories`, { name: "Tills" }).expect(201)).body.id
    const made = await asset(two, { contactId: contact, locationId: location, categoryId: category })
    const mine = await asset(one)
    for (const link of [{ contactId: contact }, { locationId: location }, { categoryId: category }])
      await t.patch(`/assets/${mine.id}`, link).expect(422, "asset.link_unknown")
    const forced = t.run((ctx) =>
      ctx.tx.session.query("update assets set customer_id = $1 where id = $2", [one, made.id]),
    )
    await expect(forced).rejects.toThrow(/foreign key/)
    await t.delete(`/customers/${two}/contacts/${contact}`).expect(204)
    await t.delete(`/customers/${two}/locations/${location}`).expect(204)
    expect((await t.get(`/assets/${made.id}`)).body).toMatchObject({ contactId: null, locationId: null })
    await t.delete(`/asset-categories/${category}`).expect(409, "asset.category_in_use")
    await t.patch(`/assets/${made.id}`, { categoryId: null }).expect(200)
    await t.delete(`/asset-categories/${category}`).expect(204)
  })

  test("are looked after by members, and their warranty does not end before their purchase", async () => {
    const customerId = await client()
    const stranger = "usr_01jd7n3xq8e5fv0k2m4p6r8t9w"
    await t.post("/assets", { customerId, name: "A", typeId: type, userId: stranger }).expect(422, "asset.user_unknown")
    const dates = { purchasedOn: "2026-02-01", warrantyEndsOn: "2026-01-31" }
    await t.post("/assets", { customerId, name: "A", typeId: type, ...dates }).expect(422, "asset.dates_invalid")
  })

  test("belong to one business, and to those who may", async () => {
    const made = await asset(await client())
    const other = await world.tenant()
    await other.get(`/assets/${made.id}`).expect(404, "asset.unknown")
    const reader = await t.as(["assets:read"])
    await reader.get(`/assets/${made.id}`).expect(200)
    await reader.patch(`/assets/${made.id}`, { name: "X" }).expect(403, "auth.forbidden")
  })
})

describe("relations", () => {
  test("join assets of one client, are seen from both ends, and make no circle", async () => {
    const customerId = await client()
    const [a, b, c] = [await asset(customerId), await asset(customerId), await asset(customerId)]
    const relate = (from: { id: string }, to: { id: string }, kind = "part_of") =>
      t.post(`/assets/${from.id}/relations`, { toId: to.id, kind })
    const made = (await relate(a, b).expect(201)).body
    await relate(a, b).expect(409, "relation.exists")
    await relate(b, c).expect(201)
    await relate(c, a).expect(422, "relation.circle")
    await relate(c, a, "connected_to").expect(201)
    await relate(a, a).expect(422, "relation.to_itself")
    await relate(a, await asset(await client())).expect(422, "asset.not_of_client")
    expect((await t.get(`/assets/${b.id}/relations`).expect(200)).body.data).toHaveLength(2)
    await t.delete(`/assets/${b.id}/relations/${made.id}`).expect(204)
    await t.delete(`/assets/${b.id}/relations/${made.id}`).expect(404, "relation.unknown")
    await relate(c, a).expect(201)
  })

  test("drawn at once close no circle either", async () => {
    const customerId = await client()
    const ring = await Promise.all(Array.from({ length: 4 }, () => asset(customerId)))
    const replies = await Promise.all(
      ring.map((from, i) =>
        t.post(`/assets/${from.id}/relations`, { toId: ring[(i + 1) % 4]?.id, kind: "depends_on" }),
      ),
    )
    expect(replies.map((r) => r.status).sort()).toEqual([201, 201, 201, 422])
  })
})

describe("documents", () => {
  test("are filed, read as what their bytes are, and taken away", async () => {
    const made = await asset(await client())
    const url = `/assets/${made.id}/documents`
    const upload = (name: string, bytes: Buffer, contentType: string) =>
      world.app.inject({
        method: "POST",
        url: `/api/v1${url}?name=${encodeURIComponent(name)}`,
        headers: { authorization: `Bearer ${t.apiKey}`, "content-type": contentType },
        payload: bytes,
      })
    const pdf = JSON.parse((await upload("Invoice.pdf", Buffer.from("%PDF-1.7 …"), "application/pdf")).body)
    expect(pdf.contentType).toBe("application/pdf")
    const fake = JSON.parse((await upload("x.png", Buffer.from("<script>"), "image/png")).body)
    expect(fake.contentType).toBe("application/octet-stream")
    expect((await upload("x.html", Buffer.from("<script>"), "text/html")).statusCode).toBe(415)
    const read = await t.get(`${url}/${pdf.id}`).expect(200)
    expect(read.headers["content-disposition"]).toContain("Invoice.pdf")
    expect(read.headers["x-content-type-options"]).toBe("nosniff")
    await (await world.tenant()).get(`${url}/${pdf.id}`).expect(404, "asset.unknown")
    await t.get(`/assets/${(await asset(await client())).id}/documents/${pdf.id}`).expect(404, "document.unknown")
    await t.delete(`${url}/${pdf.id}`).expect(204)
    expect((await t.get(url).expect(200)).body.data).toMatchObject([{ name: "x.png" }])
  })
})

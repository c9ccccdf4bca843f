import { expect, test } from "vitest"
import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { callerOf, makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

interface StageBody {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly probability: number
}

async function pipelineIn(t: TestTenant) {
  const [first] = (await t.get("/deal-pipelines").expect(200)).body.data
  const stages: readonly StageBody[] = first.stages
  const stage = (name: string) => stages.find((one) => one.name === name)?.id
  return { id: first.id as string, stages, stage, version: first.version as number }
}

async function clientIn(t: TestTenant, more: object = {}): Promise<string> {
  return (await t.post("/customers", { name: "Aegean Hotels", ...more }).expect(201)).body.id
}

async function dealIn(t: TestTenant, more: object = {}) {
  return (await t.post("/deals", { name: "Lobby furniture", currency: "EUR", ...more }).expect(201)).body
}

test("a deal begins in the first stage, is changed, and found by its name without accents", async () => {
  const t = await world.tenant()
  const customerId = await clientIn(t)
  const deal = await dealIn(t, { name: "Εξοπλισμός Λόμπι", customerId, amountMinor: "250000", closeOn: "2026-06-30" })
  expect(deal).toMatchObject({ stageName: "New", state: "open", likelihood: 10, probability: null, source: "other" })
  const patch = { probability: 60, source: "referral" }
  const changed = await t.patch(`/deals/${deal.id}`, patch, { "if-match": '"1"' }).expect(200)
  expect(changed.body).toMatchObject({
    likelihood: 60,
    source: "referral",
    amountMinor: "250000",
    version: 2,
  })
  await t.patch(`/deals/${deal.id}`, { name: "X" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  for (const [words, found] of [
    ["λομπι", 1],
    ["ΕΞΟΠΛ", 1],
    ["hotel", 0],
    ["100%", 0],
  ] as const) {
    const list = await t.get(`/deals?search=${encodeURIComponent(words)}`).expect(200)
    expect(list.body.data, words).toHaveLength(found)
  }
})

test("what is wrong with a deal is refused with the reason", async () => {
  const t = await world.tenant()
  const draft = { name: "X", currency: "EUR" }
  await t.post("/deals", { ...draft, customerId: newId("cus") }).expect(404, "customer.unknown")
  await t.post("/deals", { ...draft, ownerId: newId("usr") }).expect(422, "deal.owner_unknown")
  await t.post("/deals", { ...draft, stageId: newId("stg") }).expect(404, "stage.unknown")
  await t.post("/deals", { ...draft, currency: "XXQ" }).expect(400, "currency.unknown")
  await t.post("/deals", { ...draft, name: "   " }).expect(400)
  await t.post("/deals", { ...draft, amountMinor: "-5" }).expect(400)
  await t.post("/deals", { ...draft, probability: 101 }).expect(400)
  const { stage } = await pipelineIn(t)
  await t.post("/deals", { ...draft, stageId: stage("Won") }).expect(409, "deal.step")
  await t.get(`/deals/${newId("deal")}`).expect(404, "deal.unknown")
})

test("a deal is moved, lost with a reason, reopened and won; each step is told", async () => {
  const t = await world.tenant()
  const { stage } = await pipelineIn(t)
  const { id } = await dealIn(t)
  const step = (name: string, body: object = {}) => t.post(`/deals/${id}/${name}`, body)
  expect((await step("move", { stageId: stage("Proposal") }).expect(200)).body).toMatchObject({ likelihood: 50 })
  await step("lose").expect(400)
  await step("move", { stageId: stage("Lost") }).expect(422, "deal.reason_missing")
  const lost = (await step("lose", { reason: "Too dear" }).expect(200)).body
  expect(lost).toMatchObject({ state: "lost", likelihood: 0, reason: "Too dear", closedAt: expect.any(String) })
  await step("win").expect(409, "deal.step")
  expect((await step("reopen").expect(200)).body).toMatchObject({ state: "open", reason: null, closedAt: null })
  expect((await step("win", { reason: "Fast delivery" }).expect(200)).body).toMatchObject({
    ...{ state: "won", stageName: "Won", likelihood: 100, reason: "Fast delivery" },
  })
  const told = await t.run(({ tx, tenant }) =>
    tx.session.query("select type from events where tenant_id = $1 and subject = $2 order by ord", [tenant, id]),
  )
  expect(told.rows.map((row) => Reflect.get(Object(row), "type"))).toEqual(
    ["created", "moved", "lost", "reopened", "won"].map((verb) => `deals.deal.${verb}`),
  )
})

test("lists are sorted and paged by the place in the order, deals without a day last", async () => {
  const t = await world.tenant()
  for (const [name, closeOn, amountMinor] of [
    ["C", "2026-05-01", "300"],
    ["A", null, null],
    ["b", "2026-04-01", "100"],
    ["d", "2026-05-01", "200"],
  ])
    await dealIn(t, { name, closeOn, amountMinor })
  const all = async (sort: string) => {
    const names: string[] = []
    let cursor = ""
    do {
      const { body } = await t.get(`/deals?limit=1&sort=${sort}${cursor}`).expect(200)
      names.push(...body.data.map((one: { name: string }) => one.name))
      cursor = body.nextCursor === null ? "" : `&cursor=${encodeURIComponent(body.nextCursor)}`
    } while (cursor !== "")
    return names.join("")
  }
  expect(await all("createdAt")).toBe("CAbd")
  expect(await all("name")).toBe("AbCd")
  expect(await all("closeOn")).toBe("bCdA")
  expect(await all("-amount")).toBe("CdbA")
  const { body } = await t.get("/deals?limit=1").expect(200)
  await t.get(`/deals?sort=name&cursor=${encodeURIComponent(body.nextCursor)}`).expect(400, "cursor.other_list")
  const may = await t.get("/deals?closeFrom=2026-05-01&closeBefore=2026-06-01&sort=name").expect(200)
  expect(may.body.data.map((one: { name: string }) => one.name)).toEqual(["C", "d"])
})

test("a stage's deals are counted and summed per currency, by their likelihood", async () => {
  const t = await world.tenant()
  const { id, stage } = await pipelineIn(t)
  const stageId = stage("Proposal")
  await dealIn(t, { stageId, amountMinor: "1000" })
  await dealIn(t, { stageId, amountMinor: "1000", probability: 10 })
  await dealIn(t, { stageId })
  await dealIn(t, { stageId, amountMinor: "700", currency: "USD" })
  const { body } = await t.get(`/deal-pipelines/${id}/sums`).expect(200)
  expect(body.data).toEqual([
    { stageId, currency: "EUR", count: 3, amountMinor: "2000", weightedMinor: "600" },
    { stageId, currency: "USD", count: 1, amountMinor: "700", weightedMinor: "350" },
  ])
})

test("a pipeline has stages of each kind with names of their own, and keeps those that deals are in", async () => {
  const t = await world.tenant()
  const { id, stages, stage } = await pipelineIn(t)
  const put = (next: readonly object[]) => t.patch(`/deal-pipelines/${id}`, { stages: next })
  const open = { name: "Talk", kind: "open", probability: 40 }
  await put([open]).expect(422, "pipeline.stages_incomplete")
  await put([...stages, { ...open, name: " new " }]).expect(422, "pipeline.stage_doubled")
  await put(stages.map((one) => ({ ...one, probability: 50 }))).expect(422, "pipeline.probability_wrong")
  await put([...stages, { ...open, id: newId("stg") }]).expect(404, "stage.unknown")
  await dealIn(t, { stageId: stage("Qualified") })
  await put(stages.filter((one) => one.name !== "Qualified")).expect(409, "stage.in_use")
  const turned = stages.map((one) => (one.name === "Qualified" ? { ...one, kind: "lost", probability: 0 } : one))
  await put(turned).expect(409, "stage.in_use")
  const swapped = stages
    .toReversed()
    .map((one) => ({ ...one, name: one.name === "New" ? "Lost" : one.name === "Lost" ? "New" : one.name }))
  const { body } = await put([...swapped, open]).expect(200)
  expect(body.stages.map((one: StageBody) => one.name)).toEqual([
    "New",
    "Won",
    "Negotiation",
    "Proposal",
    "Qualified",
    "Lost",
    "Talk",
  ])
})

test("pipelines are made, made the default, and removed when nothing is in them", async () => {
  const t = await world.tenant()
  const first = await pipelineIn(t)
  const stages = first.stages.map(({ id: _id, ...rest }) => rest)
  await t.post("/deal-pipelines", { name: "SALES", stages }).expect(409, "pipeline.name_taken")
  const { body: made } = await t.post("/deal-pipelines", { name: "Partners", stages }).expect(201)
  await t.patch(`/deal-pipelines/${made.id}`, { isDefault: true }).expect(200)
  expect((await dealIn(t)).pipelineId).toBe(made.id)
  await t.delete(`/deal-pipelines/${made.id}`).expect(409, "pipeline.default")
  await t.delete(`/deal-pipelines/${first.id}`).expect(204)
  const { body } = await t.get("/deal-pipelines").expect(200)
  expect(body.data.map((one: { name: string }) => one.name)).toEqual(["Partners"])
})

test("a deal that is moved by several people at once is moved by each of them, one after the other", async () => {
  const t = await world.tenant()
  const { stage } = await pipelineIn(t)
  const deal = await dealIn(t)
  const to = ["Proposal", "New", "Proposal", "New", "Proposal"].map((name) => stage(name))
  await Promise.all(to.map((stageId) => t.post(`/deals/${deal.id}/move`, { stageId }).expect(200)))
  expect(to).toContain((await t.get(`/deals/${deal.id}`).expect(200)).body.stageId)
})

test("of two changes of a pipeline's stages at once the later one stands, whole", async () => {
  const t = await world.tenant()
  const { id, stages } = await pipelineIn(t)
  const drafts = ["Demo", "Trial", "Pilot"].map((name) => {
    const [first, ...rest] = stages
    return { stages: [first, { name, kind: "open", probability: 30 }, ...rest] }
  })
  await Promise.all(drafts.map((draft) => t.patch(`/deal-pipelines/${id}`, draft).expect(200)))
  const names = (await pipelineIn(t)).stages.map((one) => one.name)
  expect(names.filter((name) => ["Demo", "Trial", "Pilot"].includes(name))).toHaveLength(1)
})

test("fifty first looks at once make one pipeline", async () => {
  const t = await world.tenant()
  const looks = await Promise.all(Array.from({ length: 50 }, () => t.get("/deal-pipelines").expect(200)))
  expect(new Set(looks.map((look) => look.body.data[0].id)).size).toBe(1)
})

test("another business's deals and pipelines are not there, and nobody reads without a login", async () => {
  const [own, other] = [await world.tenant(), await world.tenant()]
  const deal = await dealIn(own)
  const { id, stage } = await pipelineIn(own)
  await other.get(`/deals/${deal.id}`).expect(404, "deal.unknown")
  await other.get(`/deal-pipelines/${id}`).expect(404, "pipeline.unknown")
  await other.post("/deals", { name: "X", currency: "EUR", stageId: stage("New") }).expect(404, "stage.unknown")
  await callerOf(world.app).get("/deals").expect(401)
})

test("an owner is a member, and the owner's deals are found", async () => {
  const t = await world.tenant()
  const userId = await createUser(world.db, {
    name: "Ada",
    email: `${newId("usr")}@example.com`,
    password: "a long password",
  })
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  const deal = await dealIn(t, { ownerId: userId })
  await dealIn(t)
  const { body } = await t.get(`/deals?ownerId=${userId}`).expect(200)
  expect(body.data.map((one: { id: string }) => one.id)).toEqual([deal.id])
})

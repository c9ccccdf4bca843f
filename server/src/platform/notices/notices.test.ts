import { expect, test } from "vitest"
import { addMember, createUser, type Role } from "#platform/auth"
import { makeWorld, type TestTenant } from "#testing"
import { choose, ownChoices } from "./notices.ts"
import type { Topic } from "./topics.ts"

const world = await makeWorld()
let people = 0

async function member(t: TestTenant, role: Role) {
  const email = `member-${++people}@example.com`
  const id = await createUser(world.db, { name: "Ada", email, password: "a long password" })
  await t.run((ctx) => addMember(ctx, id, role))
  const actor = { kind: "user", id, name: "Ada" } as const
  const as = <T>(work: Parameters<typeof world.db.withTenant<T>>[1]) =>
    world.db.withTenant({ tenant: t.id, actor }, work)
  return { email, as, choose: (topic: Topic, byMail: boolean) => as((ctx) => choose(ctx, { topic, byMail })) }
}

async function runLow(t: TestTenant) {
  const product = (await t.post("/products", { name: "Feta", variants: [{ unitPrice: "6" }] }).expect(201)).body
  const variantId = product.variants[0].id
  const level = (await t.post("/stock/adjustments", { variantId, delta: "9", reason: "receipt" }).expect(201)).body
  await t.patch(`/stock/levels/${variantId}/${level.locationId}`, { lowStockThreshold: "5" }).expect(200)
  await t.post("/stock/adjustments", { variantId, delta: "-5", reason: "adjustment" }).expect(201)
  await world.settle()
}

const mailed = async (t: TestTenant) =>
  (await t.get("/mail").expect(200)).body.data.map(({ to }: { to: string }) => to).toSorted()

test("owners hear of low stock until they choose not to; staff from when they choose to", async () => {
  const t = await world.tenant({ locale: "en" })
  const [owner, admin, staff, silent] = [
    await member(t, "owner"),
    await member(t, "admin"),
    await member(t, "staff"),
    await member(t, "staff"),
  ]
  await admin.choose("stock_low", false)
  await staff.choose("stock_low", true)
  await silent.choose("webhook_disabled", true)
  await runLow(t)
  expect(await mailed(t)).toEqual([owner.email, staff.email].toSorted())
})

test("what nobody asked for is not sent, and each sees what holds for them", async () => {
  const t = await world.tenant()
  const [owner, staff] = [await member(t, "owner"), await member(t, "staff")]
  const on = async (one: typeof owner) =>
    (await one.as(ownChoices)).flatMap(({ topic, byMail }) => (byMail ? [topic] : [])).toSorted()
  expect(await on(owner)).toEqual(["connection_broken", "stock_low", "tickets", "warranty_ending", "webhook_disabled"])
  expect(await on(staff)).toEqual(["tickets"])
  await staff.choose("invoice_overdue", true)
  await staff.choose("tickets", false)
  expect(await on(staff)).toEqual(["invoice_overdue"])
})

test("who has a ticket and does not want mail about tickets gets none", async () => {
  const t = await world.tenant()
  const [eager, quiet] = [await member(t, "staff"), await member(t, "staff")]
  await quiet.choose("tickets", false)
  for (const one of [eager, quiet]) {
    const ticket = (await t.post("/tickets", { subject: "Printer", body: "It burns." }).expect(201)).body
    const assigneeId = await one.as(async (ctx) => ctx.actor.id)
    await t.patch(`/tickets/${ticket.id}`, { assigneeId }).expect(200)
  }
  await world.settle()
  expect(await mailed(t)).toEqual([eager.email])
})

test("an API key has no notifications, and a topic that is not there can't be chosen", async () => {
  const t = await world.tenant()
  await t.get("/me/notifications").expect(403, "notice.persons_only")
  await t.put("/me/notifications/weather", { byMail: true }).expect(400)
})

import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import type { TestTenant, World } from "#testing"

/** A business of a test with a client, two people and a default rate of 120 an hour. */
export interface WorkBench {
  readonly t: TestTenant
  readonly customerId: string
  readonly ada: string
  readonly ben: string
}

const people = new WeakMap<World["db"], Map<string, Promise<string>>>()

/** A member of a test's business; answers their id. One person per name and world, since hashing a password takes its time. */
export async function memberOf(world: World, t: TestTenant, name: string): Promise<string> {
  const known = people.get(world.db) ?? new Map<string, Promise<string>>()
  people.set(world.db, known)
  const email = `${newId("usr")}@example.com`
  const made = known.get(name) ?? createUser(world.db, { name, email, password: "a long password" })
  known.set(name, made)
  const userId = await made
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  return userId
}

export async function workBench(world: World): Promise<WorkBench> {
  const t = await world.tenant()
  const [ada, ben] = [await memberOf(world, t, "Ada"), await memberOf(world, t, "Ben")]
  await rate(t, "default", null, "120")
  return { t, customerId: await clientOf(t), ada, ben }
}

export async function clientOf(t: TestTenant, name = "Aegean Hotels"): Promise<string> {
  return (await t.post("/customers", { name }).expect(201)).body.id
}

/** A card with one price for all work. */
export async function rate(t: TestTenant, level: string, holderId: string | null, unitPrice: string): Promise<string> {
  const card = { name: `${level} ${unitPrice}`, level, holderId, currency: "EUR", prices: [{ unitPrice }] }
  return (await t.post("/work/rate-cards", card).expect(201)).body.id
}

export async function ticketOf(t: TestTenant, customerId: string, subject = "Printer"): Promise<string> {
  return (await t.post("/tickets", { customerId, subject, body: subject }).expect(201)).body.id
}

/** Logs work and approves it; answers the entry. */
export async function approved(b: WorkBench, entry: Record<string, unknown>) {
  const { body } = await b.t.post("/time-entries", { userId: b.ada, customerId: b.customerId, ...entry }).expect(201)
  return (await b.t.post("/time-entries/approve", { ids: [body.id] }).expect(200)).body.data[0]
}

import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import type { TestTenant, World } from "#testing"

/** A business of the proofs of billable work. */
export interface WorkBench {
  readonly t: TestTenant
  readonly people: readonly string[]
}

/** Makes a business with some people and a rate of 100 an hour. */
export async function workBench(world: World, count: number): Promise<WorkBench> {
  const t = await world.tenant()
  const people: string[] = []
  for (let i = 0; i < count; i++) {
    const email = `${newId("usr")}@example.com`
    const userId = await createUser(world.db, { name: `Person ${i + 1}`, email, password: "a long password" })
    await t.run((ctx) => addMember(ctx, userId, "staff"))
    people.push(userId)
  }
  const card = { name: "All", level: "default", currency: "EUR", prices: [{ unitPrice: "100" }] }
  await t.post("/work/rate-cards", card).expect(201)
  return { t, people }
}

export async function clientOf(t: TestTenant): Promise<string> {
  return (await t.post("/customers", { name: "Client" }).expect(201)).body.id
}

export async function projectOf(t: TestTenant, customerId: string, billing = "time_and_material"): Promise<string> {
  const draft = { customerId, name: "Project", currency: "EUR", billing, budgetMinutes: "600" }
  return (await t.post("/projects", draft).expect(201)).body.id
}

export async function ticketOf(t: TestTenant, customerId: string): Promise<string> {
  return (await t.post("/tickets", { customerId, subject: "Ticket", body: "Ticket" }).expect(201)).body.id
}

/** Every record of a list. */
export async function allOf<T>(t: TestTenant, path: string): Promise<T[]> {
  const found: T[] = []
  for (let cursor: string | null = ""; cursor !== null; ) {
    const more: string = cursor === "" ? "" : `&cursor=${cursor}`
    const { body } = await t.get(`${path}${path.includes("?") ? "&" : "?"}limit=200${more}`).expect(200)
    found.push(...body.data)
    cursor = body.nextCursor
  }
  return found
}

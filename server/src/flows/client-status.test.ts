import { expect, test } from "vitest"
import { createTicket } from "#business/desk"
import { makeWorld } from "#testing"
import { deskPorts } from "./desk-ports.ts"

const world = await makeWorld()

test("no ticket is made for a former client, but what it writes by mail is taken", async () => {
  const t = await world.tenant()
  const customerId = (await t.post("/customers", { name: "A" }).expect(201)).body.id
  const open = (await t.post("/tickets", { subject: "Before", body: "X", customerId }).expect(201)).body
  await t.post(`/customers/${customerId}/status`, { status: "former" }).expect(200)
  await t.post("/tickets", { subject: "X", body: "Y", customerId }).expect(409, "customer.status_refuses")
  await t.post(`/tickets/${open.id}/actions`, { action: "resolve" }).expect(200)
  const mail = { customerId, subject: "Hello again", body: "X", source: "email" } as const
  expect((await t.run((ctx) => createTicket(ctx, deskPorts, mail))).customerId).toBe(customerId)
  await t.post("/projects", { customerId, name: "New office", currency: "EUR" }).expect(409, "customer.status_refuses")
})

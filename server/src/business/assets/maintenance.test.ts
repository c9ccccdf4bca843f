import { beforeAll, describe, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { openDue } from "./maintain.ts"
import { tellWarranties } from "./warranties.ts"

const world = await makeWorld()
let t: TestTenant
let typeId: string
const dayMs = 86_400_000

beforeAll(async () => {
  t = await world.tenant({ timeZone: "Europe/Athens" })
  typeId = (await t.post("/asset-types", { name: "Boiler" }).expect(201)).body.id
})

async function asset(more: Record<string, unknown> = {}): Promise<{ id: string; customerId: string }> {
  const customerId = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id
  return (await t.post("/assets", { customerId, name: "Boiler", typeId, ...more }).expect(201)).body
}

async function schedule(assetId: string, more: Record<string, unknown> = {}) {
  const draft = { title: "Descale", rule: "FREQ=MONTHLY;BYMONTHDAY=5", startsOn: "2026-03-05", ...more }
  return (await t.post(`/assets/${assetId}/schedules`, draft).expect(201)).body
}

/** What the jobs do in one round, told by so many callers at once. */
const round = async (work: typeof openDue, callers = 1): Promise<void> => {
  for (let i = 0; i < 100; i++) {
    const done = await Promise.all(Array.from({ length: callers }, () => t.run(work)))
    if (done.every((n) => n === 0)) return
  }
  throw new Error("no end")
}

const maintenanceOf = async (id: string) =>
  (await t.get(`/asset-maintenance?asset=${id}`).expect(200)).body.data as {
    dueOn: string
    state: string
    ticketId: string | null
    reason: string | null
  }[]
const ticketsOf = async (id: string) =>
  (await t.get(`/tickets?assetId=${id}`).expect(200)).body.data as {
    id: string
    subject: string
    state: string
    dueAt: string
    source: string
  }[]

async function at<T>(days: number, work: () => Promise<T>): Promise<T> {
  world.clock.advanceMs(days * dayMs)
  try {
    return await work()
  } finally {
    world.clock.advanceMs(-days * dayMs)
  }
}

describe("a maintenance schedule", () => {
  test("shows its next dates, and is changed under its version", async () => {
    const { id } = await asset()
    const made = await schedule(id, { rule: "freq=weekly;byday=mo", startsOn: "2026-03-01" })
    expect(made).toMatchObject({
      rule: "FREQ=WEEKLY;BYDAY=MO",
      nextOn: "2026-03-02",
      upcoming: ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"],
    })
    const changed = await t
      .patch(`/asset-schedules/${made.id}`, { rule: "FREQ=WEEKLY;BYDAY=TU" }, { "if-match": '"1"' })
      .expect(200)
    expect(changed.body.nextOn).toBe("2026-03-03")
    await t.patch(`/asset-schedules/${made.id}`, { title: "X" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
    await t.delete(`/asset-schedules/${made.id}`).expect(204)
    await t.patch(`/asset-schedules/${made.id}`, { title: "X" }).expect(404, "schedule.unknown")
    expect((await t.get(`/assets/${id}/schedules`).expect(200)).body.data).toEqual([])
  })

  test("is refused where its rule can't be followed or begins too far away", async () => {
    const { id } = await asset()
    const url = `/assets/${id}/schedules`
    const draft = { title: "X", startsOn: "2026-03-05" }
    await t.post(url, { ...draft, rule: "FREQ=SECONDLY" }).expect(422, "schedule.rule_invalid")
    await t.post(url, { ...draft, rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }).expect(422, "schedule.rule_invalid")
    await t.post(url, { title: "X", rule: "FREQ=DAILY", startsOn: "0001-01-01" }).expect(422, "schedule.start_invalid")
  })

  test("becomes one ticket per date, its lead before it, whoever comes how often at once", async () => {
    const { id } = await asset()
    await schedule(id, { leadDays: 3, priority: "high" })
    await round(openDue)
    expect(await maintenanceOf(id)).toMatchObject([{ dueOn: "2026-03-05", state: "due" }])
    await round(openDue, 8)
    await world.settle()
    expect(await ticketsOf(id)).toMatchObject([
      { subject: "Descale: Boiler", state: "scheduled", dueAt: "2026-03-05T21:59:59.000Z", source: "maintenance" },
    ])
    await at(31, async () => {
      await round(openDue, 8)
      await world.settle()
    })
    expect(await maintenanceOf(id)).toMatchObject([{ dueOn: "2026-04-05" }, { dueOn: "2026-03-05" }])
    expect(await ticketsOf(id)).toHaveLength(2)
  })

  test("counts days where the business is, also over a change of the clocks", async () => {
    const { id } = await asset()
    await schedule(id, { rule: "FREQ=DAILY;COUNT=2", startsOn: "2026-03-29" })
    // 28 March 22:30 in London is 29 March 00:30 in Athens, where the clocks then jump from three to four.
    world.clock.advanceMs(Date.parse("2026-03-28T21:59:00Z") - world.clock.now().getTime())
    await round(openDue)
    expect(await maintenanceOf(id)).toEqual([])
    world.clock.advanceMs(60_000)
    await round(openDue)
    expect((await maintenanceOf(id)).map((m) => m.dueOn)).toEqual(["2026-03-29"])
    await at(1, () => round(openDue))
    await world.settle()
    expect((await ticketsOf(id)).map((x) => x.dueAt).sort()).toEqual([
      "2026-03-29T20:59:59.000Z",
      "2026-03-30T20:59:59.000Z",
    ])
    world.clock.advanceMs(Date.parse("2026-03-02T09:00:00Z") - world.clock.now().getTime())
  })

  test("notes what nobody noticed in time as missed, and makes no ticket of it", async () => {
    const { id } = await asset()
    await schedule(id)
    await at(100, async () => {
      await round(openDue)
      await world.settle()
    })
    expect((await maintenanceOf(id)).map((m) => [m.dueOn, m.state])).toEqual([
      ["2026-06-05", "open"],
      ["2026-05-05", "missed"],
      ["2026-04-05", "missed"],
      ["2026-03-05", "missed"],
    ])
    expect(await ticketsOf(id)).toHaveLength(1)
  })

  test("rests while it is paused and while the asset is retired; paused dates are not made up for", async () => {
    const { id } = await asset()
    const made = await schedule(id, { rule: "FREQ=DAILY", startsOn: "2026-03-02", isPaused: true })
    await round(openDue)
    expect(await maintenanceOf(id)).toEqual([])
    await at(2, async () => {
      await t.patch(`/asset-schedules/${made.id}`, { isPaused: false }).expect(200)
      await round(openDue)
      expect((await maintenanceOf(id)).map((m) => m.dueOn)).toEqual(["2026-03-04"])
      await t.post(`/assets/${id}/state`, { action: "retire" }).expect(200)
    })
    await at(3, () => round(openDue))
    expect(await maintenanceOf(id)).toHaveLength(1)
  })

  test("passes over a client that is none, and says so", async () => {
    const { id, customerId } = await asset()
    await schedule(id, { startsOn: "2026-03-02", rule: "FREQ=DAILY;COUNT=1" })
    await t.post(`/customers/${customerId}/status`, { status: "former" }).expect(200)
    await round(openDue)
    await world.settle()
    expect(await maintenanceOf(id)).toMatchObject([{ state: "skipped", reason: "The client is former." }])
    expect(await ticketsOf(id)).toEqual([])
  })
})

describe("a maintenance", () => {
  async function due() {
    const { id } = await asset()
    await schedule(id, { startsOn: "2026-03-02", rule: "FREQ=DAILY;COUNT=1" })
    await round(openDue)
    await world.settle()
    const [ticket] = await ticketsOf(id)
    const move = (action: string) => t.post(`/tickets/${ticket?.id}/actions`, { action }).expect(200)
    return { id, ticketId: ticket?.id ?? "", move }
  }

  test("is done with its ticket, open again with it, and the asset is in repair meanwhile", async () => {
    const { id, move } = await due()
    const state = async () => (await t.get(`/assets/${id}`).expect(200)).body.state
    expect(await state()).toBe("active")
    await move("open")
    expect(await state()).toBe("in_repair")
    await move("resolve")
    expect([await state(), (await maintenanceOf(id))[0]?.state]).toEqual(["active", "done"])
    await move("reopen")
    expect([await state(), (await maintenanceOf(id))[0]?.state]).toEqual(["in_repair", "open"])
    await move("close")
    expect([await state(), (await maintenanceOf(id))[0]?.state]).toEqual(["active", "done"])
  })

  test("is skipped by staff once, with a reason", async () => {
    const { id } = await due()
    const [m] = (await t.get(`/asset-maintenance?asset=${id}&state=open`).expect(200)).body.data
    await t.post(`/asset-maintenance/${m.id}/skip`, { reason: "Replaced last week" }).expect(200)
    await t.post(`/asset-maintenance/${m.id}/skip`, { reason: "Again" }).expect(409, "maintenance.settled")
    await (await world.tenant()).post(`/asset-maintenance/${m.id}/skip`, { reason: "x" }).expect(404)
  })

  test("whose ticket was merged is done with the ticket that is left", async () => {
    const { id, ticketId } = await due()
    const customerId = (await t.get(`/assets/${id}`)).body.customerId
    const other = (await t.post("/tickets", { subject: "Boiler", body: "Noise", customerId, assetId: id }).expect(201))
      .body
    const merge = await t.post(`/tickets/${other.id}/merges`, { ticketIds: [ticketId] })
    expect(merge.status, merge.text).toBeLessThan(300)
    await t.post(`/tickets/${other.id}/actions`, { action: "resolve" }).expect(200)
    expect((await maintenanceOf(id))[0]?.state).toBe("done")
  })
})

describe("an asset follows its tickets", () => {
  const ticket = async (assetId: string, customerId: string) =>
    (await t.post("/tickets", { subject: "Broken", body: "Smoke", customerId, assetId }).expect(201)).body.id as string
  const move = (id: string, action: string) => t.post(`/tickets/${id}/actions`, { action }).expect(200)
  const state = async (id: string) => (await t.get(`/assets/${id}`).expect(200)).body.state

  test("into repair with the first, and back where it was with the last", async () => {
    const { id, customerId } = await asset({ state: "in_stock" })
    const [one, two] = [await ticket(id, customerId), await ticket(id, customerId)]
    expect(await state(id)).toBe("in_stock")
    await Promise.all([move(one, "open"), move(two, "open")])
    expect(await state(id)).toBe("in_repair")
    await move(one, "resolve")
    expect(await state(id)).toBe("in_repair")
    await move(two, "wait")
    expect(await state(id)).toBe("in_repair")
    await move(two, "resolve")
    expect(await state(id)).toBe("in_stock")
  })

  test("to another asset when the ticket names it, and not where staff or the type say otherwise", async () => {
    const [a, b] = [await asset(), await asset()]
    const second = (await t.post("/assets", { customerId: a.customerId, name: "Pump", typeId }).expect(201)).body
    const id = await ticket(a.id, a.customerId)
    await move(id, "open")
    await t.patch(`/tickets/${id}`, { assetId: second.id }).expect(200)
    expect([await state(a.id), await state(second.id)]).toEqual(["active", "in_repair"])
    await t.post(`/assets/${second.id}/state`, { action: "return" }).expect(200)
    await t.patch(`/tickets/${id}`, { priority: "high" }).expect(200)
    expect(await state(second.id)).toBe("active")
    await t.post(`/assets/${second.id}/state`, { action: "retire" }).expect(200)
    await move(id, "resolve")
    expect(await state(second.id)).toBe("retired")
    const licence = (await t.post("/asset-types", { name: "Licence", followsTickets: false }).expect(201)).body.id
    await t.patch(`/assets/${b.id}`, { typeId: licence }).expect(200)
    await move(await ticket(b.id, b.customerId), "open")
    expect(await state(b.id)).toBe("active")
  })

  test("of its own client only, in the database too", async () => {
    const [a, b] = [await asset(), await asset()]
    await t
      .post("/tickets", { subject: "X", body: "Y", customerId: b.customerId, assetId: a.id })
      .expect(422, "ticket.asset_of_another_client")
    const id = await ticket(a.id, a.customerId)
    await t.patch(`/tickets/${id}`, { assetId: b.id }).expect(422, "ticket.asset_of_another_client")
    const forced = t.run((ctx) => ctx.tx.session.query("update tickets set asset_id = $1 where id = $2", [b.id, id]))
    await expect(forced).rejects.toThrow(/foreign key/)
  })
})

describe("a warranty", () => {
  const told = async (id: string) =>
    (
      await t.run((ctx) =>
        ctx.tx.session.query(
          "select data ->> 'warrantyEndsOn' as ends from events where subject = $1 and type = 'assets.warranty.expiring' order by ord",
          [id],
        ),
      )
    ).rows

  test("is told of once, thirty days before its end, and anew for another end", async () => {
    const { id } = await asset({ warrantyEndsOn: "2026-04-02" })
    await round(tellWarranties, 4)
    expect(await told(id)).toEqual([])
    await at(1, () => round(tellWarranties, 4))
    expect(await told(id)).toEqual([{ ends: "2026-04-02" }])
    await at(5, () => round(tellWarranties, 4))
    expect(await told(id)).toHaveLength(1)
    await t.patch(`/assets/${id}`, { warrantyEndsOn: "2026-03-20" }).expect(200)
    await round(tellWarranties, 4)
    expect(await told(id)).toEqual([{ ends: "2026-04-02" }, { ends: "2026-03-20" }])
  })

  test("that has ended, or of what is retired, is not told of", async () => {
    const [old, retired] = [
      await asset({ warrantyEndsOn: "2026-03-01" }),
      await asset({ warrantyEndsOn: "2026-03-10" }),
    ]
    await t.post(`/assets/${retired.id}/state`, { action: "retire" }).expect(200)
    await round(tellWarranties)
    expect([await told(old.id), await told(retired.id)]).toEqual([[], []])
  })
})

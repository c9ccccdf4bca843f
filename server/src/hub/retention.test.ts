import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import { forgetSomeOfLog } from "./retention.ts"

const world = await makeHubWorld()
const dayMs = 86_400_000

test("the log forgets by the business's policy: what went well sooner, what was refused later, in batches; what waits never", async () => {
  const { tenant, sandbox } = await world.connected("xero")
  const contacts = sandbox.app.tables["contacts"]
  contacts?.insert({ Name: "Delos", EmailAddress: "delos@example.com" })
  contacts?.insert({ Name: "x".repeat(300), EmailAddress: "long@example.com" })
  world.clock.advanceMs(60_000)
  await tenant.post("/integrations/xero/sync", {}).expect(202)
  await world.work()
  await tenant.post("/integrations/xero/pause", {}).expect(202)
  await tenant.run((ctx) =>
    ctx.tx.session.query(
      `insert into hub_actions (tenant_id, id, connection_id, action, key, state, due_at, asked_by, asked_at, ended_at)
       select c.tenant_id, 'act_' || s, c.id, 'say', s, s, $1, 'test', $1, case s when 'waiting' then null else $1::timestamptz end
       from hub_connections c, unnest(array['waiting', 'done', 'failed']) as s`,
      [world.clock.now()],
    ),
  )
  const doneDays = { doneDays: 7, failedDays: 30 }
  await (await tenant.as(["integrations:read"])).put("/hub/log-policy", doneDays).expect(403, "auth.forbidden")
  expect((await tenant.put("/hub/log-policy", doneDays).expect(200)).body).toMatchObject({ ...doneDays, version: 2 })
  await tenant.put("/hub/log-policy", { doneDays: 0, failedDays: 30 }).expect(400, "request.invalid")
  const kept = async () => {
    while ((await tenant.run(forgetSomeOfLog)) > 0);
    const lines = (await tenant.get("/integrations/xero/sync/logs").expect(200)).body.data
    const actions = (await tenant.get("/integrations/xero/asked-actions").expect(200)).body.data
    const runs = (await tenant.get("/integrations/xero/sync/runs").expect(200)).body.data
    return {
      lines: [...new Set(lines.map(({ action }: { action: string }) => action))].toSorted(),
      actions: actions.map(({ state }: { state: string }) => state).toSorted(),
      hasRuns: runs.length > 0,
    }
  }
  expect(await kept()).toEqual({ lines: ["created", "refused"], actions: ["done", "failed", "waiting"], hasRuns: true })
  world.clock.advanceMs(8 * dayMs)
  expect(await kept()).toEqual({ lines: ["refused"], actions: ["failed", "waiting"], hasRuns: true })
  world.clock.advanceMs(30 * dayMs)
  expect(await kept()).toEqual({ lines: [], actions: ["waiting"], hasRuns: false })
  const { data } = (await tenant.get("/integrations/xero/quarantine").expect(200)).body
  expect(data).toHaveLength(1)
})

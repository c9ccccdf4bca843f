import { expect, test } from "vitest"
import { keepInboundAppSecret } from "#inbound"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()
const keep = (secret: string | null) => world.db.withSystem("test", (sys) => keepInboundAppSecret(sys, "xero", secret))
const secrets = async () => {
  const { rows } = await world.db.withSystem("test", (sys) =>
    sys.tx.session.query(
      "select live_until is null as live from inbound_app_secrets where slug = 'xero' order by id",
      [],
    ),
  )
  return (rows as { live: boolean }[]).map((row) => row.live)
}

test("the installation's app has the secret that its operator entered: the same changes nothing, another follows it, none erases it", async () => {
  expect(await keep("first")).toBe(true)
  expect(await keep("first")).toBe(false)
  expect(await secrets()).toEqual([true])
  expect(await keep("second")).toBe(true)
  expect(await secrets()).toEqual([false, true])
  expect(await keep(null)).toBe(true)
  expect(await keep(null)).toBe(false)
  expect(await secrets()).toEqual([])
})

test("a business's own app takes the place of the installation's, and its secrets are never shown", async () => {
  const t = await world.tenant()
  const before = (await t.get("/integrations/xero/app").expect(200)).body
  expect(before).toMatchObject({ whose: null, clientId: null, hasWebhookSecret: false })
  const app = { clientId: "our-client", clientSecret: "hush-client", webhookSecret: "hush-webhook" }
  const put = (await t.put("/integrations/xero/app", app).expect(200)).body
  expect(put).toMatchObject({ whose: "own", clientId: "our-client", hasWebhookSecret: true })
  expect(put.webhookUrl).toContain(`/webhooks/xero/${t.id}`)
  expect(JSON.stringify(put)).not.toContain("hush")
  const { consentUrl } = (await t.post("/integrations/xero/connect", {}).expect(201)).body
  expect(new URL(consentUrl).searchParams.get("client_id")).toBe("our-client")
  const other = await world.tenant()
  expect((await other.get("/integrations/xero/app").expect(200)).body.whose).toBeNull()
  await t.delete("/integrations/xero/app").expect(204)
  expect((await t.get("/integrations/xero/app").expect(200)).body.whose).toBeNull()
  await (await t.as(["integrations:read"])).put("/integrations/xero/app", app).expect(403, "auth.forbidden")
})

import { beforeAll, describe, expect, test } from "vitest"
import { events } from "../src/texts/el/events.ts"
import { serverWords } from "../src/texts/el/server-words.ts"
import { type Caller, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"

describe.skipIf(!hasBrowser)("in Greek", () => {
  let owner: Caller
  beforeAll(async () => {
    owner = await newOwner({ locale: "el-GR" })
  })

  test("everything that the connectors say of themselves is said in Greek", async () => {
    const { data } = await owner.call("GET", "/integrations")
    expect(data.length).toBeGreaterThanOrEqual(11)
    const missing = spoken(data).filter((text) => serverWords.connectors[text] === undefined)
    expect(missing).toEqual([])
  })

  test("every kind of event has a title, which the catalogue shows and finds", async () => {
    const { data } = await owner.call("GET", "/event-types")
    const types: string[] = data.map(({ type }: { readonly type: string }) => type)
    expect(types.filter((type) => !(type.replaceAll(".", "_") in events))).toEqual([])
    const page = await person(owner, { locale: "el-GR" })
    await page.goto(inside(owner, "/webhooks/event-types"))
    await page.getByRole("searchbox").fill("αγοράς αγαθών")
    await page.getByText("Παραλαβή αγαθών").waitFor({ state: "hidden" })
    await page.getByRole("searchbox").fill("παραλαβή αγαθών")
    await page.getByRole("button", { name: /purchasing\.order\.received.*Παραλαβή αγαθών/ }).waitFor()
  })

  test("what a channel's test misses, its log, a connection's standing and an asset's states are said in Greek", async () => {
    const { id: customerId } = await owner.call("POST", "/customers", { name: "Λιμάνι" })
    const { id: typeId } = await owner.call("POST", "/asset-types", { name: `Εκτυπωτής ${Math.random()}` })
    const asset = await owner.call("POST", "/assets", { customerId, name: "HP", typeId })
    await owner.call("POST", `/assets/${asset.id}/state`, { action: "repair" })
    const { connection } = await owner.call("POST", "/integrations/xero/connect", { sandbox: true })
    const connected = () => owner.call("GET", `/integrations/xero/status?connection=${connection.id}`)
    await expect.poll(async () => (await connected()).state).toBe("connected")
    await owner.call("POST", `/integrations/xero/pause?connection=${connection.id}`)
    const page = await person(owner, { locale: "el-GR" })
    await page.goto(inside(owner, "/settings/channels"))
    await page.waitForLoadState("networkidle")
    await page.getByRole("button", { name: "Δοκιμή" }).first().click()
    await page.getByText("✗ συνδεδεμένο κατάστημα – Φτιάξτε ένα κατάστημα.").waitFor()
    await page.getByRole("button", { name: "Τι έκανε τελευταία" }).first().click()
    await page.getByRole("cell", { name: /Φτιάξτε ένα κατάστημα\. .*Διαθέστε ένα προϊόν/ }).waitFor()
    await page.goto(inside(owner, `/integrations/xero/${connection.id}`))
    await page.getByText(/^Σε παύση από: Eleni Testou/).waitFor()
    await page.goto(inside(owner, `/assets/${asset.id}`))
    await page.getByText("κατάσταση: Σε χρήση → Σε επισκευή").waitFor()
  })

  test("why a stage with deals stays is said in Greek", async () => {
    const page = await person(owner, { locale: "el-GR" })
    await owner.call("POST", "/deals", { name: "Λόμπι", currency: "EUR" })
    await page.goto(inside(owner, "/deals/pipelines"))
    await page.getByRole("button", { name: "Sales" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Αφαίρεση: New" }).click()
    expectComplaint(/409/)
    await dialog.getByRole("button", { name: "Αποθήκευση" }).click()
    await dialog.getByText(/^Υπάρχουν ευκαιρίες σε στάδιο/).waitFor()
  })

  test("the catalogue, a service's page and a record's history are read in Greek", async () => {
    const page = await person(owner, { locale: "el-GR" })
    await page.goto(inside(owner, "/integrations/xero"))
    await page.getByText(/Επαφές, είδη, τιμολόγια/).waitFor()
    await page.getByRole("cell", { name: "Πιστωτικά" }).waitFor()
    const { id, version } = await owner.call("POST", "/customers", { name: "Ελαία" })
    expect(version).toBe(1)
    await owner.call("PATCH", `/customers/${id}`, { phone: "2101234567" })
    await page.goto(inside(owner, `/customers/${id}?tab=history`))
    await page.getByText(/τηλέφωνο: – → 2101234567/).waitFor()
  })
})

/** Every text for people in the answer; the services' own names are names in any language. */
function spoken(value: unknown, key = "", depth = 0): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => spoken(each, key, depth + 1))
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      ["limits", "actions", "input", "output"].includes(name) ? [] : spoken(inner, name, depth + 1),
    )
  const isText = ["about", "title", "description", "reason"].includes(key) || (key === "name" && depth > 2)
  return isText && typeof value === "string" ? [value] : []
}

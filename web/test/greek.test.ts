import { beforeAll, describe, expect, test } from "vitest"
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

import { readFileSync } from "node:fs"
import type { BrowserContext, Download, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person, seriousViolations, tooWide } from "./browser.ts"
import { payload } from "./scene.ts"

const email = "maria@example.com"
const widths = [390, 1440]
const mailTries = 100
const mailPauseMs = 200

describe.skipIf(!hasBrowser)("the portal of a client's contacts", () => {
  let owner: Caller
  let page: Page
  let known: Awaited<ReturnType<BrowserContext["storageState"]>> | undefined
  let ids: { invoice: string; asset: string; ticket: string; foreign: string; client: string }
  beforeAll(async () => {
    owner = await newOwner()
    ids = await makeClients(owner)
  })

  /** The contact's browser: signed in once by the link that was mailed, and remembered from then on. */
  async function signedIn(): Promise<void> {
    page = await person(null, known === undefined ? {} : { storageState: known })
    if (known !== undefined) return
    await page.goto(`/portal/${owner.slug}/sign-in`)
    await page.getByRole("textbox", { name: "E-mail" }).fill(email)
    await page.getByRole("button", { name: "Send the link" }).click()
    await page.getByText("a link is on its way").waitFor()
    await page.goto(await mailedLink())
    await page.getByRole("heading", { name: "Requests", level: 1 }).waitFor()
    known = await page.context().storageState()
  }

  /** The newest link, once the mails are kept: where there is no mail server, they can be read. */
  async function mailedLink(pattern = /\/portal\/\S+#\S+/): Promise<string> {
    for (let tries = 0; tries < mailTries; tries++) {
      const { data } = await owner.call("GET", "/mail?limit=1")
      const { text } = await owner.call("GET", `/mail/${data[0].id}`)
      const found = pattern.exec(text)?.[0]
      if (found !== undefined) return found
      await new Promise((done) => setTimeout(done, mailPauseMs))
    }
    throw new Error("No link was mailed.")
  }

  test("a contact signs in by a mailed link, asks, reads the answer, replies with a file and says that it is solved", async () => {
    await signedIn()
    await page.goto(`/app/portal/${owner.slug}`)
    await page.getByRole("button", { name: "New request" }).click()
    await page.getByRole("textbox", { name: "Subject" }).fill("No network")
    await page.getByRole("textbox", { name: "What can we do for you?" }).fill("Since this morning.")
    const photo = { name: "lamp.txt", mimeType: "text/plain", buffer: Buffer.from("red") }
    await page.getByRole("dialog").locator("input[type=file]").setInputFiles(photo)
    await page.getByRole("dialog").getByText("lamp.txt").waitFor()
    await page.getByRole("button", { name: "Send" }).click()
    await page.getByRole("heading", { name: /No network/, level: 1 }).waitFor()
    await page.getByRole("button", { name: "lamp.txt" }).waitFor()
    const id = page.url().split("/").at(-1)
    await owner.call("POST", `/tickets/${id}/replies`, { kind: "internal", body: "They never pay." })
    await owner.call("POST", `/tickets/${id}/replies`, { kind: "public", body: "Which room?" })
    await page.reload()
    await page.getByText("Which room?").waitFor()
    expect(await page.getByText("They never pay.").count()).toBe(0)
    const plan = { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("Room 2") }
    await page.locator("input[type=file]").setInputFiles(plan)
    await page.getByRole("textbox", { name: "Reply" }).fill("Room 2.")
    await page.getByRole("button", { name: "Send" }).click()
    await page.getByRole("button", { name: "plan.txt" }).waitFor()
    await page.getByRole("button", { name: "It is solved" }).click()
    await page.getByRole("button", { name: "It is not solved" }).waitFor()
    await page.getByRole("radio", { name: "4 of 5" }).press("Space")
    await page.getByRole("textbox", { name: /like to say/ }).fill("Quick")
    await page.getByRole("button", { name: "Send the answer" }).click()
    await page.getByText("Your answer:").waitFor()
    expect(await owner.call("GET", `/tickets/${id}/rating`)).toMatchObject({ score: 4, comment: "Quick" })
  })

  test("the mail that asks how it went leads to a page that needs no sign-in, and the ticket shows the answer", async () => {
    const { id } = await owner.call("POST", "/tickets", {
      customerId: ids.client,
      subject: "Rate this",
      body: "Please",
      requester: { name: "Maria", email },
    })
    await owner.call("POST", `/tickets/${id}/actions`, { action: "resolve" })
    const link = await mailedLink(/\/rate\/\S+/)
    const visitor = await person(null)
    await visitor.goto(link)
    await visitor.getByText(/Rate this/).waitFor()
    for (const colorScheme of ["light", "dark"] as const) {
      await visitor.emulateMedia({ colorScheme })
      expect(await seriousViolations(visitor, colorScheme === "light" ? "all" : "contrast")).toEqual([])
    }
    await visitor.getByRole("button", { name: "Send the answer" }).click()
    await visitor.getByText("Choose from one to five stars.").waitFor()
    await visitor.getByRole("radio", { name: "5 of 5" }).press("Space")
    await visitor.getByRole("textbox", { name: /like to say/ }).fill("Well done")
    await visitor.getByRole("button", { name: "Send the answer" }).click()
    await visitor.getByText("Thank you").first().waitFor()
    const staff = await person(owner)
    await staff.goto(inside(owner, `/tickets/${id}`))
    await staff.getByText("Well done").waitFor()
    expect(await staff.getByText("5 of 5").count()).toBe(1)
  })

  test("a contact opens a document of theirs, and pays an invoice by card on the service's own page", async () => {
    await signedIn()
    const root = `/app/portal/${owner.slug}`
    await page.goto(`${root}/assets/${ids.asset}`)
    const saved = page.waitForEvent("download")
    await page.getByRole("button", { name: "manual.csv" }).click()
    expect(await textOf(await saved)).toBe("Turn it off and on.")

    await page.goto(`${root}/invoices/${ids.invoice}`)
    await page.getByRole("button", { name: "PDF" }).waitFor()
    expect(await page.getByRole("button", { name: /by card/ }).count()).toBe(0)
    await takeCards(owner)
    await page.reload()
    // The simulated service's page has no icon.
    expectComplaint(/status of 404/)
    await page.getByRole("button", { name: "Pay €248.00 by card" }).click()
    await page.getByRole("heading", { name: "248 EUR" }).waitFor()
    await page.getByRole("button", { name: "Pay" }).click()
    await page.waitForURL((url) => url.pathname === `${root}/invoices/${ids.invoice}`)
    await page.getByText("Paid", { exact: true }).waitFor({ timeout: 30_000 })
    expect(await page.getByRole("button", { name: /by card/ }).count()).toBe(0)
  })

  test("every page fits, is well by axe in both themes, runs no stored script, and shows nothing of another client", async () => {
    await signedIn()
    const root = `/app/portal/${owner.slug}`
    const { invoice, asset, ticket } = ids
    const own = ["", "/invoices", "/assets", `/tickets/${ticket}`, `/invoices/${invoice}`, `/assets/${asset}`]
    for (const path of own) {
      await page.goto(`${root}${path}`)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForLoadState("networkidle")
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        expect(await tooWide(page), path).toEqual([])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme })
          const rules = colorScheme === "light" ? "all" : "contrast"
          expect(await seriousViolations(page, rules), `${path} ${width} ${colorScheme}`).toEqual([])
        }
      }
      expect(await page.getByText("Secret of another").count(), path).toBe(0)
    }
    expect(await page.evaluate(() => "__ran" in window)).toBe(false)
  })

  test("another client's invoice is not there, and a contact who signed out is led to the sign-in", async () => {
    await signedIn()
    await page.goto(`/app/portal/${owner.slug}/invoices`)
    await page.getByRole("list", { name: "Invoices" }).waitFor()
    expect(await page.getByRole("list", { name: "Invoices" }).getByRole("listitem").count()).toBe(1)
    expectComplaint(/404/)
    await page.goto(`/app/portal/${owner.slug}/invoices/${ids.foreign}`)
    await page.getByText("There is nothing here").waitFor()
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor()
    await page.goto(`/app/portal/${owner.slug}/assets`)
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor()
  })
})

async function textOf(saved: Download): Promise<string> {
  return readFileSync(await saved.path(), "utf8")
}

/** Connects the business to the payment service's sandbox; a worker takes the login. */
async function takeCards({ call }: Caller): Promise<void> {
  const { connection } = await call("POST", "/integrations/stripe/connect", { sandbox: true })
  const state = async () => (await call("GET", `/integrations/stripe/status?connection=${connection.id}`)).state
  await expect.poll(state, { timeout: 20_000 }).toBe("connected")
}

/** The contact's client with one of everything, and another client that it must never see. */
async function makeClients({ call, upload }: Caller) {
  const { id: typeId } = await call("POST", "/asset-types", { name: payload })
  const make = async (name: string) => {
    const { id: customerId } = await call("POST", "/customers", { name })
    const about = { customerId, buyer: { name }, currency: "EUR", pricesIncludeTax: false }
    const lines = [{ description: name, unitPrice: "100", quantity: "2", taxRate: "24" }]
    const issueDate = new Date().toISOString().slice(0, 10)
    const { id: invoice } = await call("POST", "/invoices", { ...about, issueDate, lines })
    await call("POST", `/invoices/${invoice}/issue`)
    const { id: asset } = await call("POST", "/assets", { customerId, name, typeId })
    await upload(`/assets/${asset}/documents?name=manual.csv`, "text/csv", "Turn it off and on.")
    const { id: ticket } = await call("POST", "/tickets", { customerId, subject: name, body: name })
    return { customerId, invoice, asset, ticket }
  }
  const { customerId, ...own } = await make(`Naxos ${payload}`)
  await call("POST", `/customers/${customerId}/contacts`, { name: `Maria ${payload}`, email })
  const { invoice: foreign } = await make("Secret of another")
  return { ...own, foreign, client: customerId }
}

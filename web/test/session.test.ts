import { createHmac } from "node:crypto"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, origin, person } from "./browser.ts"

const password = "correct horse battery"

describe.skipIf(!hasBrowser)("the person and their session", () => {
  const fillSignIn = async (page: Page, email: string) => {
    await page.getByRole("textbox", { name: "E-mail address" }).fill(email)
    await page.getByLabel("Password", { exact: true }).fill(password)
    await page.getByRole("button", { name: "Sign in" }).click()
  }

  test("a session that ends over an open form asks for a login there, and what was typed is saved", async () => {
    const owner = await newOwner()
    const page = await person(owner)
    expectComplaint(/status of 401/)
    await page.goto(inside(owner, "/customers/new"))
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Pappas and Daughters")
    await endSession(owner)
    await page.getByRole("button", { name: "Add the customer" }).click()
    await page.getByRole("dialog", { name: "Sign in again" }).waitFor()
    await fillSignIn(page, owner.email)
    await page.getByRole("heading", { name: "Pappas and Daughters", level: 1 }).waitFor()
    await page.getByRole("dialog", { name: "Sign in again" }).waitFor({ state: "hidden" })
  })

  test("leaving a form with unsaved changes is asked about; staying keeps them", async () => {
    const owner = await newOwner()
    const page = await person(owner)
    await page.goto(inside(owner, "/customers/new"))
    const name = page.getByRole("textbox", { name: "Name", exact: true })
    await name.fill("Half a customer")
    const away = page.getByRole("navigation").getByRole("link", { name: "Invoices" })
    await away.click()
    const question = page.getByRole("alertdialog", { name: "Leave without saving?" })
    await question.getByRole("button", { name: "Go back" }).click()
    expect(await name.inputValue()).toBe("Half a customer")
    await away.click()
    await question.getByRole("button", { name: "Leave without saving" }).click()
    await page.getByRole("heading", { name: "Invoices", level: 1 }).waitFor()
  })

  test("without a network the page says so, keeps what was typed, and goes on when it is back", async () => {
    const owner = await newOwner()
    const page = await person(owner)
    expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    await page.goto(inside(owner, "/customers/new"))
    const name = page.getByRole("textbox", { name: "Name", exact: true })
    await name.fill("Offline Ltd")
    await page.context().setOffline(true)
    await page.getByText("There is no network.", { exact: false }).waitFor()
    await page.getByRole("button", { name: "Add the customer" }).click()
    await page.getByRole("main").getByRole("alert").waitFor()
    expect(await name.inputValue()).toBe("Offline Ltd")
    await page.context().setOffline(false)
    await page.getByText("There is no network.", { exact: false }).waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Add the customer" }).click()
    await page.getByRole("heading", { name: "Offline Ltd", level: 1 }).waitFor()
    const { data } = await owner.call("GET", "/customers?search=Offline")
    expect(data).toHaveLength(1)
  })

  test("the guide knows what is done, is put away, taken back, and found again", async () => {
    const owner = await newOwner()
    const page = await person(owner)
    await page.goto(inside(owner, "/"))
    const progress = page.getByText(/\d of 6 steps done/)
    await progress.waitFor()
    const before = await progress.textContent()
    await page.getByRole("button", { name: "Put the guide away" }).click()
    await progress.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Undo" }).click()
    await progress.waitFor()
    await page.getByRole("link", { name: "Go on" }).click()
    await page.getByRole("link", { name: "First product" }).waitFor()
    await owner.call("POST", "/products", { name: "Feta", variants: [{ unitPrice: "6" }] })
    await page.goto(inside(owner, "/"))
    await progress.waitFor()
    expect(await progress.textContent()).not.toBe(before)
    await page.getByRole("button", { name: "Put the guide away" }).click()
    await page.reload()
    await page.getByRole("heading", { name: /^Hello/, level: 1 }).waitFor()
    await page.keyboard.press("Control+k")
    await page.getByRole("textbox", { name: /Find a page/ }).fill("Getting started")
    await page.getByRole("button", { name: "Getting started" }).click()
    await page.getByRole("heading", { name: "Getting started", level: 1 }).waitFor()
  })

  test("who works in several businesses switches between them, and each shows its own", async () => {
    const owner = await newOwner()
    const other = await newOwner({ name: "Second House" })
    await owner.call("POST", "/customers", { name: "Only here" })
    const invited = await invite(other, owner.email)
    await accept(owner, invited)
    const page = await person(owner)
    await page.goto(inside(owner, "/customers"))
    await page.getByText("Only here").waitFor()
    await page.getByRole("button", { name: /switch business/ }).click()
    await page.getByRole("menuitem", { name: "Second House" }).click()
    await page.getByRole("button", { name: /^Second House: switch business/ }).waitFor()
    await page.goto(inside(other, "/customers"))
    await page.getByText("No customers yet").waitFor()
    expect(await page.getByText("Only here").count()).toBe(0)
  })

  test("an invited person makes an account and is in the business, with the role in words", async () => {
    const owner = await newOwner()
    const page = await person(owner)
    const email = `invited-${process.pid}@example.com`
    await page.goto(inside(owner, "/settings/people"))
    await page.getByRole("button", { name: "Invite a person" }).click()
    await page.getByRole("dialog").getByRole("textbox", { name: "E-mail" }).fill(email)
    await page.getByRole("button", { name: "Send the invitation" }).click()
    await page.getByRole("row", { name: new RegExp(`${email}.*Staff`) }).waitFor()
    const guest = await person(null)
    await guest.goto(`/app/invitations/${await invitationOf(owner, email)}`)
    await guest.getByRole("link", { name: "Create an account" }).click()
    await guest.getByRole("textbox", { name: "Your name" }).fill("Irini Neou")
    await guest.getByRole("textbox", { name: "E-mail address" }).fill(email)
    await guest.getByLabel("Password", { exact: true }).fill(password)
    await guest.getByRole("button", { name: "Create the account" }).click()
    await guest.getByText(`${owner.email} invites you to Elaia as Staff.`).waitFor()
    await guest.getByRole("button", { name: "Accept" }).click()
    await guest.getByRole("heading", { name: "Hello, Irini", level: 1 }).waitFor()
  })

  test("with a second factor the password alone does not sign in: the app's code does, and a backup code once", async () => {
    const owner = await newOwner()
    const staff = await newMember(owner, "staff")
    const page = await person(staff)
    await page.goto(inside(owner, "/settings/me"))
    await page.getByRole("button", { name: "Switch it on" }).click()
    await page.getByRole("dialog").getByLabel("Current password").fill(password)
    await page.getByRole("button", { name: "Go on" }).click()
    const dialog = page.getByRole("dialog", { name: "Switch it on" })
    const secret = await dialog.locator("code").first().textContent()
    const [backup = ""] = ((await dialog.locator("pre").textContent()) ?? "").split("\n")
    await dialog.getByRole("textbox", { name: "Code" }).fill(totp(secret ?? ""))
    await dialog.getByRole("button", { name: "Confirm the code" }).click()
    await page.getByText("Second factor switched on").waitFor()
    for (const [way, code] of [
      ["app", () => totp(secret ?? "")],
      ["backup", () => backup],
    ] as const) {
      const other = await person(null)
      await other.goto("/app/sign-in")
      await fillSignIn(other, staff.email)
      if (way === "backup") await other.getByRole("button", { name: "Use a backup code" }).click()
      await other.getByRole("textbox", { name: way === "app" ? "Code" : "Backup code" }).fill(code())
      await other.getByRole("button", { name: "Sign in" }).click()
      await other.getByRole("heading", { name: "Hello, Nikos", level: 1 }).waitFor()
    }
  })
})

async function post(as: Caller, path: string, body: unknown): Promise<Response> {
  return fetch(`${origin}/api/auth${path}`, {
    method: "POST",
    headers: { cookie: as.cookie, origin, "content-type": "application/json" },
    body: JSON.stringify(body),
  })
}

/** Ends the session on the server, and waits until calls with it are refused. */
async function endSession(of: Caller): Promise<void> {
  await post(of, "/sign-out", {})
  const isOver = () =>
    of.call("GET", "/me").then(
      () => false,
      () => true,
    )
  await expect.poll(isOver, { timeout: 20_000 }).toBe(true)
}

async function invite(owner: Caller, email: string): Promise<string> {
  const reply = await post(owner, "/organization/invite-member", { email, role: "staff", organizationId: owner.tenant })
  return ((await reply.json()) as { id: string }).id
}

async function accept(person_: Caller, invitationId: string): Promise<void> {
  const reply = await post(person_, "/organization/accept-invitation", { invitationId })
  if (!reply.ok) throw new Error(`accept: ${reply.status} ${await reply.text()}`)
}

/** The id that the mail with the invitation carries: mails that open something are kept from everybody else. */
async function invitationOf(owner: Caller, email: string): Promise<string> {
  const reply = await fetch(`${origin}/api/auth/organization/list-invitations?organizationId=${owner.tenant}`, {
    headers: { cookie: owner.cookie, origin },
  })
  const all = (await reply.json()) as { id: string; email: string }[]
  return all.find((one) => one.email === email)?.id ?? ""
}

/** The six digits of now (RFC 6238: SHA-1, 30 seconds). */
function totp(secret: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
  const bits = [...secret.trim().replace(/=+$/, "")]
    .map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0"))
    .join("")
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac("sha1", key).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

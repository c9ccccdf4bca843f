import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, newMember, newOwner } from "./api.ts"
import { expectComplaint, hasBrowser, inside, person } from "./browser.ts"
import { buyOne, untilListed } from "./market-scene.ts"

describe.skipIf(!hasBrowser)("a marketplace", () => {
  let operator: Caller
  let seller: Caller
  let slug: string
  beforeAll(async () => {
    operator = await newOwner()
    seller = await newOwner()
    slug = `bazaar-${operator.slug}`
  })

  test("is opened, a seller is invited and joins with the code, sells, tells who it is, and is paid to the cent", async () => {
    // That a business runs no marketplace yet is told by a 404.
    expectComplaint(/404/)
    const owner = await person(operator)
    await owner.goto(inside(operator, "/marketplace"))
    await owner.getByRole("button", { name: "Open a marketplace" }).click()
    const opening = owner.getByRole("dialog", { name: "Open a marketplace" })
    await opening.getByLabel("Name", { exact: true }).fill("Bazaar")
    await opening.getByLabel("Name in the address").fill(slug)
    await opening.getByLabel("Percentage").fill("12.5")
    await opening.getByLabel("VAT on the commission").selectOption("On top")
    await opening.getByLabel("VAT", { exact: true }).fill("24")
    await opening.getByLabel("Days from delivery to payout").fill("0")
    await opening.getByLabel("Least payout").fill("1")
    await opening.getByLabel("Account holder").fill("Bazaar")
    await opening.getByRole("button", { name: "Open a marketplace" }).click()
    await opening.getByText("Please fill this in.").waitFor()
    await opening.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 00")
    await opening.getByRole("button", { name: "Open a marketplace" }).click()
    await owner.getByRole("heading", { level: 1, name: "Bazaar" }).waitFor()
    await owner.getByText("12.5% of the net price, plus VAT 24%").waitFor()

    await owner.getByRole("link", { name: "Sellers" }).click()
    await owner.getByRole("button", { name: "Invite a seller" }).first().click()
    const inviting = owner.getByRole("dialog", { name: "Invite a seller" })
    await inviting.getByLabel("Name").fill("Olive Ltd")
    await inviting.getByRole("button", { name: "Invite a seller" }).click()
    const told = owner.getByRole("dialog", { name: "Invitation code" })
    const code = (await told.locator("pre").textContent()) ?? ""
    await told.getByRole("button", { name: "I have it" }).click()

    const other = await person(seller)
    await other.goto(inside(seller, "/marketplace"))
    await other.getByRole("button", { name: "Join a marketplace" }).click()
    const joining = other.getByRole("dialog", { name: "Join a marketplace" })
    expectComplaint(/422/)
    await joining.getByLabel("Invitation code").fill(`${code}x`)
    await joining.getByRole("button", { name: "Join a marketplace" }).click()
    await joining.getByText("The invitation is not valid (any more)").waitFor()
    await joining.getByLabel("Invitation code").fill(code)
    await joining.getByRole("button", { name: "Join a marketplace" }).click()
    await other.getByRole("heading", { level: 1, name: "Bazaar" }).waitFor()
    await other.getByText(/Nothing can be paid out before these are known: Legal name, Address/).waitFor()

    const product = await seller.call("POST", "/products", {
      name: "Green oil",
      listedOn: ["marketplace"],
      variants: [{ unitPrice: "10", tracksStock: false }],
    })
    const orderId = await buyOne(operator.call, slug, await untilListed(operator.call, slug, product.id))
    await seller.call("POST", `/orders/${orderId}/fulfil`, {})

    await owner.goto(inside(operator, "/payouts"))
    const pay = async () => {
      await owner.getByRole("button", { name: "Pay out" }).click()
      await owner.getByRole("alertdialog").getByRole("button", { name: "Pay out" }).click()
    }
    await pay()
    const refused = owner.getByRole("dialog", { name: "Payouts" })
    await refused
      .getByText(/Olive Ltd .* these are missing: Legal name, Address, Tax number, IBAN, VAT number/)
      .waitFor()
    await refused.getByRole("button", { name: "Close" }).last().click()

    await other.getByRole("button", { name: "Tell who we are" }).click()
    const form = other.getByRole("dialog", { name: "Identity and account" })
    await form.getByLabel("Legal name").fill("Olive Ltd")
    await form.getByLabel("Tax number").fill("123456789")
    await form.getByLabel("VAT number").fill("EL123456789")
    await form.getByLabel("Street and number").fill("Ermou 1")
    await form.getByLabel("City").fill("Athens")
    await form.getByLabel("IBAN").fill("GR16 0110 1250 0000 0001 2300 690")
    await form.getByRole("button", { name: "Save" }).click()
    await form.getByText("The IBAN's check digits are wrong").waitFor()
    await form.getByLabel("IBAN").fill("GR16 0110 1250 0000 0001 2300 695")
    await form.getByRole("button", { name: "Save" }).click()
    await form.waitFor({ state: "hidden" })

    await owner.reload()
    await pay()
    const paid = owner.getByRole("dialog", { name: "Payouts" })
    await paid.getByText("1 payout is made and waits for the bank.").waitFor()
    await paid.getByRole("button", { name: "Close" }).last().click()
    const [made] = (await operator.call("GET", "/marketplace/payouts")).data
    await owner.goto(inside(operator, `/payouts/${made.id}`))
    await owner.getByRole("heading", { level: 1, name: /^Payout of €/ }).waitFor()
    const saved = owner.waitForEvent("download")
    await owner.getByRole("button", { name: "File for the bank" }).click()
    expect((await saved).suggestedFilename()).toBe(`${made.batchId}.xml`)
    await owner.getByRole("button", { name: "The bank has paid" }).click()
    await owner.getByRole("alertdialog").getByRole("button", { name: "The bank has paid" }).click()
    await owner.getByText("Paid", { exact: true }).first().waitFor()

    await other.reload()
    await other.getByRole("table", { name: "Ledger" }).getByRole("link", { name: "Statement" }).first().click()
    await other.getByRole("heading", { level: 1, name: /^Payout of €/ }).waitFor()
    const { sums, amountMinor } = await seller.call(
      "GET",
      `/marketplace/memberships/${made.sellerId}/payouts/${made.id}`,
    )
    expect(sums.netMinor).toBe(amountMinor)
    expect(BigInt(sums.commissionVatMinor)).toBeGreaterThan(0n)
  })

  test("a rule takes another commission from certain sales, and is switched off and on again", async () => {
    const owner = await person(operator)
    await owner.goto(inside(operator, "/marketplace"))
    await owner.getByRole("button", { name: "New rule" }).click()
    const dialog = owner.getByRole("dialog", { name: "New rule" })
    await dialog.getByLabel("Name", { exact: true }).fill("Cheese")
    await dialog.getByLabel("Percentage").fill("120")
    await dialog.getByLabel("Category").fill("Cheese")
    await dialog.getByLabel("From an amount of").fill("50")
    await dialog.getByLabel("Below an amount of").fill("20")
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.getByText("A percentage from 0 to 100.").waitFor()
    await dialog.getByText("This has to be more than the amount it begins with.").waitFor()
    await dialog.getByLabel("Percentage").fill("5")
    await dialog.getByLabel("Below an amount of").fill("")
    await dialog.getByRole("button", { name: "Save" }).click()
    await owner.getByText("Category Cheese · from €50.00").waitFor()
    await owner.getByRole("button", { name: "Switch off: Cheese" }).click()
    await owner.getByRole("status").getByRole("button", { name: "Undo" }).click()
    await owner.getByRole("button", { name: "Switch off: Cheese" }).waitFor()
    const { data } = await operator.call("GET", "/marketplace/commission-rules")
    expect(data).toMatchObject([{ name: "Cheese", isActive: true, fromMinor: "5000", terms: { percent: "5" } }])
  })

  test("a suspended seller is off the marketplace until it may sell again; who may only look changes nothing", async () => {
    const [{ id }] = (await operator.call("GET", "/marketplace/sellers")).data
    const owner = await person(operator)
    await owner.goto(inside(operator, `/marketplace/sellers/${id}`))
    await owner.getByRole("button", { name: "More" }).click()
    await owner.getByRole("menuitem", { name: "Suspend" }).click()
    await owner.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click()
    await owner.getByText("Suspended", { exact: true }).waitFor()
    expect((await operator.call("GET", `/marketplaces/${slug}/listings`)).data).toEqual([])
    await owner.getByRole("button", { name: "Let sell again" }).click()
    await owner.getByText("Sells", { exact: true }).waitFor()
    const reader = await person(await newMember(operator, "viewer"))
    await reader.goto(inside(operator, `/marketplace/sellers/${id}`))
    await reader.getByRole("heading", { level: 1, name: "Olive Ltd" }).waitFor()
    await reader.getByRole("table", { name: "Ledger" }).waitFor()
    expect(await reader.getByRole("button", { name: /Pay out|More|Suspend|Edit/ }).count()).toBe(0)
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import { expectComplaint, hasBrowser, person } from "../browser.ts"
import { fillBuyer, newMarket, newShop, orderButton, type Stage } from "./stage.ts"

describe.skipIf(!hasBrowser)("shopping", () => {
  let shop: Stage
  beforeAll(async () => {
    shop = await newShop()
  })

  test("a shopper searches, puts in, changes their mind, orders, and sees how it goes", async () => {
    await shop.product({ name: "Early harvest oil" })
    const page = await person(null)
    await page.goto(shop.root)
    await page.getByRole("combobox", { name: "Search in Elaia" }).fill("early")
    await page.getByRole("option", { name: "Early harvest oil" }).waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Early harvest oil" }).waitFor()

    await page.getByLabel("Quantity", { exact: true }).fill("2")
    await page.getByRole("button", { name: "Add to cart" }).click()
    const drawer = page.getByRole("dialog", { name: "Cart" })
    await drawer.getByText("€25.00").first().waitFor()
    await drawer.getByLabel("Quantity of Early harvest oil").fill("3")
    await drawer.getByLabel("Quantity of Early harvest oil").press("Tab")
    await drawer.getByText("€37.50").first().waitFor()
    await page.keyboard.press("Escape")
    expect(await page.getByRole("link", { name: /^Cart\s*3\s*items$/ }).count()).toBe(1)

    await page.getByRole("link", { name: /^Cart/ }).click()
    await page.getByRole("link", { name: "Go to checkout" }).click()
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByText("Please correct 4 things:").waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors")
    await page.getByRole("link", { name: "Enter your name." }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("name")

    await fillBuyer(page)
    const box = page.getByRole("complementary", { name: "Your order" })
    await box.getByText("€42.50").waitFor()
    await page.getByRole("radio", { name: /Pickup/ }).check()
    await box.getByText("€37.50").nth(1).waitFor()
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByText("Thank you for your order!").waitFor()
    await page.getByRole("link", { name: /Invoice INV-.*PDF/ }).waitFor()
    const orders = await shop.owner.call("GET", "/orders?limit=1")
    expect(orders.data[0]).toMatchObject({ totalMinor: "3750", channel: "storefront" })
  })

  test("the same works without script", async () => {
    const path = await shop.product({
      name: "Olives",
      options: ["Size"],
      variants: [
        { unitPrice: "4", tracksStock: false, optionValues: ["Small"] },
        { unitPrice: "7", tracksStock: false, optionValues: ["Large"] },
      ],
    })
    const page = await person(null, { javaScriptEnabled: false })
    await page.goto(path)
    await page.getByRole("radio", { name: "Large" }).check()
    await page.getByRole("button", { name: "Add to cart" }).click()
    await page.getByRole("heading", { level: 1, name: "Cart" }).waitFor()
    await page.getByLabel("Quantity of Olives – Large").fill("2")
    await page.getByRole("button", { name: "Update cart" }).last().click()
    await page.getByText("€14.00").first().waitFor()
    await page.getByRole("link", { name: "Go to checkout" }).click()
    expectComplaint(/422/)
    await page.getByLabel("E-mail address").fill("nobody")
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByRole("link", { name: "Enter an e-mail address such as name@example.com." }).waitFor()
    await fillBuyer(page)
    await page.getByRole("radio", { name: /Pickup/ }).check()
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByText("Thank you for your order!").waitFor()
    await page.getByText("€14.00").first().waitFor()
  })

  test("the chosen variant decides price, stock and number", async () => {
    const variants = [
      { unitPrice: "5", tracksStock: true, sku: "S-2", optionValues: ["Rose"] },
      { unitPrice: "3", tracksStock: false, sku: "S-1", optionValues: ["Lemon"] },
      { unitPrice: "6", tracksStock: false, sku: "S-3", optionValues: ["Pine"] },
    ]
    const path = await shop.product({ name: "Soap", options: ["Scent"], variants }, "0")
    const page = await person(null)
    await page.goto(path)
    await page.getByText("€3.00").waitFor()
    expect(await page.getByRole("radio", { name: /Rose/ }).isDisabled()).toBe(true)
    await page.getByRole("radio", { name: "Pine" }).check()
    await page.getByText("€6.00").waitFor()
    await page.getByText("S-3").waitFor()
  })

  test("the last piece, wanted in two windows: one gets it, the other is told what to do", async () => {
    const path = await shop.product({ name: "Last jar" }, "1")
    const [one, two] = [await person(null), await person(null)]
    for (const page of [one, two]) {
      await page.goto(path)
      await page.getByText("Only 1 left").waitFor()
      await page.getByRole("button", { name: "Add to cart" }).click()
      await page.getByRole("dialog").getByRole("link", { name: "Go to checkout" }).click()
      await fillBuyer(page)
    }
    await one.getByRole("button", { name: orderButton }).click()
    await one.getByText("Thank you for your order!").waitFor()
    expectComplaint(/409/)
    await two.getByRole("button", { name: orderButton }).click()
    await two.getByText("Someone was faster").waitFor()
    await two.getByText("Last jar: sold out").waitFor()
    expect(await two.getByLabel("First and last name").inputValue()).toBe("Eleni Papadaki")
    await two.getByRole("alert").getByRole("link", { name: "Change the cart" }).click()
    await two.getByText("Last jar is sold out; please take it out of the cart.").waitFor()
    await two.getByRole("button", { name: "Remove Last jar from the cart" }).click()
    await two.getByText("Your cart is empty.").waitFor()
  })

  test("a price that rises meanwhile is shown and agreed to, not charged in silence", async () => {
    const path = await shop.product({ name: "Rising" })
    const page = await person(null)
    await page.goto(path)
    await page.getByRole("button", { name: "Add to cart" }).click()
    await page.getByRole("dialog").getByRole("link", { name: "Go to checkout" }).click()
    await fillBuyer(page)
    const found = await shop.owner.call("GET", "/products?search=rising")
    const product = await shop.owner.call("GET", `/products/${found.data[0].id}`)
    await shop.owner.call("PATCH", `/variants/${product.variants[0].id}`, { unitPrice: "20" })
    expectComplaint(/409/)
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByText("The total is €25.00 now.").waitFor()
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByText("Thank you for your order!").waitFor()
  })

  test("everything can be done by keyboard alone", async () => {
    const path = await shop.product({ name: "Keyboard oil" })
    const page = await person(null)
    await page.goto(path)
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content")
    await page.keyboard.press("Enter")
    await page.getByLabel("Quantity", { exact: true }).focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog", { name: "Cart" })
    await dialog.waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true)
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
    await page.goto(`${shop.root}/checkout`)
    await page.getByLabel("E-mail address").focus()
    for (const text of ["eleni@example.com", "Eleni", "", "Ermou 1", "", "10563", "Athens"]) {
      await page.keyboard.type(text)
      await page.keyboard.press("Tab")
    }
    await page.getByRole("button", { name: orderButton }).focus()
    await page.keyboard.press("Enter")
    await page.getByText("Thank you for your order!").waitFor()
  })
})

describe.skipIf(!hasBrowser)("a marketplace", () => {
  test("goods of two sellers, one cart, one checkout, a parcel and an order of each", async () => {
    const market = await newMarket(["Olive Ltd", "Bee & Sons"])
    const oil = await market.offer("Olive Ltd", { name: "Green oil", price: "10" })
    const honey = await market.offer("Bee & Sons", { name: "Dark honey", price: "8" })
    const page = await person(null)
    for (const path of [oil, honey]) {
      await page.goto(path)
      await page.getByRole("button", { name: "Add to cart" }).click()
      await page.getByRole("dialog", { name: "Cart" }).waitFor()
    }
    await page.getByRole("link", { name: "View cart" }).click()
    await page.getByRole("heading", { level: 2, name: "Olive Ltd" }).waitFor()
    await page.getByRole("heading", { level: 2, name: "Bee & Sons" }).waitFor()
    await page.getByText("2 sellers send your order, each in a parcel of its own.").waitFor()
    await page.getByText("€24.00").waitFor()
    await page.getByRole("link", { name: "Go to checkout" }).click()
    await fillBuyer(page)
    await page.getByRole("button", { name: orderButton }).click()
    await page.getByText("Thank you for your order!").waitFor()
    await page.getByRole("heading", { name: "Order at Olive Ltd" }).waitFor()
    await page.getByRole("heading", { name: "Order at Bee & Sons" }).waitFor()
  })
})

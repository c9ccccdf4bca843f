import { expect, test } from "vitest"
import { setLevels } from "#business/stock"
import { type Id, micro } from "#kernel"
import { makeWorld, watched } from "#testing"

const world = await makeWorld()

/** Runs `work` and answers the statements it sent, setup and commit included. */
async function statements(work: () => PromiseLike<unknown>): Promise<string[]> {
  const sent: string[] = []
  await watched(world, { statement: (text) => void sent.push(text) }, work)
  return sent.map((text) => text.trim().split(/\s+/).slice(0, 6).join(" "))
}

test("a cart of two lines and its checkout, with stock, invoice, ledger and events, take few statements", async () => {
  const t = await world.tenant()
  const { body: shop } = await t.post("/storefronts", { slug: "hot", name: "Hot" }).expect(201)
  const lines: { variantId: Id<"var">; quantity: string }[] = []
  for (const name of ["Oil", "Soap"]) {
    const made = await t
      .post("/products", { name, listedOn: ["storefront"], variants: [{ unitPrice: "10" }] })
      .expect(201)
    lines.push({ variantId: made.body.variants[0].id, quantity: "1" })
  }
  await t.run((ctx) =>
    setLevels(
      ctx,
      lines.map(({ variantId }) => ({ variantId, onHand: micro("100"), reference: "opening" })),
    ),
  )
  const order = async (key: string): Promise<[string[], string[]]> => {
    let id = ""
    const cart = await statements(async () => {
      id = (await t.post(`/storefronts/${shop.slug}/carts`, { lines }).expect(201)).body.id
    })
    const buyer = { email: "eleni@example.com", name: "Eleni", paymentMethod: "invoice" }
    const path = `/storefronts/${shop.slug}/carts/${id}/checkout`
    return [cart, await statements(() => t.post(path, buyer, { "idempotency-key": key }).expect(201))]
  }
  await order("first")
  const [cart, checkout] = await order("second")
  expect(cart.length, cart.join("\n")).toBeLessThanOrEqual(5)
  expect(checkout.length, checkout.join("\n")).toBeLessThanOrEqual(13)
})

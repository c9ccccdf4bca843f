import { beforeAll, expect, test } from "vitest"
import { eraseCustomer } from "#business/customers"
import { makeWorld, type TestTenant } from "#testing"
import { type Browser, browserOf, shopper } from "./testing.ts"

const world = await makeWorld({ MORTISE_URL: "https://shop.example/" })
const slug = "my-shop"
const root = `/shops/${slug}`
const en = { "accept-language": "en" }
let t: TestTenant
let variantId = ""

beforeAll(async () => {
  t = await world.tenant({ locale: "en" })
  await t.post("/storefronts", { slug, name: "Mine", paymentMethods: ["invoice"] }).expect(201)
  const { body } = await t
    .post("/products", {
      name: "Oil",
      handle: "oil",
      listedOn: ["storefront"],
      variants: [{ unitPrice: "10", tracksStock: false }],
    })
    .expect(201)
  variantId = body.variants[0].id
})

async function order(email: string): Promise<string> {
  const b = browserOf(world.app)
  await b.get(`${root}/p/oil`)
  await b.post(`${root}/cart/add`, { variantId })
  const { location } = await b.post(`${root}/checkout`, { ...shopper, email })
  return location
}

interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
}

async function mailsTo(email: string, subject: string): Promise<string[]> {
  await world.settle()
  const { body } = await t.get("/mail?limit=200").expect(200)
  const found = (body.data as Mail[]).filter((mail) => mail.to === email && mail.subject.startsWith(subject))
  const texts = []
  for (const { id } of found) texts.push(String((await t.get(`/mail/${id}`).expect(200)).body.text))
  return texts
}

const linkIn = (text: string | undefined): string => /https:\/\/shop\.example(\S+)/.exec(text ?? "")?.[1] ?? ""

async function ask(b: Browser, email: string) {
  await b.get(`${root}/account`, en)
  return b.post(`${root}/account`, { email }, en)
}

async function signIn(b: Browser, email: string) {
  await ask(b, email)
  const link = linkIn((await mailsTo(email, "Your orders at")).at(-1))
  await b.get(link, en)
  return b.send(link, {})
}

test("the confirmation of an order leads to its page", async () => {
  await order("link@example.com")
  const link = linkIn((await mailsTo("link@example.com", "Your order "))[0])
  const page = await browserOf(world.app).get(link, en)
  expect(page.status).toBe(200)
  expect(page.text).toContain("Being prepared")
})

test("a mailed link opens the orders of its address, once, and signing out ends it", async () => {
  const number = async (location: string) =>
    /Order (\d{6}-\w{7})/.exec((await browserOf(world.app).get(location, en)).text)?.[1]
  const mine = await number(await order("me@example.com"))
  const other = await number(await order("other@example.com"))
  const b = browserOf(world.app)
  expect((await ask(b, "ME@example.com")).text).toContain("a link is on its way")
  const link = linkIn((await mailsTo("me@example.com", "Your orders at"))[0])
  expect((await b.get(link, en)).text).toContain("Show my orders")
  const page = await b.send(link, {})
  expect(page.text).toContain(mine)
  expect(page.text).not.toContain(other)
  const stranger = browserOf(world.app)
  await stranger.get(`${root}/p/oil`)
  const again = await stranger.post(link, {}, en)
  expect([again.status, again.text.includes("This link was used already")]).toEqual([410, true])
  await b.get(`${root}/account`, en)
  const token = b.cookies.get("mortise_account") ?? ""
  await b.post(`${root}/account/leave`, {})
  b.cookies.set("mortise_account", token)
  expect((await b.get(`${root}/account`, en)).text).toContain("Send me the link")
})

test("an unknown address is answered like a known one, and gets nothing", async () => {
  const [known, unknown] = [browserOf(world.app), browserOf(world.app)]
  await order("known@example.com")
  const answers = [await ask(known, "known@example.com"), await ask(unknown, "unknown@example.com")]
  const plain = answers.map(({ status, text }) => [status, text.replaceAll(/name="_token" value="[^"]+"/g, "")])
  expect(plain[0]).toEqual(plain[1])
  expect(await mailsTo("unknown@example.com", "")).toEqual([])
  expect((await ask(known, "not an address")).status).toBe(422)
})

test("a stranger can't fill a mailbox, and a link grows old", async () => {
  await order("flood@example.com")
  const b = browserOf(world.app)
  for (let i = 0; i < 8; i++) await ask(b, "flood@example.com")
  const mails = await mailsTo("flood@example.com", "Your orders at")
  expect(mails.length).toBe(5)
  world.clock.advanceMs(31 * 60_000)
  const link = linkIn(mails[0])
  await b.get(link, en)
  expect((await b.post(link, {}, en)).status).toBe(410)
})

test("a session shows nothing of an erased person, of another shop, or to a guess", async () => {
  await order("gone@example.com")
  const b = browserOf(world.app)
  expect((await signIn(b, "gone@example.com")).text).toContain("Orders of gone@example.com")
  await t.post("/storefronts", { slug: "my-other-shop", name: "Other" }).expect(201)
  expect((await b.get("/shops/my-other-shop/account", en)).text).toContain("Send me the link")
  const { body } = await t.get("/customers?search=gone").expect(200)
  await t.run((ctx) => eraseCustomer(ctx, body.data[0].id))
  expect((await b.get(`${root}/account`, en)).text).toContain("Send me the link")
  const guess = browserOf(world.app)
  guess.cookies.set("mortise_account", "A".repeat(32))
  expect((await guess.get(`${root}/account`, en)).text).toContain("Send me the link")
  for (const token of ["x", "A".repeat(32), "%00", "'; drop table"]) {
    expect((await guess.get(`${root}/account/enter/${encodeURIComponent(token)}`, en)).status).toBeLessThan(500)
  }
})

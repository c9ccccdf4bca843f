// Pictures of every page, wide and narrow, light and dark: `node web/scripts/screenshots.mjs [folder] [--look=phone-dark] [--whole]`
// (default: a new folder in the system's temporary one, every look, what a window shows; `--whole`: the whole page). Takes a demo server
// at MORTISE_URL, else starts one of its own, which takes a minute. A page of a record is that of the first business which has one.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium } from "playwright-core"

const root = join(import.meta.dirname, "..", "..")
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { look: { type: "string" }, whole: { type: "boolean", default: false } },
})
const out = positionals[0] ?? mkdtempSync(join(tmpdir(), "mortise-screenshots-"))
const person = { email: "demo@example.com", password: "agora-delicatessen" }
const looks = [
  { name: "wide-light", width: 1440, height: 900, colorScheme: "light", locale: "en-GB" },
  { name: "wide-dark", width: 1440, height: 900, colorScheme: "dark", locale: "en-GB" },
  { name: "phone-light", width: 390, height: 844, colorScheme: "light", locale: "el-GR" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark", locale: "en-GB" },
].filter(({ name }) => options.look === undefined || options.look === name)
const startMs = 120_000
/** Lists that are called differently in the API. @type {Readonly<Record<string, string>>} */
const elsewhere = {
  stocktakes: "/stock/stocktakes",
  clients: "/customers",
  hours: "/time-entries",
  payouts: "/marketplace/payouts",
  webhooks: "/integration/webhooks",
  "webhooks/deliveries": "/integration/deliveries",
}

mkdirSync(out, { recursive: true })
const server = process.env["MORTISE_URL"]
  ? { origin: process.env["MORTISE_URL"], stop: async () => undefined }
  : await start()
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
})
try {
  await complete()
  for (const look of looks) await pictures(look)
} finally {
  await browser.close()
  await server.stop()
}
console.log(out)

/** Makes what the demo has none of, in its first business, so that every page has something to show. */
async function complete() {
  const context = await browser.newContext({ baseURL: server.origin })
  await context.request.post("/api/auth/sign-in/email", { data: person, headers: { origin: server.origin } })
  /** @param {string} path @param {object} [data] */
  const post = async (path, data) => {
    const reply = await context.request.post(`/api/v1${path}`, { data, headers: { origin: server.origin } })
    if (!reply.ok()) throw new Error(`POST ${path}: ${reply.status()} ${await reply.text()}`)
    return reply.json()
  }
  const isNone = async (/** @type {string} */ path) =>
    (await (await context.request.get(`/api/v1${path}`)).json()).data.length === 0
  const products = await (await context.request.get("/api/v1/products?limit=1")).json()
  const variantId = products.data[0].variants[0].id
  if (await isNone("/purchase-orders?limit=1")) {
    const supplier = await post("/suppliers", { name: "Cooperative of Kolymvari", address: "73006 Kolymvari" })
    const lines = [{ variantId, quantity: "120", unitCost: "6.40" }]
    await post("/purchase-orders", { supplierId: supplier.id, lines, notes: "For the spring" })
    const order = await post("/purchase-orders", { supplierId: supplier.id, lines })
    await post(`/purchase-orders/${order.id}/actions`, { action: "order" })
    await post(`/purchase-orders/${order.id}/receipts`, { lines: [{ lineNo: 1, quantity: "40" }] })
  }
  if (await isNone("/stock/stocktakes?limit=1")) await post("/stock/stocktakes", { note: "Before the season" })
  if (await isNone("/invoices?state=draft&limit=1")) {
    const { data: customers } = await (await context.request.get("/api/v1/customers?limit=1")).json()
    const [{ id: customerId, name }] = customers
    const line = {
      description: "Tasting for twelve",
      unitPrice: "35",
      quantity: "12",
      taxRate: "24",
      taxCode: "standard",
    }
    const terms = { currency: "EUR", pricesIncludeTax: true, issueDate: new Date().toISOString().slice(0, 10) }
    await post("/invoices", { customerId, buyer: { name }, ...terms, lines: [line] })
  }
  if (await isNone("/integration/webhooks?limit=1")) {
    const url = "https://receiver.invalid/hooks"
    const endpoint = await post("/integration/webhooks", { name: "Warehouse", url, events: ["sales.*"] })
    await post(`/integration/webhooks/${endpoint.id}/test`)
  }
  if (await isNone("/integrations/connected")) await post("/integrations/xero/connect", { sandbox: true })
  await context.close()
}

/** @param {{ name: string, width: number, height: number, colorScheme: string, locale: string }} look */
async function pictures({ name, width, height, colorScheme, locale }) {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width, height },
    colorScheme: colorScheme === "dark" ? "dark" : "light",
    locale,
  })
  const page = await context.newPage()
  await page.goto("/app/sign-in")
  await shoot(page, `sign-in-${name}`)
  await context.request.post("/api/auth/sign-in/email", { data: person, headers: { origin: server.origin } })
  for (const path of await addresses(context.request)) {
    await page.goto(`/app/b/${path}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    const word = path
      .replace(/^[^/]+/, "")
      .replaceAll(/[a-z]+_[0-9a-hjkmnp-tv-z]{26}/g, "one")
      .replaceAll(/\W+/g, "-")
      .replaceAll(/^-|-$/g, "")
    await shoot(page, `${word || "home"}-${name}`)
  }
  await shopPictures(page, name)
  await context.close()
}

/** What shoppers see: the demo's shop, a product of it, the cart, and its marketplace.
 * @param {import("playwright-core").Page} page @param {string} look */
async function shopPictures(page, look) {
  await page.goto("/shops/agora")
  await shoot(page, `shop-${look}`)
  await page.locator('a[href*="/shops/agora/p/"]').first().click()
  await shoot(page, `shop-product-${look}`)
  for (const [name, path] of [
    ["shop-cart", "/shops/agora/cart"],
    ["marketplace", "/market/agora-market"],
  ]) {
    await page.goto(path)
    await shoot(page, `${name}-${look}`)
  }
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function shoot(page, name) {
  await page.waitForLoadState("networkidle")
  // Rows come behind the frame of their list, a chart behind its page: both when the window has nothing else to do.
  for (let idle = 0; idle < 2; idle++) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })))
    await page.waitForLoadState("networkidle")
  }
  await page.screenshot({ path: join(out, `${name}.png`), animations: "disabled", fullPage: options.whole })
}

/** Every page of the register, each in the first business that has something to show on it.
 * @param {import("playwright-core").APIRequestContext} request */
async function addresses(request) {
  const folder = join(root, "web", "src", "pages")
  const register = readFileSync(join(folder, "register.ts"), "utf8")
  const areas = [...register.matchAll(/from "\.\/([\w-]+)\/area\.ts"/g)].map(([, area]) => area ?? "")
  const paths = areas.flatMap((area) =>
    [...readFileSync(join(folder, area, "area.ts"), "utf8").matchAll(/\bpath: "([^"]*)"/g)].map(
      ([, path]) => path ?? "",
    ),
  )
  const { businesses } = await (await request.get("/api/v1/me")).json()
  const found = []
  for (const path of new Set(paths)) {
    const filled = await first(businesses, (business) => addressIn(request, business, path))
    const address = filled ?? (path.includes(":") ? null : `${businesses[0].slug}/${path}`)
    if (address === null) console.error(`no business of the demo has a record for ${path}`)
    else found.push(address)
  }
  return found
}

/** @param {import("playwright-core").APIRequestContext} request @param {{ id: string, slug: string }} business @param {string} path
 * @returns {Promise<string | null>} */
async function addressIn(request, { id: tenant, slug: business }, path) {
  const [list, field, place] = await recordsOf(request, tenant, path)
  const reply = await request.get(`/api/v1${list}`, { headers: { "x-mortise-tenant": tenant } })
  const [record] = reply.ok() ? ((await reply.json()).data ?? [{}]) : [{}]
  if (record === undefined) return null
  if (!path.includes(":")) return `${business}/${path}`
  if (record[field] === undefined) return null
  const address = path.replace(":slug", record.connector ?? record.slug).replace(`:${place}`, record[field])
  if (!address.includes(":payout")) return `${business}/${address}`
  const payouts = await request.get(`/api/v1/marketplace/memberships/${record[field]}/payouts?limit=1`, {
    headers: { "x-mortise-tenant": tenant },
  })
  const [payout] = payouts.ok() ? (await payouts.json()).data : []
  return payout === undefined ? null : `${business}/${address.replace(":payout", payout.id)}`
}

/** Where the records of a page are listed, the field that its address has, and the address's word for it.
 * @param {import("playwright-core").APIRequestContext} request @param {string} tenant @param {string} path */
async function recordsOf(request, tenant, path) {
  if (path === "integrations/:slug") return ["/integrations", "slug", "slug"]
  if (path.includes(":slug")) return ["/integrations/connected", "id", "id"]
  if (path.startsWith("marketplace/joined")) return ["/marketplace/memberships", "sellerId", "id"]
  if (path === "storefronts/pages/:id") {
    const reply = await request.get("/api/v1/storefronts?limit=1", { headers: { "x-mortise-tenant": tenant } })
    const [shop] = (await reply.json()).data
    return [`/storefront-pages?storefrontId=${shop?.id ?? "none"}`, "id", "id"]
  }
  const [kind = ""] = path.split("/:")
  const query = path.endsWith("/edit") && ["invoices", "purchase-orders"].includes(kind) ? "?state=draft" : ""
  return [`${elsewhere[kind] ?? `/${kind}`}${query}`, "id", "id"]
}

/** @template T, R @param {readonly T[]} all @param {(one: T) => Promise<R | null>} find @returns {Promise<R | null>} */
async function first(all, find) {
  for (const one of all) {
    const found = await find(one)
    if (found !== null) return found
  }
  return null
}

/** @returns {Promise<{ origin: string, stop: () => Promise<void> }>} */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), "mortise-demo-"))
  const child = spawn(process.execPath, [join(root, "scripts", "enter.mjs"), "start"], {
    env: { ...process.env, MORTISE_DATA_DIR: folder, PORT: "0", MORTISE_LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const origin = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The demo did not start.")), startMs)
    let said = ""
    child.stdout.on("data", (part) => {
      said += part
      const at = /running at (http:\S+)/.exec(said)?.[1]
      if (at === undefined) return
      clearTimeout(late)
      resolve(at)
    })
  })
  const stop = async () => {
    const ended = new Promise((done) => child.once("exit", done))
    child.kill("SIGTERM")
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, stop }
}

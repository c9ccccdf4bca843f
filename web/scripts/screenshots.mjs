// Pictures of every page, wide and narrow, light and dark: `node web/scripts/screenshots.mjs [folder]` (default: a new one in
// the system's temporary folder). Takes a demo server at MORTISE_URL, else starts one of its own, which takes a quarter minute.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"

const root = join(import.meta.dirname, "..", "..")
const out = process.argv[2] ?? mkdtempSync(join(tmpdir(), "mortise-screenshots-"))
const person = { email: "demo@example.com", password: "agora-delicatessen" }
const looks = [
  { name: "wide-light", width: 1440, height: 900, colorScheme: "light", locale: "en-GB" },
  { name: "wide-dark", width: 1440, height: 900, colorScheme: "dark", locale: "en-GB" },
  { name: "phone-light", width: 390, height: 844, colorScheme: "light", locale: "el-GR" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark", locale: "en-GB" },
]
const startMs = 120_000

mkdirSync(out, { recursive: true })
const server = process.env["MORTISE_URL"]
  ? { origin: process.env["MORTISE_URL"], stop: async () => undefined }
  : await start()
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
})
try {
  for (const look of looks) await pictures(look)
} finally {
  await browser.close()
  await server.stop()
}
console.log(out)

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
  const me = await (await context.request.get("/api/v1/me")).json()
  for (const path of await addresses(context.request)) {
    await page.goto(`/app/b/${me.tenant.slug}${path}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    const word = path
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
  await page.screenshot({ path: join(out, `${name}.png`), animations: "disabled" })
}

/** Every page of the register, with the first record of each kind in place of its parameter.
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
  const found = []
  for (const path of paths) {
    if (path.includes(":slug")) {
      found.push(...(await serviceAddress(request, path)))
      continue
    }
    if (path === "storefronts/pages/:id") {
      found.push(...(await shopPageAddress(request)))
      continue
    }
    const [kind = ""] = path.split("/:")
    const id = path.includes(":") ? await firstId(request, kind, path.endsWith("/edit")) : ""
    if (id !== null) found.push(`/${path.replace(":id", id)}`)
  }
  return found
}

/** The page of a service or of a connection of it: a connected one, else the first of the catalogue.
 * @param {import("playwright-core").APIRequestContext} request @param {string} path */
async function serviceAddress(request, path) {
  const [connected] = (await (await request.get("/api/v1/integrations/connected")).json()).data
  const [first] = (await (await request.get("/api/v1/integrations")).json()).data
  const slug = connected?.connector ?? first?.slug
  if (slug === undefined || (path.includes(":id") && connected === undefined)) return []
  return [`/${path.replace(":slug", slug).replace(":id", connected?.id ?? "")}`]
}

/** The editor with the first page of the first shop.
 * @param {import("playwright-core").APIRequestContext} request */
async function shopPageAddress(request) {
  const [shop] = (await (await request.get("/api/v1/storefronts?limit=1")).json()).data
  if (shop === undefined) return []
  const [page] = (await (await request.get(`/api/v1/storefront-pages?storefrontId=${shop.id}`)).json()).data
  return page === undefined ? [] : [`/storefronts/pages/${page.id}`]
}

/** @param {import("playwright-core").APIRequestContext} request @param {string} kind @param {boolean} isDraft */
async function firstId(request, kind, isDraft) {
  const list = kind === "stocktakes" ? "/stock/stocktakes" : `/${kind}`
  const state = kind === "invoices" && isDraft ? "&state=draft" : ""
  const reply = await request.get(`/api/v1${list}?limit=1${state}`)
  return reply.ok() ? ((await reply.json()).data?.[0]?.id ?? null) : null
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

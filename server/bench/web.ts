import { type BrowserContext, chromium, type Locator, type Page } from "playwright-core"
import type { BenchRun } from "./orders.ts"
import { startServer } from "./server.ts"

/** A phone or an old laptop: Chromium does everything so many times slower. */
const slowdown = 4
const loads = 5
const moves = 4
const owner = { email: "demo@example.com", password: "agora-delicatessen" }
const shopRoot = "/shops/agora"
/** Pages that a route change goes to, by their line in the menu, and where it begins. */
const routes = ["Orders", "Invoices", "Products", "Customers"]
/** What is typed into the search of the products, a key at a time as a quick person types. */
const searched = ["olive", "MZ-0", "honey"]
const keyMs = 90
/** Quiet for so long means that nothing larger is painted any more. */
const settleMs = 600

/**
 * The web application and the storefront as a browser sees them, on a demo business: largest paint, script that is loaded (Brotli, as
 * sent), how long a change of the page takes from the click to its heading, and the longest moment in which typing in a search waits.
 */
export async function benchWeb({ backend, tell }: BenchRun): Promise<void> {
  const figure = (name: string, value: number, unit: string, max: number): void =>
    tell({ bench: "web", figure: name, backend, value: Math.round(value * 10) / 10, unit, target: { max } })
  const server = await startServer(backend, "demo")
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  })
  try {
    const newWindow = async (): Promise<BrowserContext> =>
      browser.newContext({ baseURL: server.origin, locale: "en-GB" })
    const admin = await manyLoads(newWindow, signIn, "/app/b/agora/")
    figure("admin_lcp_ms", admin.lcpMs, "ms", 1_800)
    figure("admin_js_kb", admin.scriptKb, "kB", 250)
    figure("route_change_ms", await routeChangeMs(await newWindow()), "ms", 150)
    figure("search_block_ms", await searchBlockMs(await newWindow()), "ms", 50)
    const shop = await manyLoads(newWindow, () => Promise.resolve(), await productPath(await newWindow()))
    figure("shop_lcp_ms", shop.lcpMs, "ms", 1_200)
    figure("shop_js_kb", shop.scriptKb, "kB", 40)
  } finally {
    await browser.close()
    await server.stop()
  }
}

// What runs in the page stands as text: the server's types know no browser.
const watchPaints = `new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) window.__lcp = startTime
}).observe({ type: "largest-contentful-paint", buffered: true })`

const readLoad = `({
  lcpMs: window.__lcp ?? 0,
  scriptKb: performance.getEntriesByType("resource").filter(({ name }) => /[.]m?js([?]|$)/.test(name))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
})`

/** Answers the time from the next click to the frame in which the page's heading is this. */
const untilPainted = (heading: string): string => `new Promise((done) => {
  let clicked = 0
  document.addEventListener("click", ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true })
  const watch = new MutationObserver(() => {
    if (clicked === 0 || document.querySelector("h1")?.textContent !== ${JSON.stringify(heading)}) return
    watch.disconnect()
    requestAnimationFrame((at) => done(at - clicked))
  })
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
})`

/** The longest that nothing else could run since `__longest` was last set back. */
const watchBlocks = `{
  window.__longest = 0
  let last = performance.now()
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    window.__longest = Math.max(window.__longest, now - last)
    last = now
    setTimeout(() => channel.port2.postMessage(null), 1)
  }
  channel.port2.postMessage(null)
}`

interface Load {
  readonly lcpMs: number
  readonly scriptKb: number
}

/** Loads a page with an empty cache, again and again: the middle of what was measured. */
async function manyLoads(
  newWindow: () => Promise<BrowserContext>,
  enter: (context: BrowserContext) => Promise<void>,
  path: string,
): Promise<Load> {
  const found: Load[] = []
  for (let n = 0; n < loads; n++) {
    const context = await newWindow()
    await enter(context)
    found.push(await oneLoad(context, path))
    await context.close()
  }
  return { lcpMs: middle(found.map((one) => one.lcpMs)), scriptKb: middle(found.map((one) => one.scriptKb)) }
}

async function oneLoad(context: BrowserContext, path: string): Promise<Load> {
  const page = await slowPage(context)
  await page.addInitScript(watchPaints)
  await page.goto(path)
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.waitForLoadState("networkidle")
  await page.waitForTimeout(settleMs)
  return page.evaluate<Load>(readLoad)
}

/** From the click on a line of the menu to the next page's heading being painted; the middle over several pages and rounds. */
async function routeChangeMs(context: BrowserContext): Promise<number> {
  await signIn(context)
  const page = await slowPage(context)
  await page.goto("/app/b/agora/")
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.waitForLoadState("networkidle")
  const times: number[] = []
  for (let round = 0; round < moves; round++) for (const route of routes) times.push(await oneMove(page, route))
  await context.close()
  return middle(times)
}

/** Types into the search of a list, lets it find, and empties it again: the middle of the longest blocks of the rounds. */
async function searchBlockMs(context: BrowserContext): Promise<number> {
  await signIn(context)
  const page = await slowPage(context)
  await page.goto("/app/b/agora/products")
  const field = page.getByRole("searchbox", { name: "Name, SKU or barcode" })
  await field.waitFor()
  await page.waitForLoadState("networkidle")
  await page.evaluate(watchBlocks)
  const times: number[] = []
  for (let round = 0; round < moves; round++)
    for (const words of searched) times.push(await oneSearch(page, field, words))
  await context.close()
  return middle(times)
}

async function oneSearch(page: Page, field: Locator, words: string): Promise<number> {
  await field.click()
  await page.evaluate("window.__longest = 0")
  await field.pressSequentially(words, { delay: keyMs })
  await page.waitForTimeout(settleMs)
  await page.waitForLoadState("networkidle")
  const ms = await page.evaluate<number>("window.__longest")
  await field.fill("")
  await page.waitForTimeout(settleMs)
  return ms
}

async function oneMove(page: Page, name: string): Promise<number> {
  const link = page.getByRole("navigation").getByRole("link", { name, exact: true })
  await link.hover()
  await page.waitForLoadState("networkidle")
  const painted = page.evaluate<number>(untilPainted(name))
  await link.click()
  const ms = await painted
  await page.waitForLoadState("networkidle")
  return ms
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
  return page
}

async function signIn(context: BrowserContext): Promise<void> {
  const origin = new URL((await context.request.get("/readyz")).url()).origin
  const reply = await context.request.post("/api/auth/sign-in/email", { data: owner, headers: { origin } })
  if (!reply.ok()) throw new Error(`The demo's owner could not sign in: ${reply.status()}`)
}

/** The first product of the storefront. */
async function productPath(context: BrowserContext): Promise<string> {
  const page = await context.newPage()
  await page.goto(shopRoot)
  const path = await page.locator(`a[href*="${shopRoot}/p/"]`).first().getAttribute("href")
  await context.close()
  if (path === null) throw new Error("The demo's shop shows no product.")
  return path
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, expect, inject } from "vitest"
import type { Caller } from "./api.ts"

/** False where there is no browser: the scripts are then skipped, visibly. */
export const hasBrowser = inject("chromium") !== ""
export const origin = inject("origin")

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const stepMs = 15_000
let browser: Browser | undefined
const open: { close: () => Promise<void> }[] = []
/** What pages complained about: script errors, refused resources, console errors. Empty at the end of every script. */
const complaints: string[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
  const found = complaints.splice(0)
  expected.length = 0
  expect(found).toEqual([])
})
afterAll(() => browser?.close())

/** A person at a new browser window. With `as` they are signed in already. The window closes with the script, or stays for the file's. */
export async function person(
  as: Caller | null,
  options: BrowserContextOptions = {},
  until: "script" | "file" = "script",
): Promise<Page> {
  browser ??= await chromium.launch({ executablePath: inject("chromium"), args: ["--no-sandbox"] })
  const context = await browser.newContext({
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/Athens",
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(stepMs)
  if (until === "script") open.push(context)
  if (as !== null) {
    const { hostname } = new URL(origin)
    const cookies = as.cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=")
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: hostname, path: "/" }
    })
    await context.addCookies(cookies)
  }
  const page = await context.newPage()
  listen(page)
  return page
}

/** Says that a complaint is expected in this script: it is not counted. */
const expected: RegExp[] = []
export function expectComplaint(pattern: RegExp): void {
  expected.push(pattern)
}

function listen(page: Page): void {
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(`${page.url()}: ${text}`)
  }
  page.on("pageerror", (error) => complain(`script error: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`)
  })
}

/** The address of a page inside a business. */
export function inside(business: Pick<Caller, "slug">, path: string): string {
  return `/app/b/${business.slug}${path}`
}

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** Waits until nothing moves: what fades or slides is not judged half-way. What moves for ever (a loader) is left out. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await frame()
    const moving = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(moving.map((animation) => animation.finished))
  })
}

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/**
 * What axe finds serious or critical on the page as it stands (WCAG 2.2 A and AA).
 * `contrast` asks for what alone depends on the colours: enough for a page whose other rules were just asked for.
 */
export async function seriousViolations(page: Page, rules: "all" | "contrast" = "all"): Promise<string[]> {
  await still(page)
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource)
  const runOnly = rules === "all" ? { type: "tag", values: axeTags } : { type: "rule", values: ["color-contrast"] }
  const violations: Violation[] = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Violation[] }> } }
    const found = await axe.run({ runOnly: only, resultTypes: ["violations"] })
    return found.violations
  }, runOnly)
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`))
}

/** What makes the page wider than its window, so that it would scroll sideways; nothing when it fits. */
export async function tooWide(page: Page): Promise<string[]> {
  await still(page)
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const isWide = (each: Element) => each.getBoundingClientRect().right > clientWidth + 1
    // The innermost ones, outside of what scrolls by itself.
    const wide = [...document.querySelectorAll("body *")].filter(
      (each) =>
        isWide(each) && ![...each.children].some(isWide) && each.closest(".m-scroll, .m-table-frame, .m-tabs") === null,
    )
    const names = wide.map(
      (each) => `${each.tagName.toLowerCase()}.${each.getAttribute("class") ?? ""}: ${each.textContent?.slice(0, 40)}`,
    )
    return [`${scrollWidth} of ${clientWidth} px`, ...names.slice(0, 6)]
  })
}

/** The same as a yes or no. */
export async function fitsWidth(page: Page): Promise<boolean> {
  return (await tooWide(page)).length === 0
}

/**
 * What the keyboard does not reach or does not show: controls outside of the order of the Tab key, places that are pressed but are no
 * controls, and controls on which the focus can't be seen. Tabs, options and the like are walked by arrows within one stop.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await still(page)
  return page.evaluate(() => {
    const controls =
      "a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=checkbox], [role=combobox]"
    const walked =
      "[role=tablist], [role=radiogroup], [role=menu], [role=listbox], [role=toolbar], [role=tree], [role=slider]"
    const isShown = (each: Element) =>
      each.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
      each.closest("[inert], [aria-hidden=true]") === null
    const isOff = (each: Element) =>
      // A step that can't be gone to yet is a button that does nothing.
      each.matches(
        ":disabled, [aria-disabled=true], input[type=hidden], input[type=file], .mantine-Stepper-step:not([data-allow-click])",
      )
    const name = (each: Element) =>
      `${each.tagName.toLowerCase()} ${(each.getAttribute("aria-label") ?? each.textContent ?? "").trim().slice(0, 40)}`
    const shown = [...document.querySelectorAll<HTMLElement>(controls)].filter((each) => isShown(each) && !isOff(each))
    const out = shown.filter((each) => each.tabIndex < 0 && each.closest(walked) === null)
    const early = shown.filter((each) => each.tabIndex > 0)
    const inner = `${controls}, ${walked}, label, [tabindex], option, tr[data-index], [draggable=true]`
    const pressed = [...document.querySelectorAll("main *")].filter(
      (each) =>
        isShown(each) &&
        getComputedStyle(each).cursor === "pointer" &&
        each.closest(inner) === null &&
        each.querySelector(inner) === null,
    )
    const was = document.activeElement
    const look = (each: Element) => {
      // A field of several values shows it two boxes further out.
      const around = [
        each.parentElement,
        each.parentElement?.parentElement,
        each.closest("[data-with-border], .mantine-Input-wrapper, .mantine-PillsInput-root"),
      ]
      const parts = [each, each.nextElementSibling, ...around].filter((part) => part instanceof Element)
      // What fades in is looked at when it has.
      for (const part of parts) for (const change of part.getAnimations()) change.finish()
      return parts
        .map((part) => getComputedStyle(part))
        .map(
          (s) =>
            `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor} ${s.boxShadow} ${s.borderColor} ${s.backgroundColor}`,
        )
        .join()
    }
    const unseen = shown.filter((each) => {
      if (each.tabIndex < 0) return false
      ;(document.activeElement as HTMLElement | null)?.blur()
      const before = look(each)
      each.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
      return document.activeElement === each && look(each) === before
    })
    ;(was as HTMLElement | null)?.focus?.({ preventScroll: true })
    return [
      ...out.map((each) => `not reached: ${name(each)}`),
      ...early.map((each) => `out of order: ${name(each)}`),
      ...pressed.map((each) => `no control: ${name(each)}`),
      ...unseen.map((each) => `focus unseen: ${name(each)}`),
    ].slice(0, 8)
  })
}

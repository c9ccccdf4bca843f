import { globSync, readFileSync } from "node:fs"
import i18next from "i18next"
import { expect, test } from "vitest"
import { first } from "./el/first.ts"
import { problems } from "./el/problems.ts"
import { refusalTexts } from "./el/refusals.ts"
import { loadRefusals, readParams, refusalText } from "./refusals.ts"
import { sentenceIn } from "./server-sentence.ts"

const { sentences, words, reasons } = refusalTexts
const server = new URL("../../../server/src/", import.meta.url)

/** The server's codes with the names of their params (those inside of them as well), as its tables of errors have them. */
const declared = new Map(
  globSync("**/*.ts", { cwd: server })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, server), "utf8"))
    .flatMap((source) => [
      ...source.matchAll(/^ +"([a-z_]+\.[a-z_]+)": \{\s*status: \d+,\s*text: (?:\(([\s\S]*?)\) =>|([\s\S]*?),\n)/gm),
    ])
    .map(([, code = "", params = ""]) => [code, [...params.matchAll(/(\w+)\??:/g)].map(([, name]) => name)] as const),
)
const early: Readonly<Record<string, string>> = problems.codes

test("every refusal of the server has a Greek sentence, once", () => {
  const spec = new URL("../../../client/openapi.json", import.meta.url)
  const published: string[] = JSON.parse(readFileSync(spec, "utf8")).components.schemas.Problem.properties.code.enum
  expect(declared.size).toBeGreaterThan(430)
  const codes = new Set([...declared.keys(), ...published])
  const isEarly = (code: string) => Object.hasOwn(early, code.replaceAll(".", "_"))
  const isLate = (code: string) => Object.hasOwn(sentences, code)
  expect([...codes].filter((code) => !isEarly(code) && !isLate(code))).toEqual([])
  expect(Object.keys(sentences).filter(isEarly)).toEqual([])
  // The library that signs people in has codes of its own.
  expect(Object.keys(sentences).filter((code) => !codes.has(code) && !code.startsWith("auth."))).toEqual([])
  expect(Object.values(sentences).filter((sentence) => !/[α-ω]{2} /.test(sentence))).toEqual([])
})

test("what stands in a hole is a param of that refusal, said by words that exist", () => {
  const wrong = Object.entries(sentences).flatMap(([code, sentence]) =>
    [...sentence.matchAll(/\{\{(\w*)(?:@([\w.]*))?\}\}/g)]
      .filter(([, name, place]) => !declared.get(code)?.includes(name ?? "") || (place && !isPlace(place)))
      .map(([text]) => `${code} ${text}`),
  )
  expect(wrong).toEqual([])
  expect(
    Object.entries(sentences).filter(([, sentence]) => /[{}]/.test(sentence.replaceAll(/\{\{[\w.@]+\}\}/g, ""))),
  ).toEqual([])
})

test("a reason that the server gives in its own words is said in Greek", () => {
  const given = globSync("{business,webhooks}/**/*.ts", { cwd: server })
    .filter((file) => !/test|stream|events\.ts$/.test(file))
    .map((file) => readFileSync(new URL(file, server), "utf8"))
    .flatMap((source) => [
      ...source.matchAll(
        /(?:"\]\(\s*\{\s*reason: |\b(?:refuse|refused|invalid)\()(?:"([^"]+)"|`((?:[^`$]|\$\{(?:[^{}`]|`[^`]*`)*\})+)`)/g,
      ),
    ])
    .map(([, plain, filled]) => plain ?? (filled ?? "").replaceAll(/\$\{(?:[^{}`]|`[^`]*`)*\}/g, "x"))
  expect(given.length).toBeGreaterThan(30)
  expect(given.filter((reason) => sentenceIn(reasons, reason) === reason)).toEqual([])
})

test("a reason fills in as much in Greek as in English", () => {
  const holes = (text: string) => text.split("{}").length
  const wrong = Object.entries(reasons).filter(([english, greek]) => holes(greek) > holes(english))
  expect(wrong).toEqual([])
})

test("the server's own sentence stands until the Greek ones have come, and in English", async () => {
  expect(refusalText("el", "timer.none", {})).toBeNull()
  await loadRefusals("el")
  await loadRefusals("en")
  expect(refusalText("el", "timer.none", {})).toBe("Δεν τρέχει χρονόμετρό σας.")
  expect(refusalText("el", "nobody.knows", {})).toBeNull()
  expect(refusalText("en", "timer.none", {})).toBeNull()
  expect(readParams("el", { by: "3 open tickets", name: "tickets" })).toEqual({
    by: "3 ανοιχτά αιτήματα",
    name: "tickets",
  })
})

test("lists, words, days, sizes and reasons are said as a person reads them", async () => {
  await i18next.init({ lng: "el", resources: { el: { translation: first } } })
  await loadRefusals("el")
  const say = (code: string, params: object) => refusalText("el", code, { ...params })
  expect(say("marketplace.payout_fields_missing", { missing: ["iban", "taxNumber"] })).toContain("IBAN, ΑΦΜ.")
  expect(say("marketplace.listing_unavailable", { listings: [{ listingId: "1", name: "Ελιές" }] })).toContain("Ελιές.")
  expect(say("ledger.period_closed", { date: "2026-01-31" })).toContain("31 Ιανουαρίου 2026")
  expect(say("file.too_large", { maxBytes: 5_242_880 })).toMatch(/έως 5 MB\.$/)
  expect(say("ticket.merge_final", { reason: "it is older than 30 days" })).toContain("από 30 ημέρες")
  expect(say("asset.fields_invalid", { problems: ["ram is missing", "own words"] })).toContain("λείπει: ram; own words")
  expect(say("sales.transition_refused", { action: "cancel", state: "completed" })).toBe(
    "Αυτό (ακύρωση) δεν γίνεται με την παραγγελία όπως είναι τώρα: «Ολοκληρωμένη».",
  )
  expect(say("sales.nothing_left", { action: "unheard-of" })).toContain(": unheard-of.")
})

function isPlace(place: string): boolean {
  const found = place.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], first)
  return Object.hasOwn(words, place) || (typeof found === "object" && found !== null)
}

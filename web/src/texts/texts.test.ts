import { globSync, readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { valuePlaces } from "../kit/events/value-name.ts"
import { el } from "./el/index.ts"
import { serverSentences } from "./el/server-sentences.ts"
import { en } from "./en/index.ts"
import { rest } from "./en/rest.ts"
import { formatLocale } from "./language.ts"
import { sentenceIn } from "./server-sentence.ts"

/** Every text with its key: `orders.title`. */
function flat(texts: object, start = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${start}${key}`, value] as [string, string]]
      : flat(value as object, `${start}${key}.`),
  )
}

const api = JSON.parse(readFileSync(new URL("../../../client/openapi.json", import.meta.url), "utf8"))
const english = new Map(flat(en))
const greek = new Map(flat(el))

test("both languages have the same keys, none of them empty", () => {
  expect([...greek.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  for (const [key, text] of [...english, ...greek]) expect(text.trim(), key).not.toBe("")
})

test("what is there before any other page says nothing of the words that come later", () => {
  const source = new URL("../", import.meta.url)
  const read = (file: string) => readFileSync(new URL(file, source), "utf8")
  const files = (pattern: string) => globSync(pattern, { cwd: source }).filter((file) => !file.includes("palette.tsx"))
  const always = files("{app,pages/home,pages/notifications}/**/*.{ts,tsx}").filter((file) => !file.endsWith("area.ts"))
  const menus = files("pages/*/area.ts").map((file) => /nav: \[.*?\n {2}\]/s.exec(read(file))?.[0] ?? "")
  const said = [...always.map(read), read("pages/begin/begin-card.tsx"), read("pages/hours/timer.tsx"), ...menus]
  const groups = new Set(said.flatMap((text) => [...text.matchAll(/\bt\(["`](\w+)\./g)].map(([, group]) => group)))
  expect(groups.size).toBeGreaterThan(20)
  expect(Object.keys(rest).filter((group) => groups.has(group))).toEqual([])
})

test("a text asks for the same values in both languages", () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
  for (const [key, text] of english) expect(values(greek.get(key) ?? ""), key).toEqual(values(text))
})

test("whatever deals, their pipelines and stages refuse is said in both languages", () => {
  const codes: readonly string[] = api.components.schemas.Problem.properties.code.enum
  const wanted = codes.filter((code) => /^(deal|pipeline|stage)\./.test(code))
  expect(wanted.length).toBeGreaterThan(15)
  const said = Object.keys(el.problems.codes)
  expect(wanted.filter((code) => !said.includes(code.replaceAll(".", "_")))).toEqual([])
})

test("every plural has its forms", () => {
  for (const key of english.keys()) {
    if (key.endsWith("_one")) expect(english.has(key.replace(/_one$/, "_other")), key).toBe(true)
  }
})

test("Greek is Greek: no sentence was left in English", () => {
  const same = [...english].filter(([key, text]) => greek.get(key) === text && /[a-z]{3} [a-z]{3}/i.test(text))
  expect(same).toEqual([])
})

test("numbers follow the business where it speaks the reader's language", () => {
  expect(formatLocale("el", "el-CY")).toBe("el-CY")
  expect(formatLocale("en", "el-GR")).toBe("en-GB")
})

test("what a history's values are called stands where it is looked for, in both languages", () => {
  const places = Object.values(valuePlaces).flatMap((fields) => Object.values(fields))
  expect(places.length).toBeGreaterThan(20)
  for (const texts of [english, greek]) {
    const found = (place: string) => [...texts.keys()].some((key) => key.startsWith(`${place}.`))
    expect(places.filter((place) => !found(place))).toEqual([])
  }
})

test("a sentence of the server is said in Greek, with what it fills in, and what nobody translated stays", () => {
  const say = (sentence: string) => sentenceIn(serverSentences, sentence)
  expect(say("Disconnected")).toBe("Αποσυνδέθηκε")
  expect(say("Paused by Eleni (the boss)")).toBe("Σε παύση από: Eleni (the boss)")
  expect(say("The vendor did not give its consent: it sent no code")).toBe(
    "Η υπηρεσία δεν έδωσε τη συναίνεσή της: δεν έστειλε κωδικό",
  )
  expect(say("key must NOT have fewer than 10 characters 10")).toBe("key: χρειάζονται τουλάχιστον 10 χαρακτήρες")
  expect(say("Their own words")).toBe("Their own words")
})

test("whatever the hub and the connectors say of a failure is said in Greek", () => {
  const missing = sentencesOf("hub")
    .concat(sentencesOf("connectors"))
    .filter((sentence) => sentenceIn(serverSentences, sentence) === sentence)
  expect(missing).toEqual([])
})

/** Sentences of failures and of standings in a part of the server, as its sources have them; a hole is "x". */
function sentencesOf(part: string): string[] {
  const folder = new URL(`../../../server/src/${part}/`, import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  const sources = files.filter((file) => file.endsWith(".ts") && !/test|sandbox|conformance|mcp/.test(file))
  return sources
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .flatMap((source) => [...source.matchAll(/(?:class: "\w+", message|\breason): (?:"([^"]+)"|`([^`]+)`)/g)])
    .map(([, plain, filled]) => plain ?? (filled ?? "").replaceAll(/\$\{[^}]+\}/g, "x"))
    .filter((sentence) => /^[A-Z].* /.test(sentence))
}

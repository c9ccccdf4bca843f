import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { el } from "./el/index.ts"
import { en } from "./en/index.ts"
import { formatLocale } from "./language.ts"

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

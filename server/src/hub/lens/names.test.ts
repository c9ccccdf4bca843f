import { Check } from "typebox/value"
import { expect, test } from "vitest"
import { names } from "./names.ts"
import type { LensEnv } from "./types.ts"

const sources = names({ vendor: "Acme", what: "Source", table: "sources" })

function envOf(known: Record<string, unknown>, joined: readonly Record<string, string>[] = []): LensEnv {
  return { currency: "EUR", country: null, timeZone: "UTC", settings: { sources: joined }, meta: { sources: known } }
}

test("names go by the account's own, without regard to case and blanks, and an id is a name, too", () => {
  const env = envOf({ 7: "Fair", 8: { label: "Web", colour: "red" } })
  expect(sources.nameOf("7", env)).toBe("Fair")
  expect(sources.nameOf("8", env)).toBe("Web")
  expect(sources.idsOf(" web ", env)).toEqual(["8"])
  expect(sources.idsOf("7", env)).toEqual(["7"])
  expect(sources.idsOf("Radio", env)).toEqual([])
  expect([...sources.labels(env)]).toEqual([
    ["7", "Fair"],
    ["8", "Web"],
  ])
})

test("where names differ the settings join them, and come before what is called so there", () => {
  const env = envOf({ 7: "Fair", 8: "Web" }, [
    { ours: "Online", theirs: "web" },
    { ours: "Fair", theirs: "8" },
  ])
  expect(sources.nameOf("8", env)).toBe("Online")
  expect(sources.idsOf("online", env)).toEqual(["8"])
  expect(sources.idsOf("Fair", env)).toEqual(["8", "7"])
})

test("an id that came after the account was read, and a name that is nothing there, are refused in words", () => {
  const env = envOf({ 7: "Fair" })
  expect(() => sources.nameOf("9", env)).toThrow(/Acme has a source 9 that came after its sources were read/)
  const among = ["Fair", "Web"]
  expect(sources.refused("Radio", among).message).toMatch(
    /^source: Acme has no source "Radio" for it, but: Fair, Web\. /,
  )
  expect(sources.refused("Radio", []).message).toContain("but: none")
})

test("where nothing was learned, an id is its own name", () => {
  expect(sources.nameOf("7", envOf({}))).toBe("7")
  expect(sources.idsOf("7", envOf({}))).toEqual(["7"])
})

test("the form of the settings takes pairs of names, and none by default", () => {
  expect(sources.setting).toMatchObject({ title: "Sources", default: [] })
  expect(Check(sources.setting, [{ ours: "Online", theirs: "Web" }])).toBe(true)
  expect(Check(sources.setting, [{ ours: "", theirs: "Web" }])).toBe(false)
})

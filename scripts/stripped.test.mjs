import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "mortise-stripped-"))
const kept = join(folder, "node_modules/.cache/mortise/stripped")
const hook = join(folder, "scripts/stripped.mjs")
const file = join(folder, "greeting.ts")
const word = /** @param {string} text */ (text) =>
  `interface Shape {\n  size: number\n}\nconst word: string = "${text}"\n`

beforeAll(() => {
  mkdirSync(join(folder, "scripts"))
  copyFileSync(join(import.meta.dirname, "stripped.mjs"), hook)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the file says when a process runs it. @param {string} source */
function says(source) {
  writeFileSync(file, source)
  const flags = ["--disable-warning=ExperimentalWarning", "--import", pathToFileURL(hook).href]
  const done = spawnSync(process.execPath, [...flags, file], { encoding: "utf8" })
  return `${done.stdout}${done.stderr}`.trim()
}

test("a file runs without its types, and is taken from what was kept until it changes", () => {
  const [first = "", second = ""] = ["Kalimera", "Kalispera"].map((text) => `${word(text)}console.log(word)\n`)
  expect(says(first)).toBe("Kalimera")
  const [name = ""] = readdirSync(kept)
  writeFileSync(join(kept, name), readFileSync(join(kept, name), "utf8").replace("Kalimera", "what was kept"))
  expect(says(first)).toBe("what was kept")
  expect(says(second)).toBe("Kalispera")
  expect(readdirSync(kept)).toEqual([name])
})

test("a mistake is told at the line where it stands in the source", () => {
  const source = `${word("Kalimera")}throw new Error(word as string)\n`
  for (const run of ["as it is made", "as it was kept"]) expect(says(source), run).toContain("greeting.ts:5:7")
})

// What the checks share: the source files, and how a check ends.
import { globSync, readFileSync } from "node:fs"
import { root } from "./run.mjs"

const generated = /(^|\/)generated\/|^client\/src\/schema\.ts$/

/** @typedef {{ path: string, text: string }} Source */

/** Every hand-written source file, its path from the repository's root with forward slashes.
 * @returns {Source[]} */
export function sources() {
  return globSync(
    ["server/{src,bench,bin}/**/*.{ts,mjs}", "{web,client}/{src,test}/**/*.{ts,tsx}", "scripts/**/*.mjs"],
    { cwd: root },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !generated.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, "utf8") }))
}

/** Tests, and the `testing.ts` beside them that a part's tests share. @param {string} path */
export const isTest = (path) => /(\.(test|e2e)|\/testing)\.(ts|tsx|mjs)$/.test(path)

/** The text with comments blanked (line numbers stay), so that an example in a docstring breaks no rule.
 * @param {string} text */
export function withoutComments(text) {
  const stringOrComment = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return text.replace(stringOrComment, (found, string) => string ?? found.replace(/[^\n]/g, " "))
}

/** @param {string} text @param {number} offset */
export const lineAt = (text, offset) => text.slice(0, offset).split("\n").length

/** Prints the problems, or the one line of a check that holds, and sets the exit code.
 * @param {string[]} problems @param {string} holds */
export function report(problems, holds) {
  console.log(problems.length ? problems.join("\n") : holds)
  if (problems.length) process.exitCode = 1
}

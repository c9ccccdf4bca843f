// How long a file may get (STYLE 1). Split by meaning, not by line count.
import { report, sources } from "./sources.mjs"

const linesWarned = 300
const linesMax = 400

const sized = sources().map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
const long = sized.filter(({ lines }) => lines > linesWarned).sort((a, b) => b.lines - a.lines)
for (const { path, lines } of long)
  if (lines <= linesMax) console.log(`warning: ${path} has ${lines} lines; ${linesMax} is the wall`)
report(
  long
    .filter(({ lines }) => lines > linesMax)
    .map(({ path, lines }) => `${path} has ${lines} lines, over ${linesMax}: split it by meaning`),
  `${sized.length} files, the longest ${Math.max(0, ...sized.map(({ lines }) => lines))} lines`,
)

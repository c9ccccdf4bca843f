// node .ci/count.mjs PASSED FAILED REPORT...: adds what vitest's JSON reports say to the steps that passed and failed,
// prints `N passed, N failed, N skipped` and exits non-zero when anything failed. Runs on any Node.
import { existsSync, readFileSync } from "node:fs"

const [passed, failed, ...reports] = process.argv.slice(2)
/** What failed, in words: the end of a long output is what people read first. @type {string[]} */
const failures = []
const counts = { passed: Number(passed), failed: Number(failed), skipped: 0 }
for (const file of reports.filter((name) => name.endsWith(".json") && existsSync(name))) add(file)
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join("\n")}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

/** A run that left no report, and a test file that could not be read, count as one failure each; so does a run that ended
 * badly with every test green (an error outside a test, a failed clean-up).
 * @param {string} file */
function add(file) {
  const report = reportIn(file)
  const before = counts.failed
  if (report) {
    counts.passed += report.numPassedTests
    counts.failed += report.numFailedTests + unread(report.testResults)
    counts.skipped += report.numPendingTests + report.numTodoTests
    failures.push(...namesOfFailed(report.testResults))
  }
  if (counts.failed === before && (!report || existsSync(`${file}.failed`))) counts.failed += 1
}

/** @param {{ status: string, assertionResults: { status: string }[] }[]} files */
function unread(files) {
  return files.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[]} files */
function namesOfFailed(files) {
  return files
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === "failed")
      const file = name.split("/").slice(-4).join("/")
      if (tests.length === 0) return [`${file} (could not be read)`]
      return tests.map(
        (test) => `${file}: ${test.fullName}: ${(test.failureMessages?.[0] ?? "").split("\n")[0]?.slice(0, 300)}`,
      )
    })
}

/** A run that was cut off leaves half a report or none. @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}

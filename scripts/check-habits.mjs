// Spellings that STYLE keeps out of the code, each with the place where it is allowed and what to write instead.
import { isTest, lineAt, report, sources, withoutComments } from "./sources.mjs"

const tests = /\.(test|e2e)\.|\/testing\.ts$|^server\/(src\/testing|bench)\/|^web\/test\//

/** @typedef {{ name: string, pattern: RegExp, where: RegExp, except?: RegExp[], inComments?: boolean, instead: string }} Habit */

/** @type {Habit[]} */
const habits = [
  {
    name: "the machine's clock",
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)/g,
    where: /^server\//,
    // An id must grow even where a caller's `now` stands still.
    except: [tests, /^server\/src\/(platform\/clock|cli)\//, /^server\/src\/kernel\/ids\.ts$/],
    instead: "use ctx.now or the clock you are given (#platform/clock)",
  },
  {
    name: "the environment",
    pattern: /\bprocess\.env\b/g,
    where: /^server\/src\//,
    except: [tests, /^server\/src\/platform\/config\//, /^server\/src\/kernel\/proof-runs\.ts$/],
    instead: "take the value as a parameter; platform/config reads the environment once",
  },
  {
    name: "SQL",
    pattern: /\bsql(<[^>]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/g,
    where: /^server\/src\//,
    except: [tests, /^server\/src\/platform\//, /(^|\/)([\w-]+-)?store(-[\w-]+)?\.ts$/],
    instead: "only a part's store.ts writes SQL",
  },
  {
    name: "a database driver",
    pattern: /\b(from|import)\s*\(?\s*["'](pg|@electric-sql\/pglite)(\/[^"']*)?["']/g,
    where: /^server\/src\//,
    except: [tests, /^server\/src\/platform\//],
    instead: "use #platform/db: a statement outside withTenant or withSystem escapes row security",
  },
  {
    name: "any",
    pattern: /:\s*any\b|\bas any\b|<any>|\bany\[\]/g,
    where: /\.tsx?$/,
    except: [tests],
    instead: "name the type, or use unknown and parse it",
  },
  {
    name: "a silenced compiler",
    pattern: /@ts-(ignore|nocheck)/g,
    where: /\.tsx?$/,
    inComments: true,
    instead: "mend the type; a test of types may use @ts-expect-error",
  },
  {
    name: "work left for later",
    pattern: /\b(TODO|FIXME)\b/g,
    where: /\.(tsx?)$/,
    inComments: true,
    instead: "do it now or open an issue",
  },
  {
    name: "a test switched off or on alone",
    pattern: /\b(test|it|describe)\.(only|skip|todo)\b(?!If)/g,
    where: /\.(test|e2e)\./,
    instead: "mend it or remove it; skipIf says on which machine a test can't run",
  },
]

/** @param {string} path @param {string} text */
export function habitProblems(path, text) {
  const code = withoutComments(text)
  return habits
    .filter(({ where, except = [] }) => where.test(path) && !except.some((allowed) => allowed.test(path)))
    .flatMap(({ name, pattern, inComments, instead }) =>
      [...(inComments ? text : code).matchAll(pattern)].map(
        ({ 0: found, index }) => `${path}:${lineAt(text, index)} ${name}: ${found.trim()}; ${instead}`,
      ),
    )
}

if (import.meta.main) {
  const files = sources().filter(({ path }) => !path.startsWith("scripts/"))
  report(
    files.flatMap(({ path, text }) => habitProblems(path, text)),
    `${files.length} files (${files.filter(({ path }) => isTest(path)).length} of them tests) keep the habits`,
  )
}

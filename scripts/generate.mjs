// Writes what is generated from the server: its OpenAPI document, the client's types, the picture of the database
// and the connectors' pages.
// `--check` writes nothing and fails when a committed file is not what the server says.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fail, pinnedNode, root } from "./run.mjs"

const main = join(root, "server", "src", "main.ts")
const askTimeoutMs = 120_000
const answerBytesMax = 64 * 1024 * 1024

const isCheck = process.argv.includes("--check")
const openapi = `${JSON.stringify(parsed(ask("openapi")), null, 2)}\n`
const stale = [
  ["client/openapi.json", openapi],
  ["client/src/schema.ts", await clientTypes(openapi)],
  ["server/schema-picture.txt", `${ask("schema-picture").trimEnd()}\n`],
  ...pages(parsed(ask("connector pages"))),
].filter(([path = "", text = ""]) => differs(path, text))

if (stale.length === 0) console.log("generated files: as the server says")
else if (isCheck)
  fail(`${stale.map(([path]) => path).join(", ")}: not what the server says. Run \`npm run fix\` and commit.`)
else for (const [path = "", text = ""] of stale) write(path, text)

/** What `mortise <command>` prints, untouched by this machine's settings. @param {string} command */
function ask(command) {
  if (!existsSync(main)) fail("server/src/main.ts is not there, so nothing can be generated from it.")
  const isSetting = /** @param {string} key */ (key) => key === "DATABASE_URL" || key.startsWith("MORTISE_")
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !isSetting(key)))
  const limits = { timeout: askTimeoutMs, maxBuffer: answerBytesMax }
  const done = spawnSync(pinnedNode, [main, ...command.split(" ")], { cwd: root, env, encoding: "utf8", ...limits })
  if (done.status !== 0)
    fail(`\`mortise ${command}\` ended with ${done.error?.message ?? done.status}:\n${done.stderr.trimEnd()}`)
  return done.stdout
}

/** The connectors' pages: path → text. @param {unknown} made @returns {[string, string][]} */
function pages(made) {
  return Object.entries(Object(made)).map(([path, text]) => [path, String(text)])
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return fail(`\`mortise openapi\` must print JSON and nothing else; it printed: ${text.slice(0, 200)}`)
  }
}

/** openapi-typescript needs TypeScript 5's API, so it lives with its own compiler in client/node_modules.
 * @param {string} document @returns {Promise<string>} */
async function clientTypes(document) {
  const { default: openapiTS, astToString } = createRequire(join(root, "client", "package.json"))("openapi-typescript")
  const header = "// Generated from openapi.json by `npm run fix`; do not edit.\n\n"
  return header + astToString(await openapiTS(document, { alphabetize: true }))
}

/** @param {string} path @param {string} text */
function differs(path, text) {
  const file = join(root, path)
  return !existsSync(file) || readFileSync(file, "utf8").replaceAll("\r\n", "\n") !== text
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`generated: ${path}`)
}

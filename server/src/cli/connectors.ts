import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Command } from "commander"
import type { Switched, SwitchedBy } from "#hub"
import type { Task } from "#platform/lifecycle"
import type { CommandModule } from "./command.ts"
import { skeletonOf } from "./connector-skeleton.ts"
import type { Host } from "./host.ts"
import { say, sayJson, tableText } from "./output.ts"

interface SwitchLine {
  readonly slug: string
  readonly offBy: SwitchedBy
}

const offTask: Task<null, SwitchLine[]> = {
  name: "connectors off",
  run: async ({ db }) => {
    const { offConnectors } = await import("#hub")
    const off = await db.withSystem("mortise connectors", offConnectors)
    return [...off].map(([slug, offBy]) => ({ slug, offBy }))
  },
}

const switchTask: Task<{ slug: string; isOn: boolean }, Switched> = {
  name: "connectors switch",
  run: async ({ db }, { slug, isOn }) => {
    const [{ connectors }, { switchConnector }] = await Promise.all([import("#connectors"), import("#hub")])
    const known = connectors.map((one) => one.slug)
    if (!known.includes(slug)) throw new Error(`There is no connector ${slug}; there are: ${known.join(", ")}.`)
    return db.withSystem("mortise connectors", (sys) => switchConnector(sys, slug, isOn))
  },
}

/** `mortise connectors` and `mortise connector`: what this program can be connected with, its switches, and a new one. */
export const connectorCommands: CommandModule = {
  tasks: [offTask, switchTask],
  register: (cli, host) => {
    const connectors: Command = cli
      .command("connectors")
      .description("outside systems that businesses can connect, with what is read and written there")
      .option("--json", "as JSON")
      .action(({ json }: { json?: boolean }) => list(host, json))
    connectors
      .command("list")
      .description("the same: what can be connected, and whether it is switched on")
      .option("--json", "as JSON")
      .action((_own: object, command: Command) => list(host, isJson(command)))
    for (const [verb, isOn, about] of verbs)
      connectors
        .command(`${verb} <slug>`)
        .description(about)
        .option("--json", "as JSON")
        .action((slug: string, _own: object, command: Command) => turn(host, slug, isOn, isJson(command)))
    const connector: Command = cli.command("connector").description("making connectors")
    connector
      .command("new <slug>")
      .description("a folder that passes the checks, to go on from: small letters, digits and dashes, as acme-crm")
      .option("--json", "as JSON")
      .action((slug: string, { json }: { json?: boolean }) => make(host, slug, json))
    connector
      .command("pages")
      .description("print the documentation of every connector as JSON: file → Markdown")
      .action(printPages)
  },
}

const verbs = [
  ["enable", true, "let businesses connect it again; what was paused goes on"],
  ["disable", false, "let no business connect it; present connections pause and say why"],
] as const

/** `--json` may stand before or behind the verb. */
function isJson(command: Command): boolean {
  return Boolean(command.optsWithGlobals()["json"])
}

async function turn(host: Host, slug: string, isOn: boolean, asJson: boolean): Promise<void> {
  const done = await host.run(`connectors ${isOn ? "enable" : "disable"}`, switchTask, { slug, isOn })
  if (asJson) return sayJson({ slug, ...done })
  if (isOn && done.offBy === "environment")
    return say(`${slug} stays off: MORTISE_CONNECTORS_OFF names it, which wins. Take it out there and start again.`)
  say(
    isOn
      ? `${slug} is switched on; ${done.resumed} connections go on.`
      : `${slug} is switched off; ${done.paused} connections are paused until it is on again.`,
  )
}

async function list(host: Host, asJson = false): Promise<void> {
  const { connectors } = await import("#connectors")
  const off = new Map((await host.run("connectors", offTask, null)).map(({ slug, offBy }) => [slug, offBy]))
  const lines = connectors.map(({ slug, name, category, auth, resources, webhooks, bypass = {} }) => ({
    slug,
    name,
    category,
    isOn: !off.has(slug),
    offBy: off.get(slug) ?? null,
    auth: auth.kind,
    resources: Object.keys(resources),
    writes: Object.entries(resources).flatMap(([id, one]) => (one.push === undefined ? [] : [id])),
    hasWebhooks: webhooks !== undefined,
    bypassed: Object.keys(bypass),
  }))
  if (asJson) return sayJson(lines)
  const rows = lines.map((one) => [
    one.slug,
    one.name,
    one.category,
    one.auth,
    one.resources.join(", "),
    one.hasWebhooks ? "yes" : "no",
    one.offBy === null ? "yes" : `off (${one.offBy})`,
  ])
  say(tableText(["SLUG", "NAME", "CATEGORY", "LOGIN", "RECORDS", "WEBHOOKS", "ON"], rows))
}

function make({ parts }: Host, slug: string, asJson = false): void {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(slug))
    throw new Error(`${slug} is no name of a connector: small letters, digits and dashes, a letter first, as acme-crm.`)
  const folder = join(parts.sourceRoot, "connectors", slug)
  if (existsSync(folder)) throw new Error(`There is a connector ${slug} already.`)
  const files = Object.entries(skeletonOf(slug)).map(([name, text]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return `server/src/connectors/${slug}/${name}`
  })
  addToShelf(join(parts.sourceRoot, "connectors", "index.ts"), slug)
  if (asJson) sayJson({ slug, files })
  else
    say(
      `${files.join("\n")}\nIt is on the shelf. Format it (npm run fix), then: npm run mortise -- conformance ${slug}`,
    )
}

/** One import and one word in the list: the only place that names every connector. */
function addToShelf(path: string, slug: string): void {
  const value = slug.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
  const text = readFileSync(path, "utf8")
  const imported = text.replace(/(?=\n\/\*\* Every connector)/, `import { ${value} } from "./${slug}/index.ts"\n`)
  const listed = imported.replace(/(const connectors: readonly Connector\[\] = \[[^\]]*?),?\s*\]/, `$1, ${value}]`)
  if (listed === imported || imported === text) throw new Error(`${path} is not as expected: add ${value} by hand.`)
  writeFileSync(path, listed)
}

async function printPages(): Promise<void> {
  const [{ connectors }, { connectorPage, connectorsPage }] = await Promise.all([import("#connectors"), import("#hub")])
  const pages = connectors.map((one) => [`docs/connectors/${one.slug}.md`, connectorPage(one)])
  sayJson(Object.fromEntries([["docs/connectors/README.md", connectorsPage(connectors)], ...pages]))
}

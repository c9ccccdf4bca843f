import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Command } from "commander"
import type { CommandModule } from "./command.ts"
import { skeletonOf } from "./connector-skeleton.ts"
import type { Host } from "./host.ts"
import { say, sayJson, tableText } from "./output.ts"

/** `mortise connectors` and `mortise connector`: what this program can be connected with, and a new one. */
export const connectorCommands: CommandModule = {
  register: (cli, host) => {
    cli
      .command("connectors")
      .description("outside systems that businesses can connect, with what is read and written there")
      .option("--json", "as JSON")
      .action(({ json }: { json?: boolean }) => list(host, json))
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

async function list(host: Host, isJson = false): Promise<void> {
  const [{ connectors }, { isSwitchedOn }] = await Promise.all([import("#connectors"), import("#hub")])
  const config = host.config()
  const lines = connectors.map(({ slug, name, category, auth, resources, webhooks, bypass = {} }) => ({
    slug,
    name,
    category,
    isOn: isSwitchedOn(config, slug),
    auth: auth.kind,
    resources: Object.keys(resources),
    writes: Object.entries(resources).flatMap(([id, one]) => (one.push === undefined ? [] : [id])),
    hasWebhooks: webhooks !== undefined,
    bypassed: Object.keys(bypass),
  }))
  if (isJson) return sayJson(lines)
  const rows = lines.map((one) => [
    one.slug,
    one.name,
    one.category,
    one.auth,
    one.resources.join(", "),
    one.hasWebhooks ? "yes" : "no",
    one.isOn ? "yes" : "no",
  ])
  say(tableText(["SLUG", "NAME", "CATEGORY", "LOGIN", "RECORDS", "WEBHOOKS", "ON"], rows))
}

function make({ parts }: Host, slug: string, isJson = false): void {
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
  if (isJson) sayJson({ slug, files })
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

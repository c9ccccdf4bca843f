// What a connector's definition says, as a page for people.
import { liveChecks, staticChecks, whyNot } from "./conformance/index.ts"
import type { Connector, Resource } from "./define.ts"
import type { NodeAbout } from "./lens/types.ts"
import { recordTypeOf } from "./records/index.ts"

/** The documentation page of a connector, in Markdown. */
export function connectorPage(connector: Connector): string {
  const { name, about, website, category, resources } = connector
  const parts = [
    `# ${name}`,
    `${about} Category: ${category}. <${website}>`,
    login(connector),
    limits(connector),
    "## Records",
    overview(resources),
    ...Object.entries(resources).map(([id, one]) => fieldTable(id, one)),
    actions(connector),
    settings(connector),
    webhooks(connector),
    checks(connector),
  ]
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`
}

/** The list of all connectors, in Markdown. */
export function connectorsPage(connectors: readonly Connector[]): string {
  const rows = connectors
    .toSorted((a, b) => a.category.localeCompare(b.category, "en") || (a.order ?? 100) - (b.order ?? 100))
    .map(({ slug, name, category, resources, about }) => [
      `[${name}](${slug}.md)`,
      category,
      Object.values(resources)
        .map((one) => one.name.toLowerCase())
        .join(", "),
      about,
    ])
  const intro = "Generated from the definitions by `npm run fix`; do not edit."
  return `# Connectors\n\n${intro}\n\n${table(["connector", "category", "records", "what"], rows)}\n`
}

function login({ auth, accounts, hosts }: Connector): string {
  const scopes = "scopes" in auth && auth.scopes.length > 0 ? ` Rights asked for: ${codes(auth.scopes)}.` : ""
  const entered = Object.keys({ ...auth.inputs?.properties, ...("secrets" in auth ? auth.secrets.properties : {}) })
  const asked = entered.length > 0 ? ` Entered when connecting: ${codes(entered)}.` : ""
  const key =
    auth.kind === "oauth2" && auth.key !== undefined
      ? ` Or, instead of the consent, a key: ${codes(Object.keys(auth.key.secrets.properties))}.`
      : ""
  const several = accounts.several ? " One business may connect several accounts." : ""
  return `## Login\n\nKind: \`${auth.kind}\`.${scopes}${asked}${key}${several} Hosts that are called: ${codes(hosts)}.`
}

function limits({ http }: Connector): string {
  const rows = http.budget.map((rule) => [
    rule.name,
    String(rule.max),
    rule.kind === "window" ? `${rule.perMs / 1000} s` : "at a time",
  ])
  return `## Allowance\n\n${table(["name", "calls", "in"], rows)}`
}

function overview(resources: Connector["resources"]): string {
  const rows = Object.entries(resources).map(([id, one]) => [
    `\`${id}\``,
    one.name,
    recordTypeOf(one.kind).name,
    one.direction ?? (one.push === undefined ? "pull" : "both"),
    (["create", "update", "remove"] as const).filter((verb) => one.push?.[verb] !== undefined).join(", ") || "—",
    `${one.everyMin ?? 15} min`,
  ])
  return table(["resource", "theirs", "ours", "direction", "writes", "read every"], rows)
}

function fieldTable(id: string, one: Resource): string {
  const rows = [...one.map.fields]
    .filter(([, about]) => about.codec !== "none")
    .flatMap(([field, about]) => [
      fieldRow(field, about, one),
      ...Object.entries(about.fields ?? {})
        .filter(([, inner]) => inner.codec !== "none")
        .map(([cell, inner]) => fieldRow(`${field}[].${cell}`, inner, one)),
    ])
  const unmapped = [...one.map.fields].filter(([, about]) => about.codec === "none").map(([field]) => field)
  const rest = unmapped.length === 0 ? "" : `\n\nNot kept there: ${codes(unmapped)}.`
  return `### ${id}\n\n${table(["ours", "theirs", "as", "when both changed it"], rows)}${rest}`
}

function fieldRow(field: string, about: NodeAbout, one: Resource): string[] {
  const [top = field] = field.split("[")
  const how = [
    about.codec,
    about.isReadOnly ? "read only" : "",
    about.onlyNew ? "when made" : "",
    about.isKey ? "key" : "",
  ]
  const target = about.ref === undefined ? "" : ` → ${about.ref}`
  return [
    `\`${field}\``,
    about.path === "" ? "—" : `\`${about.path}\``,
    how.filter((word) => word !== "").join(", ") + target,
    field === top ? (one.authority[field] ?? one.authority["*"] ?? "") : "",
  ]
}

function actions({ actions: all = {} }: Connector): string {
  const rows = Object.entries(all).map(([id, one]) => [
    `\`${id}\``,
    one.about,
    one.writes === false ? "reads" : "writes",
  ])
  return rows.length === 0 ? "" : `## Actions\n\n${table(["action", "what", ""], rows)}`
}

function settings({ settings: schema }: Connector): string {
  const rows = Object.entries(schema.properties).map(([id, one]) => [
    `\`${id}\``,
    String(Reflect.get(one, "title") ?? ""),
    String(Reflect.get(one, "description") ?? ""),
    `\`${JSON.stringify(Reflect.get(one, "default") ?? null)}\``,
  ])
  return rows.length === 0 ? "" : `## Settings\n\n${table(["setting", "name", "what", "default"], rows)}`
}

function webhooks(connector: Connector): string {
  return connector.webhooks === undefined
    ? "## Webhooks\n\nNone: changes there are read by the clock."
    : "## Webhooks\n\nWhat they tell is a hint: the record is read again at once."
}

function checks(connector: Connector): string {
  const all = [...staticChecks, ...liveChecks]
  const left = all.flatMap((check) => {
    const why = whyNot(check, connector)
    return why === null ? [] : [[`\`${check.id}\``, check.title, why]]
  })
  const made = `${all.length - left.length} of ${all.length} generic checks are made.`
  return `## Conformance\n\n${made}${left.length === 0 ? "" : `\n\n${table(["not made", "what it says", "why"], left)}`}`
}

const codes = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ")

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}

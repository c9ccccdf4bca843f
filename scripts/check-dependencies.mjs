// Dependencies are guests (STYLE 13): each direct one has its line in docs/dependencies.md, and no line outlives its package.
import { readFileSync } from "node:fs"
import { root } from "./run.mjs"
import { report } from "./sources.mjs"

const page = "docs/dependencies.md"
const manifests = ["package.json", "server/package.json", "web/package.json", "client/package.json"]
const direct = new Set(manifests.flatMap(dependenciesOf).filter((name) => !name.startsWith("@mortise/")))
const described = new Set([...read(page).matchAll(/^- `([^`]+)`: \S/gm)].map(([, name = ""]) => name))

report(
  [
    ...[...direct]
      .filter((name) => !described.has(name))
      .map((name) => `${page} has no line "- \`${name}\`: what it saves; who keeps it"`),
    ...[...described]
      .filter((name) => !direct.has(name))
      .map((name) => `${page} describes ${name}, which no package.json names`),
  ],
  `${direct.size} direct dependencies, each with its line`,
)

/** @param {string} manifest @returns {string[]} */
function dependenciesOf(manifest) {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = JSON.parse(read(manifest))
  return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies })
}

/** @param {string} path */
function read(path) {
  return readFileSync(`${root}/${path}`, "utf8")
}

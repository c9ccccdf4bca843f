import { settingsOf } from "../connections.ts"
import { refsOf } from "../define.ts"
import { recordTypes } from "../records/index.ts"
import { type Check, eachResource, must } from "./check.ts"

const hostPattern = /^(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)(:\d+)?$/

/** What can be seen without a call. */
export const definitionChecks: readonly Check[] = [
  {
    id: "definition.words",
    group: "definition",
    title: "has a name, a sentence about itself, a category and an https address",
    run: ({ connector: c }) => {
      must(c.name !== "" && c.about.length >= 20, "name and about say what it is")
      must(c.website.startsWith("https://"), "the website is an https address")
    },
  },
  {
    id: "definition.hosts",
    group: "definition",
    title: "names the hosts it calls, and its addresses are below them",
    run: ({ connector: c }) => {
      for (const host of c.hosts) must(hostPattern.test(host), `${host} is no host`)
      const urls = [
        c.http.base,
        ...("token" in c.auth ? [c.auth.token] : []),
        ...("authorize" in c.auth ? [c.auth.authorize] : []),
      ]
      for (const url of urls) {
        if (typeof url !== "string") continue
        must(
          c.hosts.some((host) => host === "*" || fits(host, new URL(url).host)),
          `${url} is on no host of its list`,
        )
        must(url.startsWith("https://"), `${url} is not https`)
      }
    },
  },
  {
    id: "definition.budget",
    group: "definition",
    title: "says how often the vendor may be called",
    run: ({ connector: c }) => {
      must(c.http.budget.length > 0, "there is no budget")
      for (const rule of c.http.budget) must(Number.isInteger(rule.max) && rule.max > 0, `${rule.name} is no allowance`)
      must(new Set(c.http.budget.map((rule) => rule.name)).size === c.http.budget.length, "two budgets have one name")
    },
  },
  {
    id: "definition.settings",
    group: "definition",
    title: "works with its settings' defaults",
    run: ({ connector: c }) => {
      const settings = settingsOf(c, {})
      for (const [name, schema] of Object.entries(c.settings.properties)) {
        must(typeof Reflect.get(schema, "title") === "string", `setting ${name} has no title`)
        must(name in settings, `setting ${name} has no default`)
      }
    },
  },
  {
    id: "definition.resources",
    group: "definition",
    title: "every resource maps a canonical record, has a name and decides who wins",
    run: ({ connector: c }) => {
      for (const [name, one] of eachResource(c)) {
        must(recordTypes.has(one.kind), `${name} maps the unknown kind ${one.kind}`)
        must(one.name !== "", `${name} has no name`)
        must("*" in one.authority, `${name} has no default authority "*"`)
        const guarded = recordTypes.get(one.kind)?.guarded ?? new Set()
        for (const [field, who] of Object.entries(one.authority)) {
          must(
            !(who === "newest" && guarded.has(field)),
            `${name}.${field} is money, tax, stock or identity: "newest" can't decide it`,
          )
        }
      }
    },
  },
  {
    id: "definition.references",
    group: "definition",
    title: "references point at resources that can be read by id, without a circle of writes",
    run: ({ connector: c }) => {
      for (const [name, one] of eachResource(c)) {
        for (const target of refsOf(one)) {
          const found = c.resources[target]
          must(found !== undefined, `${name} points at unknown ${target}`)
          must(
            found.get !== undefined || found.pull.kind === "whole",
            `${target} can't be read by id, but ${name} points at it`,
          )
          must(target === name || !refsOf(found).includes(name), `${name} and ${target} point at each other`)
        }
      }
    },
  },
  {
    id: "definition.writing",
    group: "definition",
    title: "what is written can be read again, and a retry can't write twice",
    run: ({ connector: c }) => {
      for (const [name, { push, get, map }] of eachResource(c)) {
        if (push === undefined) continue
        must(push.update === undefined || get !== undefined, `${name} is changed, but can't be read by id before`)
        must(
          push.create === undefined || push.retry !== "find" || push.find !== undefined,
          `${name}: retry "find" needs find`,
        )
        must(map.writable.size > 0, `${name} is written, but no field of its lens is writable`)
        for (const writer of [push.create, push.update, push.remove])
          must((writer?.batchMax ?? 1) >= 1, `${name} writes batches of none`)
      }
    },
  },
  {
    id: "definition.webhooks",
    group: "definition",
    title: "webhooks name resources that can be read by id",
    notApplicable: (c) => (c.webhooks === undefined ? "it has no webhooks" : null),
    run: ({ connector: c }) => {
      must(
        eachResource(c).some(([, one]) => one.get !== undefined),
        "a webhook is a hint to read again, but nothing can be read by id",
      )
      must(
        c.webhooks?.secret !== "subscription" || c.webhooks.subscribe !== undefined,
        "subscription secrets need subscribe",
      )
    },
  },
  {
    id: "definition.bypasses",
    group: "definition",
    title: "what it bypasses exists and has a reason in words",
    run: ({ connector: c }) => {
      for (const [check, reason] of Object.entries(c.bypass ?? {})) {
        must(/^[a-z-]+\.[a-z_.-]+$/.test(check), `${check} is no check`)
        must(reason.trim().split(/\s+/).length >= 4, `${check} is bypassed without a reason in words`)
      }
    },
  },
  {
    id: "definition.sandbox",
    group: "definition",
    title: "has a sandbox with a table and samples for every resource",
    run: ({ connector: c }) => {
      const app = c.sandbox.make({
        now: () => new Date(0),
        uuid: () => "00000000-0000-4000-8000-000000000000",
        serial: () => 1,
        urlOf: (host) => `http://127.0.0.1/${host}`,
        deliver: () => undefined,
      })
      for (const [name] of eachResource(c)) must(app.tables[name] !== undefined, `the sandbox has no table ${name}`)
    },
  },
]

function fits(allowed: string, host: string): boolean {
  return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : allowed === host
}

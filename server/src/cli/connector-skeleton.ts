// The files of a new connector: the smallest one that passes the checks. What a vendor does otherwise is changed from here on.

/** Where the suite is found: by tests, and by nothing of the program. */
const sharedByTests = "#testing"

/** Path below the connector's folder → text. */
export function skeletonOf(slug: string): Readonly<Record<string, string>> {
  const value = slug.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
  const name = slug.replace(
    /(^|-)(\w)/g,
    (_all, dash: string, letter: string) => `${dash === "" ? "" : " "}${letter.toUpperCase()}`,
  )
  return {
    "index.ts": definition(slug, value, name),
    "shapes.ts": shapes(name),
    "resources.ts": resources,
    "sandbox.ts": sandbox(slug, value),
    "fixtures/contacts.json": `${JSON.stringify(golden, null, 2)}\n`,
    "conformance.test.ts": `import { conforms } from "${sharedByTests}"\nimport { ${value} } from "./index.ts"\n\nawait conforms(${value})\n`,
    "README.md": readme(name),
  }
}

function definition(slug: string, value: string, name: string): string {
  return `import Type from "typebox"
import { apiKey, defineConnector, perMinute, rowAt, withHeader } from "#hub"
import { resources } from "./resources.ts"
import { ${value}Sandbox } from "./sandbox.ts"

/** ${name}. See README.md for what it does not do, and why. */
export const ${value} = defineConnector({
  slug: "${slug}",
  name: "${name}",
  about: "Contacts, both ways; say here in a sentence what a connection brings.",
  category: "crm",
  icon: { letters: "${name.slice(0, 2)}", colour: "#868e96" },
  website: "https://www.${slug}.example",
  hosts: ["api.${slug}.example"],
  auth: apiKey({
    secrets: Type.Object({ key: Type.String({ title: "API key", minLength: 8, maxLength: 200 }) }),
    sign: (call, { secrets = {} }) => withHeader(call, \`Bearer \${secrets["key"] ?? ""}\`),
  }),
  accounts: {
    several: false,
    list: async (api) => {
      const { id, name } = rowAt(await api.get("/account"))
      return [{ id: String(id), label: String(name) }]
    },
  },
  http: {
    base: "https://api.${slug}.example/v1",
    budget: [perMinute(100)],
    failures: { says: ["message"] },
  },
  settings: Type.Object({}),
  resources,
  sandbox: ${value}Sandbox,
})
`
}

function shapes(name: string): string {
  return `// ${name}'s records as far as they are used.
import Type, { type Static } from "typebox"
import { shape } from "#hub"

const contact = Type.Object({
  id: Type.String(),
  name: Type.String({ maxLength: 200 }),
  email: Type.Optional(Type.String({ maxLength: 254 })),
  notes: Type.Optional(Type.String({ maxLength: 2000 })),
  updated_at: Type.String(),
})
interface ContactShape extends Static<typeof contact> {}
export const Contact = shape<ContactShape>(contact)
`
}

const resources = `import { type Connector, changes, lens, none, Party, recordsAt, resource, single } from "#hub"
import { Contact } from "./shapes.ts"

const contactMap = lens(Party, Contact, (r) => ({
  name: r.name,
  email: r.email,
  notes: r.notes,
  ...none("kind", "firstName", "lastName", "phones", "addresses", "taxNumber", "companyNumber", "currency", "website", "tags", "marketing", "company", "isCustomer", "isSupplier"),
}))

export const resources = {
  contacts: resource({
    name: "Contacts",
    map: contactMap,
    id: "id",
    changed: { at: "updated_at" },
    pull: changes({
      pageSize: 100,
      at: "updated_at",
      fetch: async (api, { since, page, pageSize }) =>
        recordsAt(await api.get("/contacts", { updated_since: since?.toISOString(), page, per_page: pageSize }), "contacts"),
    }),
    get: (api, id) => api.find(\`/contacts/\${encodeURIComponent(id)}\`),
    push: {
      retry: "key",
      create: single((api, { body }, key) => api.post("/contacts", body, { headers: { "idempotency-key": key } })),
      update: single(async (api, { id, body }) => (await api.send({ method: "PATCH", path: \`/contacts/\${id}\`, json: body })).body),
      remove: single((api, { id }) => api.remove(\`/contacts/\${id}\`)),
    },
    authority: { "*": "newest" },
  }),
} satisfies Connector["resources"]
`

function sandbox(slug: string, value: string): string {
  return `import { growing, json, limits, replays, routes, type Sandbox, type SandboxApp, type SandboxEnv, type SandboxReply, type SandboxRequest, table } from "#hub"

const host = "api.${slug}.example/v1"
const key = "sandbox-key"

/** ${slug} with one account: contacts by change, idempotency keys, an allowance. */
export const ${value}Sandbox: Sandbox = { app: { clientId: "sandbox", clientSecret: "sandbox-secret" }, secrets: { key }, make }

function make(env: SandboxEnv): SandboxApp {
  let isRevoked = false
  const now = growing(env.now)
  const counted = limits(env, { minute: { max: 100, perMs: 60_000 } })
  const kept = replays()
  const contacts = table<Record<string, unknown>>({
    id: (r) => String(r["id"]),
    made: (draft) => ({ ...draft, id: env.uuid() }),
    stamp: (r) => ({ ...r, updated_at: now().toISOString() }),
    sample: (n) => ({ name: \`Contact \${n}\`, email: \`contact\${n}@example.com\`, notes: \`Note \${n}\` }),
  })
  const missing: SandboxReply = json({ message: "There is no such contact" }, 404)
  const open = (work: (request: SandboxRequest, id: string) => SandboxReply) => (request: SandboxRequest, params: Readonly<Record<string, string>>) => {
    if (isRevoked || request.headers["authorization"] !== \`Bearer \${key}\`) return json({ message: "Who are you?" }, 401)
    const full = counted.count("account")
    if (full !== null) return { status: 429, headers: { "retry-after": String(full.afterS) }, text: "" }
    return work(request, params["id"] ?? "")
  }
  return {
    tables: { contacts },
    login: { revoke: () => void (isRevoked = true), expire: () => undefined, refreshes: () => 0 },
    handle: routes({
      [\`GET \${host}/account\`]: open(() => json({ id: "account-1", name: "Sandbox account" })),
      [\`GET \${host}/contacts\`]: open(({ query }) => {
        const [size, page] = [Number(query.get("per_page") ?? 100), Number(query.get("page") ?? 1)]
        const since = query.get("updated_since") ?? ""
        const found = contacts.all().filter((one) => String(one["updated_at"]) >= since)
        const sorted = found.toSorted((a, b) => (String(a["updated_at"]) < String(b["updated_at"]) ? -1 : 1))
        return json({ contacts: sorted.slice((page - 1) * size, page * size) })
      }),
      [\`POST \${host}/contacts\`]: open((request) =>
        kept.once(request.headers["idempotency-key"], () => {
          const draft = Object(request.json)
          return typeof draft.name === "string" && draft.name !== ""
            ? json(contacts.insert(draft), 201)
            : json({ message: "A contact needs a name" }, 422)
        }),
      ),
      [\`GET \${host}/contacts/:id\`]: open((_request, id) => {
        const found = contacts.get(id)
        return found === undefined ? missing : json(found)
      }),
      [\`PATCH \${host}/contacts/:id\`]: open((request, id) =>
        contacts.get(id) === undefined ? missing : json(contacts.change(id, Object(request.json))),
      ),
      [\`DELETE \${host}/contacts/:id\`]: open((_request, id) => {
        if (contacts.get(id) === undefined) return missing
        contacts.remove(id)
        return { status: 204, text: "" }
      }),
    }),
  }
}
`
}

const golden = [
  {
    theirs: {
      id: "c1",
      name: "Agora Foods",
      email: "agora@example.com",
      notes: "Closed on Mondays",
      updated_at: "2026-03-01T10:00:00.000Z",
    },
    ours: { name: "Agora Foods", email: "agora@example.com", notes: "Closed on Mondays" },
  },
]

function readme(name: string): string {
  return `# ${name}

| resource | ours | reads | writes |
|---|---|---|---|
| contacts | party | changes | new, change, delete |

Say here where the facts are from, what is not mapped and why.
`
}

import Type from "typebox"
import { apiKey, withHeader } from "../auth/kinds.ts"
import { defineConnector } from "../define.ts"
import { json, routes, type SandboxApp } from "../sandbox/sandbox.ts"
import type { RunningSandbox } from "../sandbox/serve.ts"
import { VendorError } from "../vendor-error.ts"

/** What a simulated bell knows of itself. */
interface Bell {
  readonly rung: { times: number; key: string }[]
  /** What it tells by itself: id → where to and with which secret. */
  readonly told: Map<string, { url: string; secret: string }>
  /** How often it was asked for a subscription. */
  asked: number
  isLocked: boolean
}

const bells = new WeakMap<SandboxApp, Bell>()

/** The bell behind a running sandbox. */
export function bellOf({ app }: Pick<RunningSandbox, "app">): Bell {
  const found = bells.get(app)
  if (found === undefined) throw new Error("This sandbox is no bell.")
  return found
}

const host = "api.bell.example"

function makeApp(): SandboxApp {
  const bell: Bell = { rung: [], told: new Map(), asked: 0, isLocked: false }
  const ring: SandboxApp["handle"] = ({ json: body, headers }) => {
    const times = Number(Reflect.get(Object(body), "times"))
    const key = headers["idempotency-key"] ?? ""
    if (times > 10) return json({ message: "A bell rings ten times at most" }, 422)
    if (!bell.rung.some((one) => one.key === key)) bell.rung.push({ times, key })
    return json({ count: bell.rung.length })
  }
  const subscribe: SandboxApp["handle"] = ({ json: body }) => {
    bell.asked += 1
    const { url, secret } = Object(body)
    const id = `sub${bell.asked}`
    bell.told.set(id, { url: String(url), secret: String(secret) })
    return json({ id })
  }
  const handle = routes({
    [`GET ${host}/me`]: () => json({ id: "tower", name: "Tower" }),
    [`POST ${host}/ring`]: ring,
    [`GET ${host}/subscriptions`]: () => json([...bell.told].map(([id, { url }]) => ({ id, url }))),
    [`POST ${host}/subscriptions`]: subscribe,
    [`DELETE ${host}/subscriptions/:id`]: (_request, { id }) =>
      bell.told.delete(id ?? "") ? json({}) : json({ message: "gone" }, 404),
  })
  const app: SandboxApp = {
    handle: (request) => (bell.isLocked ? json({ message: "locked" }, 401) : handle(request)),
    tables: {},
    login: { revoke: () => undefined, expire: () => undefined, refreshes: () => 0 },
  }
  bells.set(app, bell)
  return app
}

/** A small service without records: it rings, and tells when it was rung. For tests of the hub itself. */
export const bell = defineConnector({
  slug: "bell",
  name: "Bell",
  about: "Rings.",
  category: "communication",
  icon: { letters: "Be", colour: "#868e96" },
  website: "https://bell.example",
  hosts: [host],
  auth: apiKey({
    secrets: Type.Object({ key: Type.String() }),
    sign: (call, { secrets = {} }) => withHeader(call, `Key ${secrets["key"]}`),
  }),
  accounts: {
    several: false,
    list: async (api) => {
      const me = Object(await api.get("/me"))
      return [{ id: String(me.id), label: String(me.name) }]
    },
  },
  http: {
    base: `https://${host}`,
    budget: [],
    classify: ({ status, body }) =>
      status === 422 ? { class: "validation", message: String(Object(body).message) } : null,
  },
  settings: Type.Object({}),
  resources: {},
  actions: {
    ring: {
      about: "Rings the bell",
      input: Type.Object({ times: Type.Integer({ minimum: 1 }) }),
      output: Type.Object({ count: Type.Integer() }),
      run: async (api, input, key) => Object(await api.post("/ring", input, { headers: { "idempotency-key": key } })),
    },
    mumble: {
      about: "Answers what it did not promise",
      input: Type.Object({}),
      output: Type.Object({ count: Type.Integer() }),
      run: async () => ({ count: "many" }),
    },
  },
  webhooks: {
    preset: "github",
    secret: "subscription",
    accounts: () => ["tower"],
    partOf: (payload) => payload,
    touches: () => [],
    subscribe: {
      make: async (api, { url, secret, held }) => {
        const standing = await api.get("/subscriptions")
        if (!Array.isArray(standing)) throw new VendorError({ class: "transient", message: "No list" })
        const here = standing.filter((one) => one.url === url).map((one) => String(one.id))
        if (held.length > 0 && held.every((id) => here.includes(id))) return { ids: held }
        for (const id of here) await api.send({ method: "DELETE", path: `/subscriptions/${id}` })
        return { ids: [String(Object(await api.post("/subscriptions", { url, secret })).id)] }
      },
      remove: async (api, ids) => {
        for (const id of ids) await api.send({ method: "DELETE", path: `/subscriptions/${id}`, allow: [404] })
      },
    },
  },
  sandbox: { make: makeApp, app: { clientId: "bell", clientSecret: "bell" }, secrets: { key: "ding" } },
})

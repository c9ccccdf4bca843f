import type { Api, VendorAnswer, VendorCall } from "../api.ts"
import type { Login } from "../auth/login.ts"
import { type Connection, viewOf } from "../connection.ts"
import type { Connector } from "../define.ts"
import { connectorOf, type HubDeps } from "../deps.ts"
import type { LensEnv } from "../lens/types.ts"
import { VendorError } from "../vendor-error.ts"
import { correctAllowance, type Taken, takeAllowance } from "./allowance.ts"
import { readAnswer } from "./answer.ts"
import { verdictOf } from "./verdict.ts"

const timeoutMsDefault = 30_000
const bodyMaxBytesDefault = 10 * 1024 * 1024
/** How often one call is tried again by itself: after a short throttle, or a passing failure of a read. */
const repeatsMax = 3
const renewalsMax = 2
/** A throttle longer than this is the connection's to wait for, not the call's. */
const waitMsMax = 65_000
/** There is no such thing, or none any more. */
const goneStatuses = [404, 410]

/** A call that was made, for the log. */
export interface CallNote {
  readonly call: VendorCall
  readonly answer: VendorAnswer | null
  readonly durationMs: number
}

export interface ClientOptions {
  readonly env: LensEnv
  readonly note?: (note: CallNote) => void
}

/** The vendor as a connection reaches it: within the budget, signed in, failures classified, short troubles waited out. */
export function makeApi(deps: HubDeps, connection: Connection, login: Login, { env, note }: ClientOptions): Api {
  const connector = connectorOf(deps, connection)
  const slots = gateOf(connector)
  const api: Api = {
    connection: viewOf(connection),
    env,
    send: async (call) => {
      const tries = { calls: 0, renewals: 0 }
      for (;;) {
        try {
          return await slots(() => once(deps, connection, connector, login, call, note))
        } catch (error) {
          const waitMs = repeatAfterMs(error, call, tries)
          if (waitMs === null) throw error
          if (error instanceof VendorError && error.errorClass === "auth") await login.renew()
          else await deps.wait(waitMs)
        }
      }
    },
    get: async (path, query, headers) =>
      (await api.send({ method: "GET", path, ...(query && { query }), ...(headers && { headers }) })).body,
    find: async (path, query) => {
      try {
        return await api.get(path, query)
      } catch (error) {
        if (error instanceof VendorError && error.errorClass === "missing") return null
        throw error
      }
    },
    post: async (path, json, more) => (await api.send({ method: "POST", path, json, ...more })).body,
    put: async (path, json, more) => (await api.send({ method: "PUT", path, json, ...more })).body,
    remove: async (path, query) => {
      await api.send({ method: "DELETE", path, ...(query && { query }), allow: goneStatuses })
      return null
    },
  }
  return api
}

interface Tries {
  calls: number
  renewals: number
}

/**
 * Milliseconds until the same call is worth repeating here, counted as a try; null: it is not. A login is renewed for it whatever befell it
 * before, and once more: what one process got may be worth nothing as soon as another one has asked, too.
 */
function repeatAfterMs(error: unknown, call: VendorCall, tries: Tries): number | null {
  if (!(error instanceof VendorError)) return null
  if (error.errorClass === "auth") return ++tries.renewals <= renewalsMax ? 0 : null
  const attempt = ++tries.calls
  if (attempt > repeatsMax) return null
  if (error.errorClass === "throttle" && !error.isQuota) {
    const waitMs = error.retryAfterMs ?? 1_000 * 2 ** attempt
    return waitMs <= waitMsMax ? waitMs : null
  }
  if (error.errorClass === "transient" && call.method === "GET") return error.retryAfterMs ?? 250 * 2 ** attempt
  return null
}

async function once(
  deps: HubDeps,
  connection: Connection,
  connector: Connector,
  login: Login,
  call: VendorCall,
  note: ClientOptions["note"],
): Promise<VendorAnswer> {
  // Who waited for a login would go out with all the others that did, in one moment: the allowance is taken when the call can leave.
  await login.ready()
  const used = await allowance(deps, connection, connector, call)
  const started = performance.now()
  let answer: VendorAnswer | null = null
  try {
    answer = readAnswer(await deps.send(connection, await requestOf(connection, connector, login, call)))
  } finally {
    note?.({ call, answer, durationMs: Math.round(performance.now() - started) })
  }
  const left = connector.http.left?.(answer.headers, answer.body) ?? {}
  if (Object.keys(left).length > 0) await correctAllowance(deps, connection, windowsOf(connector), left, used)
  const verdict = verdictOf(connector.http, answer, call)
  if (verdict !== null) throw new VendorError(verdict, answer.status)
  return answer
}

/** Waits until the call may go out; answers what is used then, by window. */
async function allowance(
  deps: HubDeps,
  connection: Connection,
  connector: Connector,
  call: VendorCall,
): Promise<Taken["used"]> {
  for (;;) {
    const { waitMs, used } = await takeAllowance(deps, connection, windowsOf(connector), call.cost ?? 1)
    if (waitMs === 0) return used
    if (waitMs > waitMsMax) {
      throw new VendorError({
        class: "throttle",
        isQuota: true,
        retryAfterMs: waitMs,
        message: "The vendor's allowance is used up",
      })
    }
    await deps.wait(waitMs)
  }
}

function windowsOf(connector: Connector) {
  return connector.http.budget.filter((one) => one.kind === "window")
}

async function requestOf(connection: Connection, connector: Connector, login: Login, call: VendorCall) {
  const { http } = connector
  const view = viewOf(connection)
  const base = typeof http.base === "string" ? http.base : http.base(view)
  const url = new URL(/^https?:\/\//.test(call.path) ? call.path : base.replace(/\/$/, "") + call.path)
  for (const [name, value] of Object.entries({ ...call.query, ...http.query })) {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value))
  }
  refuseForeignHost(connector, url)
  const body = bodyOf(call)
  // Without this word a vendor may pack its answer, and a small one could unpack to gigabytes.
  const headers = { "accept-encoding": "identity", ...http.headers?.(view), ...body?.headers, ...call.headers }
  const signed = await login.sign({ method: call.method, url, headers, form: call.form })
  return {
    ...signed,
    body: body?.text ?? null,
    timeoutMs: http.timeoutMs ?? timeoutMsDefault,
    bodyMaxBytes: http.bodyMaxBytes ?? bodyMaxBytesDefault,
  }
}

/** A connector calls its own hosts only, over TLS: an address in a vendor's answer leads nowhere else. */
function refuseForeignHost(connector: Connector, { host, protocol }: URL): void {
  const isOwn = connector.hosts.some((allowed) =>
    allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : allowed === host || allowed === "*",
  )
  if (!isOwn || (protocol !== "https:" && !connector.hosts.includes("*"))) {
    throw new VendorError({ class: "permanent", message: `${host} is no host of ${connector.name}` })
  }
}

function bodyOf(call: VendorCall): { text: string; headers: Record<string, string> } | null {
  if (call.form !== undefined) {
    const headers = { "content-type": "application/x-www-form-urlencoded" }
    return { text: new URLSearchParams(call.form).toString(), headers }
  }
  if (call.json === undefined) return null
  return { text: JSON.stringify(call.json), headers: { "content-type": "application/json" } }
}

/** At most so many calls at a time as the vendor allows, less one for a person's test meanwhile. One lane works per connection. */
function gateOf(connector: Connector): <T>(work: () => Promise<T>) => Promise<T> {
  const rule = connector.http.budget.find((one) => one.kind === "concurrent")
  const max = Math.max(1, (rule?.max ?? 5) - 1)
  let busy = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (busy >= max) await new Promise<void>((go) => waiting.push(go))
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
      waiting.shift()?.()
    }
  }
}

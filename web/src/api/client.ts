import { createMortiseClient } from "@mortise/client"
import { earlyAnswer } from "./early.ts"
import { Problem, Unreachable } from "./problem.ts"
import { currentBusiness, untilSignedIn } from "./session.ts"
import { makeStore } from "./store.ts"
import type { ApiPath, Init, Method, Reply, Rest } from "./types.ts"

/** False while the server does not answer. */
export const serverAnswers = makeStore(true)

const keyHeader = "idempotency-key"
const lostAnswerWaitsMs = [700, 2_500]

// The register of pages is also read outside of a browser, by the tests.
const home = typeof window === "undefined" ? "" : window.location.origin
const client = createMortiseClient({ baseUrl: home, fetch: guardedFetch })

/**
 * Calls the API as the signed-in person in this window's business. Throws `Problem` for a refusal and `Unreachable` when
 * nothing answers. A session that has ended is asked for anew, and the call goes on afterwards.
 *
 * @example
 * const order = await call("get", "/orders/{id}", { path: { id } })
 */
export async function call<M extends Method, P extends ApiPath<M>>(
  method: M,
  path: P,
  ...[init]: Rest<Init<M, P>>
): Promise<Reply<M, P>> {
  return (await callAny(method, path, init)) as Reply<M, P>
}

/** The same without types, for what is typed around it. */
export async function callAny(method: Method, path: string, init: AnyInit | undefined): Promise<unknown> {
  const { data, error, response } = await client.request(
    method as never,
    `/api/v1${path}` as never,
    initOf(method, init) as never,
  )
  if (!response.ok) throw new Problem(response.status, error)
  return data
}

interface AnyInit {
  readonly path?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly version?: number
}

/** The client's own form of what a call is given; a POST carries a key, so that a repeated one has its effect once. */
function initOf(method: Method, init: AnyInit = {}) {
  return {
    params: { path: init.path ?? {}, query: init.query ?? {} },
    ...(init.body === undefined ? {} : { body: init.body }),
    headers: {
      ...(method === "post" ? { [keyHeader]: crypto.randomUUID() } : {}),
      ...(init.version === undefined ? {} : { "if-match": `"${init.version}"` }),
    },
  }
}

/** A call whose body or answer is a file. `path` is below /api/v1. */
export async function callFile(method: "GET" | "POST" | "PUT", path: string, file?: Blob): Promise<Response> {
  const request = new Request(`${home}/api/v1${path}`, {
    method,
    ...(file === undefined ? {} : { body: file, headers: { "content-type": file.type } }),
  })
  const response = await guardedFetch(request)
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null))
  return response
}

async function guardedFetch(request: Request): Promise<Response> {
  const business = currentBusiness()
  if (business !== null) request.headers.set("x-mortise-tenant", business)
  const response = await answeredOnce(request)
  if (response.status !== 401 || !(await untilSignedIn())) return response
  return guardedFetch(request)
}

/** Reads and keyed changes are safe to send again: an answer that was lost on the way costs a moment, not a doubt. */
async function answeredOnce(request: Request): Promise<Response> {
  if (!request.headers.has(keyHeader)) return answered(again(request))
  for (const waitMs of lostAnswerWaitsMs) {
    try {
      return await answered(again(request))
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      await new Promise((done) => setTimeout(done, waitMs))
    }
  }
  return answered(again(request))
}

/** A body is sent once: what has one is sent as a copy. A read has none, and a copy of it costs a slow machine ten milliseconds. */
function again(request: Request): Request {
  return request.method === "GET" ? request : request.clone()
}

/** The answer, or `Unreachable`; a proxy that says 502 or 504 for a server that is gone counts as none. */
async function answered(request: Request): Promise<Response> {
  try {
    const response = await (earlyAnswer(request) ?? fetch(request))
    serverAnswers.set(response.status !== 502 && response.status !== 504)
    return response
  } catch (error) {
    if (request.signal.aborted) throw error
    serverAnswers.set(false)
    throw new Unreachable(error)
  }
}

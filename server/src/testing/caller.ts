import type { FastifyInstance, InjectOptions } from "fastify"
import { expect } from "vitest"

/** An answer of the API in a test. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** The JSON body, loosely typed: a test says what it expects of it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads fields that its own expectations check
  readonly body: any
}

/** One request; `expect` awaits it and checks status and (for problems) the code. */
export interface Call extends PromiseLike<Answer> {
  expect(status: number, code?: string): Promise<Answer>
}

/** Calls the API in process, with one caller's key. */
export interface Caller {
  get(path: string, headers?: Record<string, string>): Call
  post(path: string, body?: unknown, headers?: Record<string, string>): Call
  put(path: string, body?: unknown, headers?: Record<string, string>): Call
  patch(path: string, body?: unknown, headers?: Record<string, string>): Call
  delete(path: string, headers?: Record<string, string>): Call
}

/** A caller with this API key; without one, a stranger. Paths are below /api/v1. */
export function callerOf(app: FastifyInstance, apiKey?: string): Caller {
  const auth = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }
  const call = (
    method: NonNullable<InjectOptions["method"]>,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Call => {
    const payload = body === undefined ? {} : { payload: body as string | object }
    return callOf(
      app.inject({ method, url: `/api/v1${path}`, headers: { ...auth, ...headers }, ...payload }).then((reply) => ({
        status: reply.statusCode,
        headers: reply.headers,
        text: reply.body,
        body: parse(reply.body),
      })),
    )
  }
  return {
    get: (path, headers) => call("GET", path, undefined, headers),
    post: (path, body, headers) => call("POST", path, body, headers),
    put: (path, body, headers) => call("PUT", path, body, headers),
    patch: (path, body, headers) => call("PATCH", path, body, headers),
    delete: (path, headers) => call("DELETE", path, undefined, headers),
  }
}

function callOf(answer: Promise<Answer>): Call {
  return {
    // biome-ignore lint/suspicious/noThenProperty: a call is awaited like the answer it stands for
    then: (done, failed) => answer.then(done, failed),
    expect: async (status, code) => {
      const got = await answer
      expect({ status: got.status, code: got.body?.code }, got.text.slice(0, 600)).toEqual({
        status,
        code: code ?? got.body?.code,
      })
      return got
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

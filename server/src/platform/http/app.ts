import swagger from "@fastify/swagger"
import { Ajv, type ValidateFunction } from "ajv"
import addFormats from "ajv-formats"
import fastJson from "fast-json-stringify"
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify"
import { newId } from "#kernel"
import { httpErrors } from "./errors.ts"
import { type MountDeps, mountRoute } from "./mount.ts"
import { sendProblem } from "./problem.ts"
import type { Route } from "./route.ts"

/** Largest JSON body. */
const jsonBytesMax = 1_048_576

export interface AppOptions extends MountDeps {
  readonly logger: FastifyBaseLogger
  readonly routes: readonly Route[]
  /** True behind a reverse proxy: the caller's address is then read from X-Forwarded-For. */
  readonly trustProxy: boolean
  /** Further plugins (sign-in, docs, health), registered before the routes. */
  readonly extend?: (app: FastifyInstance) => Promise<void>
}

/** Makes the HTTP server; it answers by `inject` at once and listens when told to. */
export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    trustProxy: options.trustProxy,
    bodyLimit: jsonBytesMax,
    genReqId: () => newId("req"),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  })
  setParsing(app)
  setCompilers(app)
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      httpErrors["route.unknown"]({ method: request.method, path: request.url.split("?")[0] ?? "" }),
      request,
      reply,
    ),
  )
  app.addHook("onSend", async (request, reply) => void reply.header("x-request-id", request.id))
  await app.register(swagger, { openapi: openapiHead })
  await options.extend?.(app)
  await app.register(
    async (api) => {
      const { limits } = options
      if (limits) api.addHook("onRequest", (request, reply) => limits.address(request, reply))
      for (const route of options.routes) mountRoute(api, options, route)
    },
    { prefix: "/api/v1" },
  )
  return app
}

/**
 * A route's checks and its writer are compiled at its first request: of several hundred routes a business uses some tens, and the
 * code of all of them would cost a third of a second at the start and 10 MB for good.
 */
function setCompilers(app: FastifyInstance): void {
  const strictAjv = ajv(false)
  const lenientAjv = ajv(true)
  app.setValidatorCompiler(({ schema, httpPart }) =>
    lazyValidator(() => (httpPart === "body" ? strictAjv : lenientAjv).compile(schema)),
  )
  app.setSerializerCompiler(({ schema }) => {
    let write: ((data: unknown) => string) | undefined
    return (data) => {
      write ??= fastJson(schema)
      return write(data)
    }
  })
}

function lazyValidator(compile: () => ValidateFunction) {
  let check: ValidateFunction | undefined
  return (data: unknown) => {
    check ??= compile()
    return check(data) ? true : { error: check.errors ?? [] }
  }
}

function setParsing(app: FastifyInstance): void {
  app.removeContentTypeParser("text/plain")
  app.removeContentTypeParser("application/json")
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    try {
      done(null, parseJson(String(body)))
    } catch (error) {
      done(error instanceof Error ? error : new Error("unreadable"))
    }
  })
  app.addContentTypeParser(
    /^(image\/|text\/csv|message\/rfc822|application\/pdf|application\/octet-stream)/,
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  )
}

/** Parses a JSON body; PostgreSQL's text can't hold NUL, so it is refused here with a clear word. */
function parseJson(body: string): unknown {
  if (body === "") return undefined
  if (body.includes("\\u0000")) throw httpErrors["request.malformed"]({ reason: "text can't hold the character NUL" })
  try {
    return JSON.parse(body)
  } catch {
    throw httpErrors["request.malformed"]({ reason: "the body is not JSON" })
  }
}

/** Query and path arrive as text and are converted; bodies are taken as they are. Unknown fields are refused in both. */
function ajv(coerceTypes: boolean): Ajv {
  const made = new Ajv({ coerceTypes, removeAdditional: false, useDefaults: true, allErrors: false, strict: false })
  addFormats.default(made, ["date-time", "date", "email", "uri"])
  return made
}

const openapiHead = {
  openapi: "3.1.0" as const,
  info: {
    title: "Mortise",
    version: "1",
    description: "Business suite and integration hub. Money is in minor units, as strings.",
  },
  servers: [{ url: "/" }],
  components: { securitySchemes: { apiKey: { type: "http" as const, scheme: "bearer" } } },
  security: [{ apiKey: [] }],
}

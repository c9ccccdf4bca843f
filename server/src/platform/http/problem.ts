import type { FastifyError, FastifyReply, FastifyRequest } from "fastify"
import { AppError } from "#kernel"
import { httpErrors } from "./errors.ts"

/** RFC 9457 problem details; `code` is stable and documented. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string
  readonly params?: unknown
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

/** Answers any error as a problem document; what is not an expected error is logged whole and told as `internal.error`. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const expected = expectedError(error)
  if (expected.status >= 500) request.log.error({ err: error }, "request failed")
  if (expected.retryAfterMs !== undefined) reply.header("retry-after", String(Math.ceil(expected.retryAfterMs / 1000)))
  return reply
    .code(expected.status)
    .type("application/problem+json")
    .send(JSON.stringify(problemOf(expected, request.id, error)))
}

function problemOf(error: AppError, requestId: string, original: unknown): Problem {
  const details = validationErrors(original)
  return {
    type: `/docs/errors#${error.code}`,
    title: error.code.replaceAll(/[._]/g, " "),
    status: error.status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(Object.keys(error.params).length === 0 ? {} : { params: error.params }),
    ...(details.length === 0 ? {} : { errors: details }),
  }
}

function expectedError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isFastifyError(error)) return fastifyError(error)
  if (isDataException(error)) return httpErrors["request.invalid"]({}, { cause: error })
  return httpErrors["internal.error"]({}, { cause: error })
}

function fastifyError(error: FastifyError): AppError {
  if (error.validation) return httpErrors["request.invalid"]()
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return httpErrors["request.too_large"]()
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE")
    return httpErrors["request.unsupported_media_type"]({ allowed: "application/json" })
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return httpErrors["request.malformed"]({ reason: error.message.replace(/[.\s]+$/, "") })
  }
  return httpErrors["internal.error"]({}, { cause: error })
}

function validationErrors(error: unknown): { path: string; message: string }[] {
  if (!isFastifyError(error) || !error.validation) return []
  return error.validation.slice(0, 20).map((v) => ({
    path: `${error.validationContext ?? "body"}${v.instancePath}`,
    message: [v.message ?? "is wrong", ...Object.values(v.params).map(String)].join(": ").slice(0, 300),
  }))
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && ("statusCode" in error || "validation" in error)
}

/** PostgreSQL's class 22: a value that passed the schema but that the database can't hold. */
function isDataException(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("22")
}

import { timingSafeEqual } from "node:crypto"
import { PassThrough } from "node:stream"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { AppError } from "#kernel"
import { httpErrors } from "#platform/http"
import type { Program } from "./program.ts"
import type { Task } from "./task.ts"

/** One line of the answer. The last one is a result or an error. */
export type CommandLine =
  | { readonly progress: { readonly done: number; readonly total: number | null; readonly what: string } }
  | { readonly result: unknown }
  | { readonly error: { readonly message: string; readonly stack?: string } }

/** POST /internal/command: runs a command's task for a caller on this machine who has read the run file's token. */
export function commandRoute(app: FastifyInstance, program: Program, tasks: readonly Task[], token: string): void {
  app.post("/internal/command", { schema: { hide: true } }, async (request, reply) => {
    if (!isLocal(request) || !isToken(request, token))
      throw httpErrors["route.unknown"]({ method: "POST", path: "/internal/command" })
    const { task, input } = commandOf(request.body, tasks)
    const lines = new PassThrough()
    const gone = new AbortController()
    reply.raw.on("close", () => gone.abort())
    const say = (line: CommandLine): void => void lines.write(`${JSON.stringify(line)}\n`)
    void task
      .run(program, input, { report: (progress) => say({ progress }), signal: gone.signal })
      .then(
        (result) => say({ result: result ?? null }),
        (error: unknown) => say({ error: told(program, task.name, error) }),
      )
      .finally(() => lines.end())
    return reply.type("application/x-ndjson").send(lines)
  })
}

function commandOf(body: unknown, tasks: readonly Task[]): { task: Task; input: never } {
  const { name, input } =
    body !== null && typeof body === "object" && "name" in body && "input" in body ? body : { name: "", input: null }
  const task = tasks.find((t) => t.name === name)
  if (task === undefined)
    throw httpErrors["request.malformed"]({ reason: "the running server does not know this command; restart it" })
  // The caller is this program's own command line, which has checked the input and holds the owner's token.
  return { task, input: input as never }
}

function told(program: Program, command: string, error: unknown): { message: string; stack?: string } {
  if (!(error instanceof AppError)) program.logger.error({ err: error, command }, "command failed")
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) }
}

/** The socket's own addresses: a header of a proxy can't make a caller local. */
function isLocal(request: FastifyRequest): boolean {
  const { remoteAddress, localAddress } = request.raw.socket
  return remoteAddress !== undefined && (/^(::ffff:)?127\.|^::1$/.test(remoteAddress) || remoteAddress === localAddress)
}

function isToken(request: FastifyRequest, token: string): boolean {
  const given = Buffer.from(String(request.headers["x-mortise-token"] ?? ""))
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import Type, { type Static } from "typebox"
import { AppError } from "#kernel"
import type { Config } from "#platform/config"
import { strict } from "#platform/http"
import { bodyMostBytes, type HandshakeAnswer } from "./define.ts"
import { inboundErrors } from "./errors.ts"
import { type ReceiveDeps, receive } from "./receive.ts"
import { makeRefusals, type Refusals } from "./refusals.ts"
import { inboundRequest } from "./request.ts"

const settleMs = 2000
const slug = Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,39}$" })
const tenant = Type.String({ pattern: "^[a-zA-Z0-9_-]{1,60}$", description: "A business's id or short name" })
const Shared = strict({ slug })
const Own = strict({ slug, tenant })

/** Hangs the addresses that vendors call into the server: any content type, the body untouched. */
export function mountInbound(app: FastifyInstance, deps: ReceiveDeps, config: Pick<Config, "url">): void {
  const refusals = makeRefusals()
  void app.register(
    async (api) => {
      api.removeAllContentTypeParsers()
      api.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: bodyMostBytes }, (_request, body, done) =>
        done(null, body),
      )
      for (const [url, params] of [
        ["/webhooks/:slug", Shared],
        ["/webhooks/:slug/:tenant", Own],
      ] as const) {
        api.route<{ Params: Static<typeof Shared> & Partial<Static<typeof Own>> }>({
          method: ["GET", "POST"],
          url,
          bodyLimit: bodyMostBytes,
          schema: { summary: "Called by outside systems", tags: ["Inbound webhooks"], security: [], params },
          handler: (request, reply) => serve({ deps, config, refusals }, request.params, request, reply),
        })
      }
    },
    { prefix: "/api/v1" },
  )
  keepCounting(app, deps)
}

interface Serving {
  readonly deps: ReceiveDeps
  readonly config: Pick<Config, "url">
  readonly refusals: Refusals
}

async function serve(
  { deps, config, refusals }: Serving,
  place: { readonly slug: string; readonly tenant?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const address = `${place.slug}/${place.tenant ?? ""}`
  if (refusals.isOver(request.ip, address))
    throw inboundErrors["inbound.refused_too_often"]({}, { retryAfterMs: 60_000 })
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const parts = { method: request.method, url: publicUrl(config, request), rawHeaders: request.raw.rawHeaders, body }
  try {
    const arrival = { slug: place.slug, tenant: place.tenant ?? null, request: inboundRequest(parts) }
    return answer(reply, await receive(deps, arrival))
  } catch (error) {
    if (error instanceof AppError && error.status < 500) {
      refusals.add(request.ip, address, error.code === "inbound.unknown")
    }
    throw error
  }
}

/** The address as the caller used it: some vendors sign it. */
function publicUrl({ url }: Pick<Config, "url">, request: FastifyRequest): string {
  const origin = url === "" ? `${request.protocol}://${request.host}` : url.replace(/\/+$/, "")
  return URL.canParse(`${origin}${request.url}`) ? `${origin}${request.url}` : `http://localhost${request.url}`
}

function answer(reply: FastifyReply, { status, contentType, body = "" }: HandshakeAnswer): FastifyReply {
  if (contentType !== undefined) reply.type(contentType)
  return reply.code(status).header("x-content-type-options", "nosniff").send(body)
}

/** Joins this process's counts with those of the others for as long as the server lives. */
function keepCounting(app: FastifyInstance, { counts }: ReceiveDeps): void {
  let inHand = Promise.resolve()
  const settle = (): Promise<void> =>
    counts.settle().catch((error: unknown) => app.log.warn({ err: error }, "counts of webhooks were lost"))
  const timer = setInterval(() => {
    inHand = settle()
  }, settleMs)
  timer.unref()
  app.addHook("onClose", async () => {
    clearInterval(timer)
    await inHand
    await settle()
  })
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { AppError } from "#kernel"
import type { Database } from "#platform/db"
import { html, noteTenant, originOf, type RateLimits } from "#platform/http"
import { type PortalHandler, portalHandlers } from "./handlers.ts"
import { assetsRoot, layout, policyOf, portalAssets, portalAssetsPath } from "./layout.ts"
import { namedBy, portalErrors, portalRoot } from "./link.ts"
import { openLink } from "./links.ts"
import { problemBox } from "./pages/form.ts"
import { type Language, languageOf, texts } from "./texts/index.ts"
import { type Answer, addressOf, type Visit } from "./visit.ts"

/** Largest form: fifty types of events. */
const formBytesMax = 65_536
const queryCharsMax = 2_000

export interface PortalDeps {
  readonly db: Database
  readonly limits?: Pick<RateLimits, "address">
}

/**
 * Hangs the page into the server that a business embeds for its own customers' endpoints. There is no cookie: a link's token in the
 * address is all the authority there is, so a foreign page has nothing to ride on, and no page is kept by anybody.
 */
export function servePortal(app: FastifyInstance, deps: PortalDeps): void {
  app.register(async (pages) => {
    const { limits } = deps
    pages.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: formBytesMax },
      (_request, body, done) => done(null, body),
    )
    if (limits !== undefined) pages.addHook("onRequest", (request, reply) => limits.address(request, reply))
    pages.setErrorHandler((error, request, reply) => sendProblem(request, reply, error, null, ["*"]))
    for (const handler of portalHandlers)
      pages.route({
        method: handler.method,
        url: `${portalRoot}/:token${handler.path}`,
        schema: { hide: true },
        handler: (request, reply) => serve(deps, handler, request, reply),
      })
  })
  app.get(portalAssetsPath, { schema: { hide: true } }, sendAsset)
}

type Asked = Omit<Visit, "ctx" | "link">

function askedOf(request: FastifyRequest): Asked {
  const query = new URLSearchParams((request.url.split("?")[1] ?? "").slice(0, queryCharsMax))
  const asked = query.get("lang")
  const language = languageOf(asked, request.headers["accept-language"])
  // The router has matched these names.
  const params = request.params as Readonly<Record<string, string>>
  return {
    language,
    asked: asked === null ? null : language,
    t: texts[language],
    token: params["token"] ?? "",
    params,
    query,
    form: new URLSearchParams(typeof request.body === "string" ? request.body : ""),
  }
}

async function serve(
  deps: PortalDeps,
  handler: PortalHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = askedOf(request)
  let origins: readonly string[] = ["*"]
  try {
    const answer = await inLink(deps, request, asked, async (visit, allowed) => {
      origins = allowed
      if (handler.method === "POST" && !isSameSite(request)) throw portalErrors["webhook.portal_link_refused"]()
      return handler.handle(visit)
    })
    return send(reply, asked, handler, answer, origins)
  } catch (error) {
    const { refused } = handler
    if (refused === undefined || problemOf(error) === undefined || statusOf(error) === 404)
      return sendProblem(request, reply, error, asked, origins)
    const answer = await inLink(deps, request, asked, (visit) => refused(visit, textOf(asked, error)))
    return send(reply, asked, handler, answer, origins)
  }
}

/** Works in one transaction in the name of the customer that the link was made for. Throws `webhook.portal_link_refused`. */
function inLink(
  { db }: PortalDeps,
  request: FastifyRequest,
  asked: Asked,
  work: (visit: Visit, origins: readonly string[]) => Promise<Answer>,
): Promise<Answer> {
  const named = namedBy(asked.token)
  if (named === null) throw portalErrors["webhook.portal_link_refused"]()
  const { tenant } = named
  const actor = { kind: "system", id: "webhook-portal", name: "Webhook portal" } as const
  return db.withTenant({ tenant, actor, origin: originOf(request) }, async (ctx) => {
    const { link, origins } = await openLink(ctx, asked.token)
    noteTenant(request, tenant)
    return work({ ...asked, ctx: { ...ctx, actor: { ...actor, name: link.consumer } }, link }, origins)
  })
}

/** Browsers say by themselves whether a form comes from a page of ours. */
function isSameSite(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"]
  return site === undefined || site === "same-origin"
}

function send(
  reply: FastifyReply,
  asked: Asked,
  { method, path }: PortalHandler,
  answer: Answer,
  origins: readonly string[],
): FastifyReply {
  guarded(reply, origins)
  if (answer.kind === "redirect") return reply.redirect(answer.to, 303)
  // A page that answers a form can't be asked for again in another language.
  const own = path.replace(":id", asked.params["id"] ?? "")
  const here = method === "GET" ? (language: Language) => addressOf({ ...asked, asked: language }, own) : null
  const page = layout({ language: asked.language, title: answer.title, here }, answer.body)
  return reply.code(answer.status ?? 200).send(page.text)
}

function guarded(reply: FastifyReply, origins: readonly string[]): void {
  reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", policyOf(origins))
    .header("cache-control", "no-store")
    .header("referrer-policy", "no-referrer")
    .header("x-content-type-options", "nosniff")
    .header("x-robots-tag", "noindex")
    .header("vary", "accept-language")
}

/** Tells of an error on a page of its own. What is a bug is logged whole and told in general. */
function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  known: Asked | null,
  origins: readonly string[],
): FastifyReply {
  const asked = known ?? askedOf(request)
  const status = statusOf(error)
  if (status >= 500) request.log.error({ err: error }, "page failed")
  guarded(reply, origins)
  const isLost = problemOf(error)?.code === "webhook.portal_link_refused"
  const body = html`<h1>${asked.t.title}</h1>${problemBox(asked, textOf(asked, error))}
${!isLost && asked.token !== "" && html`<p><a href="${addressOf(asked, "")}">${asked.t.back}</a></p>`}`
  return reply.code(status).send(layout({ language: asked.language, title: asked.t.title, here: null }, body).text)
}

function problemOf(error: unknown): AppError | undefined {
  return error instanceof AppError ? error : undefined
}

function textOf({ t }: Asked, error: unknown): string {
  const code = problemOf(error)?.code
  return Object.entries(t.problems).find(([known]) => known === code)?.[1] ?? t.problems.other
}

/** Refusals keep their status; of what the framework refuses, only that it was the visitor's fault. */
function statusOf(error: unknown): number {
  if (!(error instanceof Error)) return 500
  const given = "status" in error ? error.status : "statusCode" in error ? error.statusCode : 500
  return typeof given === "number" && given >= 400 && given < 600 ? given : 500
}

async function sendAsset(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { hash, name } = request.params as { hash: string; name: string } // the route's own parameters
  const file = portalAssets.get(name)
  if (file === undefined) return reply.code(404).send("")
  const isCurrent = assetsRoot.endsWith(`/${hash}`)
  return reply
    .type(file.contentType)
    .header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache")
    .header("x-content-type-options", "nosniff")
    .send(file.text)
}

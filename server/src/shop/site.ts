import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Database, TenantId } from "#platform/db"
import { noteTenant, originOf, type RateLimits } from "#platform/http"
import { assets, assetsPrefix } from "./assets.ts"
import type { Answer, Desk, Endpoint, Site } from "./endpoint.ts"
import { type Frame, frameOf, languageFor } from "./frame.ts"
import type { HostedCheckout } from "./hosted-checkout.ts"
import { layout } from "./layout.ts"
import type { Keeping, Page } from "./page.ts"
import { makePageCache, type PageCache } from "./page-cache.ts"
import { kindOf, problemPage } from "./pages/problem.ts"
import { leadOn, policyOf, sendPacked, sendPage, setCookies } from "./respond.ts"
import { texts } from "./texts/index.ts"
import { readTheme } from "./theme.ts"
import { isSameSite, type Visit, visitOf } from "./visit.ts"
import { type Blank, blankOf, filled, isOwnForm } from "./visitor.ts"

/** What the pages work with. */
export interface SiteDeps {
  readonly db: Database
  /** The installation's own address; empty where it is only known from requests. */
  readonly publicUrl: string
  readonly limits?: Pick<RateLimits, "address">
  readonly hostedCheckout?: HostedCheckout
}

/** Largest form: a cart of 200 lines. */
const formBytesMax = 65_536
const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

/** How long a process believes whose a slug is, and of how many. */
const ownerTrustMs = 5_000
const ownersMax = 10_000

interface Owner {
  readonly tenant: TenantId
  readonly untilMs: number
}
const owners = new WeakMap<Database, Map<string, Owner>>()

/** A page made for everybody, before it is one visitor's. */
interface Made extends Blank {
  readonly status: number
  readonly keeping: Keeping
  readonly policy: string
}

/** Hangs the pages of venues into the server. */
export function mountSites(app: FastifyInstance, deps: SiteDeps, sites: readonly Site[]): void {
  const cache = makePageCache<Made>(deps.db.clock)
  app.register(async (pages) => {
    pages.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: formBytesMax },
      (_request, body, done) => done(null, body),
    )
    const { limits } = deps
    if (limits !== undefined) pages.addHook("onRequest", (request, reply) => limits.address(request, reply))
    pages.setErrorHandler((error, request, reply) => sendProblem(deps, request, reply, error, null))
    for (const site of sites) {
      for (const endpoint of site.endpoints) mount(pages, deps, cache, site, endpoint)
      pages.get(`${site.root}/*`, { schema: { hide: true } }, (request, reply) =>
        serve(deps, cache, site, unknownPage(site), request, reply),
      )
    }
  })
  app.get(`${assetsPrefix}/:hash/:name`, { schema: { hide: true } }, sendAsset)
}

function unknownPage(site: Site): Endpoint {
  return {
    method: "GET",
    path: "/*",
    handle: async (desk) => {
      const frame = await site.frame(desk)
      return { kind: "page", frame, page: problemPage(frame, "notFound") }
    },
  }
}

function mount(app: FastifyInstance, deps: SiteDeps, cache: PageCache<Made>, site: Site, endpoint: Endpoint): void {
  app.route({
    method: endpoint.method,
    url: `${site.root}${endpoint.path}`,
    schema: { hide: true },
    handler: (request, reply) => serve(deps, cache, site, endpoint, request, reply),
  })
}

async function serve(
  deps: SiteDeps,
  cache: PageCache<Made>,
  site: Site,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(request, deps.publicUrl)
  const root = site.root.replace(":slug", visit.params["slug"] ?? "")
  let desk: Desk | null = null
  try {
    desk = await deskOf(deps, site, request, visit)
    if (endpoint.method === "POST" && !isFormOfOurs(request, visit))
      return await refuseForm(deps, site, desk, request, reply)
    if (endpoint.isShared) {
      const made = await sharedPage(deps, cache, endpoint, desk)
      return await sendPage(request, reply, visit, root, { ...made, blank: made, cookies: [] })
    }
    return await send(deps, request, reply, visit, root, await endpoint.handle(desk))
  } catch (error) {
    return sendProblem(deps, request, reply, error, desk === null ? null : await site.frame(desk).catch(() => null))
  }
}

/** Whose a slug is, remembered for a moment per process. */
async function tenantOfSite(deps: SiteDeps, site: Site, given: string): Promise<TenantId> {
  const slug = slugPattern.test(given) ? given : ""
  const key = `${site.root} ${slug}`
  const known = owners.get(deps.db) ?? new Map<string, Owner>()
  owners.set(deps.db, known)
  const nowMs = deps.db.clock.now().getTime()
  const found = known.get(key)
  if (found !== undefined && found.untilMs > nowMs) return found.tenant
  const tenant = await site.tenantOf(deps.db, slug)
  if (known.size >= ownersMax) known.clear()
  known.set(key, { tenant, untilMs: nowMs + ownerTrustMs })
  return tenant
}

async function deskOf(deps: SiteDeps, site: Site, request: FastifyRequest, visit: Visit): Promise<Desk> {
  const tenant = await tenantOfSite(deps, site, visit.params["slug"] ?? "")
  noteTenant(request, tenant)
  const scope = { tenant, actor: { kind: "shopper", id: null, name: "Shopper" }, origin: originOf(request) } as const
  return { visit, tenant, run: (work) => deps.db.withTenant(scope, work) }
}

function isFormOfOurs(request: FastifyRequest, visit: Visit): boolean {
  return isSameSite(request) && isOwnForm(visit.visitor, visit.form.optional("_token"))
}

/** Everybody's page, made at most once in a moment per address and language. */
function sharedPage(deps: SiteDeps, cache: PageCache<Made>, endpoint: Endpoint, desk: Desk): Promise<Made> {
  const { base, language, url } = desk.visit
  return cache.get(`${base} ${language ?? ""} ${url}`, async () => {
    const answer = await endpoint.handle(desk)
    if (answer.kind !== "page") throw new Error(`${endpoint.path} is shared, but answers no page.`)
    return madeOf(deps, answer.frame, answer.page)
  })
}

function madeOf(deps: SiteDeps, frame: Frame, page: Page): Made {
  const policy = policyOf(frame.venue.theme, deps.hostedCheckout?.origins ?? [])
  return { ...blankOf(layout(frame, page)), status: page.status ?? 200, keeping: page.keeping, policy }
}

async function send(
  deps: SiteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  root: string,
  answer: Answer,
): Promise<FastifyReply> {
  const cookies = answer.cookies ?? []
  if (answer.kind === "page") {
    const made = madeOf(deps, answer.frame, answer.page)
    return sendPage(request, reply, visit, root, { ...made, blank: made, cookies })
  }
  setCookies(reply, visit, cookies)
  reply.header("cache-control", answer.kind === "file" ? answer.cacheControl : "no-store")
  switch (answer.kind) {
    case "redirect":
      return mayFormLeadTo(deps, visit, answer.to) ? reply.redirect(answer.to, 303) : leadOn(reply, answer.to)
    case "piece": {
      const count = answer.facts.count ?? visit.visitor.cartCount
      const piece = answer.piece === null ? null : filled(blankOf(answer.piece), visit.visitor.formKey, count)
      return reply.code(answer.status ?? 200).send({ ...answer.facts, piece })
    }
    case "json":
      return reply.send(answer.body)
    case "file": {
      const { contentType, bytes, fileName } = answer.file
      if (fileName !== undefined)
        reply.header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      reply.type(contentType)
      return typeof bytes === "string" ? sendPacked(request, reply, bytes) : reply.send(bytes)
    }
  }
}

/** Does the policy of our pages let a form end there? Places of ours, and pages of the payment service. */
function mayFormLeadTo({ hostedCheckout }: SiteDeps, visit: Visit, to: string): boolean {
  if (!/^https?:/.test(to)) return true
  const { origin } = new URL(to)
  return origin === visit.base || (hostedCheckout?.origins ?? []).includes(origin)
}

async function refuseForm(deps: SiteDeps, site: Site, desk: Desk, request: FastifyRequest, reply: FastifyReply) {
  const frame = await site.frame(desk)
  if (desk.visit.isScript) return reply.code(403).send({ problem: frame.t.csrfText })
  return send(deps, request, reply, desk.visit, frame.venue.root, {
    kind: "page",
    frame,
    page: problemPage(frame, "csrf"),
  })
}

/** Tells of an error in the looks of the venue where that is known. What is a bug is logged whole and told in general. */
async function sendProblem(
  deps: SiteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  known: Frame | null,
): Promise<FastifyReply> {
  const visit = visitOf(request, deps.publicUrl)
  const frame = known ?? nowhere(visit)
  const kind = kindOf(error)
  const status = statusOf(error)
  if (status >= 500) request.log.error({ err: error }, "page failed")
  if (visit.isScript)
    return reply.code(status).send({ problem: kind === "busy" ? frame.t.busyText : frame.t.errorText })
  const made = madeOf(deps, frame, problemPage(frame, kind, status))
  return sendPage(request, reply, visit, frame.venue.root, { ...made, blank: made, cookies: [] })
}

/** Refusals keep their status; of what the framework refuses, only that it was the visitor's fault. */
function statusOf(error: unknown): number {
  if (!(error instanceof Error)) return 500
  const given = "status" in error ? error.status : "statusCode" in error ? error.statusCode : 500
  const status = typeof given === "number" && given >= 400 && given < 600 ? given : 500
  return kindOf(error) === "notFound" ? 404 : status
}

/** The frame of a page that belongs to no venue: an address that nobody has. */
function nowhere(visit: Visit): Frame {
  const language = languageFor({ locale: "en" }, visit)
  const venue = {
    kind: "shop",
    slug: "",
    root: "/",
    name: texts[language].home,
    description: null,
    theme: readTheme({}),
    isOpen: true,
    isDemo: false,
    currency: "EUR",
    timeZone: "UTC",
    locale: language,
    country: null,
    pricesIncludeTax: true,
    categories: [],
    pages: [],
    hasAccounts: false,
  } as const
  return frameOf(venue, visit)
}

async function sendAsset(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { hash, name } = request.params as { hash: string; name: string } // the route's own parameters
  const { root, files } = assets()
  const file = files.get(name)
  if (file === undefined) return reply.code(404).send("")
  // A page of before a new version asks for the old address once more: it gets what there is now, and keeps it for nobody.
  const isCurrent = root === `${assetsPrefix}/${hash}`
  reply
    .type(file.contentType)
    .header("vary", "accept-encoding")
    .header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache")
  const accepted = String(request.headers["accept-encoding"] ?? "")
  if (/\bbr\b/.test(accepted)) return reply.header("content-encoding", "br").send(file.brotli)
  if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(file.gzip)
  return reply.send(file.plain)
}

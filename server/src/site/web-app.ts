import { join } from "node:path"
import type { FastifyInstance, FastifyReply } from "fastify"
import { type Asset, makeAssets } from "./assets.ts"
import { newNonce, webPolicy } from "./policy.ts"

const distDefault = join(import.meta.dirname, "..", "..", "..", "web", "dist")
const yearSeconds = 31_536_000
/** Names below assets/ carry a hash of their content: they never change. */
const foreverHeader = `public, max-age=${yearSeconds}, immutable`
const hourHeader = "public, max-age=3600"

/**
 * Hangs the web app below /app: its files as they were built, and its one page for every other address there. The links
 * that sign-in mails lead there too, those to clients' portals and to what they say of the service as well. Where the app is not built, /app says so.
 */
export function addWebApp(app: FastifyInstance, dist: string = distDefault): void {
  const assets = makeAssets(dist)
  const hidden = { schema: { hide: true } }
  app.get<{ Params: { "*": string } }>("/app/*", hidden, async (request, reply) => {
    const name = request.params["*"]
    const accepted = String(request.headers["accept-encoding"] ?? "")
    const asset = assets.find(name, accepted)
    if (asset !== null) return sendAsset(reply, asset, name.startsWith("assets/"))
    if (name.startsWith("assets/"))
      return reply.code(404).type("text/plain").send("There is no such file in this build.")
    return sendPage(reply, assets.page())
  })
  app.get("/app", hidden, async (_request, reply) => reply.redirect("/app/"))
  app.get<{ Params: { id: string } }>("/invitations/:id", hidden, async (request, reply) =>
    reply.redirect(`/app/invitations/${encodeURIComponent(request.params.id)}`),
  )
  app.get<{ Params: { token: string } }>("/rate/:token", hidden, async (request, reply) =>
    reply.redirect(`/app/rate/${encodeURIComponent(request.params.token)}`),
  )
  app.get<{ Params: { slug: string; "*": string } }>("/portal/:slug/*", hidden, async (request, reply) => {
    const { slug, "*": rest } = request.params
    const path = rest.split("/").map(encodeURIComponent).join("/")
    return reply.redirect(`/app/portal/${encodeURIComponent(slug)}/${path}`)
  })
}

function sendAsset(reply: FastifyReply, { bytes, contentType, encoding }: Asset, isForever: boolean): FastifyReply {
  if (encoding !== null) reply.header("content-encoding", encoding)
  return reply
    .header("cache-control", isForever ? foreverHeader : hourHeader)
    .header("vary", "accept-encoding")
    .type(contentType)
    .send(bytes)
}

function sendPage(reply: FastifyReply, page: string | null): FastifyReply {
  if (page === null) return reply.code(503).type("text/html; charset=utf-8").send(notBuilt)
  const nonce = newNonce()
  return reply
    .header("content-security-policy", webPolicy(nonce))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(page.replaceAll("{{nonce}}", nonce))
}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mortise</title>
<link rel="stylesheet" href="/docs/plain.css"><main><h1>The web app is not built</h1>
<p>Stop Mortise and start it by <code>npm start</code>, which builds it. The API works: see its <a href="/docs">reference</a>.</p></main></html>`

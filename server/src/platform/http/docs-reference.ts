import { gzipSync } from "node:zlib"
import Fastify, { type FastifyInstance } from "fastify"
import { escapeHtml, plainCss } from "./docs-page.ts"

/** Scripts only from here. The reference draws its own styles into the page; nothing is asked of any other host. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Settings of the page (Scalar): no fonts, proxy, assistant or telemetry of its maker. */
const configuration = {
  url: "/openapi.json",
  withDefaultFonts: false,
  hideClientButton: true,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: "never",
  persistAuth: false,
}

/** GET /docs: the reference made from /openapi.json; works without the internet. */
export function referenceRoutes(app: FastifyInstance): void {
  const script = lazily(bundle)
  app.get("/docs", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").header("content-security-policy", policy).send(page()),
  )
  app.get("/docs/reference.js", { schema: { hide: true } }, async (request, reply) => {
    const { plain, packed } = await script()
    reply
      .type("text/javascript; charset=utf-8")
      .header("cache-control", "public, max-age=86400")
      .header("vary", "accept-encoding")
    const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))
    return takesGzip ? reply.header("content-encoding", "gzip").send(packed) : reply.send(plain)
  })
  app.get("/docs/plain.css", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "public, max-age=3600").send(plainCss),
  )
}

function page(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mortise API</title>
</head>
<body>
<noscript>The reference needs JavaScript; the same is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<script id="api-reference" type="application/json" data-configuration="${escapeHtml(JSON.stringify(configuration))}"></script>
<script src="/docs/reference.js"></script>
</body>
</html>
`
}

/** The package offers its script only as a route of a plugin: a server of its own, asked once, hands it over. */
async function bundle(): Promise<{ plain: Buffer; packed: Buffer }> {
  const { default: scalar } = await import("@scalar/fastify-api-reference")
  const inner = Fastify()
  await inner.register(scalar, { routePrefix: "/docs", configuration: { url: "/openapi.json" } })
  const { rawPayload, statusCode } = await inner.inject("/docs/js/scalar.js")
  await inner.close()
  if (statusCode !== 200) throw new Error("The reference's script is not where its package used to have it.")
  return { plain: rawPayload, packed: gzipSync(rawPayload) }
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

import type { FastifyInstance } from "fastify"
import { allErrorCodes } from "#kernel"
import { escapeHtml, htmlPage } from "./docs-page.ts"

/** What the first page tells a visitor. */
export interface Landing {
  /** The demo business, where there is one. */
  readonly demo: { readonly name: string } | null
  readonly hasTenants: boolean
}

/** GET /: where to go and how to sign in. GET /docs/errors: every error code. */
export function plainPages(app: FastifyInstance, readLanding: () => Promise<Landing>): void {
  app.get("/", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(htmlPage("Mortise", landing(await readLanding()))),
  )
  app.get("/docs/errors", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(htmlPage("Mortise: error codes", errorTable())),
  )
}

function landing({ demo, hasTenants }: Landing): string {
  const notice =
    demo === null
      ? ""
      : `<p class="notice">This installation has a demo business, ${escapeHtml(demo.name)}: its customers and orders are made up.</p>`
  const first = hasTenants
    ? ""
    : "<p>There is no business here yet: <code>npm run -s mortise -- tenant create</code> makes the first one.</p>"
  return `<h1>Mortise</h1>
<p>Business suite and integration hub: shops, stock, invoices and what they are connected to.</p>
${notice}
${first}
<h2>Call the API</h2>
<p>Make a business; the answer holds its API key, which is shown once:</p>
<pre>npm run -s mortise -- tenant create --name "My shop" --currency EUR</pre>
<p>Send the key with each request:</p>
<pre>curl -H "Authorization: Bearer mk_…" http://127.0.0.1:4000/api/v1/customers</pre>
<h2>Sign in</h2>
<p>People sign in with an e-mail address and a password:</p>
<pre>npm run -s mortise -- user create --email you@example.com --name "Your name" --role owner --tenant my-shop</pre>
<h2>Read on</h2>
<ul>
<li><a href="/docs">API reference</a>, as data: <a href="/openapi.json">OpenAPI</a></li>
<li><a href="/asyncapi.json">Events</a> (AsyncAPI)</li>
<li><a href="/docs/errors">Error codes</a></li>
<li><a href="/healthz">Alive</a>, <a href="/readyz">ready</a>, <a href="/metrics">metrics</a></li>
</ul>`
}

function errorTable(): string {
  const rows = allErrorCodes().map(
    ({ code, status }) =>
      `<tr id="${escapeHtml(code)}"><td><code>${escapeHtml(code)}</code></td><td>${status}</td></tr>`,
  )
  return `<h1>Error codes</h1>
<p>Every refusal is a problem document (RFC 9457) whose <code>code</code> is stable; <code>detail</code> says what to do.
Its <code>requestId</code> names the request in the log.</p>
<table>
<thead><tr><th>Code</th><th>HTTP status</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`
}

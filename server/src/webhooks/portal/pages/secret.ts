import { type Html, html } from "#platform/http"
import type { Endpoint } from "../../endpoint.ts"
import { addressOf, type Visit } from "../visit.ts"

/** A new signing secret, told once. */
export function secretPage(visit: Visit, { id, name }: Endpoint, secret: string): Html {
  const { t } = visit
  return html`<h1>${name}</h1>
<h2>${t.secret}</h2>
<p class="said" role="status">${t.secretOnce}</p>
<pre id="secret" tabindex="0">${secret}</pre>
<div class="row"><button type="button" hidden data-copy="secret" data-done="${t.copied}">${t.copy}</button>
<a class="button first" href="${addressOf(visit, `/endpoints/${id}`)}">${t.cancel}</a></div>`
}

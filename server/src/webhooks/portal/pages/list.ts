import type { Page } from "#kernel"
import { type Html, html } from "#platform/http"
import type { Endpoint } from "../../endpoint.ts"
import type { OfferedType } from "../own.ts"
import { addressOf, type Visit } from "../visit.ts"

/** A customer's endpoints, and what they may be told. */
export function listPage(visit: Visit, { data, nextCursor }: Page<Endpoint>, offered: readonly OfferedType[]): Html {
  const { t } = visit
  const isFirst = !visit.query.has("cursor")
  return html`<div class="head"><h1>${t.title}</h1><a class="button first" href="${addressOf(visit, "/new")}">${t.add}</a></div>
<p class="soft">${t.intro}</p>
${saidBox(visit)}
<h2 id="endpoints">${t.endpoints}</h2>
${data.length === 0 ? html`<p>${t.none}</p>` : table(visit, data)}
<p class="row">${!isFirst && html`<a href="${addressOf(visit, "")}">${t.back}</a>`}
${nextCursor !== null && html`<a href="${addressOf(visit, "", { cursor: nextCursor })}">${t.moreEndpoints}</a>`}</p>
<h2>${t.eventsOffered}</h2>
${offered.map((one) => sampleOf(visit, one))}`
}

/** What was just done. */
export function saidBox({ t, query }: Pick<Visit, "t" | "query">): Html | null {
  const said = Object.entries(t.said).find(([key]) => key === query.get("said"))?.[1]
  return said === undefined ? null : html`<p class="said" role="status">${said}</p>`
}

function table(visit: Visit, endpoints: readonly Endpoint[]): Html {
  const { t } = visit
  return html`<div class="wide"><table aria-labelledby="endpoints">
<thead><tr><th scope="col">${t.name}</th><th scope="col">${t.url}</th><th scope="col">${t.state}</th></tr></thead>
<tbody>${endpoints.map(
    ({ id, name, url, state }) =>
      html`<tr><th scope="row"><a href="${addressOf(visit, `/endpoints/${id}`)}">${name}</a></th><td>${url}</td><td>${t.states[state]}</td></tr>`,
  )}</tbody>
</table></div>`
}

function sampleOf({ t }: Visit, { type, summary, sample }: OfferedType): Html {
  return html`<details><summary><code>${type}</code> — ${summary}</summary>
<p class="soft">${t.sample}</p><pre>${JSON.stringify(sample, null, 2)}</pre></details>`
}

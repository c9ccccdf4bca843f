import { type Html, html } from "#platform/http"
import { type DeliveryView, deliveryStates } from "../../delivery-store.ts"
import type { Endpoint } from "../../endpoint.ts"
import { addressOf, doing, momentOf, type Visit } from "../visit.ts"
import { saidBox } from "./list.ts"

/** What the page of an endpoint shows. */
export interface EndpointShow {
  readonly endpoint: Endpoint
  readonly deliveries: readonly DeliveryView[]
  /** Where the older deliveries go on. */
  readonly nextCursor: string | null
}

/** One endpoint: how it is, what can be done with it, and what was sent. */
export function endpointPage(visit: Visit, { endpoint, deliveries, nextCursor }: EndpointShow): Html {
  const { t } = visit
  const path = `/endpoints/${endpoint.id}`
  return html`<p><a href="${addressOf(visit, "")}">${t.back}</a></p>
<div class="head"><h1>${endpoint.name}</h1><a class="button" href="${addressOf(visit, `${path}/edit`)}">${t.edit}</a></div>
${saidBox(visit)}
<p><code>${endpoint.url}</code></p>
<p>${t.state}: <strong>${t.states[endpoint.state]}</strong>. ${reasonOf(visit, endpoint)}</p>
<p class="soft">${endpoint.types.join(", ")}</p>
<div class="row">
${endpoint.state === "enabled" ? doing(visit, `${path}/pause`, t.pause) : doing(visit, `${path}/enable`, t.goOn)}
${endpoint.state !== "disabled" && doing(visit, `${path}/test`, t.test)}
</div>
${choice(visit, { path: `${path}/secret`, title: t.rotate, hint: t.rotateHint, name: "overlapDays", options: t.overlaps, usual: "1" })}
${endpoint.state !== "disabled" && choice(visit, { path: `${path}/replay`, title: t.replay, hint: t.replayHint, name: "hours", options: t.sinces, usual: "24" })}
<details><summary>${t.remove}</summary><div class="panel"><p>${t.removeHint}</p>${doing(visit, `${path}/delete`, t.removeSure)}</div></details>
<h2 id="deliveries">${t.deliveries}</h2>
<nav class="row" aria-labelledby="deliveries">${["", ...deliveryStates].map((state) => stateLink(visit, path, state))}</nav>
${deliveries.length === 0 ? html`<p>${t.noDeliveries}</p>` : table(visit, deliveries)}
${nextCursor !== null && html`<p><a href="${addressOf(visit, path, { ...stateOf(visit), cursor: nextCursor })}">${t.more}</a></p>`}`
}

function reasonOf({ t }: Visit, { stateReason }: Endpoint): string {
  return Object.entries(t.reasons).find(([reason]) => reason === stateReason)?.[1] ?? ""
}

interface Choice {
  readonly path: string
  readonly title: string
  readonly hint: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly usual: string
}

function choice(visit: Visit, { path, title, hint, name, options, usual }: Choice): Html {
  const shown = Object.entries(options).map(
    ([value, text]) => html`<option value="${value}"${value === usual && html` selected`}>${text}</option>`,
  )
  return html`<details><summary>${title}</summary><form class="panel" method="post" action="${addressOf(visit, path)}">
<label for="${name}">${hint}</label><div class="row"><select id="${name}" name="${name}">${shown}</select><button>${title}</button></div></form></details>`
}

function stateOf({ query }: Visit): Record<string, string> {
  const state = query.get("state")
  return state === null ? {} : { state }
}

function stateLink(visit: Visit, path: string, state: string): Html {
  const { t } = visit
  const name = Object.entries(t.results).find(([key]) => key === state)?.[1] ?? t.all
  const isCurrent = (visit.query.get("state") ?? "") === state
  const to = addressOf(visit, path, state === "" ? {} : { state })
  return html`<a href="${to}"${isCurrent && html` aria-current="page"`}>${name}</a>`
}

function table(visit: Visit, deliveries: readonly DeliveryView[]): Html {
  const { t } = visit
  return html`<div class="wide"><table aria-labelledby="deliveries">
<thead><tr><th scope="col">${t.event}</th><th scope="col">${t.when}</th><th scope="col">${t.result}</th><th scope="col">${t.answer}</th></tr></thead>
<tbody>${deliveries.map((one) => row(visit, one))}</tbody>
</table></div>`
}

function row(visit: Visit, { id, eventType, at, state, status, errorClass }: DeliveryView): Html {
  return html`<tr><th scope="row"><a href="${addressOf(visit, `/deliveries/${id}`)}"><code>${eventType}</code></a></th><td>${momentOf(visit, at)}</td><td>${visit.t.results[state]}</td><td>${status ?? errorClass ?? ""}</td></tr>`
}

import { type Html, html } from "#platform/http"
import type { AttemptView, DeliveryView } from "../../delivery-store.ts"
import { addressOf, doing, momentOf, type Visit } from "../visit.ts"
import { saidBox } from "./list.ts"

/** One delivery with its body and every attempt. */
export function deliveryPage(
  visit: Visit,
  delivery: DeliveryView,
  body: string | null,
  attempts: readonly AttemptView[],
): Html {
  const { t } = visit
  const { id, endpointId, eventType, state, nextAttemptAt } = delivery
  return html`<p><a href="${addressOf(visit, `/endpoints/${endpointId}`)}">${t.deliveries}</a></p>
<div class="head"><h1><code>${eventType}</code></h1>${state !== "waiting" && doing(visit, `/deliveries/${id}/again`, t.again)}</div>
${saidBox(visit)}
<p>${t.result}: <strong>${t.results[state]}</strong>${nextAttemptAt !== null && html`. ${t.next}: ${momentOf(visit, nextAttemptAt)}`}</p>
<h2>${t.sent}</h2>
${body === null ? html`<p>${t.sentGone}</p>` : html`<pre tabindex="0">${body}</pre>`}
<h2>${t.attempts}</h2>
${attempts.map((one) => attemptBox(visit, one))}`
}

function attemptBox(visit: Visit, { number, sentAt, status, errorText, totalMs, ...rest }: AttemptView): Html {
  const { t } = visit
  return html`<section class="panel"><h3>${t.attempt} ${number}</h3>
<p>${momentOf(visit, sentAt)} · ${t.answer}: ${status ?? t.noAnswer} · ${t.duration}: ${Math.round(totalMs)} ms</p>
${errorText !== null && html`<p class="bad">${errorText}</p>`}
<details><summary>${t.sent}</summary><pre>${linesOf(rest.requestHeaders)}</pre></details>
${rest.responseHeaders !== null && html`<details><summary>${t.answered}</summary><pre>${linesOf(rest.responseHeaders)}</pre>${rest.responseBody !== null && html`<pre>${rest.responseBody}</pre>`}</details>`}
</section>`
}

/** Headers as they were written down (JSON, which may be cut), one a line. */
function linesOf(text: string): string {
  return text.replace(/^\{|\}$/g, "").replaceAll('","', '"\n"')
}

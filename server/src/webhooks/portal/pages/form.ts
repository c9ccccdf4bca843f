import { type Html, html } from "#platform/http"
import type { Endpoint } from "../../endpoint.ts"
import { isAddressOwn, type OfferedType, type OwnDraft } from "../own.ts"
import { addressOf, type Visit } from "../visit.ts"

export const nameCharsMax = 200

/** What stands in the form of an endpoint. */
export interface FormFill {
  readonly draft: OwnDraft
  /** The endpoint that is changed; null for a new one. */
  readonly endpoint: Endpoint | null
  readonly offered: readonly OfferedType[]
  /** Why it was not taken. */
  readonly problem: string | null
}

/** The form of an endpoint: new, changed, or come back with what is wrong. */
export function endpointForm(visit: Visit, { draft, endpoint, offered, problem }: FormFill): Html {
  const { t } = visit
  const isKept = endpoint !== null && !isAddressOwn(endpoint)
  const back = endpoint === null ? "" : `/endpoints/${endpoint.id}`
  return html`<h1>${endpoint === null ? t.add : endpoint.name}</h1>
${problemBox(visit, problem)}
<form method="post" action="${addressOf(visit, endpoint === null ? "/new" : `${back}/edit`)}">
<label for="name">${t.name}</label>
<input type="text" id="name" name="name" required maxlength="${nameCharsMax}" autocomplete="off" value="${draft.name}">
<label for="url">${t.url}</label>
<input type="url" id="url" name="url" required maxlength="2000" autocomplete="off" aria-describedby="url-hint" value="${draft.url}"${isKept && html` readonly`}>
<p class="soft" id="url-hint">${isKept ? t.urlKept : t.urlHint}</p>
<fieldset>
<legend>${t.events}</legend>
${allBox(visit, draft)}
${offered.map(({ type, summary }) => typeBox(type, summary, draft.types.includes(type)))}
</fieldset>
<div class="row">
<button class="first">${endpoint === null ? t.create : t.save}</button>
<a class="button" href="${addressOf(visit, back)}">${t.cancel}</a>
</div>
</form>`
}

/** Why something did not work; nothing where it did. */
export function problemBox({ t }: Pick<Visit, "t">, problem: string | null): Html | null {
  return problem === null
    ? null
    : html`<div class="problem" role="alert"><strong>${t.problem}.</strong> ${problem}</div>`
}

function allBox({ t, link }: Visit, { types }: OwnDraft): Html {
  const isAll = link.types.every((type) => types.includes(type))
  return html`<label class="check"><input type="checkbox" name="all" value="1"${isAll && html` checked`}> ${t.allEvents}</label>`
}

function typeBox(type: string, summary: string, isChosen: boolean): Html {
  return html`<label class="check"><input type="checkbox" name="type" value="${type}"${isChosen && html` checked`}> <span><code>${type}</code><br><span class="soft">${summary}</span></span></label>`
}

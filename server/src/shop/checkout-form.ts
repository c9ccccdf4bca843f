import { type PaymentMethod, paymentMethods } from "#business/sales"
import { isMailAddress } from "#platform/mail"
import { countriesIn } from "./countries.ts"
import type { Form } from "./form.ts"
import type { Frame } from "./frame.ts"
import { type Html, html } from "./html.ts"
import type { Texts } from "./texts/index.ts"

/** What a shopper fills in, as text. */
const fieldNames = [
  "email",
  "name",
  "phone",
  "line1",
  "line2",
  "postalCode",
  "city",
  "region",
  "country",
  "note",
] as const
type FieldName = (typeof fieldNames)[number]

/** A form as it was filled in: shown again as it is when something was wrong. */
export type Filled = Readonly<Record<FieldName, string>> & {
  readonly shippingMethod: string
  readonly paymentMethod: string
  readonly wantsNews: boolean
}

/** Something to correct; `field` is the id of the field. */
export interface FieldProblem {
  readonly field: string
  readonly text: string
}

/** Longest texts, as the public API takes them. */
const charsMax = {
  email: 254,
  name: 200,
  phone: 40,
  line1: 200,
  line2: 200,
  postalCode: 20,
  city: 100,
  region: 100,
  country: 2,
  note: 1000,
} as const satisfies Record<FieldName, number>

const required = ["email", "name", "line1", "city", "country"] as const

/** What a checkout offers to choose from. */
export interface Choices {
  /** Codes; none where nothing is to be chosen. */
  readonly shipping: readonly string[]
  readonly payment: readonly PaymentMethod[]
}

/** A form nobody has filled in yet. */
export function emptyForm(frame: Frame, choices: Choices): Filled {
  return {
    email: "",
    name: "",
    phone: "",
    line1: "",
    line2: "",
    postalCode: "",
    city: "",
    region: "",
    country: frame.venue.country ?? "",
    note: "",
    shippingMethod: choices.shipping[0] ?? "",
    paymentMethod: choices.payment[0] ?? "",
    wantsNews: false,
  }
}

/** Reads a form as it was sent. */
export function readForm(form: Form): Filled {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, form.text(name)])) as Record<FieldName, string> // one entry per name
  const wantsNews = form.text("wantsNews") === "yes"
  return {
    ...fields,
    shippingMethod: form.text("shippingMethod"),
    paymentMethod: form.text("paymentMethod"),
    wantsNews,
  }
}

/** What has to be corrected before a form can be ordered; nothing where all is well. */
export function problemsOf(filled: Filled, choices: Choices, t: Texts): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of required) if (filled[field] === "") problems.push({ field, text: t.missing[field] })
  for (const field of fieldNames)
    if (filled[field].length > charsMax[field]) problems.push({ field, text: tooLong(field, t) })
  if (filled.email !== "" && !isMailAddress(filled.email)) problems.push({ field: "email", text: t.missing.emailWrong })
  if (filled.country !== "" && !countriesIn("en").some(({ code }) => code === filled.country))
    problems.push({ field: "country", text: t.missing.country })
  if (choices.shipping.length > 0 && !choices.shipping.includes(filled.shippingMethod))
    problems.push({ field: "shippingMethod", text: t.missing.shippingMethod })
  if (paymentOf(filled, choices) === undefined) problems.push({ field: "paymentMethod", text: t.missing.paymentMethod })
  return problems
}

function tooLong(field: FieldName, t: Texts): string {
  return field === "phone" || field === "note" || field === "postalCode" ? t.missing[field] : t.missing.tooLong
}

/** The chosen way to pay, where it is offered. */
export function paymentOf(filled: Filled, choices: Choices): PaymentMethod | undefined {
  return paymentMethods.find((method) => method === filled.paymentMethod && choices.payment.includes(method))
}

/** A filled form as the checkout's use cases take it. */
export function buyerOf(filled: Filled) {
  const orNull = (text: string) => (text === "" ? null : text)
  return {
    email: filled.email,
    name: filled.name,
    phone: orNull(filled.phone),
    note: orNull(filled.note),
    shippingAddress: {
      name: filled.name,
      line1: filled.line1,
      line2: orNull(filled.line2),
      city: filled.city,
      region: orNull(filled.region),
      postalCode: orNull(filled.postalCode),
      country: filled.country,
    },
  }
}

/** The list of what has to be corrected; it takes the focus as the page comes. */
export function errorSummary({ t }: Frame, problems: readonly FieldProblem[]): Html {
  if (problems.length === 0) return html``
  return html`<div class="notice notice-danger errors" role="alert" tabindex="-1" id="errors" autofocus>
<div><h2>${t.errorsTitle(problems.length)}</h2>
<ul>${problems.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}</ul></div></div>`
}

/** Who orders, and where it goes. */
export function buyerFields(frame: Frame, filled: Filled, problems: readonly FieldProblem[]): Html {
  const { t } = frame
  const problemOf = (field: FieldName) => problems.find((problem) => problem.field === field)?.text
  const input = (field: FieldName, label: string, more: InputLooks) =>
    textField(t, { field, label, value: filled[field], problem: problemOf(field), ...more })
  return html`<fieldset class="group"><legend>${t.yourDetails}</legend>
${input("email", t.email, { type: "email", autocomplete: "email", hint: t.emailHint })}
${input("name", t.name, { autocomplete: "name" })}
${input("phone", t.phone, { type: "tel", autocomplete: "tel", hint: t.phoneHint })}
</fieldset>
<fieldset class="group"><legend>${t.shippingAddress}</legend>
${input("line1", t.line1, { autocomplete: "address-line1" })}
${input("line2", t.line2, { autocomplete: "address-line2" })}
<div class="pair">
${input("postalCode", t.postalCode, { autocomplete: "postal-code" })}
${input("city", t.city, { autocomplete: "address-level2" })}
</div>
${input("region", t.region, { autocomplete: "address-level1" })}
${countryField(frame, filled.country, problemOf("country"))}
</fieldset>`
}

/** The note to the shop. */
export function noteField({ t }: Frame, filled: Filled, problems: readonly FieldProblem[]): Html {
  const problem = problems.find(({ field }) => field === "note")?.text
  return html`<div class="field"><label for="note">${t.note} <span class="quiet">(${t.optional})</span></label>
<textarea id="note" name="note" rows="3" maxlength="${charsMax.note}"${described("note", undefined, problem)}>${filled.note}</textarea>
${problem !== undefined && html`<p class="problem" id="note-problem">${problem}</p>`}</div>`
}

/** News by e-mail: never ticked beforehand. */
export function newsBox({ t }: Frame, { wantsNews }: Filled): Html {
  return html`<label class="option"><input type="checkbox" name="wantsNews" value="yes"${wantsNews && html` checked`}><span>${t.wantsNews}<span class="quiet small">${t.wantsNewsHint}</span></span></label>`
}

interface InputLooks {
  readonly type?: "text" | "email" | "tel"
  readonly autocomplete: string
  readonly hint?: string
}

interface TextField extends InputLooks {
  readonly field: FieldName
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
}

function textField(t: Texts, { field, label, value, problem, type = "text", autocomplete, hint }: TextField): Html {
  const isRequired = (required as readonly string[]).includes(field)
  return html`<div class="field"><label for="${field}">${label}${!isRequired && html` <span class="quiet">(${t.optional})</span>`}</label>
${hint !== undefined && html`<p class="hint" id="${field}-hint">${hint}</p>`}
<input id="${field}" name="${field}" type="${type}" value="${value}" maxlength="${charsMax[field]}" autocomplete="${autocomplete}"${isRequired && html` required aria-required="true"`}${described(field, hint, problem)}>
${problem !== undefined && html`<p class="problem" id="${field}-problem">${problem}</p>`}</div>`
}

/** What a field is described by, and whether it is wrong. */
function described(field: string, hint: string | undefined, problem: string | undefined): Html {
  const ids = [hint !== undefined && `${field}-hint`, problem !== undefined && `${field}-problem`].filter(Boolean)
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(" ")}"`}${problem !== undefined && html` aria-invalid="true"`}`
}

function countryField({ t, locale }: Frame, value: string, problem: string | undefined): Html {
  return html`<div class="field"><label for="country">${t.country}</label>
<select id="country" name="country" autocomplete="country" required${described("country", undefined, problem)}>
<option value=""></option>
${countriesIn(locale).map(({ code, name }) => html`<option value="${code}"${code === value && html` selected`}>${name}</option>`)}
</select>
${problem !== undefined && html`<p class="problem" id="country-problem">${problem}</p>`}</div>`
}

/** How it is paid. */
export function paymentChoice({ t }: Frame, filled: Filled, choices: Choices, problems: readonly FieldProblem[]): Html {
  const chosen = choices.payment.length === 1 ? choices.payment[0] : filled.paymentMethod
  return html`<fieldset class="group options"${groupProblem("paymentMethod", problems)}><legend>${t.paymentMethod}</legend>
${choices.payment.map((method, i) => html`<label class="option"><input type="radio" name="paymentMethod" value="${method}"${i === 0 && html` id="paymentMethod"`} required${method === chosen && html` checked`}><span><strong>${t.payments[method]}</strong><span class="quiet small">${t.paymentHints[method]}</span></span></label>`)}
${problemLine("paymentMethod", problems)}</fieldset>`
}

/** A group's problem as its own description. */
export function groupProblem(field: string, problems: readonly FieldProblem[]): Html | null {
  return problems.some((problem) => problem.field === field) ? html` aria-describedby="${field}-problem"` : null
}

export function problemLine(field: string, problems: readonly FieldProblem[]): Html | null {
  const found = problems.find((problem) => problem.field === field)
  return found === undefined ? null : html`<p class="problem" id="${field}-problem">${found.text}</p>`
}

import type { FormErrors } from "@mantine/form"
import type { Init } from "../../api/index.ts"
import type { Text } from "../../texts/index.ts"
import type { Endpoint } from "./states.tsx"

type NewEndpoint = Init<"post", "/integration/webhooks">["body"]
type Auth = NonNullable<NewEndpoint["auth"]>

export const kinds = ["http", "nats", "amqp"] as const satisfies readonly Endpoint["kind"][]
export const shapes = ["full", "thin", "template"] as const satisfies readonly Endpoint["shape"][]
export const signatures = ["v1", "v1a"] as const
export const signIns = ["none", "basic", "bearer", "oauth2"] as const
/** The bounds of the API. */
export const bounds = { rate: [1, 10_000], concurrency: [1, 64], timeoutS: [1, 30], overlapDays: [0, 7] } as const
export const patternsMax = 50

/** Event types as the API takes them: whole, or with * at the end. */
const pattern = /^(\*|[a-z_]{1,40}\.(\*|[a-z_]{1,40}(\.(\*|[a-z_]{1,40}))?))$/

/** An endpoint as it stands in the form; numbers are text while they are typed. */
export interface EndpointValues {
  name: string
  url: string
  kind: Endpoint["kind"]
  events: string[]
  /** What stands in the field of the event types and was not closed by a comma or Enter: it counts as well. */
  eventsTyped: string
  description: string
  consumer: string
  filter: string
  shape: Endpoint["shape"]
  template: string
  signature: (typeof signatures)[number]
  isPaused: boolean
  signIn: "keep" | Auth["kind"]
  user: string
  password: string
  token: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  scope: string
  audience: string
  rate: string
  concurrency: string
  timeoutS: string
  isOrdered: boolean
}

const noSignIn = {
  user: "",
  password: "",
  token: "",
  tokenUrl: "",
  clientId: "",
  clientSecret: "",
  scope: "",
  audience: "",
}

/** A new endpoint, with the API's own defaults. */
export const newEndpoint: EndpointValues = {
  name: "",
  url: "",
  kind: "http",
  events: [],
  eventsTyped: "",
  description: "",
  consumer: "",
  filter: "",
  shape: "full",
  template: "",
  signature: "v1",
  isPaused: false,
  signIn: "none",
  ...noSignIn,
  rate: "",
  concurrency: "16",
  timeoutS: "15",
  isOrdered: false,
}

/** The form of an endpoint that is there. What it signs in with is never told: it stays unless it is entered anew. */
export function valuesOf(endpoint: Endpoint): EndpointValues {
  return {
    ...newEndpoint,
    name: endpoint.name,
    url: endpoint.url,
    kind: endpoint.kind,
    events: [...endpoint.events],
    description: endpoint.description ?? "",
    consumer: endpoint.consumer ?? "",
    filter: endpoint.filter ?? "",
    shape: endpoint.shape,
    template: endpoint.template ?? "",
    signIn: "keep",
    rate: endpoint.ratePerSecond === null ? "" : String(endpoint.ratePerSecond),
    concurrency: String(endpoint.concurrency),
    timeoutS: String(endpoint.timeoutMs / 1000),
    isOrdered: endpoint.isOrdered,
  }
}

/** What is wrong with the form, by field. */
export function checkEndpoint(t: Text, values: EndpointValues): FormErrors {
  const wanted = t("form.wanted")
  const events = eventsOf(values)
  const wrong = events.find((event) => !pattern.test(event))
  return {
    ...missing(["name", "url"], values, wanted),
    ...(values.shape === "template" ? missing(["template"], values, wanted) : {}),
    ...(values.signIn === "basic" ? missing(["user", "password"], values, wanted) : {}),
    ...(values.signIn === "bearer" ? missing(["token"], values, wanted) : {}),
    ...(values.signIn === "oauth2" ? missing(["tokenUrl", "clientId", "clientSecret"], values, wanted) : {}),
    ...(events.length === 0 ? { events: wanted } : {}),
    ...(wrong === undefined ? {} : { events: t("webhooks.patternWrong", { pattern: wrong }) }),
    ...(values.rate === "" ? {} : outside(t, "rate", values.rate)),
    ...outside(t, "concurrency", values.concurrency),
    ...outside(t, "timeoutS", values.timeoutS),
  }
}

/** The chosen patterns and what was typed behind them, each once: `a, b` leaves a space before the second. */
function eventsOf({ events, eventsTyped }: EndpointValues): string[] {
  const all = [...events, ...eventsTyped.split(/[\s,]+/)].map((event) => event.trim())
  return [...new Set(all.filter((event) => event !== ""))]
}

/** A whole number within the bounds of its field, or the reason why not. */
export function outside(t: Text, field: keyof typeof bounds, text: string): FormErrors {
  const [min, max] = bounds[field]
  const number = Number(text)
  const isIn = /^\d{1,6}$/.test(text.trim()) && number >= min && number <= max
  return isIn ? {} : { [field]: t("webhooks.between", { min, max }) }
}

function missing(fields: readonly (keyof EndpointValues)[], values: EndpointValues, text: string): FormErrors {
  return Object.fromEntries(fields.filter((field) => String(values[field]).trim() === "").map((field) => [field, text]))
}

/** What both making and changing say. */
export function settingsOf(values: EndpointValues) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    name: values.name.trim(),
    url: values.url.trim(),
    kind: values.kind,
    events: eventsOf(values),
    description: orNull(values.description),
    consumer: orNull(values.consumer),
    filter: orNull(values.filter),
    shape: values.shape,
    template: values.shape === "template" ? values.template : null,
    ratePerSecond: values.rate === "" ? null : Number(values.rate),
    concurrency: Number(values.concurrency),
    timeoutMs: Number(values.timeoutS) * 1000,
    isOrdered: values.isOrdered,
    ...(values.signIn === "keep" ? {} : { auth: authOf(values.signIn, values) }),
  }
}

function authOf(kind: Auth["kind"], values: EndpointValues): Auth {
  const { user, password, token, tokenUrl, clientId, clientSecret, scope, audience } = values
  if (kind === "basic") return { kind, user, password }
  if (kind === "bearer") return { kind, token }
  if (kind === "none") return { kind }
  return {
    kind,
    tokenUrl,
    clientId,
    clientSecret,
    ...(scope === "" ? {} : { scope }),
    ...(audience === "" ? {} : { audience }),
  }
}

/** Which field a refusal belongs to. */
export const fieldOfCode = {
  "webhook.url_refused": "url",
  "webhook.filter_invalid": "filter",
  "webhook.template_invalid": "template",
}
/** Our names of the server's fields. */
export const fieldNames = { ratePerSecond: "rate", timeoutMs: "timeoutS" }

import { createRequire } from "node:module"
import type { Template } from "liquidjs"
import { defineErrors, lazy } from "#kernel"
import { eventContentType, type SentEvent, type SentShape } from "./engine/delivery.ts"

/** What a delivery's body is: the whole event, the event without its data, or a text of the tenant's own making. */
export const shapes = ["full", "thin", "template"] as const
export type Shape = (typeof shapes)[number]

export const templateCharsMax = 20_000
const bodyCharsMax = 500_000

const errors = defineErrors({
  "webhook.template_invalid": {
    status: 422,
    text: (p: { reason: string }) => `The template can't be used: ${p.reason}. It is Liquid over event and data.`,
  },
})

/** A body, what it is, and its type. */
export interface Shaped {
  readonly shape: SentShape
  readonly body: string
  readonly contentType: string
}

// No files, no prototypes, bounded time and memory: a template is a tenant's own.
const liquid = lazy(() => {
  const { Liquid }: typeof import("liquidjs") = createRequire(import.meta.url)("liquidjs")
  return new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    templates: {},
    parseLimit: templateCharsMax,
    renderLimit: 100,
    memoryLimit: 2_000_000,
  })
})

/** What the body is: the whole event. */
export function full({ body, contentType }: SentEvent): Shaped {
  return { shape: "full", body, contentType }
}

/** The event without its data: the receiver asks for the record that `subject` names. */
export function thin(event: SentEvent): Shaped {
  return { shape: "thin", body: thinBody(event.body), contentType: eventContentType }
}

/** The thin body of a whole one. */
export function thinBody(full: string): string {
  const { data, ...rest } = JSON.parse(full)
  return JSON.stringify({ ...rest, data: { id: rest.subject } })
}

/** Reads a template. Throws `webhook.template_invalid`. */
export function templateOf(text: string): (event: SentEvent) => Shaped {
  const template = parsed(text)
  return (event) => {
    const { data, ...rest } = JSON.parse(event.body)
    const body = String(liquid().renderSync(template, { event: rest, data }))
    if (body.length > bodyCharsMax) throw new Error("The template's text is too long.")
    return { shape: "own", body, contentType: isJson(body) ? "application/json" : "text/plain; charset=utf-8" }
  }
}

function parsed(text: string): Template[] {
  try {
    return liquid().parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "unreadable"
    throw errors["webhook.template_invalid"]({ reason: reason.slice(0, 200) }, { cause })
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

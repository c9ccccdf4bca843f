import { isId } from "#kernel"
import { attemptsOf, deliveryStates, listDeliveries, sentBodyOf } from "../delivery-store.ts"
import type { EndpointId } from "../endpoint.ts"
import { overlapMaxDays, webhookErrors } from "../endpoint.ts"
import { changeEndpoint, deleteEndpoint } from "../endpoint-save.ts"
import { listEndpoints } from "../endpoint-store.ts"
import { dispatch, replayDelivery, replayMany } from "../replay.ts"
import { rotateSecret } from "../secrets.ts"
import { thinBody } from "../shape.ts"
import { testMessage } from "../test-message.ts"
import { portalErrors } from "./link.ts"
import { changeOwn, createOwn, type OwnDraft, offeredTypes, ownDelivery, ownEndpoint } from "./own.ts"
import { deliveryPage } from "./pages/delivery.ts"
import { endpointPage } from "./pages/endpoint.ts"
import { endpointForm, nameCharsMax } from "./pages/form.ts"
import { listPage } from "./pages/list.ts"
import { secretPage } from "./pages/secret.ts"
import { type Answer, addressOf, fieldOf, type Visit } from "./visit.ts"

/** Endpoints, deliveries and attempts of one page. */
const endpointsShown = 50
const deliveriesShown = 25
const attemptsShown = 100
const hourMs = 3_600_000
const sinceMaxHours = 168

/** One address of the page. */
export interface PortalHandler {
  readonly method: "GET" | "POST"
  /** Below a link. */
  readonly path: string
  readonly handle: (visit: Visit) => Promise<Answer>
  /** What a form shows that was refused; else the page says why and leads back. */
  readonly refused?: (visit: Visit, problem: string) => Promise<Answer>
}

export const portalHandlers: readonly PortalHandler[] = [
  { method: "GET", path: "", handle: showList },
  { method: "GET", path: "/new", handle: (visit) => showForm(visit, null, null) },
  { method: "POST", path: "/new", handle: create, refused: (visit, problem) => showForm(visit, null, problem) },
  { method: "GET", path: "/endpoints/:id", handle: showEndpoint },
  { method: "GET", path: "/endpoints/:id/edit", handle: (visit) => showForm(visit, endpointIdOf(visit), null) },
  {
    method: "POST",
    path: "/endpoints/:id/edit",
    handle: change,
    refused: (visit, problem) => showForm(visit, endpointIdOf(visit), problem),
  },
  { method: "POST", path: "/endpoints/:id/pause", handle: (visit) => setState(visit, "paused") },
  { method: "POST", path: "/endpoints/:id/enable", handle: (visit) => setState(visit, "enabled") },
  { method: "POST", path: "/endpoints/:id/secret", handle: rotate },
  { method: "POST", path: "/endpoints/:id/test", handle: sendTest },
  { method: "POST", path: "/endpoints/:id/replay", handle: replayMissed },
  { method: "POST", path: "/endpoints/:id/delete", handle: remove },
  { method: "GET", path: "/deliveries/:id", handle: showDelivery },
  { method: "POST", path: "/deliveries/:id/again", handle: sendAgain },
]

async function showList(visit: Visit): Promise<Answer> {
  const { ctx, link, t, query } = visit
  const cursor = query.get("cursor") ?? undefined
  const endpoints = await listEndpoints(ctx, { consumer: link.consumer, cursor, limit: endpointsShown })
  return { kind: "page", title: t.title, body: listPage(visit, endpoints, await offeredTypes(ctx, link)) }
}

async function showForm(visit: Visit, id: EndpointId | null, problem: string | null): Promise<Answer> {
  const { ctx, link, t } = visit
  const endpoint = id === null ? null : await ownEndpoint(ctx, link, id)
  const draft = problem === null ? (endpoint ?? { name: "", url: "", types: link.types }) : draftOf(visit)
  const body = endpointForm(visit, { draft, endpoint, offered: await offeredTypes(ctx, link), problem })
  return { kind: "page", title: endpoint?.name ?? t.add, body, status: problem === null ? 200 : 422 }
}

async function create(visit: Visit): Promise<Answer> {
  const made = await createOwn(visit.ctx, visit.link, wholeDraftOf(visit))
  return { kind: "page", title: made.endpoint.name, body: secretPage(visit, made.endpoint, made.secret.text) }
}

async function change(visit: Visit): Promise<Answer> {
  const { id } = await changeOwn(visit.ctx, visit.link, endpointIdOf(visit), wholeDraftOf(visit))
  return goTo(visit, id, "saved")
}

async function showEndpoint(visit: Visit): Promise<Answer> {
  const { ctx, link, query } = visit
  const endpoint = await ownEndpoint(ctx, link, endpointIdOf(visit))
  const state = deliveryStates.find((each) => each === query.get("state"))
  const cursor = query.get("cursor") ?? undefined
  const page = await listDeliveries(ctx, { endpointId: endpoint.id, state, cursor, limit: deliveriesShown })
  const body = endpointPage(visit, { endpoint, deliveries: page.data, nextCursor: page.nextCursor })
  return { kind: "page", title: endpoint.name, body }
}

async function setState(visit: Visit, state: "paused" | "enabled"): Promise<Answer> {
  const { id } = await ownEndpoint(visit.ctx, visit.link, endpointIdOf(visit))
  await changeEndpoint(visit.ctx, id, { settings: {}, private: null, state })
  return goTo(visit, id, state)
}

async function rotate(visit: Visit): Promise<Answer> {
  const endpoint = await ownEndpoint(visit.ctx, visit.link, endpointIdOf(visit))
  const overlapDays = numberOf(visit, "overlapDays", overlapMaxDays)
  const { text } = await rotateSecret(visit.ctx, endpoint.id, { kind: "v1", secret: null, overlapDays })
  return { kind: "page", title: endpoint.name, body: secretPage(visit, endpoint, text) }
}

async function sendTest(visit: Visit): Promise<Answer> {
  const { id } = await ownEndpoint(visit.ctx, visit.link, endpointIdOf(visit))
  await dispatch(visit.ctx, id, testMessage(id))
  return goTo(visit, id, "tested")
}

async function replayMissed(visit: Visit): Promise<Answer> {
  const { ctx, link } = visit
  const { id } = await ownEndpoint(ctx, link, endpointIdOf(visit))
  const from = new Date(ctx.now.getTime() - numberOf(visit, "hours", sinceMaxHours) * hourMs)
  await replayMany(ctx, id, { what: "missed", from, to: ctx.now })
  return goTo(visit, id, "replayed")
}

async function remove(visit: Visit): Promise<Answer> {
  const { id } = await ownEndpoint(visit.ctx, visit.link, endpointIdOf(visit))
  await deleteEndpoint(visit.ctx, id)
  return { kind: "redirect", to: addressOf(visit, "", { said: "deleted" }) }
}

async function showDelivery(visit: Visit): Promise<Answer> {
  const { ctx, link } = visit
  const delivery = await ownDelivery(ctx, link, visit.params["id"] ?? "")
  const sent = await sentBodyOf(ctx, delivery.id, delivery.eventId)
  const body = sent === undefined ? null : sent.shape === "thin" ? thinBody(sent.body) : sent.body
  const attempts = await attemptsOf(ctx, delivery.id, attemptsShown)
  return { kind: "page", title: delivery.eventType, body: deliveryPage(visit, delivery, body, attempts) }
}

async function sendAgain(visit: Visit): Promise<Answer> {
  const { id } = await ownDelivery(visit.ctx, visit.link, visit.params["id"] ?? "")
  await replayDelivery(visit.ctx, id)
  return { kind: "redirect", to: addressOf(visit, `/deliveries/${id}`, { said: "again" }) }
}

function goTo(visit: Visit, id: EndpointId, said: string): Answer {
  return { kind: "redirect", to: addressOf(visit, `/endpoints/${id}`, { said }) }
}

/** The endpoint that the address names. Throws `webhook.unknown` for what is no id. */
function endpointIdOf({ params }: Visit): EndpointId {
  const id = params["id"] ?? ""
  if (!isId("whe", id)) throw webhookErrors["webhook.unknown"]({ id })
  return id
}

function draftOf(visit: Visit): OwnDraft {
  const types = visit.form.get("all") === "1" ? visit.link.types : visit.form.getAll("type")
  return { name: fieldOf(visit, "name"), url: fieldOf(visit, "url"), types }
}

/** The form, complete. Throws `webhook.portal_form_invalid`. */
function wholeDraftOf(visit: Visit): OwnDraft {
  const draft = draftOf(visit)
  if (draft.name === "" || draft.name.length > nameCharsMax) throw portalErrors["webhook.portal_form_invalid"]()
  return draft
}

/** A whole number of a choice. Throws `webhook.portal_form_invalid` for what was not offered. */
function numberOf(visit: Visit, name: string, max: number): number {
  const text = fieldOf(visit, name)
  if (!/^\d{1,3}$/.test(text) || Number(text) > max) throw portalErrors["webhook.portal_form_invalid"]()
  return Number(text)
}

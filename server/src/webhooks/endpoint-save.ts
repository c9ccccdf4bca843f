import { createPrivateKey, X509Certificate } from "node:crypto"
import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append, wakeAfterCommit } from "#platform/events"
import { httpErrors } from "#platform/http"
import { seal } from "#platform/vault"
import { checkAddress } from "./address.ts"
import {
  type Endpoint,
  type EndpointId,
  type EndpointPrivate,
  type EndpointSettings,
  type EndpointShown,
  type EndpointState,
  type EndpointTls,
  endpointsMax,
  type Secret,
  webhookErrors,
} from "./endpoint.ts"
import { deliveryStepName, loadEndpoint } from "./endpoint-load.ts"
import * as store from "./endpoint-store.ts"
import { endpointCreated, endpointDeleted, endpointUpdated } from "./events.ts"
import { filterOf } from "./filter.ts"
import { leastPatterns } from "./pattern.ts"
import { addSecret } from "./secrets.ts"
import { templateOf } from "./shape.ts"
import { givenSecret, newSecret, type SignatureKind } from "./sign.ts"

/** What a new endpoint is made of. */
export interface NewEndpoint {
  readonly settings: EndpointSettings
  readonly private: EndpointPrivate
  readonly state: EndpointState
  /** The caller's own secret; one is made where it is null. */
  readonly secret: string | null
  readonly signature: SignatureKind
}

/** Makes an endpoint; its secret's text is told here and never again. Throws `webhook.too_many`, `webhook.url_refused`, … */
export async function createEndpoint(
  ctx: Ctx,
  draft: NewEndpoint,
): Promise<{ endpoint: Endpoint; secret: Secret & { readonly text: string } }> {
  if ((await store.countEndpoints(ctx)) >= endpointsMax) throw webhookErrors["webhook.too_many"]({ max: endpointsMax })
  const settings = checkedSettings(ctx, draft.settings)
  const made = draft.secret === null ? newSecret(draft.signature) : givenSecret(draft.secret)
  const endpoint: Endpoint = {
    ...settings,
    id: newId("whe"),
    state: draft.state,
    stateReason: null,
    stateSince: ctx.now,
    shown: shownOf(draft.private),
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertEndpoint(ctx, endpoint, await seal(ctx, store.sealedPrivate.purpose, JSON.stringify(draft.private)))
  const secret = await addSecret(ctx, endpoint.id, made)
  await append(ctx, endpointCreated, factOf(endpoint), { before: null, after: auditOf(endpoint) })
  return { endpoint, secret: { ...secret, text: made.text } }
}

/** What changes of an endpoint; what is absent stays. */
export interface EndpointChange {
  readonly settings: Partial<EndpointSettings>
  readonly private: EndpointPrivate | null
  readonly state: EndpointState | undefined
}

/** Changes an endpoint; `version` is the one that the caller has read. Throws webhook.unknown, version.mismatch, … */
export async function changeEndpoint(
  ctx: Ctx,
  id: EndpointId,
  change: EndpointChange,
  version?: number,
): Promise<Endpoint> {
  const before = await loadEndpoint(ctx, id, true)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const state = change.state ?? before.state
  const after: Endpoint = {
    ...before,
    ...checkedSettings(ctx, { ...before, ...change.settings }),
    ...(state === before.state ? {} : { state, stateReason: null, stateSince: ctx.now }),
    ...(change.private === null ? {} : { shown: shownOf(change.private) }),
    version: before.version + 1,
    updatedAt: ctx.now,
  }
  const sealed =
    change.private === null ? null : await seal(ctx, store.sealedPrivate.purpose, JSON.stringify(change.private))
  await saveChange(ctx, before, after, sealed)
  return after
}

/** Writes a change that was decided, and says so. */
async function saveChange(ctx: Ctx, before: Endpoint, after: Endpoint, sealed: string | null): Promise<void> {
  await store.updateEndpoint(ctx, after, sealed)
  await append(ctx, endpointUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  wakeAfterCommit(ctx, deliveryStepName)
}

/** Deletes an endpoint: nothing is sent to it any more. Its log stays. Throws `webhook.unknown`. */
export async function deleteEndpoint(ctx: Ctx, id: EndpointId): Promise<void> {
  const endpoint = await loadEndpoint(ctx, id, true)
  await store.markDeleted(ctx, endpoint)
  await append(ctx, endpointDeleted, factOf(endpoint), { before: auditOf(endpoint), after: null })
  wakeAfterCommit(ctx, deliveryStepName)
}

function checkedSettings(ctx: Ctx, settings: EndpointSettings): EndpointSettings {
  checkAddress(ctx, settings.kind, settings.url)
  if (settings.filter !== null) filterOf(settings.filter)
  if (settings.shape === "template") {
    if (settings.template === null) throw invalid("A payload of the shape template needs a template.")
    templateOf(settings.template)
  } else if (settings.template !== null) throw invalid("A template goes with the payload shape template only.")
  if (settings.types.length === 0) throw invalid("An endpoint takes one type of events at least; * stands for all.")
  return { ...settings, types: leastPatterns(settings.types) }
}

function invalid(reason: string): Error {
  return webhookErrors["webhook.settings_invalid"]({ reason })
}

/** Header names that are ours, or belong to the connection. */
const ownHeader =
  /^(webhook-.*|content-.*|authorization|connection|expect|host|keep-alive|te|traceparent|tracestate|trailer|transfer-encoding|upgrade|user-agent)$/i

function shownOf({ headers, auth, tls }: EndpointPrivate): EndpointShown {
  const taken = Object.keys(headers).find((name) => ownHeader.test(name))
  if (taken !== undefined) throw invalid(`The header ${taken} is set by us; leave it out (a login goes into auth).`)
  const who = auth.kind === "basic" ? auth.user : auth.kind === "oauth2" ? auth.clientId : undefined
  return {
    headers: Object.keys(headers).toSorted(),
    auth: { kind: auth.kind, ...(who === undefined ? {} : { who }) },
    tls: tls === null ? null : certificateOf(tls),
  }
}

function certificateOf({ cert, key, ca }: EndpointTls): NonNullable<EndpointShown["tls"]> {
  try {
    const certificate = new X509Certificate(cert)
    if (!certificate.checkPrivateKey(createPrivateKey(key))) throw new Error("the key does not belong to it")
    if (ca !== undefined) new X509Certificate(ca)
    return { subject: certificate.subject, validTo: new Date(certificate.validTo).toISOString() }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : "unreadable"
    throw webhookErrors["webhook.certificate_invalid"]({ reason }, { cause })
  }
}

function factOf({ id, name, state }: Endpoint) {
  return { endpointId: id, name, state }
}

function auditOf(e: Endpoint): Record<string, unknown> {
  const { name, kind, url, types, filter, shape, consumer, retry, timeoutMs, ratePerSecond, concurrency, isOrdered } = e
  const own = {
    name,
    kind,
    url,
    types,
    filter,
    shape,
    consumer,
    retry,
    timeoutMs,
    ratePerSecond,
    concurrency,
    isOrdered,
  }
  return { ...own, state: e.state, shown: e.shown }
}

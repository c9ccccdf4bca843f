import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { eventTypesOf } from "#platform/events"
import type { DeliveryView } from "../delivery-store.ts"
import { concurrencyDefault, type Endpoint, type EndpointId, timeoutDefaultMs, webhookErrors } from "../endpoint.ts"
import { loadEndpoint } from "../endpoint-load.ts"
import { changeEndpoint, createEndpoint } from "../endpoint-save.ts"
import { listOwnTypes } from "../own-store.ts"
import { fitsPattern } from "../pattern.ts"
import { nothingPrivate } from "../private.ts"
import { loadDelivery } from "../replay.ts"
import { type PortalLink, portalErrors } from "./link.ts"

/** A kind of event that is offered to a customer. */
export interface OfferedType {
  readonly type: string
  readonly summary: string
  readonly sample: unknown
}

/** An endpoint of this customer. Throws `webhook.unknown` for everybody else's. */
export async function ownEndpoint(ctx: Ctx, { consumer }: PortalLink, id: EndpointId): Promise<Endpoint> {
  const endpoint = await loadEndpoint(ctx, id)
  if (endpoint.consumer !== consumer) throw webhookErrors["webhook.unknown"]({ id })
  return endpoint
}

/** A delivery to an endpoint of this customer. Throws delivery.unknown, webhook.unknown for everybody else's. */
export async function ownDelivery(ctx: Ctx, link: PortalLink, id: string): Promise<DeliveryView> {
  if (!isId("dlv", id)) throw webhookErrors["delivery.unknown"]({ id })
  const delivery = await loadDelivery(ctx, id)
  await ownEndpoint(ctx, link, delivery.endpointId)
  return delivery
}

/** The events that this customer may have, by their name. */
export async function offeredTypes(ctx: Ctx, { types }: PortalLink): Promise<OfferedType[]> {
  const all = [...eventTypesOf(ctx).values(), ...(await listOwnTypes(ctx))]
  return all
    .filter(({ type }) => types.some((pattern) => fitsPattern(pattern, type)))
    .map(({ type, summary, sample }) => ({ type, summary, sample }))
    .toSorted((a, b) => (a.type < b.type ? -1 : 1))
}

/** What a customer says of an endpoint. */
export interface OwnDraft {
  readonly name: string
  readonly url: string
  /** Types that are offered, or the link's own patterns for all that will ever be offered. */
  readonly types: readonly string[]
}

/** Makes an endpoint for this customer, narrowed as its link says; the secret is told here and never again. Throws as `createEndpoint`. */
export async function createOwn(ctx: Ctx, link: PortalLink, { name, url, types }: OwnDraft) {
  const settings = {
    name,
    url,
    types: await allowedTypes(ctx, link, types),
    filter: link.filter,
    consumer: link.consumer,
    description: null,
    kind: "http" as const,
    shape: "full" as const,
    template: null,
    retry: null,
    timeoutMs: timeoutDefaultMs,
    ratePerSecond: null,
    concurrency: concurrencyDefault,
    isOrdered: false,
  }
  return createEndpoint(ctx, { settings, private: nothingPrivate, state: "enabled", secret: null, signature: "v1" })
}

/** Changes an endpoint of this customer. What the business itself added of other events stays. An address that goes with a login is not
 *  changed here: the login would be sent to the new one. Throws `webhook.portal_url_kept`, as `changeEndpoint`. */
export async function changeOwn(ctx: Ctx, link: PortalLink, id: EndpointId, draft: OwnDraft): Promise<Endpoint> {
  const before = await ownEndpoint(ctx, link, id)
  if (draft.url !== before.url && !isAddressOwn(before)) throw portalErrors["webhook.portal_url_kept"]()
  const offered = new Set((await offeredTypes(ctx, link)).map(({ type }) => type))
  const others = before.types.filter((type) => !offered.has(type) && !link.types.includes(type))
  const types = [...(await allowedTypes(ctx, link, draft.types)), ...others]
  const filter = link.filter === null ? {} : { filter: link.filter }
  return changeEndpoint(ctx, id, {
    settings: { name: draft.name, url: draft.url, types, ...filter },
    private: null,
    state: undefined,
  })
}

/** May the customer change the address? Not where the business set up a login, headers or a certificate for it, or a broker. */
export function isAddressOwn({ kind, shown }: Endpoint): boolean {
  return kind === "http" && shown.auth.kind === "none" && shown.headers.length === 0 && shown.tls === null
}

async function allowedTypes(ctx: Ctx, link: PortalLink, wanted: readonly string[]): Promise<string[]> {
  const offered = new Set([...(await offeredTypes(ctx, link)).map(({ type }) => type), ...link.types])
  const types = wanted.filter((type) => offered.has(type))
  if (types.length === 0) throw portalErrors["webhook.portal_types_refused"]()
  return types
}

import type { Ctx } from "#platform/db"
import { open } from "#platform/vault"
import { type EndpointId, type EndpointPrivate, webhookErrors } from "./endpoint.ts"
import { sealedPrivate, sealedPrivateOf } from "./endpoint-store.ts"

/** An endpoint without headers, sign-in and certificate of its own. */
export const nothingPrivate: EndpointPrivate = { headers: {}, auth: { kind: "none" }, tls: null }

/** The sealed part of an endpoint. Throws `webhook.unknown`. */
export async function readPrivate(ctx: Ctx, id: EndpointId): Promise<EndpointPrivate> {
  const sealed = await sealedPrivateOf(ctx, id)
  if (sealed === undefined) throw webhookErrors["webhook.unknown"]({ id })
  return sealed === null ? nothingPrivate : privateOfText(await open(ctx, sealedPrivate.purpose, sealed))
}

/** Reads what was sealed. */
export function privateOfText(text: string): EndpointPrivate {
  // Written by createEndpoint and changeEndpoint only.
  return JSON.parse(text) as EndpointPrivate
}

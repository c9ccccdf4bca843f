import type { Ctx } from "#platform/db"
import { type Endpoint, type EndpointId, webhookErrors } from "./endpoint.ts"
import { endpointById } from "./endpoint-store.ts"

/** The name of the step that delivers; woken when an endpoint changes. */
export const deliveryStepName = "deliveries"

/** An endpoint by id; `lock`: to change it. Throws `webhook.unknown`. */
export async function loadEndpoint(ctx: Ctx, id: EndpointId, lock = false): Promise<Endpoint> {
  const found = await endpointById(ctx, id, lock)
  if (found === undefined) throw webhookErrors["webhook.unknown"]({ id })
  return found
}

import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append, wakeAfterCommit } from "#platform/events"
import { seal } from "#platform/vault"
import { type EndpointId, type Secret, secretsMax, webhookErrors } from "./endpoint.ts"
import { deliveryStepName, loadEndpoint } from "./endpoint-load.ts"
import * as store from "./endpoint-store.ts"
import { secretRotated } from "./events.ts"
import { givenSecret, type NewSecret, newSecret, type SignatureKind } from "./sign.ts"

const dayMs = 86_400_000

/** How a secret is rotated. */
export interface Rotation {
  readonly kind: SignatureKind
  /** The caller's own secret; one is made where it is null. */
  readonly secret: string | null
  /** For how many days the old ones go on signing beside the new one. */
  readonly overlapDays: number
}

/**
 * Gives an endpoint a new secret. The old ones of its kind sign along until their overlap ends; the first secret of another kind stands
 * beside the others. The text is told here and never again. Throws webhook.unknown, webhook.secrets_too_many, webhook.secret_invalid.
 */
export async function rotateSecret(
  ctx: Ctx,
  id: EndpointId,
  { kind, secret, overlapDays }: Rotation,
): Promise<Secret & { readonly text: string }> {
  const endpoint = await loadEndpoint(ctx, id, true)
  const made = secret === null ? newSecret(kind) : givenSecret(secret)
  await store.endSecrets(ctx, id, made.kind, new Date(ctx.now.getTime() + overlapDays * dayMs))
  const living = await store.livingSecrets(ctx, id)
  if (living.length >= secretsMax) throw webhookErrors["webhook.secrets_too_many"]({ max: secretsMax })
  const added = await addSecret(ctx, id, made)
  await store.updateEndpoint(ctx, { ...endpoint, version: endpoint.version + 1, updatedAt: ctx.now }, null)
  await append(ctx, secretRotated, { endpointId: id, secretId: added.id, overlapDays })
  wakeAfterCommit(ctx, deliveryStepName)
  return { ...added, text: made.text }
}

/** Keeps a secret, sealed. */
export async function addSecret(ctx: Ctx, endpointId: EndpointId, made: NewSecret): Promise<Secret> {
  const secret: Secret = {
    id: newId("whs"),
    kind: made.kind,
    publicKey: made.publicKey,
    createdAt: ctx.now,
    expiresAt: null,
  }
  const sealed = await seal(ctx, store.sealedSecret.purpose, made.text)
  await store.insertSecret(ctx, { ...secret, endpointId, sealed })
  return secret
}

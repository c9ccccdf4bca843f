import { setInboundSecret } from "#inbound"
import type { Ctx } from "#platform/db"
import { keepOwnApp } from "./auth/apps.ts"
import { deleteAppSecret } from "./auth/credential-store.ts"
import { hubErrors } from "./connection.ts"
import { livingConnections } from "./connection-store.ts"
import type { Shelf } from "./connections.ts"
import type { Connector } from "./define.ts"
import type { VendorApp } from "./deps.ts"
import { appWebhookSecret } from "./webhooks.ts"

/** The former app's webhooks are taken for so long beside the new one's. */
const overlapMs = 24 * 3_600_000

/**
 * Makes an app of the business's own the one that its logins at a vendor go through; connections that stand are renewed through it, so
 * those of another app have to be connected again. Throws `connector.no_app`.
 */
export async function changeOwnApp(ctx: Ctx, shelf: Shelf, connector: Connector, app: VendorApp): Promise<void> {
  const { slug, auth, webhooks } = connector
  const isUsed = auth.kind === "oauth2" || (webhooks !== undefined && webhooks.secret !== "subscription")
  if (!isUsed) throw hubErrors["connector.no_app"]({ slug })
  await keepOwnApp(ctx, slug, app)
  await turnSecrets(ctx, shelf, slug)
}

/** Goes back to the installation's app. */
export async function dropOwnApp(ctx: Ctx, shelf: Shelf, { slug }: Connector): Promise<void> {
  if (await deleteAppSecret(ctx, slug)) await turnSecrets(ctx, shelf, slug)
}

async function turnSecrets(ctx: Ctx, shelf: Shelf, slug: string): Promise<void> {
  for (const { id: owner, isSandbox } of await livingConnections(ctx, slug)) {
    if (isSandbox) continue
    const secret = await appWebhookSecret(ctx, shelf, { connector: slug, isSandbox })
    if (secret !== undefined) await setInboundSecret(ctx, { slug, owner, secret, overlapMs })
  }
}

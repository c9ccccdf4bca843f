import { defineInbound, type Inbound, linkInboundAccount, removeInboundOwner, setInboundSecret } from "#inbound"
import type { Ctx } from "#platform/db"
import { appOf } from "./auth/apps.ts"
import type { Connection, ConnectionId } from "./connection.ts"
import { livingConnections } from "./connection-store.ts"
import type { Connector } from "./define.ts"
import type { HubDeps } from "./deps.ts"
import { addTouches } from "./sync/work-store.ts"

/** The webhooks of these connectors: a message is a hint that something changed, the lane reads it again. */
export function connectorInbounds(connectors: readonly Connector[]): readonly Inbound[] {
  return connectors.flatMap((connector) => (connector.webhooks === undefined ? [] : [inboundOf(connector)]))
}

function inboundOf({ slug, webhooks }: Connector): Inbound {
  if (webhooks === undefined) throw new Error(`${slug} has no webhooks.`)
  return defineInbound({
    slug,
    preset: webhooks.preset,
    account: (request) => webhooks.accounts(request.json()),
    partOf: (request, account) => webhooks.partOf(request.json(), account),
    handle: async (ctx, message) => {
      const payload = message.json()
      const accounts = message.account === null ? webhooks.accounts(payload) : [message.account]
      const connections = await livingConnections(ctx, slug)
      const owner = connections.find((one) => one.id === message.owner)
      for (const connection of connections) {
        const account = connection.account?.id
        // What is signed with the sandbox's secret, which is no secret, speaks for sandboxes only.
        if (account === undefined || !accounts.includes(account) || owner?.isSandbox !== connection.isSandbox) continue
        await addTouches(ctx, connection.id, [...webhooks.touches(payload, account, message.headers)])
      }
    },
  })
}

/** Lets in what the vendor sends of a connection: at the business's own address by the app's secret, at the shared one by the account. */
export async function openWebhooks(
  ctx: Ctx,
  deps: Pick<HubDeps, "connectors">,
  connection: Connection,
  account: string,
) {
  const { id: owner, connector: slug, isSandbox } = connection
  if (deps.connectors.get(slug)?.webhooks?.secret !== "app") return
  const { webhookSecret } = await appOf(ctx, deps, connection)
  if (webhookSecret !== undefined) await setInboundSecret(ctx, { slug, owner, secret: webhookSecret })
  // Every business's sandbox has the same accounts: they have no shared address.
  if (!isSandbox) await linkInboundAccount(ctx, { slug, account, owner })
}

/** Lets nothing in any more. */
export async function closeWebhooks(ctx: Ctx, connection: ConnectionId): Promise<void> {
  await removeInboundOwner(ctx, connection)
}

import {
  defineInbound,
  type Inbound,
  type InboundMessage,
  inboundAddress,
  keepInboundAppSecret,
  linkInboundAccount,
  removeInboundOwner,
  setInboundSecret,
} from "#inbound"
import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { appIfAny, deploymentApp } from "./auth/apps.ts"
import type { Connection, ConnectionId } from "./connection.ts"
import { livingConnections } from "./connection-store.ts"
import type { Connector } from "./define.ts"
import type { HubDeps, VendorApp } from "./deps.ts"
import { removeSubscription } from "./subscription-store.ts"
import { wishSubscription } from "./subscriptions.ts"
import { addTouches } from "./sync/work-store.ts"

/** The webhooks of these connectors: a message is a hint that something changed, the lane reads it again. */
export function connectorInbounds(connectors: readonly Connector[], askers: Askers = {}): readonly Inbound[] {
  return connectors.flatMap((connector) =>
    connector.webhooks === undefined ? [] : [inboundOf(connector, askers[connector.slug])],
  )
}

/** A message that may ask something of us (a slash command). */
export interface Asked {
  readonly connection: Connection
  readonly message: string
  readonly payload: unknown
}

/** By connector, what answers what its messages ask, in the message's own transaction: outside it is answered by an action. */
export type Askers = Readonly<Record<string, (ctx: Ctx, asked: Asked) => Promise<void>>>

function inboundOf({ slug, webhooks }: Connector, asker?: Askers[string]): Inbound {
  if (webhooks === undefined) throw new Error(`${slug} has no webhooks.`)
  return defineInbound({
    slug,
    preset: webhooks.preset,
    account: (request) => webhooks.accounts(payloadOf(request), request.headers),
    partOf: (request, account) => webhooks.partOf(payloadOf(request), account),
    handle: async (ctx, message) => {
      const payload = payloadOf(message)
      const accounts = message.account === null ? webhooks.accounts(payload, message.headers) : [message.account]
      const connections = await livingConnections(ctx, slug)
      const owner = connections.find((one) => one.id === message.owner)
      for (const connection of connections) {
        const account = connection.account?.id
        // What is signed with the sandbox's secret, which is no secret, speaks for sandboxes only.
        // A message that names no account, at an address that is one connection's own, is that connection's.
        const isMeant = accounts.length === 0 ? connection.id === message.owner : accounts.includes(account ?? "")
        if (account === undefined || !isMeant || owner?.isSandbox !== connection.isSandbox) continue
        await addTouches(ctx, connection.id, [...webhooks.touches(payload, account, message.headers)])
        await asker?.(ctx, { connection, message: message.id, payload })
      }
    },
  })
}

/** The JSON of a message; of a form its fields by name. */
function payloadOf(message: Pick<InboundMessage, "json" | "form">): unknown {
  return message.json() ?? Object.fromEntries(message.form())
}

/**
 * Lets in what the vendor sends of a connection: at the business's own address by the app's secret or that of our subscription (which
 * the lane asks for), at the shared one by the account.
 */
export async function openWebhooks(
  ctx: Ctx,
  deps: Pick<HubDeps, "connectors">,
  connection: Connection,
  account: string,
) {
  const { id: owner, connector: slug, isSandbox } = connection
  const webhooks = deps.connectors.get(slug)?.webhooks
  if (webhooks === undefined) return
  if (webhooks.subscribe !== undefined) await wishSubscription(ctx, owner, addressOf(ctx, slug, isSandbox))
  const secret = await appWebhookSecret(ctx, deps, connection)
  if (secret !== undefined) await setInboundSecret(ctx, { slug, owner, secret })
  // Every business's sandbox has the same accounts: they have no shared address.
  if (!isSandbox && webhooks.secret !== "subscription") await linkInboundAccount(ctx, { slug, account, owner })
}

/** A sandbox runs beside us and reaches us without a public address. */
function addressOf(ctx: Ctx, slug: string, isSandbox: boolean): string {
  const address = inboundAddress(ctx, slug)
  const { host, port } = configOf(ctx)
  return isSandbox && address.startsWith("/") ? `http://${host}:${port}${address}` : address
}

/** What the app at the vendor signs this connection's messages with; undefined where it is a subscription's secret, or none was entered. */
export async function appWebhookSecret(
  ctx: Ctx,
  deps: Pick<HubDeps, "connectors">,
  connection: Pick<Connection, "connector" | "isSandbox">,
): Promise<string | undefined> {
  const secret = deps.connectors.get(connection.connector)?.webhooks?.secret
  if (secret === undefined || secret === "subscription") return undefined
  return signingSecret(secret, await appIfAny(ctx, deps, connection))
}

/** The secret of an app that signs its webhooks. */
function signingSecret(
  which: NonNullable<Connector["webhooks"]>["secret"],
  app: VendorApp | undefined,
): string | undefined {
  if (which === "subscription") return undefined
  return which === "client" ? app?.clientSecret : app?.webhookSecret
}

/** Brings the addresses that all businesses share to what the operator entered (MORTISE_VENDOR_APPS); once per start of a program. */
export async function keepAppSecrets({ db, connectors }: Pick<HubDeps, "db" | "connectors">): Promise<void> {
  await db.withSystem("keep the webhook secrets of the vendor apps", async (sys) => {
    for (const { slug, webhooks } of connectors.values()) {
      if (webhooks === undefined) continue
      await keepInboundAppSecret(sys, slug, signingSecret(webhooks.secret, deploymentApp(sys, slug)) ?? null)
    }
  })
}

/** Lets nothing in any more. */
export async function closeWebhooks(ctx: Ctx, connection: ConnectionId): Promise<void> {
  await removeSubscription(ctx, connection)
  await removeInboundOwner(ctx, connection)
}

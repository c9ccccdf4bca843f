import { randomBytes } from "node:crypto"
import type { Ctx } from "#platform/db"
import { seal } from "#platform/vault"
import type { ConnectionId } from "./connection.ts"
import { insertSubscription, subscriptionPurpose } from "./subscription-store.ts"

/** Wishes that the vendor tells of this connection's changes at an address of ours; the lane asks it, outside of this transaction. */
export async function wishSubscription(ctx: Ctx, connection: ConnectionId, address: string): Promise<void> {
  const secret = randomBytes(32).toString("hex")
  await insertSubscription(ctx, connection, { address, sealed: await seal(ctx, subscriptionPurpose, secret) })
}

import type { Ctx } from "#platform/db"
import { defineSealed } from "#platform/vault"
import type { ConnectionId } from "./connection.ts"

export const subscriptionPurpose = "hub.subscription"
defineSealed({
  table: "hub_subscriptions",
  column: "sealed",
  purpose: subscriptionPurpose,
  key: ["tenant_id", "connection_id"],
})

/** What a vendor was asked to tell of a connection by itself. */
export interface SubscriptionRow {
  readonly address: string
  readonly ids: readonly string[]
  readonly sealed: string
  readonly madeAt: Date | null
  readonly endsAt: Date | null
  readonly dueAt: Date | null
  readonly attempts: number
  readonly error: string | null
}

export async function readSubscription(ctx: Ctx, connection: ConnectionId): Promise<SubscriptionRow | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select address, ids, sealed, made_at as "madeAt", ends_at as "endsAt", due_at as "dueAt", attempts, error
     from hub_subscriptions where tenant_id = $1 and connection_id = $2`,
    [ctx.tenant, connection],
  )
  return (rows as SubscriptionRow[])[0]
}

/** Wishes for a subscription, to be made at once; one that stands is looked after, at the address of now. */
export async function insertSubscription(
  ctx: Ctx,
  connection: ConnectionId,
  row: { readonly address: string; readonly sealed: string },
): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_subscriptions (tenant_id, connection_id, address, sealed, due_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, connection_id) do update set address = excluded.address, due_at = excluded.due_at, attempts = 0, error = null`,
    [ctx.tenant, connection, row.address, row.sealed, ctx.now],
  )
}

/** What stands at the vendor now, and when it is looked after next. */
export async function keepSubscription(
  ctx: Ctx,
  connection: ConnectionId,
  kept: {
    readonly ids: readonly string[]
    readonly sealed: string
    readonly endsAt: Date | null
    readonly dueAt: Date
  },
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_subscriptions set ids = $3::jsonb, sealed = $4, ends_at = $5, due_at = $6, made_at = coalesce(made_at, $7), attempts = 0, error = null
     where tenant_id = $1 and connection_id = $2`,
    [ctx.tenant, connection, JSON.stringify(kept.ids), kept.sealed, kept.endsAt, kept.dueAt, ctx.now],
  )
}

/** It could not be made; `dueAt` null: nothing will change by itself. */
export async function failSubscription(
  ctx: Ctx,
  connection: ConnectionId,
  failure: { readonly error: string; readonly dueAt: Date | null },
): Promise<void> {
  await ctx.tx.session.query(
    "update hub_subscriptions set error = $3, due_at = $4, attempts = attempts + 1 where tenant_id = $1 and connection_id = $2",
    [ctx.tenant, connection, failure.error.slice(0, 500), failure.dueAt],
  )
}

export async function removeSubscription(ctx: Ctx, connection: ConnectionId): Promise<void> {
  await ctx.tx.session.query("delete from hub_subscriptions where tenant_id = $1 and connection_id = $2", [
    ctx.tenant,
    connection,
  ])
}

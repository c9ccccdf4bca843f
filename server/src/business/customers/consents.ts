import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import {
  type Consent,
  type ConsentStatement,
  consentChannels,
  consentErrors,
  nothingSaid,
  stands,
  strictest,
} from "./consent.ts"
import * as store from "./consent-store.ts"
import type { CustomerId } from "./customer.ts"
import { consentChanged } from "./events.ts"
import { loadCustomer, loadLivingCustomer } from "./save.ts"

/** What a customer said, channel by channel; `none` where nothing was. Throws `customer.unknown`. */
export async function readConsents(ctx: Ctx, id: CustomerId): Promise<readonly Consent[]> {
  const { id: living } = await loadCustomer(ctx, id)
  const held = await store.consentsOf(ctx, [living])
  return consentChannels.map((channel) => held.find((one) => one.channel === channel) ?? nothingSaid(channel))
}

/**
 * Takes down what was said; answers what stands now, which is something else where that was said later, or is stricter (`stands`).
 * Throws `customer.unknown`, `customer.erased`.
 */
export async function giveConsent(ctx: Ctx, id: CustomerId, said: ConsentStatement): Promise<Consent> {
  const { id: living } = await loadLivingCustomer(ctx, id)
  return write(ctx, living, said)
}

/** `giveConsent` by a person here: a no is taken back with evidence only. Throws `consent.evidence_needed`, too. */
export async function recordConsent(ctx: Ctx, id: CustomerId, said: ConsentStatement): Promise<Consent> {
  const before = (await readConsents(ctx, id)).find((one) => one.channel === said.channel)
  if (before?.state === "unsubscribed" && said.state !== "unsubscribed" && said.evidence === null)
    throw consentErrors["consent.evidence_needed"]({ id })
  return giveConsent(ctx, id, said)
}

/** Who ticked a box under an order. Anybody can type an address: who said no before is asked to confirm (`pending`). */
export async function consentAtCheckout(ctx: Ctx, id: CustomerId, source: string): Promise<Consent> {
  const before = (await readConsents(ctx, id)).find((one) => one.channel === "email")
  const state = before?.state === "unsubscribed" || before?.state === "pending" ? "pending" : "subscribed"
  return giveConsent(ctx, id, {
    channel: "email",
    state,
    source,
    at: ctx.now,
    evidence: "Ticked the box under an order",
  })
}

/** Customers became one: what any of them refused is refused. */
export async function joinConsents(ctx: Ctx, survivor: CustomerId, merged: readonly CustomerId[]): Promise<void> {
  const all = await store.consentsOf(ctx, [survivor, ...merged])
  for (const channel of consentChannels) {
    const holds = strictest(all.filter((one) => one.channel === channel))
    if (holds !== undefined && holds.customerId !== survivor) await replace(ctx, survivor, holds)
  }
}

async function write(ctx: Ctx, id: CustomerId, said: ConsentStatement): Promise<Consent> {
  const { at, ...rest } = said
  const next: Consent = { ...rest, since: at ?? ctx.now }
  if (await store.insertConsent(ctx, id, next)) return changed(ctx, id, nothingSaid(said.channel), next)
  const before = await store.lockConsent(ctx, id, said.channel)
  if (before === undefined || !stands(before, said)) return before ?? next
  await store.updateConsent(ctx, id, next)
  return changed(ctx, id, before, next)
}

/** Writes what holds, whenever it was said. */
async function replace(ctx: Ctx, id: CustomerId, { channel, state, since, source, evidence }: Consent): Promise<void> {
  const next = { channel, state, since, source, evidence }
  if (await store.insertConsent(ctx, id, next)) return void (await changed(ctx, id, nothingSaid(channel), next))
  const before = await store.lockConsent(ctx, id, channel)
  if (before === undefined || before.state === state) return
  await store.updateConsent(ctx, id, next)
  await changed(ctx, id, before, next)
}

async function changed(ctx: Ctx, id: CustomerId, before: Consent, after: Consent): Promise<Consent> {
  const { channel, state: to, since, source } = after
  await append(
    ctx,
    consentChanged,
    {
      customerId: id,
      channel,
      from: before.state,
      to,
      since: (since ?? ctx.now).toISOString(),
      source: source ?? "manual",
    },
    { before: auditOf(before), after: auditOf(after) },
  )
  return after
}

function auditOf({ state, since, source, evidence }: Consent) {
  return { state, since: since?.toISOString() ?? null, source, evidence }
}

import { addDays, currencyExponent, isId, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { loadContract } from "./contracts.ts"
import { workErrors } from "./errors.ts"
import { rateCardChanged, rateCardCreated, rateCardRemoved } from "./events.ts"
import { personOf } from "./people.ts"
import type { WorkPorts } from "./ports.ts"
import type { RateCard, RateCardDraft, RateCardId } from "./rates.ts"
import * as store from "./register-store.ts"

/** Makes a rate card. Throws `rate_card.invalid`, `currency.unknown`, and for an unknown contract, client or person. */
export async function createRateCard(ctx: Ctx, ports: WorkPorts, draft: RateCardDraft): Promise<RateCard> {
  await check(ctx, draft)
  const made: RateCard = { ...draft, holderId: await holderOf(ctx, ports, draft), id: newId("rcd"), version: 1 }
  await store.insertRateCard(ctx, made)
  await append(ctx, rateCardCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes a card for what is approved from now on. Throws `rate_card.unknown`, `rate_card.invalid`, `version.mismatch`. */
export async function changeRateCard(
  ctx: Ctx,
  id: RateCardId,
  patch: Partial<Omit<RateCardDraft, "level" | "holderId">>,
  version?: number,
): Promise<RateCard> {
  const before = await loadRateCard(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: RateCard = { ...before, ...patch, version: before.version + 1 }
  await check(ctx, after)
  if (!(await store.updateRateCard(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, rateCardChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Removes a card; what was approved under it keeps its rate. Throws `rate_card.unknown`. */
export async function removeRateCard(ctx: Ctx, id: RateCardId): Promise<void> {
  const before = await loadRateCard(ctx, id)
  await store.deleteRateCard(ctx, id)
  await append(ctx, rateCardRemoved, factOf(before), { before: auditOf(before), after: null })
}

/** One card. Throws `rate_card.unknown`. */
export async function loadRateCard(ctx: Ctx, id: RateCardId): Promise<RateCard> {
  const found = await store.rateCardById(ctx, id)
  if (found === undefined) throw workErrors["rate_card.unknown"]({ id })
  return found
}

async function check(ctx: Ctx, draft: RateCardDraft): Promise<void> {
  const refuse = (reason: string) => workErrors["rate_card.invalid"]({ reason })
  currencyExponent(draft.currency)
  for (const day of [draft.validFrom, draft.validUntil]) if (day !== null) addDays(day, 0)
  if ((draft.validFrom ?? "") > (draft.validUntil ?? "9999-12-31")) throw refuse("it ends before it begins")
  const keys = draft.prices.map((price) => `${price.serviceTypeId} ${price.userId}`)
  if (new Set(keys).size < keys.length) throw refuse("two prices are for the same kind of work and person")
  const known = new Set((await store.serviceTypes(ctx)).map(({ id }) => id as string))
  const unknown = draft.prices.find((price) => price.serviceTypeId !== null && !known.has(price.serviceTypeId))
  if (unknown !== undefined) throw refuse(`there is no service type ${unknown.serviceTypeId}`)
}

/** Whose card it is, checked; a merged client is the one it lives on in. */
async function holderOf(ctx: Ctx, ports: WorkPorts, { level, holderId }: RateCardDraft): Promise<string | null> {
  if ((level === "default") !== (holderId === null))
    throw workErrors["rate_card.invalid"]({ reason: "every level but default names its holder" })
  if (holderId === null) return null
  if (level === "client") return (await ports.customer(ctx, holderId)).id
  if (level === "user") return (await personOf(ctx, holderId)).userId
  if (!isId("ctr", holderId)) throw workErrors["contract.unknown"]({ id: holderId })
  return (await loadContract(ctx, holderId)).id
}

function factOf(c: RateCard) {
  return { rateCardId: c.id, level: c.level, holderId: c.holderId, currency: c.currency }
}

function auditOf(c: RateCard) {
  const prices = c.prices.map(({ serviceTypeId, userId, unitPrice }) => ({
    serviceTypeId,
    userId,
    unitPrice: String(unitPrice),
  }))
  return { name: c.name, validFrom: c.validFrom, validUntil: c.validUntil, rounding: c.rounding, prices }
}

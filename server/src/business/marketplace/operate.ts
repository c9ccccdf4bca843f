import { newId } from "#kernel"
import type { Ctx, Database, TenantId } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant } from "#platform/tenants"
import type { CommissionRule, CommissionRuleDraft, RuleId } from "./commission.ts"
import { marketplaceCreated, marketplaceUpdated, ruleCreated, ruleUpdated } from "./events.ts"
import { type Marketplace, type MarketplaceDraft, marketplaceErrors } from "./marketplace.ts"
import * as store from "./marketplace-store.ts"
import * as rules from "./rule-store.ts"
import { ibanOf } from "./seller.ts"
import { loadSeller } from "./sellers.ts"

/** Makes this tenant the operator of a marketplace. Throws marketplace.exists, marketplace.slug_taken, marketplace.iban_invalid. */
export async function createMarketplace(ctx: Ctx, draft: MarketplaceDraft): Promise<Marketplace> {
  const before = await store.ownMarketplace(ctx)
  if (before !== undefined) throw marketplaceErrors["marketplace.exists"]({ slug: before.slug })
  const { currency } = await readTenant(ctx)
  const marketplace: Marketplace = { ...withIban(draft), id: newId("mkt"), tenant: ctx.tenant, currency, version: 1 }
  if (!(await store.insertMarketplace(ctx, marketplace)))
    throw marketplaceErrors["marketplace.slug_taken"]({ slug: draft.slug })
  await append(ctx, marketplaceCreated, factOf(marketplace), { before: null, after: auditOf(marketplace) })
  return marketplace
}

/** Changes the named settings; orders that were placed keep the terms they were placed under. */
export async function changeMarketplace(
  ctx: Ctx,
  patch: Partial<Omit<MarketplaceDraft, "slug">>,
  version?: number,
): Promise<Marketplace> {
  const before = await loadMarketplace(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Marketplace = {
    ...before,
    ...patch,
    debtor: withIban({ ...before, ...patch }).debtor,
    version: before.version + 1,
  }
  if (!(await store.updateMarketplace(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, marketplaceUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** The marketplace that this tenant runs. Throws marketplace.none. */
export async function loadMarketplace(ctx: Ctx): Promise<Marketplace> {
  const marketplace = await store.ownMarketplace(ctx)
  if (marketplace === undefined) throw marketplaceErrors["marketplace.none"]()
  return marketplace
}

/** Whose the marketplace of a public address is. Throws marketplace.unknown. */
export async function operatorOfSlug(db: Database, { slug }: { readonly slug: string }): Promise<TenantId> {
  const operator = await db.withSystem("find a marketplace by its address", (sys) => store.operatorOf(sys, slug))
  if (operator === undefined) throw marketplaceErrors["marketplace.unknown"]({ slug })
  return operator
}

/** Makes a commission rule. Throws marketplace.seller_unknown. */
export async function createRule(ctx: Ctx, draft: CommissionRuleDraft): Promise<CommissionRule> {
  await loadMarketplace(ctx)
  if (draft.sellerId !== null) await loadSeller(ctx, draft.sellerId)
  const rule: CommissionRule = { ...draft, id: newId("cmr"), version: 1 }
  await rules.insertRule(ctx, rule)
  await append(ctx, ruleCreated, ruleFact(rule), { before: null, after: ruleAudit(rule) })
  return rule
}

/** Changes a commission rule for orders from now on. Throws marketplace.rule_unknown, version.mismatch. */
export async function changeRule(
  ctx: Ctx,
  id: RuleId,
  patch: Partial<CommissionRuleDraft>,
  version?: number,
): Promise<CommissionRule> {
  const before = await rules.ruleById(ctx, id)
  if (before === undefined) throw marketplaceErrors["marketplace.rule_unknown"]({ id })
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  if (patch.sellerId) await loadSeller(ctx, patch.sellerId)
  const after: CommissionRule = { ...before, ...patch, version: before.version + 1 }
  if (!(await rules.updateRule(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, ruleUpdated, ruleFact(after), { before: ruleAudit(before), after: ruleAudit(after) })
  return after
}

function withIban<D extends Pick<MarketplaceDraft, "debtor">>(draft: D): D {
  if (draft.debtor === null) return draft
  const iban = ibanOf(draft.debtor.iban)
  if (iban === null) throw marketplaceErrors["marketplace.iban_invalid"]()
  return { ...draft, debtor: { ...draft.debtor, iban } }
}

function factOf(m: Marketplace) {
  return { marketplaceId: m.id, slug: m.slug, isOpen: m.isOpen }
}

function auditOf(m: Marketplace) {
  const { name, description, isOpen, terms, holdDays } = m
  return {
    name,
    description,
    isOpen,
    terms,
    holdDays,
    payoutMinMinor: String(m.payoutMinMinor),
    shippingMinor: String(m.shippingMinor),
  }
}

function ruleFact(rule: CommissionRule) {
  return { ruleId: rule.id, name: rule.name, isActive: rule.isActive }
}

function ruleAudit(rule: CommissionRule) {
  return { ...rule, fromMinor: rule.fromMinor?.toString() ?? null, belowMinor: rule.belowMinor?.toString() ?? null }
}

import { createHash, randomBytes } from "node:crypto"
import { isId, newId } from "#kernel"
import { type Ctx, within } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { membershipCreated, sellerInvited, sellerJoined, sellerUpdated } from "./events.ts"
import { pauseSeller } from "./listing-store.ts"
import { marketplaceErrors } from "./marketplace.ts"
import { ownMarketplace } from "./marketplace-store.ts"
import { ibanOf, type Membership, type Seller, type SellerId, type SellerIdentity, type SellerKind } from "./seller.ts"
import * as store from "./seller-store.ts"

/** Invites a business; the code is shown once and accepted by that business with `joinMarketplace`. */
export async function inviteSeller(
  ctx: Ctx,
  draft: { readonly name: string; readonly kind: SellerKind },
): Promise<{ seller: Seller; invitation: string }> {
  if ((await ownMarketplace(ctx)) === undefined) throw marketplaceErrors["marketplace.none"]()
  const secret = randomBytes(24).toString("base64url")
  const seller: Seller = { ...noIdentity, ...draft, id: newId("sel"), sellerTenant: null, state: "invited", version: 1 }
  await store.insertSeller(ctx, seller, hashOf(secret))
  await append(ctx, sellerInvited, factOf(seller), { before: null, after: { name: seller.name, kind: seller.kind } })
  return { seller, invitation: `${ctx.tenant}.${secret}` }
}

/**
 * A new code for a business that has not joined yet; the one before is void from now on. Throws marketplace.seller_unknown,
 * marketplace.seller_state when it has joined.
 */
export async function renewInvitation(ctx: Ctx, id: SellerId): Promise<{ seller: Seller; invitation: string }> {
  const seller = await loadSeller(ctx, id)
  const secret = randomBytes(24).toString("base64url")
  const isWritten = await store.setInvitation(ctx, id, hashOf(secret))
  if (!isWritten) throw marketplaceErrors["marketplace.seller_state"]({ state: seller.state })
  await append(ctx, sellerInvited, factOf(seller), { before: null, after: { name: seller.name, kind: seller.kind } })
  return { seller, invitation: `${ctx.tenant}.${secret}` }
}

/**
 * Accepts an invitation, in the seller's own tenant; the code names the operator's. Both sides of the link are written at once.
 * Throws marketplace.invitation_invalid, marketplace.currency_differs, marketplace.seller_linked.
 */
export async function joinMarketplace(ctx: Ctx, invitation: string): Promise<Membership> {
  const [operator, secret] = invitation.split(".")
  if (!isId("ten", operator) || secret === undefined) throw marketplaceErrors["marketplace.invitation_invalid"]()
  const { currency } = await readTenant(ctx)
  const membership = await within(ctx, operator, (there) => accept(there, ctx, secret, currency))
  await store.insertMembership(ctx, membership)
  const { sellerId, marketplaceSlug } = membership
  await append(ctx, membershipCreated, { sellerId, marketplaceSlug }, { before: null, after: { marketplaceSlug } })
  return membership
}

async function accept(there: Ctx, seller: Ctx, secret: string, currency: string): Promise<Membership> {
  const invited = await store.sellerByInvitation(there, hashOf(secret))
  const marketplace = await ownMarketplace(there)
  if (invited === undefined || marketplace === undefined) throw marketplaceErrors["marketplace.invitation_invalid"]()
  if (marketplace.currency !== currency)
    throw marketplaceErrors["marketplace.currency_differs"]({ wanted: marketplace.currency, found: currency })
  if (await store.isLinked(there, seller.tenant)) throw marketplaceErrors["marketplace.seller_linked"]()
  const active: Seller = { ...invited, sellerTenant: seller.tenant, state: "active", version: invited.version + 1 }
  await store.updateSeller(there, active)
  await append(there, sellerJoined, factOf(active), { before: { state: "invited" }, after: { state: "active" } })
  return { operatorTenant: there.tenant, sellerId: active.id, marketplaceSlug: marketplace.slug }
}

/** What an operator may change of a seller. */
export type SellerPatch = Partial<SellerIdentity> & { readonly name?: string; readonly state?: "active" | "suspended" }

/** Changes a seller's identity or state; a suspended seller's listings are paused and it is not paid. Throws marketplace.seller_unknown, marketplace.iban_invalid, version.mismatch. */
export async function changeSeller(ctx: Ctx, id: SellerId, patch: SellerPatch, version?: number): Promise<Seller> {
  const before = await loadSeller(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  if (patch.state !== undefined && before.sellerTenant === null)
    throw marketplaceErrors["marketplace.seller_state"]({ state: before.state })
  const after: Seller = {
    ...before,
    ...patch,
    iban: checkedIban(patch.iban === undefined ? before.iban : patch.iban),
    version: before.version + 1,
  }
  if (!(await store.updateSeller(ctx, after))) throw httpErrors["version.mismatch"]()
  if (after.state === "suspended" && before.state !== "suspended") await pauseSeller(ctx, id)
  await append(ctx, sellerUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** The seller's own change of its identity, from its own tenant. Throws marketplace.seller_unknown. */
export async function changeOwnIdentity(ctx: Ctx, id: SellerId, patch: Partial<SellerIdentity>): Promise<Seller> {
  return atOperator(ctx, id, (there) => changeSeller(there, id, patch))
}

/** Asks the operator's books about one's own record there, from one's own tenant. Throws marketplace.seller_unknown. */
export async function atOperator<T>(ctx: Ctx, id: SellerId, ask: (there: Ctx) => Promise<T>): Promise<T> {
  const own = (await store.memberships(ctx)).find((m) => m.sellerId === id)
  if (own === undefined) throw marketplaceErrors["marketplace.seller_unknown"]({ id })
  return within(ctx, own.operatorTenant, ask)
}

/** A seller by id. Throws marketplace.seller_unknown. */
export async function loadSeller(ctx: Ctx, id: SellerId): Promise<Seller> {
  const seller = await store.sellerById(ctx, id)
  if (seller === undefined) throw marketplaceErrors["marketplace.seller_unknown"]({ id })
  return seller
}

const noIdentity = {
  legalName: null,
  address: null,
  taxNumber: null,
  vatNumber: null,
  birthDate: null,
  iban: null,
  bic: null,
}

function checkedIban(text: string | null): string | null {
  if (text === null) return null
  const iban = ibanOf(text)
  if (iban === null) throw marketplaceErrors["marketplace.iban_invalid"]()
  return iban
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url")
}

function factOf(seller: Seller) {
  return { sellerId: seller.id, state: seller.state, sellerTenant: seller.sellerTenant }
}

function auditOf(seller: Seller) {
  const { id: _id, sellerTenant: _tenant, version: _version, ...fields } = seller
  return fields
}

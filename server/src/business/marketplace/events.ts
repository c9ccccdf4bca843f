import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, minorSchema, nullable, oneOf } from "#platform/http"
import { listingStates } from "./listing.ts"
import { payoutStates } from "./payout.ts"
import { sellerStates } from "./seller.ts"

const ids = {
  marketplaceId: "mkt_01jd7n3xq8e5fv0k2m4p6r8t9w",
  sellerId: "sel_01jd7n3xq8e5fv0k2m4p6r8t9w",
  ruleId: "cmr_01jd7n3xq8e5fv0k2m4p6r8t9w",
  groupId: "mgr_01jd7n3xq8e5fv0k2m4p6r8t9w",
  listingId: "mli_01jd7n3xq8e5fv0k2m4p6r8t9w",
  orderId: "ord_01jd7n3xq8e5fv0k2m4p6r8t9w",
  payoutId: "mpo_01jd7n3xq8e5fv0k2m4p6r8t9w",
  batchId: "mpb_01jd7n3xq8e5fv0k2m4p6r8t9w",
} as const

const marketplaceEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `marketplace.marketplace.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({ marketplaceId: idSchema("mkt"), slug: Type.String(), isOpen: Type.Boolean() }),
    sample: { marketplaceId: ids.marketplaceId, slug: "agora", isOpen: true },
    subject: (d) => d.marketplaceId,
  })

export const marketplaceCreated = marketplaceEvent("created", "A marketplace was made")
export const marketplaceUpdated = marketplaceEvent("updated", "A marketplace's settings changed")

/** Fields of a seller that are about a person, and stay out of the event itself. */
const sellerPersonal = ["legalName", "address", "taxNumber", "vatNumber", "birthDate", "iban", "bic"]

const sellerEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `marketplace.seller.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({
      sellerId: idSchema("sel"),
      state: oneOf(sellerStates),
      sellerTenant: nullable(idSchema("ten")),
    }),
    sample: { sellerId: ids.sellerId, state: "active", sellerTenant: "ten_01jd7n3xq8e5fv0k2m4p6r8t9w" },
    subject: (d) => d.sellerId,
    personal: { holder: (d) => d.sellerId, fields: sellerPersonal },
  })

export const sellerInvited = sellerEvent("invited", "A business was invited to sell")
export const sellerJoined = sellerEvent("joined", "A business accepted and sells")
export const sellerUpdated = sellerEvent("updated", "A seller's state or identity changed")

/** In the seller's own tenant: it sells on a marketplace now. */
export const membershipCreated = defineEvent({
  type: "marketplace.membership.created",
  version: 1,
  summary: "This business sells on a marketplace now",
  schema: Type.Object({ sellerId: idSchema("sel"), marketplaceSlug: Type.String() }),
  sample: { sellerId: ids.sellerId, marketplaceSlug: "agora" },
  subject: (d) => d.sellerId,
})

const listingEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `marketplace.listing.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({ listingId: idSchema("mli"), sellerId: idSchema("sel"), state: oneOf(listingStates) }),
    sample: { listingId: ids.listingId, sellerId: ids.sellerId, state: verb === "hidden" ? "paused" : "active" },
    subject: (d) => d.listingId,
  })

export const listingHidden = listingEvent("hidden", "The operator took a listing off its marketplace")
export const listingShown = listingEvent("shown", "The operator shows a listing again")

const ruleEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `marketplace.commission_rule.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({ ruleId: idSchema("cmr"), name: Type.String(), isActive: Type.Boolean() }),
    sample: { ruleId: ids.ruleId, name: "Books", isActive: true },
    subject: (d) => d.ruleId,
  })

export const ruleCreated = ruleEvent("created", "A commission rule was made")
export const ruleUpdated = ruleEvent("updated", "A commission rule changed; orders that were placed keep theirs")

/** A checkout placed an order at each of its sellers. */
export const groupPlaced = defineEvent({
  type: "marketplace.group.placed",
  version: 1,
  summary: "A checkout of several sellers was placed",
  schema: Type.Object({
    groupId: idSchema("mgr"),
    currency: Type.String(),
    totalMinor: minorSchema,
    orders: Type.Array(
      Type.Object({
        orderId: idSchema("ord"),
        sellerId: idSchema("sel"),
        number: Type.String(),
        totalMinor: minorSchema,
        commissionMinor: minorSchema,
        commissionVatMinor: minorSchema,
      }),
    ),
  }),
  sample: {
    groupId: ids.groupId,
    currency: "EUR",
    totalMinor: "1980",
    orders: [
      {
        orderId: ids.orderId,
        sellerId: ids.sellerId,
        number: "261121-ABCDEFG",
        totalMinor: "1980",
        commissionMinor: "175",
        commissionVatMinor: "42",
      },
    ],
  },
  subject: (d) => d.groupId,
})

const orderFields = { groupId: idSchema("mgr"), orderId: idSchema("ord"), sellerId: idSchema("sel") }
const orderSample = { groupId: ids.groupId, orderId: ids.orderId, sellerId: ids.sellerId }

/** A seller's order moved on; its money is free from `availableAt` on. */
export const orderMoved = defineEvent({
  type: "marketplace.order.moved",
  version: 1,
  summary: "A seller's order of a checkout moved on",
  schema: Type.Object({
    ...orderFields,
    state: Type.String(),
    paymentState: Type.String(),
    fulfilmentState: Type.String(),
    availableAt: nullable(Type.String()),
  }),
  sample: {
    ...orderSample,
    state: "open",
    paymentState: "paid",
    fulfilmentState: "fulfilled",
    availableAt: "2026-12-05T09:30:00.000Z",
  },
  subject: (d) => d.orderId,
})

/** A refund of a seller's order was taken from the seller's ledger. */
export const orderCredited = defineEvent({
  type: "marketplace.order.credited",
  version: 1,
  summary: "A refund was taken from a seller's ledger",
  schema: Type.Object({ ...orderFields, amountMinor: minorSchema, creditedMinor: minorSchema }),
  sample: { ...orderSample, amountMinor: "990", creditedMinor: "990" },
  subject: (d) => d.orderId,
})

const payoutEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `marketplace.payout.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({
      payoutId: idSchema("mpo"),
      batchId: idSchema("mpb"),
      sellerId: idSchema("sel"),
      amountMinor: minorSchema,
      currency: Type.String(),
      state: oneOf(payoutStates),
    }),
    sample: {
      payoutId: ids.payoutId,
      batchId: ids.batchId,
      sellerId: ids.sellerId,
      amountMinor: "1763",
      currency: "EUR",
      state: "processing",
    },
    subject: (d) => d.payoutId,
  })

export const payoutCreated = payoutEvent("created", "A payout was made")
export const payoutPaid = payoutEvent("paid", "A payout reached the seller's bank")
export const payoutFailed = payoutEvent("failed", "A payout failed; its money is available again")

/** Every event of the domain. */
export const marketplaceEvents = [
  marketplaceCreated,
  marketplaceUpdated,
  sellerInvited,
  sellerJoined,
  sellerUpdated,
  listingHidden,
  listingShown,
  membershipCreated,
  ruleCreated,
  ruleUpdated,
  groupPlaced,
  orderMoved,
  orderCredited,
  payoutCreated,
  payoutPaid,
  payoutFailed,
] as const

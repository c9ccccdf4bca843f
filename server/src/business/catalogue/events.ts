import Type from "typebox"
import { defineEvent } from "#platform/events"
import { decimalSchema, idSchema, nullable, oneOf } from "#platform/http"
import { listingChannels } from "./channel.ts"
import { PriceRuleSchema } from "./price-rule-schema.ts"
import { taxCategories } from "./tax-class.ts"

const ProductFact = Type.Object({
  productId: idSchema("prd"),
  handle: Type.String(),
  name: Type.String(),
  isActive: Type.Boolean(),
  variantIds: Type.Array(idSchema("var")),
})

const sample = {
  productId: "prd_01jd7n3xq8e5fv0k2m4p6r8t9w",
  handle: "feta-400",
  name: "Feta 400 g",
  isActive: true,
  variantIds: ["var_01jd7n3xq8e5fv0k2m4p6r8t9x"],
} as const

const productEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `catalogue.product.${verb}`,
    version: 1,
    summary,
    schema: ProductFact,
    sample: { ...sample, variantIds: [...sample.variantIds] },
    subject: (d) => d.productId,
  })

export const productCreated = productEvent("created", "A product was made")
export const productUpdated = productEvent("updated", "A product or one of its variants changed")
/** Archived: it is no longer sold or listed, what was sold keeps it, and it can be restored. */
export const productDeleted = productEvent("deleted", "A product was archived")
export const productRestored = productEvent("restored", "An archived product came back")

const SyncFact = Type.Object({
  productId: idSchema("prd"),
  channel: oneOf(listingChannels),
  error: nullable(Type.String()),
})
const syncSample = { productId: sample.productId, channel: "storefront", error: null } as const

const syncEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `catalogue.product.${verb}`,
    version: 1,
    summary,
    schema: SyncFact,
    sample: syncSample,
    subject: (d) => d.productId,
  })

export const productSynced = syncEvent("synced", "A channel shows the product as it is now")
export const productSyncRequested = syncEvent("sync_requested", "An outside channel is to be told of the product")
export const productSyncFailed = syncEvent("sync_failed", "An outside channel did not take the product")

/** Where a product is listed, or its price there, changed. */
export const listingChanged = defineEvent({
  type: "catalogue.listing.changed",
  version: 1,
  summary: "Where a product is listed, or its price there, changed",
  schema: Type.Object({
    productId: idSchema("prd"),
    channel: oneOf(listingChannels),
    isListed: Type.Boolean(),
    priceRule: nullable(PriceRuleSchema),
  }),
  sample: {
    productId: sample.productId,
    channel: "marketplace",
    isListed: true,
    priceRule: { kind: "percentage", percent: "-10" },
  },
  subject: (d) => d.productId,
})

const TaxClassFact = Type.Object({
  taxClassId: idSchema("txc"),
  code: Type.String(),
  category: oneOf(taxCategories),
  rate: decimalSchema,
})

const taxClassEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `catalogue.tax_class.${verb}`,
    version: 1,
    summary,
    schema: TaxClassFact,
    sample: { taxClassId: "txc_01jd7n3xq8e5fv0k2m4p6r8t9w", code: "reduced", category: "S", rate: "13" },
    subject: (d) => d.taxClassId,
  })

export const taxClassCreated = taxClassEvent("created", "A tax class was made")
export const taxClassUpdated = taxClassEvent(
  "updated",
  "A tax class changed; documents keep the rate they were issued with",
)
export const taxClassDeleted = taxClassEvent("deleted", "A tax class that no product uses was removed")

const CategoryFact = Type.Object({
  categoryId: idSchema("cat"),
  parentId: nullable(idSchema("cat")),
  name: Type.String(),
  slug: Type.String(),
})

const categoryEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `catalogue.category.${verb}`,
    version: 1,
    summary,
    schema: CategoryFact,
    sample: { categoryId: "cat_01jd7n3xq8e5fv0k2m4p6r8t9w", parentId: null, name: "Cheese", slug: "cheese" },
    subject: (d) => d.categoryId,
  })

export const categoryCreated = categoryEvent("created", "A category was made")
export const categoryUpdated = categoryEvent("updated", "A category was renamed or moved")
export const categoryDeleted = categoryEvent("deleted", "An empty branch of the category tree was removed")

/** Every event of the domain. */
export const catalogueEvents = [
  productCreated,
  productUpdated,
  productDeleted,
  productRestored,
  productSynced,
  productSyncRequested,
  productSyncFailed,
  listingChanged,
  taxClassCreated,
  taxClassUpdated,
  taxClassDeleted,
  categoryCreated,
  categoryUpdated,
  categoryDeleted,
] as const

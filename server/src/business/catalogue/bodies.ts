import Type, { type Static } from "typebox"
import { formatMicro, type Micro, parseMicro } from "#kernel"
import {
  decimalSchema,
  idSchema,
  instantSchema,
  nullable,
  oneOf,
  positiveDecimalSchema,
  strict,
  text,
} from "#platform/http"
import { listingChannels } from "./channel.ts"
import { fileIdOf, imageUrlCharsMax, imageUrlPattern } from "./image-url.ts"
import {
  imagesMax,
  optionsMax,
  type Product,
  type ProductDraft,
  type ProductImage,
  tagsMax,
  type Variant,
  type VariantDraft,
  variantDraft,
  variantsMax,
} from "./product.ts"
import type { ProductPatch } from "./save.ts"

const urlSchema = Type.String({
  maxLength: imageUrlCharsMax,
  pattern: imageUrlPattern,
  examples: ["https://example.com/feta.jpg"],
})
const codeSchema = text(100)
const optional = Type.Optional

const variantFields = {
  sku: optional(nullable(codeSchema)),
  barcode: optional(nullable(codeSchema)),
  optionValues: optional(Type.Array(text(100), { maxItems: optionsMax })),
  pricesIncludeTax: optional(Type.Boolean({ description: "Default: the business's own" })),
  compareAtPrice: optional(nullable(positiveDecimalSchema)),
  cost: optional(nullable(positiveDecimalSchema)),
  weightGrams: optional(nullable(positiveDecimalSchema)),
  imageUrl: optional(nullable(urlSchema)),
  isActive: optional(Type.Boolean()),
  tracksStock: optional(Type.Boolean()),
}

/** A variant as a client sends it. */
export const VariantInput = strict({ unitPrice: positiveDecimalSchema, ...variantFields })
export const VariantPatch = strict({ unitPrice: optional(positiveDecimalSchema), ...variantFields })

const productFields = {
  handle: optional(text(100)),
  description: optional(nullable(Type.String({ maxLength: 20_000 }))),
  vendor: optional(nullable(text(200))),
  tags: optional(Type.Array(text(100), { maxItems: tagsMax, uniqueItems: true })),
  options: optional(Type.Array(text(100), { maxItems: optionsMax })),
  taxCode: optional(text(50)),
  categoryIds: optional(Type.Array(idSchema("cat"), { maxItems: 50, uniqueItems: true })),
  images: optional(
    Type.Array(strict({ url: urlSchema, alt: optional(nullable(Type.String({ maxLength: 500 }))) }), {
      maxItems: imagesMax,
    }),
  ),
  isActive: optional(Type.Boolean()),
}

/** A product as a client sends it. */
export const ProductInput = strict({
  name: text(200),
  ...productFields,
  listedOn: optional(Type.Array(oneOf(listingChannels), { uniqueItems: true })),
  variants: Type.Array(VariantInput, { minItems: 1, maxItems: variantsMax }),
})

/** A change: only the fields that are named. Named variants are the whole list: an id changes one, no id makes one. */
export const ProductPatchInput = strict({
  name: optional(text(200)),
  ...productFields,
  variants: optional(
    Type.Array(strict({ id: optional(idSchema("var")), unitPrice: positiveDecimalSchema, ...variantFields }), {
      minItems: 1,
      maxItems: variantsMax,
    }),
  ),
})

export const VariantBody = Type.Object({
  id: idSchema("var"),
  sku: nullable(Type.String()),
  barcode: nullable(Type.String()),
  optionValues: Type.Array(Type.String()),
  unitPrice: decimalSchema,
  pricesIncludeTax: Type.Boolean(),
  compareAtPrice: nullable(decimalSchema),
  cost: nullable(decimalSchema),
  weightGrams: nullable(decimalSchema),
  imageUrl: nullable(Type.String()),
  isActive: Type.Boolean(),
  tracksStock: Type.Boolean(),
})

/** A product as a client sees it. */
export const ProductBody = Type.Object({
  id: idSchema("prd"),
  handle: Type.String(),
  name: Type.String(),
  description: nullable(Type.String()),
  vendor: nullable(Type.String()),
  tags: Type.Array(Type.String()),
  options: Type.Array(Type.String()),
  taxCode: Type.String(),
  categoryIds: Type.Array(idSchema("cat")),
  images: Type.Array(
    Type.Object({ url: Type.String(), fileId: nullable(Type.String()), alt: nullable(Type.String()) }),
  ),
  isActive: Type.Boolean(),
  listedOn: Type.Array(oneOf(listingChannels)),
  variants: Type.Array(VariantBody),
  version: Type.Integer(),
  archivedAt: nullable(instantSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

/** A draft with every field answered. */
export function draftOf(input: Static<typeof ProductInput>): ProductDraft {
  return {
    name: input.name.trim(),
    handle: input.handle ?? null,
    description: input.description ?? null,
    vendor: input.vendor ?? null,
    tags: input.tags ?? [],
    options: input.options ?? [],
    taxCode: input.taxCode ?? null,
    categoryIds: input.categoryIds ?? [],
    images: (input.images ?? []).map(imageOf),
    isActive: input.isActive ?? true,
    listedOn: input.listedOn ?? [],
    variants: input.variants.map(variantDraftOf),
  }
}

export function variantDraftOf(input: Static<typeof VariantInput>): VariantDraft {
  return variantDraft({ ...variantPatchOf(input), unitPrice: parseMicro(input.unitPrice) })
}

/** The named fields of a variant, decimals parsed. */
export function variantPatchOf(input: Static<typeof VariantPatch>): Partial<VariantDraft> {
  const { unitPrice, compareAtPrice, cost, weightGrams, ...fields } = input
  return {
    ...fields,
    ...(unitPrice === undefined ? {} : { unitPrice: parseMicro(unitPrice) }),
    ...(compareAtPrice === undefined ? {} : { compareAtPrice: parseOrNull(compareAtPrice) }),
    ...(cost === undefined ? {} : { cost: parseOrNull(cost) }),
    ...(weightGrams === undefined ? {} : { weightGrams: parseOrNull(weightGrams) }),
  }
}

/** The named fields of a change, laid over the product's variants where these are named. */
export function patchOf(before: Product, input: Static<typeof ProductPatchInput>): ProductPatch {
  const { images, variants, ...fields } = input
  return {
    ...fields,
    ...(images === undefined ? {} : { images: images.map(imageOf) }),
    ...(variants === undefined ? {} : { variants: variants.map((v) => namedVariant(before, v)) }),
  }
}

function namedVariant(before: Product, { id, ...input }: Static<typeof VariantInput> & { id?: Variant["id"] }) {
  if (id === undefined) return variantDraftOf(input)
  const known = before.variants.find((v) => v.id === id)
  return { ...(known ?? variantDraftOf(input)), ...variantPatchOf(input), id }
}

function imageOf(input: { url: string; alt?: string | null }): ProductImage {
  return { url: input.url, fileId: fileIdOf(input.url), alt: input.alt ?? null }
}

export function productBody(p: Product): Static<typeof ProductBody> {
  const { taxClassId: _taxClassId, ...fields } = p
  return {
    ...fields,
    tags: [...p.tags],
    options: [...p.options],
    categoryIds: [...p.categoryIds],
    images: [...p.images],
    listedOn: [...p.listedOn],
    variants: p.variants.map(variantBody),
    archivedAt: p.archivedAt?.toISOString() ?? null,
    createdAt: p.createdAt.toISOString(),
    updatedAt: p.updatedAt.toISOString(),
  }
}

export function variantBody(v: Variant): Static<typeof VariantBody> {
  const { archivedAt: _archivedAt, ...fields } = v
  return {
    ...fields,
    optionValues: [...v.optionValues],
    unitPrice: formatMicro(v.unitPrice),
    compareAtPrice: formatOrNull(v.compareAtPrice),
    cost: formatOrNull(v.cost),
    weightGrams: formatOrNull(v.weightGrams),
  }
}

function parseOrNull(value: string | null): Micro | null {
  return value === null ? null : parseMicro(value)
}

function formatOrNull(value: Micro | null): string | null {
  return value === null ? null : formatMicro(value)
}

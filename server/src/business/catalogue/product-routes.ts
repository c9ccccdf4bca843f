import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { fileBytesMax, fileUrl, imageTypes, putImage } from "#platform/files"
import {
  idParams,
  idSchema,
  instantIfGiven,
  instantSchema,
  listQuery,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
} from "#platform/http"
import { archiveProduct, restoreProduct } from "./archive.ts"
import {
  draftOf,
  ProductBody,
  ProductInput,
  ProductPatchInput,
  patchOf,
  productBody,
  VariantBody,
  VariantInput,
  VariantPatch,
  variantBody,
  variantDraftOf,
  variantPatchOf,
} from "./bodies.ts"
import { listCategories } from "./categories.ts"
import { branchOf } from "./category.ts"
import { listingChannels } from "./channel.ts"
import { listProducts, productSorts } from "./list-store.ts"
import { changeProduct, createProduct, loadProduct } from "./save.ts"
import { addVariant, changeVariant, loadVariant, removeVariant } from "./variants.ts"

const tag = "Products"
const read = "catalogue:read"
const write = "catalogue:write"

const filters = {
  search: Type.Optional(Type.String({ maxLength: 200, description: "Part of a name, vendor, handle, SKU or barcode" })),
  category: Type.Optional(idSchema("cat")),
  channel: Type.Optional(oneOf(listingChannels)),
  vendor: Type.Optional(Type.String({ maxLength: 200 })),
  tag: Type.Optional(Type.String({ maxLength: 100 })),
  isActive: Type.Optional(Type.Boolean()),
  isArchived: Type.Optional(Type.Boolean({ description: "Archived products instead of living ones" })),
  createdFrom: Type.Optional(instantSchema),
  createdBefore: Type.Optional(instantSchema),
  sort: sortQuery(productSorts, "name"),
}

const VariantOfProduct = Type.Object({
  ...VariantBody.properties,
  productId: idSchema("prd"),
  productName: Type.String(),
})

const list = route({
  method: "GET",
  path: "/products",
  tag,
  summary: "Products with their variants, by name unless sorted otherwise",
  access: read,
  query: listQuery(filters),
  reply: pageSchema(ProductBody),
  handle: async (ctx, { query: { category, createdFrom, createdBefore, ...query } }) => {
    const page = await listProducts(ctx, {
      ...query,
      categoryIds: category === undefined ? undefined : branchOf(await listCategories(ctx), category),
      createdFrom: instantIfGiven(createdFrom),
      createdBefore: instantIfGiven(createdBefore),
      limit: query.limit ?? pageSizeDefault,
    })
    return { data: page.data.map(productBody), nextCursor: page.nextCursor }
  },
})

const create = route({
  method: "POST",
  path: "/products",
  tag,
  summary: "Make a product with its variants",
  access: write,
  body: ProductInput,
  reply: ProductBody,
  status: 201,
  handle: async (ctx, { body }) => productBody(await createProduct(ctx, draftOf(body))),
})

const one = route({
  method: "GET",
  path: "/products/:id",
  tag,
  summary: "One product, archived or not",
  access: read,
  params: idParams("prd"),
  reply: ProductBody,
  handle: async (ctx, { params }) => productBody(await loadProduct(ctx, params.id)),
})

const change = route({
  method: "PATCH",
  path: "/products/:id",
  tag,
  summary: "Change a product",
  description:
    "Fields that are left out stay. Named variants are the whole list: one with an id changes, one without is new, a missing one leaves.",
  access: write,
  params: idParams("prd"),
  body: ProductPatchInput,
  reply: ProductBody,
  handle: async (ctx, { params, body, ifMatch }) => {
    const patch = patchOf(await loadProduct(ctx, params.id), body)
    return productBody(await changeProduct(ctx, params.id, patch, ifMatch))
  },
})

const archive = route({
  method: "DELETE",
  path: "/products/:id",
  tag,
  summary: "Archive a product",
  description: "It is no longer sold; what was sold keeps it, and `POST /products/:id/restore` undoes it.",
  access: write,
  params: idParams("prd"),
  reply: ProductBody,
  handle: async (ctx, { params, ifMatch }) => productBody(await archiveProduct(ctx, params.id, ifMatch)),
})

const restore = route({
  method: "POST",
  path: "/products/:id/restore",
  tag,
  summary: "Bring an archived product back",
  access: write,
  params: idParams("prd"),
  reply: ProductBody,
  handle: async (ctx, { params }) => productBody(await restoreProduct(ctx, params.id)),
})

const uploadImage = route({
  method: "POST",
  path: "/products/:id/images",
  tag,
  summary: "Add a picture",
  description: "The body is the picture itself, PNG, JPEG, WebP or GIF, up to 5 MB; its bytes decide what it is.",
  access: write,
  params: idParams("prd"),
  upload: { contentTypes: [...imageTypes, "application/octet-stream"], maxBytes: fileBytesMax },
  reply: ProductBody,
  status: 201,
  handle: async (ctx, { params, upload, ifMatch }) => {
    const product = await loadProduct(ctx, params.id)
    const { id: fileId } = await putImage(ctx, upload?.bytes ?? Buffer.alloc(0))
    const images = [...product.images, { url: fileUrl(fileId), fileId, alt: null }]
    return productBody(await changeProduct(ctx, product.id, { images }, ifMatch))
  },
})

const variantAdd = route({
  method: "POST",
  path: "/products/:id/variants",
  tag,
  summary: "Add a variant",
  access: write,
  params: idParams("prd"),
  body: VariantInput,
  reply: ProductBody,
  status: 201,
  handle: async (ctx, { params, body, ifMatch }) =>
    productBody(await addVariant(ctx, await loadProduct(ctx, params.id), variantDraftOf(body), ifMatch)),
})

const variantOne = route({
  method: "GET",
  path: "/variants/:id",
  tag,
  summary: "One variant",
  access: read,
  params: idParams("var"),
  reply: VariantOfProduct,
  handle: async (ctx, { params }) => {
    const { product, variant } = await loadVariant(ctx, params.id)
    return { ...variantBody(variant), productId: product.id, productName: product.name }
  },
})

const variantChange = route({
  method: "PATCH",
  path: "/variants/:id",
  tag,
  summary: "Change a variant; answers its product",
  access: write,
  params: idParams("var"),
  body: VariantPatch,
  reply: ProductBody,
  handle: async (ctx, { params, body, ifMatch }) =>
    productBody(await changeVariant(ctx, params.id, variantPatchOf(body), ifMatch)),
})

const variantRemove = route({
  method: "DELETE",
  path: "/variants/:id",
  tag,
  summary: "Take a variant out of its product; answers the product",
  access: write,
  params: idParams("var"),
  reply: ProductBody,
  handle: async (ctx, { params, ifMatch }) => productBody(await removeVariant(ctx, params.id, ifMatch)),
})

export const productRoutes: readonly Route[] = [
  list,
  create,
  one,
  change,
  archive,
  restore,
  uploadImage,
  variantAdd,
  variantOne,
  variantChange,
  variantRemove,
]

import Type, { type Static } from "typebox"
import { formatMicro, parseMicro } from "#kernel"
import { decimalSchema, idParams, idSchema, nullable, oneOf, type Route, route, strict, text } from "#platform/http"
import { changeCategory, createCategory, listCategories, removeCategory } from "./categories.ts"
import { type TaxClass, taxCategories } from "./tax-class.ts"
import { changeTaxClass, createTaxClass, listTaxClasses, removeTaxClass } from "./tax-classes.ts"

const optional = Type.Optional
const slugSchema = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: "^[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*$",
  examples: ["cheese"],
})

const CategoryBody = Type.Object({
  id: idSchema("cat"),
  parentId: nullable(idSchema("cat")),
  name: Type.String(),
  slug: Type.String(),
  version: Type.Integer(),
})

const categoryRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/categories",
    tag: "Categories",
    summary: "The tree of categories as a flat list",
    access: "catalogue:read",
    reply: Type.Object({ data: Type.Array(CategoryBody) }),
    handle: async (ctx) => ({ data: [...(await listCategories(ctx))] }),
  }),
  route({
    method: "POST",
    path: "/categories",
    tag: "Categories",
    summary: "Make a category",
    access: "catalogue:write",
    body: strict({ name: text(100), parentId: optional(nullable(idSchema("cat"))), slug: optional(slugSchema) }),
    reply: CategoryBody,
    status: 201,
    handle: (ctx, { body }) =>
      createCategory(ctx, { name: body.name.trim(), parentId: body.parentId ?? null, slug: body.slug ?? null }),
  }),
  route({
    method: "PATCH",
    path: "/categories/:id",
    tag: "Categories",
    summary: "Rename or move a category with all below it",
    access: "catalogue:write",
    params: idParams("cat"),
    body: strict({
      name: optional(text(100)),
      parentId: optional(nullable(idSchema("cat"))),
      slug: optional(slugSchema),
    }),
    reply: CategoryBody,
    handle: (ctx, { params, body, ifMatch }) => changeCategory(ctx, params.id, body, ifMatch),
  }),
  route({
    method: "DELETE",
    path: "/categories/:id",
    tag: "Categories",
    summary: "Remove a category without children",
    access: "catalogue:write",
    params: idParams("cat"),
    handle: async (ctx, { params }) => {
      await removeCategory(ctx, params.id)
      return undefined
    },
  }),
]

const rateSchema = Type.String({
  pattern: "^(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)$",
  description: "Percent",
  examples: ["13"],
})
const taxFields = {
  name: text(100),
  category: oneOf(taxCategories),
  rate: rateSchema,
}

const TaxClassBody = Type.Object({
  id: idSchema("txc"),
  code: Type.String(),
  name: Type.String(),
  category: oneOf(taxCategories),
  rate: decimalSchema,
  isDefault: Type.Boolean(),
  version: Type.Integer(),
})

const taxRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/tax-classes",
    tag: "Tax classes",
    summary: "Tax classes by code",
    access: "catalogue:read",
    reply: Type.Object({ data: Type.Array(TaxClassBody) }),
    handle: async (ctx) => ({ data: (await listTaxClasses(ctx)).map(taxClassBody) }),
  }),
  route({
    method: "POST",
    path: "/tax-classes",
    tag: "Tax classes",
    summary: "Make a tax class",
    access: "catalogue:write",
    body: strict({
      code: Type.String({ pattern: "^[a-z0-9][a-z0-9_-]{0,49}$", examples: ["islands"] }),
      ...taxFields,
      isDefault: optional(Type.Boolean()),
    }),
    reply: TaxClassBody,
    status: 201,
    handle: async (ctx, { body }) =>
      taxClassBody(
        await createTaxClass(ctx, { ...body, rate: parseMicro(body.rate), isDefault: body.isDefault ?? false }),
      ),
  }),
  route({
    method: "PATCH",
    path: "/tax-classes/:id",
    tag: "Tax classes",
    summary: "Change a tax class for what is sold from now on",
    access: "catalogue:write",
    params: idParams("txc"),
    body: strict({
      name: optional(taxFields.name),
      category: optional(taxFields.category),
      rate: optional(rateSchema),
      isDefault: optional(Type.Boolean()),
    }),
    reply: TaxClassBody,
    handle: async (ctx, { params, body: { rate, ...fields }, ifMatch }) =>
      taxClassBody(
        await changeTaxClass(
          ctx,
          params.id,
          { ...fields, ...(rate === undefined ? {} : { rate: parseMicro(rate) }) },
          ifMatch,
        ),
      ),
  }),
  route({
    method: "DELETE",
    path: "/tax-classes/:id",
    tag: "Tax classes",
    summary: "Remove a tax class that no product uses",
    access: "catalogue:write",
    params: idParams("txc"),
    handle: async (ctx, { params }) => {
      await removeTaxClass(ctx, params.id)
      return undefined
    },
  }),
]

/** What products are sorted into: categories and tax classes. */
export const sortingRoutes: readonly Route[] = [...categoryRoutes, ...taxRoutes]

function taxClassBody(c: TaxClass): Static<typeof TaxClassBody> {
  return { ...c, rate: formatMicro(c.rate) }
}

import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, oneOf } from "#platform/http"
import { integrations } from "./settings.ts"

const storefrontEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `sales.storefront.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({
      storefrontId: idSchema("sto"),
      slug: Type.String(),
      name: Type.String(),
      isOpen: Type.Boolean(),
    }),
    sample: { storefrontId: "sto_01jd7n3xq8e5fv0k2m4p6r8t9w", slug: "agora", name: "Agora", isOpen: true },
    subject: (d) => d.storefrontId,
  })

export const storefrontCreated = storefrontEvent("created", "A shop was made")
export const storefrontUpdated = storefrontEvent("updated", "A shop's settings changed")

const pageEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `sales.page.${verb}`,
    version: 1,
    summary,
    schema: Type.Object({
      pageId: idSchema("pag"),
      storefrontId: idSchema("sto"),
      slug: Type.String(),
      isPublished: Type.Boolean(),
    }),
    sample: {
      pageId: "pag_01jd7n3xq8e5fv0k2m4p6r8t9w",
      storefrontId: "sto_01jd7n3xq8e5fv0k2m4p6r8t9w",
      slug: "about",
      isPublished: true,
    },
    subject: (d) => d.pageId,
  })

export const pageCreated = pageEvent("created", "A page of a shop was made")
export const pageUpdated = pageEvent("updated", "A page of a shop changed")
export const pageDeleted = pageEvent("deleted", "A page of a shop was removed")

/** What was written on a page stands in the shop now. */
export const pagePublished = defineEvent({
  type: "sales.page.published",
  version: 1,
  summary: "What was written on a page of a shop was put into the shop",
  schema: Type.Object({
    pageId: idSchema("pag"),
    storefrontId: idSchema("sto"),
    slug: Type.String(),
    number: Type.Integer({ minimum: 1, description: "The version of the page that shoppers see from now on" }),
  }),
  sample: {
    pageId: "pag_01jd7n3xq8e5fv0k2m4p6r8t9w",
    storefrontId: "sto_01jd7n3xq8e5fv0k2m4p6r8t9w",
    slug: "about",
    number: 3,
  },
  subject: (d) => d.pageId,
})

/** What a tenant's shop or marketplace integration does changed. */
export const integrationSettingsChanged = defineEvent({
  type: "sales.integration_settings.updated",
  version: 1,
  summary: "Integration settings changed",
  schema: Type.Object({ integration: oneOf(integrations), enabled: Type.Boolean() }),
  sample: { integration: "storefront", enabled: true },
  subject: (d) => d.integration,
})

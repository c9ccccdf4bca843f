import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema } from "#platform/http"

const fact = {
  version: 1,
  schema: Type.Object({ supplierId: idSchema("sup"), name: Type.String() }),
  sample: { supplierId: "sup_01jd7n3xq8e5fv0k2m4p6r8t9w", name: "Exotic Liquids" },
  subject: (d: { supplierId: string }) => d.supplierId,
} as const

/** A supplier was made. */
export const supplierCreated = defineEvent({
  ...fact,
  type: "purchasing.supplier.created",
  summary: "A supplier was made",
})

/** A supplier's fields changed. */
export const supplierUpdated = defineEvent({
  ...fact,
  type: "purchasing.supplier.updated",
  summary: "A supplier's fields changed",
})

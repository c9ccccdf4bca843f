import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema } from "#platform/http"

/** A key to the API was made. The key itself is in no event. */
export const apiKeyCreated = defineEvent({
  type: "access.api_key.created",
  version: 1,
  summary: "An API key was made",
  schema: Type.Object({ apiKeyId: idSchema("key"), name: Type.String(), scopes: Type.Array(Type.String()) }),
  sample: { apiKeyId: "key_01jd7n3xq8e5fv0k2m4p6r8t9w", name: "Warehouse scanner", scopes: ["stock:write"] },
  subject: (d) => d.apiKeyId,
})

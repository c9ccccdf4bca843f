import Type from "typebox"
import { defineEvent } from "./define.ts"

/** A saga can neither go on nor be undone by itself: a person has to look. */
export const sagaStuck = defineEvent({
  type: "platform.saga.stuck",
  version: 1,
  summary: "A saga could not be undone and waits for a person",
  schema: Type.Object({ sagaId: Type.String(), saga: Type.String(), key: Type.String(), step: Type.String() }),
  sample: {
    sagaId: "sag_01jd7n3xq8e5fv0k2m4p6r8t9w",
    saga: "checkout",
    key: "ord_01jd7n3xq8e5fv0k2m4p6r8t9w",
    step: "charge",
  },
  subject: (d) => d.sagaId,
})

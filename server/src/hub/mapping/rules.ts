import Type, { type Static } from "typebox"
import { strict } from "#platform/http"
import { formulaCharsMax } from "./formula.ts"

const pathSchema = Type.String({ minLength: 1, maxLength: 300, examples: ["metadata.vat_id", "custom[key=vat].value"] })
const value = Type.Union([Type.String({ maxLength: 1000 }), Type.Number(), Type.Boolean(), Type.Null()])
const formula = Type.String({ minLength: 1, maxLength: formulaCharsMax, examples: ["raw.first + ' ' + raw.last"] })

/** A business's own word on one field of ours. */
export const FieldRuleSchema = Type.Union([
  /** Another place of the vendor's record, both ways (`isReadOnly`: only from there). */
  strict({ kind: Type.Literal("direct"), path: pathSchema, isReadOnly: Type.Optional(Type.Boolean()) }),
  /** Words of theirs as words of ours; back by the first that fits. What is not in the table reads as `otherwise`, or is refused. */
  strict({
    kind: Type.Literal("lookup"),
    path: pathSchema,
    table: Type.Record(Type.String({ maxLength: 200 }), value, { minProperties: 1, maxProperties: 500 }),
    otherwise: Type.Optional(value),
    isReadOnly: Type.Optional(Type.Boolean()),
  }),
  /** CEL over `raw` (their record) and `value` (what the connector reads); `put` writes back, over `value` (ours) and `ours`. */
  strict({
    kind: Type.Literal("formula"),
    get: formula,
    put: Type.Optional(strict({ path: pathSchema, formula })),
  }),
])
export type FieldRule = Static<typeof FieldRuleSchema>

/** Fields that one mapping may have rules for. */
export const rulesMax = 60

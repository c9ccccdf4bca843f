import Type from "typebox"
import { positiveDecimalSchema, strict } from "#platform/http"

// -100 to +999: more than the whole price can't be taken off
const percentSchema = Type.String({
  pattern: "^(-100(\\.0{1,6})?|-?[0-9]{1,2}(\\.[0-9]{1,6})?|[1-9][0-9]{2}(\\.[0-9]{1,6})?)$",
  description: "Change of the price in percent: -10 is 10 % off",
  examples: ["-10"],
})

/** A price rule as JSON. */
export const PriceRuleSchema = Type.Union([
  strict({ kind: Type.Literal("fixed"), unitPrice: positiveDecimalSchema }),
  strict({ kind: Type.Literal("percentage"), percent: percentSchema }),
  strict({ kind: Type.Literal("stock_level"), below: positiveDecimalSchema, percent: percentSchema }),
])

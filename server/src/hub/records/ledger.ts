import Type, { type Static } from "typebox"
import { optionalCurrency, optionalDecimal, optionalFlag, optionalText, optionalWord, someText } from "./parts.ts"
import { keyText, recordType } from "./record-type.ts"

const taxRateSchema = Type.Object({
  code: someText(100),
  name: optionalText(255),
  /** Percent. */
  rate: optionalDecimal,
  country: optionalText(2),
  isActive: optionalFlag,
})
interface TaxRateRecord extends Static<typeof taxRateSchema> {}

/** A tax rate as a vendor names it. */
export const TaxRate = recordType<TaxRateRecord>({
  kind: "tax_rate",
  name: "Tax rates",
  schema: taxRateSchema,
  title: "code",
  guarded: ["rate"],
  keys: (r) => [keyText(r["code"]) && `code:${keyText(r["code"])}`],
})

const accountSchema = Type.Object({
  code: optionalText(50),
  name: someText(255),
  class: optionalWord(["asset", "equity", "expense", "liability", "revenue"]),
  currency: optionalCurrency,
  takesPayments: optionalFlag,
  isBank: optionalFlag,
  isActive: optionalFlag,
})
interface AccountRecord extends Static<typeof accountSchema> {}

/** An account of the vendor's ledger. */
export const Account = recordType<AccountRecord>({
  kind: "account",
  name: "Ledger accounts",
  schema: accountSchema,
  title: "name",
  keys: (r) => [keyText(r["code"]) && `code:${keyText(r["code"])}`],
})

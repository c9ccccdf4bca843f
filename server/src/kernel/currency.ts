import { defineErrors } from "./errors.ts"

/** An ISO 4217 code in capitals, such as `EUR`. */
export type Currency = string

const errors = defineErrors({
  "currency.unknown": {
    status: 400,
    text: (p: { currency: string }) => `"${p.currency}" is not a currency; use an ISO 4217 code such as EUR.`,
  },
})

const echoCharsMax = 10 // of a caller's wrong text in a message

/** Minor digits other than two (ISO 4217 list one, SIX). Intl knows the codes but not these digits: it answers with CLDR's
 *  habits of cash (Node 24: HUF, IDR, COP, PKR, RSD … 0, IQD 0), while invoices, banks and vendors count in ISO's. */
const digitsToCodes: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: "VED", // ISO 4217, but not among Intl's
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
}

const exponents = new Map<Currency, number>(Intl.supportedValuesOf("currency").map((code) => [code, 2]))
for (const [digits, codes] of Object.entries(digitsToCodes)) {
  for (const code of codes.split(" ")) exponents.set(code, Number(digits))
}

/** How many digits the minor unit has: EUR 2, JPY 0, KWD 3. Throws `currency.unknown`. */
export function currencyExponent(currency: Currency): number {
  const exponent = exponents.get(currency)
  if (exponent === undefined) throw errors["currency.unknown"]({ currency: currency.slice(0, echoCharsMax) })
  return exponent
}

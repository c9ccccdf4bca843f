import type { QRecord } from "./formats.ts"

/** Tax codes of companies in the United States: tax is worked out by QuickBooks from where it is sold. */
const unitedStates = { taxed: "TAX", free: "NON" }

/** Percentage → tax code: the first active code whose sales rates sum up to it. Learned when connected. */
export function codesByRate(codes: readonly QRecord[], rates: readonly QRecord[]): Readonly<Record<string, string>> {
  const byId = new Map(rates.map((rate) => [String(rate["Id"]), Number(rate["RateValue"] ?? 0)]))
  const rated = codes.flatMap((code): [string, string][] => {
    const details: unknown = Reflect.get(Object(code["SalesTaxRateList"]), "TaxRateDetail")
    const parts = Array.isArray(details) ? details : []
    if (code["Active"] === false || parts.length === 0) return []
    const rate = parts.reduce<number>((sum, part) => sum + (byId.get(idOf(part)) ?? 0), 0)
    return [[String(Math.round(rate * 1e6) / 1e6), String(code["Id"])]]
  })
  return Object.fromEntries(rated.toReversed())
}

function idOf(part: unknown): string {
  return String(Reflect.get(Object(Reflect.get(Object(part), "TaxRateRef")), "value"))
}

export function taxCodeOf(meta: QRecord, rate: string): string | undefined {
  if (meta["isUnitedStates"] === true) return Number(rate) > 0 ? unitedStates.taxed : unitedStates.free
  return tableOf(meta)[String(Number(rate))]
}

/** Undefined where the code does not say: an American `TAX` is another percentage in every place. */
export function rateOfCode(meta: QRecord, id: string | undefined): string | null | undefined {
  if (id === unitedStates.free) return "0"
  if (id === undefined || id === null) return null
  return Object.entries(tableOf(meta)).find(([, code]) => code === id)?.[0] ?? null
}

function tableOf(meta: QRecord): Readonly<Record<string, string>> {
  const found = meta["taxCodes"]
  // Made by `details` of this connector.
  return typeof found === "object" && found !== null ? (found as Record<string, string>) : {}
}

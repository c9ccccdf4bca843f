import { defineErrors, type Id, type Micro, micro } from "#kernel"

export type TaxClassId = Id<"txc">

/** EN 16931 tax categories (code list UNCL 5305): standard, zero rated, exempt, reverse charge, intra-community supply,
 *  export, outside the scope, Canary Islands, Ceuta and Melilla. */
export const taxCategories = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M"] as const
export type TaxCategory = (typeof taxCategories)[number]

/** Categories that carry a rate; all others are at 0 % (EN 16931, BR-Z-5, BR-E-5, BR-AE-5 …). */
const categoriesWithRate: ReadonlySet<TaxCategory> = new Set(["S", "L", "M"])

/** What can be said of a tax class. */
export interface TaxClassDraft {
  /** The tenant's own short name, unique: `standard`. */
  readonly code: string
  readonly name: string
  readonly category: TaxCategory
  /** In percent. */
  readonly rate: Micro
  /** Given to products that name no class; one per tenant. */
  readonly isDefault: boolean
}

export interface TaxClass extends TaxClassDraft {
  readonly id: TaxClassId
  readonly version: number
}

/** What a tenant starts with: the rates of Greece, where the product's first shops are. */
export const defaultTaxClasses: readonly TaxClassDraft[] = [
  { code: "standard", name: "Standard", category: "S", rate: micro("24"), isDefault: true },
  { code: "reduced", name: "Reduced", category: "S", rate: micro("13"), isDefault: false },
  { code: "zero", name: "Zero rated", category: "Z", rate: 0n, isDefault: false },
]

export const taxClassErrors = defineErrors({
  "tax_class.unknown": {
    status: 404,
    text: (p: { code: string }) => `There is no tax class ${p.code}; GET /tax-classes lists them.`,
  },
  "tax_class.code_taken": {
    status: 409,
    text: (p: { code: string }) => `There is a tax class ${p.code} already; change that one.`,
  },
  "tax_class.in_use": {
    status: 409,
    text: (p: { code: string }) => `Products use the tax class ${p.code}; give them another one first.`,
  },
  "tax_class.default_needed": {
    status: 409,
    text: (p: { code: string }) => `${p.code} is the default; make another class the default instead.`,
  },
  "tax_class.rate_not_allowed": {
    status: 422,
    text: (p: { category: string }) =>
      `Category ${p.category} does not allow this rate: S is above 0 %, L and M are any, all others are 0 %.`,
  },
})

/** Refuses a rate that EN 16931 does not allow in its category. */
export function checkTaxClass(draft: Pick<TaxClassDraft, "category" | "rate">): void {
  // Canary Islands and Ceuta know a rate of 0 within their own category; S does not.
  const isFine = categoriesWithRate.has(draft.category) ? draft.rate > 0n || draft.category !== "S" : draft.rate === 0n
  if (!isFine) throw taxClassErrors["tax_class.rate_not_allowed"]({ category: draft.category })
}

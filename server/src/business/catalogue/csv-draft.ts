import { defineErrors, type Micro } from "#kernel"

/** The CSV formats that products come and go in. */
export const csvFormats = ["shopify", "woocommerce", "plain"] as const
export type CsvFormat = (typeof csvFormats)[number]

/** A variant as a file tells it: what is undefined is not in the file and stays as it is. */
export interface ImportedVariant {
  /** Row of the file, the header being 1. */
  readonly row: number
  readonly sku: string | null
  readonly barcode?: string | null | undefined
  readonly optionValues: readonly string[]
  readonly unitPrice?: Micro | undefined
  readonly pricesIncludeTax?: boolean | undefined
  readonly compareAtPrice?: Micro | null | undefined
  readonly cost?: Micro | null | undefined
  readonly weightGrams?: Micro | null | undefined
  readonly imageUrl?: string | null | undefined
  readonly isActive?: boolean | undefined
  readonly tracksStock?: boolean | undefined
  /** Opening stock; goes back to the caller, since stock is another domain. */
  readonly stock?: Micro | undefined
}

export interface ImportedImage {
  readonly url: string
  readonly alt?: string | null | undefined
}

/** A product as a file tells it. */
export interface ImportedProduct {
  readonly row: number
  /** By it the product is found again; null: by the SKUs of its variants. */
  readonly handle: string | null
  readonly name?: string | undefined
  readonly description?: string | null | undefined
  readonly vendor?: string | null | undefined
  readonly tags?: readonly string[] | undefined
  readonly options?: readonly string[] | undefined
  readonly taxCode?: string | undefined
  /** From the root down, such as `["Food", "Cheese"]`. */
  readonly categoryPaths?: readonly (readonly string[])[] | undefined
  readonly images?: readonly ImportedImage[] | undefined
  readonly isActive?: boolean | undefined
  /** On the own storefront; only asked when the product is new. */
  readonly isListed?: boolean | undefined
  readonly variants: readonly ImportedVariant[]
}

/** A row that was not taken, and why. */
export interface Refusal {
  readonly row: number
  readonly reason: string
}

export interface ParsedProducts {
  readonly products: readonly ImportedProduct[]
  readonly refused: readonly Refusal[]
}

export const csvErrors = defineErrors({
  "import.unreadable": { status: 422, text: (p: { reason: string }) => `The file can't be read as CSV: ${p.reason}.` },
  "import.map_invalid": {
    status: 422,
    text: (p: { column: string; allowed: string }) =>
      `There is no column ${p.column} to map to; take one of ${p.allowed}.`,
  },
})

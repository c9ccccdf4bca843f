import { type CsvFormat, csvErrors, type ParsedProducts } from "./csv-draft.ts"
import { type ColumnMap, parsePlain } from "./csv-plain.ts"
import { parseShopify } from "./csv-shopify.ts"
import { parseWoocommerce } from "./csv-woocommerce.ts"

/**
 * Reads a product file; pure. Rows that can't be taken are told with their number and the reason, the others go on.
 * `map` names the columns of a `plain` file: `{ "Artikel": "sku" }`. Throws import.unreadable, import.map_invalid.
 */
export function parseProducts(format: CsvFormat, text: string, map: ColumnMap = {}): ParsedProducts {
  switch (format) {
    case "shopify":
      return parseShopify(text)
    case "woocommerce":
      return parseWoocommerce(text)
    case "plain":
      return parsePlain(text, map)
  }
}

/** The bytes of an upload as text. Throws `import.unreadable` for what is not UTF-8. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (cause) {
    throw csvErrors["import.unreadable"]({ reason: "it is not UTF-8; save it as CSV UTF-8" }, { cause })
  }
}

/** `their=ours` pairs, separated by semicolons or given one by one, as a column map. Throws `import.map_invalid`. */
export function columnMapOf(pairs: readonly string[]): ColumnMap {
  const entries = pairs
    .flatMap((pair) => pair.split(";"))
    .filter((pair) => pair.trim() !== "")
    .map((pair) => {
      const at = pair.lastIndexOf("=")
      if (at < 1) throw csvErrors["import.map_invalid"]({ column: pair.slice(0, 40), allowed: "their=ours" })
      return [
        pair.slice(0, at).trim(),
        pair
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      ]
    })
  return Object.fromEntries(entries)
}

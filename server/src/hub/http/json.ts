/** A number with more digits than a double surely keeps. */
const longNumber = /[\d.]{16,}/

/**
 * Reads a vendor's JSON. Numbers that a double would change are kept as text (every codec of numbers takes text too); where no number
 * is that long, which is nearly always, this costs nothing. Throws SyntaxError.
 */
export function parseVendorJson(text: string): unknown {
  return longNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
}

/** `source` is in ES2025 (Node 24), not yet in the compiler's library. */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  if (typeof value !== "number" || source === undefined || String(value) === source) return value
  const digits = source
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "")
  return digits.length > 15 ? source : value
}

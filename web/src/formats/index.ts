export { FormatsContext, useFormats } from "./context.ts"
export { formatMicro, isPositive, minusDecimal, parseMicro, readDecimal } from "./decimal.ts"
export { type Formats, makeFormats } from "./formats.ts"
export { decimalToMinor, minorToDecimal, minusMinor, sumMinor } from "./money.ts"

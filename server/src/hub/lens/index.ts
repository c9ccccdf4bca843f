export {
  always,
  choice,
  code,
  day,
  decimal,
  flag,
  instant,
  isoTime,
  key,
  minorUnits,
  money,
  none,
  onlyNew,
  readOnly,
  ref,
  type TimeFormat,
  text,
  unixTime,
  whole,
} from "./codecs.ts"
export { country, countryCode, countryName } from "./country.ts"
export { each } from "./each.ts"
export { applied, type Lens, lens } from "./lens.ts"
export { decimalText, jsonNumber, minorOf, normalDecimal } from "./numbers.ts"
export { isSame, matchRows, type Row, textOf } from "./rows.ts"
export { type At, type LensEnv, LensError, type NodeAbout, type Place, type Shape, shape } from "./types.ts"

export { amountOf, amountText, minorText, soldLine, sumOf } from "./amounts.ts"
export {
  always,
  choice,
  code,
  day,
  decimal,
  derived,
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
export {
  deskWords,
  minutesOfHours,
  nameKey,
  namesIn,
  namesSetting,
  pickedById,
  priorityById,
  priorityByName,
  statusById,
  statusByName,
  untold,
  workMark,
  workReference,
} from "./desk.ts"
export { each } from "./each.ts"
export { learned, orSetting, refOrSetting } from "./known.ts"
export { applied, type Lens, lens } from "./lens.ts"
export { decimalText, jsonNumber, minorOf, normalDecimal } from "./numbers.ts"
export { ofFirst } from "./of-first.ts"
export { ownMinor } from "./own-minor.ts"
export { addressesIn, addressIn, nameIn, phonesIn } from "./people.ts"
export { netOf, pricedLine, sumByQuantity } from "./priced.ts"
export { isSame, matchRows, type Row, textOf } from "./rows.ts"
export { offeredIn, optionsIn, skuOr, tagsIn, variantKey } from "./shop.ts"
export { dealStages } from "./stages.ts"
export { type At, type LensEnv, LensError, type NodeAbout, type Place, type Shape, shape } from "./types.ts"
export { cut, orElse, readBy, uncut, writeOnly } from "./words.ts"

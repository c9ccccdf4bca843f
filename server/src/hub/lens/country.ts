import { code } from "./codecs.ts"
import type { At, Node, Place } from "./types.ts"

/** ISO 3166-1 alpha-2, as officially assigned. */
const all =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  )
const codes = new Set(all)

const names = new Intl.DisplayNames(["en"], { type: "region" })
const byName = new Map(all.map((iso) => [names.of(iso)?.toLowerCase() ?? iso, iso]))
for (const [name, iso] of [
  ["uk", "GB"],
  ["great britain", "GB"],
  ["usa", "US"],
  ["united states of america", "US"],
  ["hellas", "GR"],
  ["czech republic", "CZ"],
  ["the netherlands", "NL"],
  ["turkey", "TR"],
] as const)
  byName.set(name, iso)

/** The ISO code of a country written as code or English name; null for what is neither. */
export function countryCode(text: string): string | null {
  const trimmed = text.trim()
  const upper = trimmed.toUpperCase()
  return codes.has(upper) ? upper : (byName.get(trimmed.toLowerCase()) ?? null)
}

/** The English name of an ISO code. */
export function countryName(iso: string): string {
  return names.of(iso) ?? iso
}

/** A country that they write as a name (or a code) in free text. What can't be understood reads as null and is left as it is. */
export function country(place: Place<string> | At<string>): Node<string> {
  return code<string, string>("country", place, {
    get: (value) => (typeof value === "string" ? countryCode(value) : null),
    put: (value, old) => {
      if (value !== null) return countryName(value)
      // What could not be read is not ours to empty.
      return old !== undefined && countryCode(old) === null ? undefined : ""
    },
  })
}

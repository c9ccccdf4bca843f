/** Names of countries as the Northwind sample writes them, with their ISO 3166 codes. */
const codes: Readonly<Record<string, string>> = {
  Argentina: "AR",
  Austria: "AT",
  Belgium: "BE",
  Brazil: "BR",
  Canada: "CA",
  Denmark: "DK",
  Finland: "FI",
  France: "FR",
  Germany: "DE",
  Ireland: "IE",
  Italy: "IT",
  Mexico: "MX",
  Norway: "NO",
  Poland: "PL",
  Portugal: "PT",
  Spain: "ES",
  Sweden: "SE",
  Switzerland: "CH",
  UK: "GB",
  USA: "US",
  Venezuela: "VE",
}

/** The ISO 3166 code of a country named in English; ZZ (user-assigned) for one that the table does not know. */
export function countryCode(name: string): string {
  return codes[name] ?? "ZZ"
}

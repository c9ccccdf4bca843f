import { seededRandom } from "#kernel"

/** One shopper of the demo; a company has a tax number. */
export interface DemoBuyer {
  readonly name: string
  readonly taxNumber: string | null
  readonly email: string
  readonly phone: string
  readonly address: {
    readonly line1: string
    readonly city: string
    readonly postalCode: string
    readonly country: string
  }
}

const firstNames = [
  ["Ελένη", "eleni"],
  ["Γιώργος", "giorgos"],
  ["Μαρία", "maria"],
  ["Νίκος", "nikos"],
  ["Κατερίνα", "katerina"],
  ["Δημήτρης", "dimitris"],
  ["Σοφία", "sofia"],
  ["Γιάννης", "giannis"],
  ["Άννα", "anna"],
  ["Κώστας", "kostas"],
  ["Ιωάννα", "ioanna"],
  ["Παναγιώτης", "panagiotis"],
  ["Χριστίνα", "christina"],
  ["Βασίλης", "vasilis"],
  ["Δέσποινα", "despoina"],
  ["Μιχάλης", "michalis"],
  ["Emma", "emma"],
  ["Lukas", "lukas"],
  ["Claire", "claire"],
  ["Tom", "tom"],
] as const

const lastNames = [
  ["Παπαδάκη", "papadaki"],
  ["Νικολάου", "nikolaou"],
  ["Γεωργίου", "georgiou"],
  ["Ιωάννου", "ioannou"],
  ["Κωνσταντίνου", "konstantinou"],
  ["Δημητρίου", "dimitriou"],
  ["Αντωνίου", "antoniou"],
  ["Βασιλείου", "vasileiou"],
  ["Μιχαηλίδη", "michailidi"],
  ["Αλεξίου", "alexiou"],
  ["Σταύρου", "stavrou"],
  ["Πέτρου", "petrou"],
  ["Becker", "becker"],
  ["Martin", "martin"],
  ["Hill", "hill"],
] as const

const places = [
  ["Ερμού", "Αθήνα", "105 63"],
  ["Τσιμισκή", "Θεσσαλονίκη", "546 24"],
  ["Κορίνθου", "Πάτρα", "262 21"],
  ["25ης Αυγούστου", "Ηράκλειο", "712 02"],
  ["Χαλιδών", "Χανιά", "731 31"],
  ["Δημητριάδος", "Βόλος", "382 21"],
  ["Αβέρωφ", "Ιωάννινα", "453 32"],
  ["Βενιζέλου", "Ρόδος", "851 00"],
] as const

const companies = [
  ["Ταβέρνα «Ο Πλάτανος»", "platanos"],
  ["Μεζεδοπωλείο «Το Στέκι»", "steki"],
  ["Ξενοδοχείο Αιγαίο", "hotel-aigaio"],
  ["Καφέ «Λιακάδα»", "liakada"],
  ["Παντοπωλείο Μανώλη", "manolis"],
  ["Εστιατόριο «Θάλασσα»", "thalassa"],
  ["Wine bar «Άμπελος»", "ampelos"],
  ["Φούρνος Βενιέρη", "venieris"],
  ["Ξενώνας «Αρχοντικό»", "archontiko"],
  ["Catering «Γεύσεις»", "gefseis"],
  ["Feinkost Hellas", "feinkost-hellas"],
  ["Épicerie Attique", "epicerie-attique"],
] as const

/** One in so many customers is a company. */
const companyEvery = 25

/** `count` customers, companies first, the same ones for the same seed; addresses are at example.com, which nobody owns. */
export function demoBuyers(count: number, seed: number): DemoBuyer[] {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const companyCount = Math.max(1, Math.min(companies.length, Math.floor(count / companyEvery)))
  return Array.from({ length: count }, (_, i) => {
    const company = i < companyCount ? companies[i] : undefined
    const [first, firstLatin] = pick(firstNames)
    const [last, lastLatin] = pick(lastNames)
    const [street, city, postalCode] = pick(places)
    const box = company === undefined ? `${firstLatin}.${lastLatin}.${i + 1}` : `orders.${company[1]}`
    return {
      name: company?.[0] ?? `${first} ${last}`,
      taxNumber:
        company === undefined ? null : `EL${String(90_000_000 + Math.floor(random() * 9_999_999)).padStart(9, "0")}`,
      email: `${box}@example.com`,
      phone: `+3069${String(10_000_000 + Math.floor(random() * 89_999_999))}`,
      address: { line1: `${street} ${1 + Math.floor(random() * 120)}`, city, postalCode, country: "GR" },
    }
  })
}

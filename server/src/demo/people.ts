import { seededRandom } from "#kernel"

/** One shopper of the demo. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: { readonly line1: string; readonly city: string; readonly postalCode: string; readonly country: string }
}

const firstNames = [
  ["Ελένη", "eleni"], ["Γιώργος", "giorgos"], ["Μαρία", "maria"], ["Νίκος", "nikos"], ["Κατερίνα", "katerina"], ["Δημήτρης", "dimitris"],
  ["Σοφία", "sofia"], ["Γιάννης", "giannis"], ["Άννα", "anna"], ["Κώστας", "kostas"], ["Ιωάννα", "ioanna"], ["Παναγιώτης", "panagiotis"],
  ["Χριστίνα", "christina"], ["Βασίλης", "vasilis"], ["Δέσποινα", "despoina"], ["Μιχάλης", "michalis"], ["Emma", "emma"], ["Lukas", "lukas"],
  ["Claire", "claire"], ["Tom", "tom"],
] as const

const lastNames = [
  ["Παπαδάκη", "papadaki"], ["Νικολάου", "nikolaou"], ["Γεωργίου", "georgiou"], ["Ιωάννου", "ioannou"], ["Κωνσταντίνου", "konstantinou"],
  ["Δημητρίου", "dimitriou"], ["Αντωνίου", "antoniou"], ["Βασιλείου", "vasileiou"], ["Μιχαηλίδη", "michailidi"], ["Αλεξίου", "alexiou"],
  ["Σταύρου", "stavrou"], ["Πέτρου", "petrou"], ["Becker", "becker"], ["Martin", "martin"], ["Hill", "hill"],
] as const

const places = [
  ["Ερμού", "Αθήνα", "105 63"], ["Τσιμισκή", "Θεσσαλονίκη", "546 24"], ["Κορίνθου", "Πάτρα", "262 21"], ["25ης Αυγούστου", "Ηράκλειο", "712 02"],
  ["Χαλιδών", "Χανιά", "731 31"], ["Δημητριάδος", "Βόλος", "382 21"], ["Αβέρωφ", "Ιωάννινα", "453 32"], ["Βενιζέλου", "Ρόδος", "851 00"],
] as const

/** `count` shoppers, the same ones for the same seed; addresses are at example.com, which nobody owns. */
export function demoPeople(count: number, seed: number): DemoPerson[] {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  return Array.from({ length: count }, (_, i) => {
    const [first, firstLatin] = pick(firstNames)
    const [last, lastLatin] = pick(lastNames)
    const [street, city, postalCode] = pick(places)
    return {
      name: `${first} ${last}`,
      email: `${firstLatin}.${lastLatin}.${i + 1}@example.com`,
      phone: `+3069${String(10_000_000 + Math.floor(random() * 89_999_999))}`,
      address: { line1: `${street} ${1 + Math.floor(random() * 120)}`, city, postalCode, country: "GR" },
    }
  })
}

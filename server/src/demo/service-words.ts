/** A client of the demo's service provider. */
export interface ServiceClient {
  readonly name: string
  readonly box: string
  readonly contact: string
  readonly role: string
  readonly city: string
  readonly status: "lead" | "active" | "on_hold" | "former"
  readonly assets: readonly ServiceAsset[]
}

export interface ServiceAsset {
  readonly name: string
  /** One of the kinds that a business starts with (`business/assets/types.ts`). */
  readonly type: string
  readonly category: string
  /** Days from the demo's end to the end of its warranty. */
  readonly warrantyDays: number
  /** Its maintenance, by RFC 5545. */
  readonly rule?: string
}

const server = (name: string, warrantyDays: number): ServiceAsset => ({
  ...{ name, type: "Server", category: "Hardware", warrantyDays },
  rule: "FREQ=MONTHLY",
})
const till = (n: number, warrantyDays: number): ServiceAsset => ({
  ...{ name: `Till ${n}`, type: "Computer", category: "Hardware", warrantyDays },
})
const router = (warrantyDays: number): ServiceAsset => ({
  ...{ name: "Router", type: "Network device", category: "Network", warrantyDays },
})
const printer = (warrantyDays: number): ServiceAsset => ({
  ...{ name: "Label printer", type: "Printer", category: "Hardware", warrantyDays },
})

export const serviceClients: readonly ServiceClient[] = [
  {
    ...{ name: "Ξενοδοχείο Αιγαίο", box: "aigaio", contact: "Ελένη Σταύρου", role: "Manager", city: "Ρόδος" },
    ...{ status: "active", assets: [server("Reception server", 21), router(400), till(1, 220), till(2, -60)] },
  },
  {
    ...{ name: "Κλινική Άγιος Λουκάς", box: "agios-loukas", contact: "Γιώργος Πέτρου", role: "IT", city: "Πάτρα" },
    ...{ status: "active", assets: [server("Records server", 640), router(30), printer(90)] },
  },
  {
    ...{ name: "Λογιστικό Γραφείο Νικολάου", box: "nikolaou", contact: "Σοφία Νικολάου", role: "Owner", city: "Βόλος" },
    ...{ status: "active", assets: [till(1, 300), till(2, 300), printer(-20)] },
  },
  {
    ...{ name: "Ναυτιλιακή Πελαγία", box: "pelagia", contact: "Νίκος Αλεξίου", role: "Office", city: "Αθήνα" },
    ...{ status: "active", assets: [server("File server", 120), router(500), till(1, 60)] },
  },
  {
    ...{ name: "Φαρμακείο Ιωάννου", box: "ioannou", contact: "Άννα Ιωάννου", role: "Owner", city: "Χανιά" },
    ...{ status: "active", assets: [till(1, 12), printer(180)] },
  },
  {
    ...{ name: "Φροντιστήριο Γνώση", box: "gnosi", contact: "Μιχάλης Δημητρίου", role: "Office", city: "Ηράκλειο" },
    ...{ status: "on_hold", assets: [router(15), till(1, 40)] },
  },
  {
    ...{ name: "Συνεργείο Κεραμέας", box: "kerameas", contact: "Κώστας Κεραμέας", role: "Owner", city: "Ιωάννινα" },
    ...{ status: "former", assets: [till(1, -200)] },
  },
  {
    ...{ name: "Τεχνική Βορρά", box: "voras", contact: "Δέσποινα Βασιλείου", role: "Buyer", city: "Θεσσαλονίκη" },
    ...{ status: "lead", assets: [] },
  },
]

/** What clients ask for, what is answered, and what was done. */
export const serviceRequests = [
  ["The label printer prints blank pages", "We changed the ribbon settings. Does it print now?", "Printer driver"],
  ["No internet at the front desk", "We are looking into it.", "Replaced the cable of the router"],
  ["New user for our trainee", "The account is ready; the password comes by phone.", "Made the account"],
  ["Till does not start after the update", "Please leave it off, we are coming by.", "Took the update back"],
  ["Mailbox is full", "We made it larger and moved old mail to the archive.", "Archived mail"],
  ["Backup report shows an error", "Last night's backup ran well; we watch the next one.", "Mended the backup"],
  ["Scanner saves to the wrong folder", "It saves to the shared folder again.", "Set the folder anew"],
  ["Access from home is slow", "Which provider is it at home?", "Measured the line"],
  ["Please move two desks with their computers", "We can do it on the date that you named.", "Moved two desks"],
  ["Invoice program asks for a licence", "The licence is renewed.", "Renewed the licence"],
] as const

/** The tasks of the demo's two projects. */
export const moveTasks = [
  "Look at the rooms and the lines",
  "Order switches and cables",
  "Lay the cables",
  "Move the server",
  "Test with the staff",
  "Hand over",
] as const

import Type, { type Static } from "typebox"
import {
  addressFields,
  optionalCurrency,
  optionalFlag,
  optionalText,
  optionalWord,
  reference,
  someText,
  word,
} from "./parts.ts"
import { keyText, recordType } from "./record-type.ts"

const partySchema = Type.Object({
  name: someText(255),
  kind: optionalWord(["person", "company"]),
  firstName: optionalText(255),
  lastName: optionalText(255),
  email: optionalText(254),
  phones: Type.Array(
    Type.Object({ kind: word(["main", "mobile", "direct", "office", "fax"]), number: optionalText(60) }),
    { maxItems: 20 },
  ),
  addresses: Type.Array(Type.Object({ kind: word(["billing", "shipping"]), ...addressFields }), { maxItems: 20 }),
  taxNumber: optionalText(50),
  companyNumber: optionalText(50),
  currency: optionalCurrency,
  website: optionalText(500),
  notes: optionalText(4000),
  tags: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 }),
  /** May be written to for marketing; null is not known. */
  marketing: optionalWord(["subscribed", "unsubscribed", "pending"]),
  /** The company a person belongs to. */
  company: reference,
  isCustomer: optionalFlag,
  isSupplier: optionalFlag,
})

interface PartyRecord extends Static<typeof partySchema> {}

/** A person or company: customer, supplier, contact. */
export const Party = recordType<PartyRecord>({
  kind: "party",
  name: "Customers and companies",
  schema: partySchema,
  title: "name",
  personal: ["name", "firstName", "lastName", "email", "phones", "addresses", "taxNumber", "notes", "website"],
  guarded: ["taxNumber", "companyNumber", "marketing"],
  // Whoever said no anywhere is not written to.
  strictest: { marketing: ["unsubscribed", "pending"] },
  keys: (r) => {
    const email = keyText(r["email"])
    const taxNumber = keyText(r["taxNumber"])?.replace(/[^0-9a-z]/g, "")
    const name = keyText(r["name"])
    return [
      email && `email:${email}`,
      taxNumber ? `tax:${taxNumber}` : null,
      // A name alone makes two records one only where neither side has an address to tell them apart by.
      email === null && name !== null ? `name:${name}` : null,
      // Companies are known by their names, and systems that keep them seldom have an address for them.
      r["kind"] === "company" && name !== null ? `company:${name}` : null,
    ]
  },
})

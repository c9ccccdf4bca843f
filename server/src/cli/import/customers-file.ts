import { type Refusal, RowProblem } from "#business/catalogue"
import type { CustomerDraft } from "#business/customers"
import {
  type Cells,
  type Columns,
  checkMap,
  columnsOf,
  eachRow,
  emailOf,
  type ImportFormat,
  joined,
  ownColumns,
} from "./file.ts"

/** A customer of a file. */
export interface ImportedCustomer {
  readonly row: number
  readonly draft: CustomerDraft
  readonly address: ImportedAddress | null
}

export interface ImportedAddress {
  readonly name: string | null
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string
}

const fields = [
  "name",
  "first_name",
  "last_name",
  "company",
  "email",
  "phone",
  "tax_number",
  "external_id",
  "notes",
  "line1",
  "line2",
  "city",
  "region",
  "postal_code",
  "country",
] as const
type Field = (typeof fields)[number]

const columns: Readonly<Record<ImportFormat, Columns<Field>>> = {
  // https://help.shopify.com/manual/customers/import-export-customers: today's names, then those of older exports
  shopify: columnsOf({
    name: [],
    first_name: ["first name"],
    last_name: ["last name"],
    company: ["default address company", "company"],
    email: ["email"],
    phone: ["phone", "default address phone"],
    tax_number: [],
    external_id: ["customer id"],
    notes: ["note"],
    line1: ["default address address1", "address1"],
    line2: ["default address address2", "address2"],
    city: ["default address city", "city"],
    region: ["default address province code", "province code", "province"],
    postal_code: ["default address zip", "zip"],
    country: ["default address country code", "country code"],
  }),
  // WooCommerce's own customer report, and the common export plugins that write user and billing fields
  woocommerce: columnsOf({
    name: ["name", "display_name"],
    first_name: ["billing_first_name", "first_name"],
    last_name: ["billing_last_name", "last_name"],
    company: ["billing_company"],
    email: ["email", "user_email", "billing_email"],
    phone: ["billing_phone"],
    tax_number: ["billing_vat", "vat_number"],
    external_id: ["customer_id", "id"],
    notes: [],
    line1: ["billing_address_1"],
    line2: ["billing_address_2"],
    city: ["billing_city", "city"],
    region: ["billing_state", "region"],
    postal_code: ["billing_postcode", "postal code"],
    country: ["billing_country", "country / region", "country"],
  }),
  plain: ownColumns,
}

/** Reads a file of customers; pure. Rows that can't be taken, and second ones of the same customer, are refused with a reason. */
export function parseCustomers(
  format: ImportFormat,
  text: string,
  map: Readonly<Record<string, string>>,
): { readonly customers: readonly ImportedCustomer[]; readonly refused: readonly Refusal[] } {
  checkMap(map, fields)
  const customers: ImportedCustomer[] = []
  const seen = new Map<string, number>()
  const refused = eachRow(text, columns[format], map, (cells) => {
    const customer = customerOf(format, cells)
    const { email, externalId } = customer.draft
    for (const key of [email === null ? null : `e-mail ${email.toLowerCase()}`, externalId && `id ${externalId}`]) {
      const before = key === null ? undefined : seen.get(key)
      if (before !== undefined) throw new RowProblem(`${key} is in the file twice; see row ${before}`)
      if (key !== null) seen.set(key, cells.row)
    }
    customers.push(customer)
  })
  return { customers, refused }
}

function customerOf(format: ImportFormat, cells: Cells<Field>): ImportedCustomer {
  const email = emailOf(cells.text("email", 254))
  const company = cells.text("company")
  const person = cells.text("name") ?? joined(cells.text("first_name", 100), cells.text("last_name", 99))
  const name = company ?? person ?? email
  if (name === null) throw new RowProblem("has neither a name nor an e-mail address")
  const id = cells.text("external_id", 80)
  const externalId = id === null || format === "plain" ? id : `${format}:${id}`
  if (email === null && externalId === null)
    throw new RowProblem("has neither an e-mail address nor an id, by which it could be known again")
  const draft: CustomerDraft = {
    name,
    kind: company === null ? "person" : "company",
    email,
    phone: cells.text("phone", 40),
    taxNumber: cells.text("tax_number", 40),
    externalId,
    notes: cells.text("notes", 4000),
  }
  return { row: cells.row, draft, address: addressOf(cells, person) }
}

/** An address needs a street, a town and a country's code of two letters; half of one is left out. */
function addressOf(cells: Cells<Field>, name: string | null): ImportedAddress | null {
  const [line1, city, country] = [cells.text("line1"), cells.text("city"), cells.text("country")]
  if (line1 === null || city === null || country === null || !/^[A-Za-z]{2}$/.test(country)) return null
  return {
    name,
    line1,
    line2: cells.text("line2"),
    city,
    region: cells.text("region"),
    postalCode: cells.text("postal_code", 20),
    country: country.toUpperCase(),
  }
}

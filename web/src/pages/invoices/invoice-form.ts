import type { FormErrors } from "@mantine/form"
import { call, type Init, type Row } from "../../api/index.ts"
import { isPositive } from "../../formats/index.ts"
import { isDecimal } from "../../kit/form/index.ts"
import type { Text } from "../../texts/index.ts"
import type { Invoice } from "./invoice-page.tsx"

export type TaxClass = Row<"/tax-classes">
type Body = Init<"post", "/invoices">["body"]

/** A line as it is typed. */
export interface LineValues {
  key: string
  description: string
  quantity: string
  unitPrice: string
  discountPercent: string
  taxCode: string
}

/** A draft as it is typed. */
export interface InvoiceValues {
  customerId: string
  issueDate: string
  dueDate: string
  pricesIncludeTax: boolean
  notes: string
  lines: LineValues[]
}

export function newLine(classes: readonly TaxClass[]): LineValues {
  const usual = classes.find((one) => one.isDefault) ?? classes[0]
  return {
    key: crypto.randomUUID(),
    description: "",
    quantity: "1",
    unitPrice: "",
    discountPercent: "",
    taxCode: usual?.code ?? "",
  }
}

/** What stands in the fields when a draft is opened again. */
export function valuesOf(invoice: Invoice): InvoiceValues {
  return {
    customerId: invoice.customerId,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate ?? "",
    pricesIncludeTax: invoice.pricesIncludeTax,
    notes: invoice.notes ?? "",
    lines: invoice.lines.map((line) => ({
      key: String(line.lineNo),
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discountPercent: line.discountPercent === "0" ? "" : line.discountPercent,
      taxCode: line.taxCode,
    })),
  }
}

export function checkInvoice(t: Text, values: InvoiceValues): FormErrors {
  const errors: Record<string, string> = {}
  if (values.customerId === "") errors["customerId"] = t("form.wanted")
  if (values.issueDate === "") errors["issueDate"] = t("form.wanted")
  values.lines.forEach((line, place) => {
    const mark = (field: keyof LineValues, text: string) => {
      errors[`lines.${place}.${field}`] = text
    }
    if (line.description.trim() === "") mark("description", t("form.wanted"))
    if (!isDecimal(line.quantity) || !isPositive(line.quantity)) mark("quantity", t("form.notNumber"))
    if (!isDecimal(line.unitPrice) || line.unitPrice.startsWith("-")) mark("unitPrice", t("form.notNumber"))
    if (line.discountPercent !== "" && !isDecimal(line.discountPercent)) mark("discountPercent", t("form.notNumber"))
    if (line.taxCode === "") mark("taxCode", t("form.wanted"))
  })
  return errors
}

/** The draft as the server takes it; the buyer is the customer as they are known now. */
export async function bodyOf(values: InvoiceValues, classes: readonly TaxClass[], currency: string): Promise<Body> {
  return {
    customerId: values.customerId,
    buyer: await buyerOf(values.customerId),
    currency,
    pricesIncludeTax: values.pricesIncludeTax,
    issueDate: values.issueDate,
    dueDate: values.dueDate === "" ? null : values.dueDate,
    notes: values.notes.trim() === "" ? null : values.notes.trim(),
    lines: values.lines.map((line) => {
      const tax = classes.find((one) => one.code === line.taxCode)
      return {
        description: line.description.trim(),
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        taxRate: tax?.rate ?? "0",
        taxCode: line.taxCode,
        ...(tax !== undefined && isInvoiceCategory(tax.category) ? { taxCategory: tax.category } : {}),
        ...(line.discountPercent === "" ? {} : { discountPercent: line.discountPercent }),
      }
    }),
  } as Body
}

/** The categories that an invoice's line can have; two more are of the Canaries and Ceuta only. */
function isInvoiceCategory(category: string): boolean {
  return category !== "L" && category !== "M"
}

async function buyerOf(customerId: string): Promise<Body["buyer"]> {
  const path = { id: customerId }
  const [customer, addresses] = await Promise.all([
    call("get", "/customers/{id}", { path }),
    call("get", "/customers/{id}/addresses", { path }),
  ])
  const found = addresses.data.find((one) => one.isDefaultBilling) ?? addresses.data[0]
  const { name, email, taxNumber } = customer
  if (found === undefined) return { name, email, taxNumber }
  const { line1, line2, city, region, postalCode, country } = found
  return { name, email, taxNumber, address: { name: found.name, line1, line2, city, region, postalCode, country } }
}

const rowsMax = 6
const signs = [",", ";", "\t"] as const

/** The first rows of a CSV file, for a look at it; the server reads the file itself. */
export function previewCsv(text: string): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const plain = text.replace(/^\uFEFF/, "")
  const [firstLine = ""] = plain.split(/\r?\n/, 1)
  const sign = signs.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ","
  const [header = [], ...rows] = readRows(plain, sign)
  return { header, rows }
}

function readRows(text: string, sign: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let isQuoted = false
  for (let at = 0; at < text.length && rows.length < rowsMax; at++) {
    const letter = text[at] ?? ""
    if (isQuoted) {
      if (letter === '"' && text[at + 1] === '"') cell += text[at++]
      else if (letter === '"') isQuoted = false
      else cell += letter
    } else if (letter === '"') isQuoted = true
    else if (letter === sign) {
      row.push(cell)
      cell = ""
    } else if (letter === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")])
      row = []
      cell = ""
    } else cell += letter
  }
  if (rows.length < rowsMax && (cell !== "" || row.length > 0)) rows.push([...row, cell])
  return rows
}

/** Which program wrote a file, by its columns. */
export function formatOf(header: readonly string[]): "shopify" | "woocommerce" | "plain" {
  if (header.includes("Handle") && header.includes("Variant Price")) return "shopify"
  if (header.includes("Regular price") && header.includes("SKU")) return "woocommerce"
  return "plain"
}

/** Our columns, as the API names them, with words that other files use for them. */
export const plainColumns = {
  name: ["name", "title", "product", "artikel", "όνομα", "προϊόν", "περιγραφή είδους"],
  sku: ["sku", "code", "item", "artikelnummer", "κωδικός"],
  price: ["price", "unit price", "preis", "τιμή"],
  prices_include_tax: ["prices include tax"],
  tax_class: ["tax class", "vat", "tax", "φπα"],
  category: ["category", "type", "κατηγορία"],
  barcode: ["barcode", "ean", "gtin", "upc"],
  stock: ["stock", "quantity", "qty", "bestand", "απόθεμα", "ποσότητα"],
  cost: ["cost", "purchase price", "κόστος"],
  weight_grams: ["weight", "weight g", "βάρος"],
  description: ["description", "beschreibung", "περιγραφή"],
  vendor: ["vendor", "brand", "supplier", "μάρκα", "προμηθευτής"],
  tags: ["tags", "ετικέτες"],
  images: ["images", "image", "image url", "εικόνα"],
  handle: ["handle", "slug"],
  active: ["active"],
} as const satisfies Record<string, readonly string[]>
export type PlainColumn = keyof typeof plainColumns

/** A first guess of what a file's column means; "" for none of ours. */
export function guessColumn(title: string): PlainColumn | "" {
  const plain = title
    .toLowerCase()
    .replaceAll(/[_\-.]+/g, " ")
    .trim()
  const found = Object.entries(plainColumns).find(
    ([name, words]) => name === title || (words as readonly string[]).includes(plain),
  )
  return (found?.[0] as PlainColumn | undefined) ?? ""
}

/** The mapping as the API takes it: `Artikel=sku;Preis=price`. Columns that are called as ours need none. */
export function mapText(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .filter(([title, column]) => column !== "" && title !== column)
    .map(([title, column]) => `${title}=${column}`)
    .join(";")
}

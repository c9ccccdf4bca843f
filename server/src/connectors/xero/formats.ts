import { type At, code, isoTime, listAt, type TimeFormat, textAt, type VendorAnswer, type Verdict } from "#hub"

/** Xero answers `/Date(1552521600000+0000)/` (the zone says how it was entered, the number is UTC) and takes ISO. */
export const xeroTime: TimeFormat = {
  name: "Xero",
  parse: (value) => {
    const ms = typeof value === "string" ? /^\/Date\((-?\d{1,15})([+-]\d{4})?\)\/$/.exec(value)?.[1] : undefined
    return ms === undefined ? isoTime.parse(value) : new Date(Number(ms))
  },
  format: (instant) => instant.toISOString(),
}

/** A phone number in its three parts. A number of ours goes whole into PhoneNumber. */
export const phone = (
  row: At<{ PhoneCountryCode?: string | null; PhoneAreaCode?: string | null; PhoneNumber?: string | null }>,
) =>
  code<{ PhoneCountryCode?: string | null; PhoneAreaCode?: string | null; PhoneNumber?: string | null }, string>(
    "xero.phone",
    row,
    {
      get: (p) => {
        const land = p?.PhoneCountryCode?.trim() ?? ""
        const parts = [
          land === "" || land.startsWith("+") ? land : `+${land}`,
          p?.PhoneAreaCode ?? "",
          p?.PhoneNumber ?? "",
        ]
        const number = parts
          .map((part) => part.trim())
          .filter((part) => part !== "")
          .join(" ")
        return (p?.PhoneNumber ?? "").trim() === "" ? null : number
      },
      put: (number) => ({ PhoneCountryCode: "", PhoneAreaCode: "", PhoneNumber: (number ?? "").slice(0, 50) }),
    },
  )

/** Whether prices include tax. `NoTax` reads as "on top": there is none. */
export const lineAmountTypes = (place: At<string>) =>
  code<string, boolean>("xero.lineAmountTypes", place, {
    get: (type) => (type === undefined || type === null ? null : type === "Inclusive"),
    put: (isIncluded, old) =>
      isIncluded === null || (old === "NoTax" && !isIncluded) ? undefined : isIncluded ? "Inclusive" : "Exclusive",
  })

const statuses = {
  DRAFT: "draft",
  SUBMITTED: "draft",
  AUTHORISED: "issued",
  PAID: "paid",
  VOIDED: "void",
  DELETED: "void",
} as const
type DocumentStatus = (typeof statuses)[keyof typeof statuses]

/** What may be written depends on the state: only a draft is authorised, only what is authorised and unpaid is voided. */
export const documentStatus = (place: At<string>) =>
  code<string, DocumentStatus>("xero.status", place, {
    get: (status) => statuses[status as keyof typeof statuses] ?? null,
    put: (status, old) => {
      if (status === "draft") return old === undefined ? "DRAFT" : undefined
      const isDraft = old === undefined || old === "DRAFT" || old === "SUBMITTED"
      if (status === "void") return isDraft ? "DELETED" : old === "AUTHORISED" ? "VOIDED" : undefined
      return isDraft ? "AUTHORISED" : undefined
    },
  })

/** Our percent ↔ their TaxType, by the table that was read from the organisation's tax rates when it was connected. */
export const taxType = (place: At<string>) =>
  code<string, string>("xero.taxType", place, {
    get: (type, { meta }) => Object.entries(taxTypes(meta)).find(([, known]) => known === type)?.[0],
    put: (rate, _old, { meta }) => (rate === null ? undefined : taxTypes(meta)[rate]),
  })

/** An account code; the connection's setting where ours says nothing. */
export const accountOr = (place: At<string>, setting: string) =>
  code<string, string>("xero.account", place, {
    get: (account) => account ?? null,
    put: (account, old, { settings }) => account ?? old ?? settings[setting],
  })

function taxTypes(meta: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const found = meta["taxTypes"]
  // Made by `details` of this connector.
  return typeof found === "object" && found !== null ? (found as Record<string, string>) : {}
}

/** Xero's words about a failure: the first message of its validation errors, else its own. */
export function classify({ status, headers, body }: VendorAnswer): Verdict | null {
  if (status < 400) return null
  const message = messageOf(body)
  const said = message === undefined ? {} : { message }
  if (status === 429) {
    const isQuota = headers["x-rate-limit-problem"]?.toLowerCase() === "day"
    return { class: "throttle", ...said, isQuota, retryAfterMs: Number(headers["retry-after"] ?? 60) * 1000 }
  }
  if (status === 401 && message?.includes("TokenExpired") !== true && message?.includes("AuthenticationUnsuccessful"))
    return { class: "auth", ...said }
  if (status === 403) return { class: "scope", ...said }
  return null
}

function messageOf(body: unknown): string | undefined {
  const [element] = listAt(body, "Elements")
  const [first] = listAt(element, "ValidationErrors")
  const found = textAt(first, "Message") ?? textAt(body, "Message") ?? textAt(body, "Detail") ?? textAt(body, "Title")
  return found
}

/** Why one record of a batch was refused; null when it was taken. */
export function refusalOf(record: unknown): Verdict | null {
  const isRefused =
    Reflect.get(Object(record), "HasValidationErrors") === true || textAt(record, "StatusAttributeString") === "ERROR"
  if (!isRefused) return null
  const [first] = listAt(record, "ValidationErrors")
  return { class: "validation", message: textAt(first, "Message") ?? "Xero refused the record without a reason" }
}

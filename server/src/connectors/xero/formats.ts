import { type At, code, filled, isoTime, type TimeFormat } from "#hub"

/** Xero answers `/Date(1552521600000+0000)/` (the zone says how it was entered, the number is UTC) and takes ISO. */
export const xeroTime: TimeFormat = {
  name: "Xero",
  parse: (value) => {
    const ms = typeof value === "string" ? /^\/Date\((-?\d{1,15})([+-]\d{4})?\)\/$/.exec(value)?.[1] : undefined
    return ms === undefined ? isoTime.parse(value) : new Date(Number(ms))
  },
  format: (instant) => instant.toISOString(),
}

interface XPhone {
  readonly PhoneCountryCode?: string | null
  readonly PhoneAreaCode?: string | null
  readonly PhoneNumber?: string | null
}

/** A phone number in its three parts. A number of ours goes whole into PhoneNumber. */
export const phone = (row: At<XPhone>) =>
  code<XPhone, string>("xero.phone", row, {
    get: (p) => {
      const [land, area, own] = [p?.PhoneCountryCode, p?.PhoneAreaCode, p?.PhoneNumber].map((part) => filled(part))
      const parts = [land == null || land.startsWith("+") ? land : `+${land}`, area, own]
      return own === null ? null : parts.filter(Boolean).join(" ")
    },
    put: (number) => ({ PhoneCountryCode: "", PhoneAreaCode: "", PhoneNumber: (number ?? "").slice(0, 50) }),
  })

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
export const isDraft = (status: unknown): boolean => status === "DRAFT" || status === "SUBMITTED"

/** What may be written depends on the state: only a draft is authorised, only what is authorised and unpaid is voided. */
export const documentStatus = (place: At<string>) =>
  code<string, DocumentStatus>("xero.status", place, {
    get: (status) => statuses[status as keyof typeof statuses] ?? null,
    put: (status, old) => {
      if (status === "draft") return old === undefined ? "DRAFT" : undefined
      const isOpen = old === undefined || isDraft(old)
      if (status === "void") return isOpen ? "DELETED" : old === "AUTHORISED" ? "VOIDED" : undefined
      return isOpen ? "AUTHORISED" : undefined
    },
  })

import type { Text } from "../../texts/index.ts"

const minutesPerHour = 60
const minutesMax = 525_600

/**
 * Minutes of a typed time such as `30m`, `4h`, `4h 30m`, `4:30` or `90` (minutes), in Latin or Greek letters; null for nothing typed,
 * undefined for what can't be read or is not between a minute and a year.
 */
export function readDuration(typed: string): number | null | undefined {
  const text = typed.trim().toLowerCase()
  if (text === "") return null
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(text)
  const words = /^(?:(\d{1,5})\s*[hωώ][^\d\s]*)?\s*(?:(\d{1,6})\s*(?:[mλ][^\d\s]*)?)?$/.exec(text)
  const [, hours = "0", minutes = "0"] = clock ?? words ?? ["", "x"]
  const total = Number(hours) * minutesPerHour + Number(minutes)
  return Number.isInteger(total) && total >= 1 && total <= minutesMax ? total : undefined
}

/** As it stands in the field: `4h 30m`. */
export function durationText(t: Text, minutes: number | null): string {
  if (minutes === null) return ""
  const [hours, rest] = [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour]
  const parts = [
    ...(hours === 0 ? [] : [`${hours}${t("deskSetup.duration.h")}`]),
    ...(rest === 0 ? [] : [`${rest}${t("deskSetup.duration.m")}`]),
  ]
  return parts.join(" ")
}

/** As it is said: `4 hours 30 minutes`. */
export function durationWords(t: Text, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour]
  const parts = [
    ...(hours === 0 ? [] : [t("deskSetup.duration.hours", { count: hours })]),
    ...(rest === 0 ? [] : [t("deskSetup.duration.minutes", { count: rest })]),
  ]
  return parts.join(" ")
}

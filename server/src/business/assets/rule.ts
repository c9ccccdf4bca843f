import { createRequire } from "node:module"
import type rrule from "rrule"
import { addDays, defineErrors, type LocalDate, lazy } from "#kernel"

const rules = lazy((): typeof rrule => createRequire(import.meta.url)("rrule"))

export const ruleCharsMax = 300
/** A rule that has no date for so long has none. Also bounds the search for one that never comes (30 February). */
const horizonYears = 10
const countMax = 1000
/** Steps of a rule: at most the horizon. */
const intervalMax: Readonly<Record<string, number>> = { DAILY: 3650, WEEKLY: 520, MONTHLY: 120, YEARLY: 10 }
const listMax = 31

const errors = defineErrors({
  "schedule.rule_invalid": {
    status: 422,
    text: (p: { reason: string }) =>
      `The rule is not one that can be followed: ${p.reason}. Write it as in RFC 5545, such as FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1.`,
  },
})

const number = (min: number, max: number) => (text: string) =>
  /^-?\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max && Number(text) !== 0
const list = (fits: (text: string) => boolean) => (text: string) => {
  const parts = text.split(",")
  return parts.length <= listMax && parts.every(fits)
}

/** Parts of a rule that mean something for days. Hours and smaller are the desk's to plan. */
const parts: Readonly<Record<string, (text: string) => boolean>> = {
  FREQ: (text) => intervalMax[text] !== undefined,
  INTERVAL: number(1, 3650),
  COUNT: number(1, countMax),
  UNTIL: (text) => /^\d{8}$/.test(text),
  WKST: (text) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(text),
  BYDAY: list((text) => /^([+-]?[1-5]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.test(text)),
  BYMONTH: list(number(1, 12)),
  BYMONTHDAY: list(number(-31, 31)),
  BYSETPOS: list(number(-366, 366)),
}

/** The rule in its normal spelling. Throws `schedule.rule_invalid` for what is no rule over days or has no date at all. */
export function checkedRule(rule: string, startsOn: LocalDate): string {
  const normal = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
  const pairs = normal.split(";").map((part) => part.split("="))
  const refuse = (reason: string) => errors["schedule.rule_invalid"]({ reason })
  const named = new Map<string, string>()
  for (const [key = "", value = "", ...more] of pairs) {
    if (parts[key] === undefined) throw refuse(`${key.slice(0, 20) || "an empty part"} is not known here`)
    if (named.has(key)) throw refuse(`${key} stands twice`)
    if (more.length > 0 || !parts[key](value)) throw refuse(`${key} can't be ${value.slice(0, 40) || "empty"}`)
    named.set(key, value)
  }
  const frequency = named.get("FREQ")
  if (frequency === undefined) throw refuse("FREQ is missing")
  if (named.has("COUNT") && named.has("UNTIL")) throw refuse("COUNT and UNTIL exclude each other")
  if (Number(named.get("INTERVAL") ?? 1) > (intervalMax[frequency] ?? 0))
    throw refuse("INTERVAL is more than ten years")
  if (firstDate(normal, startsOn) === null) throw refuse("it has no date within ten years")
  return normal
}

/** What the library itself refuses (a part that does not go with the frequency) has no date either. */
function firstDate(rule: string, startsOn: LocalDate): LocalDate | null {
  try {
    return nextDate(rule, startsOn, addDays(startsOn, -1))
  } catch {
    return null
  }
}

/** The first date of a rule after a day; null when there is none within ten years. Days have no zone: which day it is now is
 *  asked in the tenant's. */
export function nextDate(rule: string, startsOn: LocalDate, after: LocalDate): LocalDate | null {
  return datesOf(rule, startsOn, after, 1)[0] ?? null
}

/** Up to `count` dates of a rule after a day, in order. */
export function datesOf(rule: string, startsOn: LocalDate, after: LocalDate, count: number): LocalDate[] {
  const { RRule } = rules()
  const options = RRule.parseString(rule)
  const end = utc(addDays(after < startsOn ? startsOn : after, horizonYears * 366))
  const until = options.until && options.until < end ? options.until : end
  const dates = new RRule({ ...options, dtstart: utc(startsOn), until })
  const found: LocalDate[] = []
  for (let day = utc(after); found.length < count; ) {
    const next = dates.after(day)
    if (next === null) return found
    found.push(next.toISOString().slice(0, 10))
    day = next
  }
  return found
}

function utc(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

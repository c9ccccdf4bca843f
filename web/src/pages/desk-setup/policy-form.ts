import type { FormErrors } from "@mantine/form"
import type { Row } from "../../api/index.ts"
import type { Text } from "../../texts/index.ts"
import { durationText, readDuration } from "./duration.ts"

export type Policy = Row<"/desk/policies">
export type Priority = keyof Policy["targets"]

/** The most urgent first, as people read them. */
export const priorities = ["urgent", "high", "normal", "low"] as const satisfies readonly Priority[]

interface TargetValues {
  response: string
  resolution: string
}

export interface PolicyValues {
  name: string
  calendarId: string | null
  targets: Record<Priority, TargetValues>
  warnPercent: number | string
  isDefault: boolean
}

/** What is promised in a policy that is made new. */
const usual: Policy["targets"] = {
  urgent: { responseMinutes: 30, resolutionMinutes: 240 },
  high: { responseMinutes: 60, resolutionMinutes: 480 },
  normal: { responseMinutes: 240, resolutionMinutes: 1440 },
  low: { responseMinutes: 480, resolutionMinutes: null },
}
const usualPercent = 80

/** What a policy's form begins with. A business's first policy is its default. */
export function policyValues(t: Text, policy: Policy | null, first: { calendarId: string | null; isFirst: boolean }) {
  const { urgent, high, normal, low } = policy?.targets ?? usual
  const typed = ({ responseMinutes, resolutionMinutes }: Policy["targets"][Priority]): TargetValues => ({
    response: durationText(t, responseMinutes),
    resolution: durationText(t, resolutionMinutes),
  })
  const values: PolicyValues = {
    name: policy?.name ?? "",
    calendarId: policy?.calendarId ?? first.calendarId,
    targets: { urgent: typed(urgent), high: typed(high), normal: typed(normal), low: typed(low) },
    warnPercent: policy?.warnPercent ?? usualPercent,
    isDefault: policy?.isDefault ?? first.isFirst,
  }
  return values
}

/** The promises as the API takes them; what can't be read is nothing. */
export function targetsOf({ targets: { urgent, high, normal, low } }: PolicyValues): Policy["targets"] {
  const read = ({ response, resolution }: TargetValues) => ({
    responseMinutes: readDuration(response) ?? null,
    resolutionMinutes: readDuration(resolution) ?? null,
  })
  return { urgent: read(urgent), high: read(high), normal: read(normal), low: read(low) }
}

/** What is wrong with a policy, by field. */
export function checkPolicy(t: Text, values: PolicyValues): FormErrors {
  const { name, calendarId, targets, warnPercent } = values
  const percent = warnPercent === "" ? Number.NaN : Number(warnPercent)
  const isPromised = priorities.some((p) => targets[p].response.trim() !== "" || targets[p].resolution.trim() !== "")
  return {
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(calendarId === null ? { calendarId: t("form.wanted") } : {}),
    ...(isPromised ? {} : { "targets.urgent.response": t("deskSetup.policies.noPromise") }),
    ...Object.fromEntries(priorities.flatMap((p) => checkTarget(t, targets[p], p))),
    ...(Number.isInteger(percent) && percent >= 1 && percent <= 99
      ? {}
      : { warnPercent: t("deskSetup.policies.notPercent") }),
  }
}

function checkTarget(t: Text, { response, resolution }: TargetValues, priority: Priority): [string, string][] {
  const [first, last] = [readDuration(response), readDuration(resolution)]
  const wrong = t("deskSetup.policies.notTime")
  if (first === undefined) return [[`targets.${priority}.response`, wrong]]
  if (last === undefined) return [[`targets.${priority}.resolution`, wrong]]
  const isBefore = first !== null && last !== null && last < first
  return isBefore ? [[`targets.${priority}.resolution`, t("deskSetup.policies.resolvedFirst")]] : []
}

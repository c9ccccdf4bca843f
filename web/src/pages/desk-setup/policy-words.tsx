import { useFormats } from "../../formats/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { type Calendar, openWords } from "./calendar-words.ts"
import { durationWords } from "./duration.ts"
import { type Policy, type Priority, priorities } from "./policy-form.ts"

interface PolicyWordsProps {
  readonly policy: Pick<Policy, "targets" | "warnPercent">
  readonly calendar: Calendar | undefined
}

/** What a policy will do, in words. */
export function PolicyWords({ policy: { targets, warnPercent }, calendar }: PolicyWordsProps) {
  const t = useText()
  const { locale } = useFormats()
  return (
    <ul className="m-words">
      {priorities.map((priority) => (
        <li key={priority}>{promiseWords(t, priority, targets[priority])}</li>
      ))}
      {calendar && (
        <li>
          {t("deskSetup.policies.counted", {
            name: calendar.name,
            week: openWords(t, calendar, locale),
            zone: calendar.timeZone,
          })}
        </li>
      )}
      <li>{t("deskSetup.policies.warned", { percent: warnPercent })}</li>
    </ul>
  )
}

function promiseWords(t: Text, priority: Priority, target: Policy["targets"][Priority]): string {
  const { responseMinutes, resolutionMinutes } = target
  const response = responseMinutes === null ? null : durationWords(t, responseMinutes)
  const resolution = resolutionMinutes === null ? null : durationWords(t, resolutionMinutes)
  const named = { priority: t(`desk.priority.${priority}`) }
  if (response !== null && resolution !== null) return t("deskSetup.policies.both", { ...named, response, resolution })
  if (response !== null) return t("deskSetup.policies.onlyResponse", { ...named, response })
  if (resolution !== null) return t("deskSetup.policies.onlyResolution", { ...named, resolution })
  return t("deskSetup.policies.nothing", named)
}

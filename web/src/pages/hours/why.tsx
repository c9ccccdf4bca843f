import { Text } from "@mantine/core"
import type { Reply } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Text as Say, useText } from "../../texts/index.ts"
import { rateText } from "./rate-text.ts"
import { spanText } from "./states.tsx"

type Line = Pick<Reply<"post", "/work/invoices/preview">["lines"][number], "kind" | "why">

interface WhyProps {
  readonly line: Line
  /** Pieces of work that are in it. */
  readonly entries: number
}

/** Why a line is as it is: whose work, when, how it was rounded, and where its price came from. */
export function Why({ line, entries }: WhyProps) {
  const t = useText()
  const formats = useFormats()
  return whyTexts(t, formats, line, entries).map((said) => (
    <Text key={said} size="xs" c="dimmed">
      {said}
    </Text>
  ))
}

function whyTexts(t: Say, { date }: Formats, { kind, why }: Line, entries: number): string[] {
  if (kind !== "time") return [t(`bill.kind.${kind}`)]
  const days = why.from === why.to ? date(why.from) : `${date(why.from)} – ${date(why.to)}`
  const { workedMinutes, chargedMinutes, coveredMinutes } = why
  const worked = t("bill.worked", { worked: spanText(t, workedMinutes), charged: spanText(t, chargedMinutes) })
  const covered = coveredMinutes === 0 ? "" : ` · ${t("bill.coveredPart", { span: spanText(t, coveredMinutes) })}`
  return [
    `${why.people.join(", ")} · ${days} · ${t("bill.entries", { count: entries })}`,
    `${worked}${covered}`,
    ...why.rates.map((rate) => rateText(t, rate)),
  ]
}

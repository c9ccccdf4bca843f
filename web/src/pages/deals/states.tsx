import type { Reply, Row } from "../../api/index.ts"
import type { Formats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type Deal = Reply<"get", "/deals/{id}">
export type Pipeline = Row<"/deal-pipelines">
export type Stage = Pipeline["stages"][number]

export const dealTones = { open: "moving", won: "good", lost: "over" } as const satisfies Record<Deal["state"], Tone>

export const dealSources = [
  "website",
  "referral",
  "campaign",
  "event",
  "partner",
  "outbound",
  "existing_client",
  "connector",
  "other",
] as const satisfies readonly Deal["source"][]

/** Open, won or lost; an open one by its stage. */
export function DealState({ deal }: { readonly deal: Pick<Deal, "state" | "stageName"> }) {
  const t = useText()
  const { state, stageName } = deal
  return <StateBadge tone={dealTones[state]}>{state === "open" ? stageName : t(`deals.state.${state}`)}</StateBadge>
}

/** What a deal would bring; nothing where nobody has said. */
export function amountText(
  { amountMinor, currency }: Pick<Deal, "amountMinor" | "currency">,
  formats: Formats,
): string {
  return amountMinor === null ? "" : formats.money(amountMinor, currency)
}

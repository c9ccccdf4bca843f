import type { Text } from "../../texts/index.ts"
import type { Entry } from "./states.tsx"

/** Where a price came from, in words: `Client: Grove 2026`. */
export function rateText(t: Text, { level, cardName }: NonNullable<Entry["rateSource"]>): string {
  return `${t(`rates.level.${level}`)}: ${cardName}`
}

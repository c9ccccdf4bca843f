import type { Row } from "../../api/index.ts"
import type { Formats } from "../../formats/index.ts"
import type { Text } from "../../texts/index.ts"
import { spanText } from "./states.tsx"

export type Retainer = Row<"/work/retainers">

/** Units of a retainer as a person says them. */
export function unitsText(t: Text, { money }: Formats, { unit, currency }: Retainer, units: string): string {
  return unit === "hours" ? spanText(t, Number(units)) : money(units, currency)
}

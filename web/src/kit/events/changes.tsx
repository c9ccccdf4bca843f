import { Text } from "@mantine/core"
import { type Formats, useFormats } from "../../formats/index.ts"
import { useFieldName } from "./field-name.ts"

type Facts = Readonly<Record<string, unknown>> | null

const shownMax = 12
const charsMax = 120

/** What a change changed, field by field: `name: Elaia → Elaia Ltd`, `credited: €0.00 → €59.60`. Nothing where there was no state before. */
export function Changes({ before, after }: { readonly before: Facts; readonly after: Facts }) {
  const { money } = useFormats()
  const nameOf = useFieldName()
  if (before === null || after === null) return null
  const changed = Object.keys(after).filter((key) => text(before[key]) !== text(after[key]))
  return changed.slice(0, shownMax).map((key) => (
    <Text key={key} size="xs" style={{ overflowWrap: "anywhere" }}>
      <b>{nameOf(key)}</b>: {shownValue(before, key, money)} → {shownValue(after, key, money)}
    </Text>
  ))
}

function shownValue(facts: NonNullable<Facts>, key: string, money: Formats["money"]): string {
  const { [key]: value, currency } = facts
  const isMoney = key.endsWith("Minor") && /^-?\d+$/.test(String(value))
  if (!isMoney) return text(value)
  return typeof currency === "string" ? money(String(value), currency) : money(String(value))
}

function text(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–"
  const said = typeof value === "string" ? value : JSON.stringify(value)
  return said.length > charsMax ? `${said.slice(0, charsMax)} …` : said
}

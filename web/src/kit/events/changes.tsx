import { Text } from "@mantine/core"
import { type Formats, useFormats } from "../../formats/index.ts"
import { useFieldName } from "./field-name.ts"
import { useValueName } from "./value-name.ts"

type Facts = Readonly<Record<string, unknown>> | null

const shownMax = 12
const charsMax = 120

interface ChangesProps {
  /** The id of the record. */
  readonly subject: string | null
  readonly before: Facts
  readonly after: Facts
}

/** What a change changed, field by field: `name: Elaia → Elaia Ltd`, `credited: €0.00 → €59.60`, `state: In repair → In use`. Nothing where there was no state before. */
export function Changes({ subject, before, after }: ChangesProps) {
  const { money } = useFormats()
  const nameOf = useFieldName()
  const sayValue = useValueName(subject)
  if (before === null || after === null) return null
  const changed = Object.keys(after).filter((key) => text(before[key]) !== text(after[key]))
  return changed.slice(0, shownMax).map((key) => (
    <Text key={key} size="xs" style={{ overflowWrap: "anywhere" }}>
      <b>{nameOf(key)}</b>: {sayValue(key, before[key]) ?? shownValue(before, key, money)} →{" "}
      {sayValue(key, after[key]) ?? shownValue(after, key, money)}
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

import { Text } from "@mantine/core"

type Facts = Readonly<Record<string, unknown>> | null

const shownMax = 12
const charsMax = 120

/** What a change changed, field by field: `name: Elaia → Elaia Ltd`. Nothing where there was no state before. */
export function Changes({ before, after }: { readonly before: Facts; readonly after: Facts }) {
  if (before === null || after === null) return null
  const changed = Object.keys(after).filter((key) => text(before[key]) !== text(after[key]))
  return changed.slice(0, shownMax).map((key) => (
    <Text key={key} size="xs" style={{ overflowWrap: "anywhere" }}>
      <b>{key}</b>: {text(before[key])} → {text(after[key])}
    </Text>
  ))
}

function text(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–"
  const said = typeof value === "string" ? value : JSON.stringify(value)
  return said.length > charsMax ? `${said.slice(0, charsMax)} …` : said
}

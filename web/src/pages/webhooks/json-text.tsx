import { Code } from "@mantine/core"

interface JsonTextProps {
  /** Names the text to a reader who does not see it. */
  readonly label: string
  readonly text: string
}

/** Text that is JSON most of the time, indented where it is; long ones scroll within themselves. */
export function JsonText({ label, text }: JsonTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is longer than its place, the arrow keys scroll it
    <section tabIndex={0} aria-label={label} style={{ maxHeight: 420, overflow: "auto" }}>
      <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {indented(text)}
      </Code>
    </section>
  )
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

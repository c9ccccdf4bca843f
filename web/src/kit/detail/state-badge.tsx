import { Badge } from "@mantine/core"

/** What a state means to a reader: needs somebody, is well, is under way, is over, or is wrong. */
export type Tone = "open" | "good" | "moving" | "over" | "bad" | "warn"

const colors = {
  open: "blue",
  good: "teal",
  moving: "indigo",
  over: "gray",
  bad: "red",
  warn: "orange",
} as const satisfies Record<Tone, string>

/** A state as a word with a colour; the word alone says everything (WCAG 1.4.1). */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <Badge color={colors[tone]} variant="light" className="m-badge">
      {children}
    </Badge>
  )
}

/** What a state means to a reader: needs somebody, is well, is under way, is over, or is wrong. */
export type Tone = "open" | "good" | "moving" | "over" | "bad" | "warn"

/** A state as a word with a colour; the word alone says everything (WCAG 1.4.1). One element: lists show a hundred of them. */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className="m-state" data-tone={tone}>
      {children}
    </span>
  )
}

import { Text, Timeline } from "@mantine/core"
import type { ReactNode } from "react"
import { useFormats } from "../../formats/index.ts"
import { type Text as Say, useText } from "../../texts/index.ts"

export interface Happening {
  readonly id: string
  readonly at: string
  readonly title: ReactNode
  readonly by?: string | null
  readonly detail?: ReactNode
}

/** Names under which the program itself acts (`flow:order-placed`, `saga:client_created`): they tell an engineer something, nobody else. */
const ownName = /^(flow|saga|job|inbound|desk):/

/** Says who did something; of what the program does by itself, that. */
export function actorText(t: Say, name: string): string {
  return ownName.test(name) ? t("history.byItself") : name
}

/** What happened, newest first. */
export function Happenings({ items, label }: { readonly items: readonly Happening[]; readonly label: string }) {
  const { time } = useFormats()
  const t = useText()
  return (
    <Timeline bulletSize={12} lineWidth={2} active={items.length} aria-label={label} role="list">
      {items.map((item) => (
        <Timeline.Item key={item.id} title={<Text size="sm">{item.title}</Text>} role="listitem">
          {item.detail && (
            <Text size="sm" component="div">
              {item.detail}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {time(item.at)}
            {item.by ? ` · ${actorText(t, item.by)}` : ""}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

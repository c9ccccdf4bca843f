import { useRead } from "../../api/index.ts"
import { Happenings, Panel } from "../../kit/detail/index.ts"
import { eventTitle } from "../../kit/events/event-title.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import type { Order } from "./order-page.tsx"

/** What happened to the order, newest first. */
export function OrderTimeline({ order }: { readonly order: Order }) {
  const t = useText()
  const timeline = useRead("/orders/{id}/timeline", { path: { id: order.id } })
  if (timeline.error !== null) return <ProblemView error={timeline.error} onRetry={() => void timeline.refetch()} />
  return (
    <Panel title={t("orders.timeline")}>
      <Happenings
        label={t("orders.timeline")}
        items={(timeline.data?.data ?? []).toReversed().map((event) => ({
          id: event.id,
          at: event.occurredAt,
          title: eventTitle(t, event.type),
          by: nameOf(event.actor),
          detail: textOf(event.data, "reason"),
        }))}
      />
    </Panel>
  )
}

function nameOf(actor: unknown): string | null {
  return textOf(actor, "name")
}

function textOf(record: unknown, field: string): string | null {
  const value =
    typeof record === "object" && record !== null ? Object.entries(record).find(([key]) => key === field)?.[1] : null
  return typeof value === "string" ? value : null
}

import { Rating, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { read } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Ticket } from "./states.tsx"

/** How the client says it went; nothing while they have not said so. */
export function TicketRating({ ticket: { id, rating } }: { readonly ticket: Ticket }) {
  const t = useText()
  const { time } = useFormats()
  const said = useQuery({ ...read("/tickets/{id}/rating", { path: { id } }), enabled: rating !== null }).data
  if (rating === null) return null
  return (
    <Panel title={t("desk.rating")}>
      <Rating value={rating} readOnly aria-label={t("portal.score", { score: rating })} />
      <Text size="sm">{t("portal.score", { score: rating })}</Text>
      {said?.comment && (
        <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {said.comment}
        </Text>
      )}
      {said?.ratedAt && (
        <Text size="xs" c="dimmed">
          {time(said.ratedAt)}
        </Text>
      )}
    </Panel>
  )
}

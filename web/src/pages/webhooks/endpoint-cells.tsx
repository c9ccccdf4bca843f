import { Group, Text } from "@mantine/core"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { DeliveryState } from "./states.tsx"

/** When something was sent to an endpoint last, and how it ended. Read by the rows that are in view only. */
export function LastDelivery({ id }: { readonly id: string }) {
  const t = useText()
  const { ago } = useFormats()
  const found = useRead("/integration/deliveries", { query: { endpointId: id, limit: 1 } })
  if (found.data === undefined) return null
  const [last] = found.data.data
  if (last === undefined) return t("webhooks.nothingSent")
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <DeliveryState delivery={last} />
      <Text size="xs" component="span" truncate>
        {ago(last.at)}
      </Text>
    </Group>
  )
}

/** Since when every attempt at an endpoint has failed; nothing while it answers. */
export function FailingSince({ id }: { readonly id: string }) {
  const { time } = useFormats()
  const found = useRead("/integration/webhooks/{id}", { path: { id } })
  const since = found.data?.health.failingSince ?? null
  return since === null ? null : time(since)
}

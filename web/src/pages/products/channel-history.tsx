import { NativeSelect, Text } from "@mantine/core"
import { useState } from "react"
import { useRead } from "../../api/index.ts"
import { Happenings, Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { ListChannel } from "./channels.ts"
import type { Product } from "./product-page.tsx"

const shownMax = 50

/** What happened to a product on a channel, newest first. */
export function ChannelHistory({
  product,
  channels,
}: {
  readonly product: Product
  readonly channels: readonly ListChannel[]
}) {
  const t = useText()
  const [channel, setChannel] = useState<ListChannel>(channels[0] ?? "storefront")
  const history = useRead("/products/{id}/channels/{channel}/history", {
    path: { id: product.id, channel },
    query: { limit: shownMax },
  })
  const entries = history.data?.data ?? []
  return (
    <Panel
      title={t("products.syncHistory")}
      actions={
        <NativeSelect
          aria-label={t("orders.channel")}
          data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          value={channel}
          onChange={(event) => setChannel(channels.find((one) => one === event.currentTarget.value) ?? channel)}
        />
      }
    >
      {history.data && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("history.empty")}
        </Text>
      )}
      <Happenings
        label={t("products.syncHistory")}
        items={entries.map((entry) => ({
          id: entry.id,
          at: entry.at,
          title: t(`products.channelAction.${entry.action}`),
          by: entry.actor.name,
          detail: entry.error,
        }))}
      />
    </Panel>
  )
}

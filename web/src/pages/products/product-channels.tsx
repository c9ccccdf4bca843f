import { Alert, Button, Group, SimpleGrid, Stack, Switch, Text } from "@mantine/core"
import { IconRefresh } from "@tabler/icons-react"
import { useState } from "react"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, StateBadge, type Tone } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { LinkedRecords } from "../integrations/linked-records.tsx"
import { ChannelHistory } from "./channel-history.tsx"
import { PriceRuleDialog, usePriceRuleText } from "./price-rule-dialog.tsx"
import type { Product } from "./product-page.tsx"

export type Listing = Row<"/products/{id}/channels">

const tones = { never: "over", pending: "moving", synced: "good", failed: "bad" } as const satisfies Record<
  Listing["syncState"],
  Tone
>

/** Where a product is listed: the website shop, the marketplace and connected shops, each with its price and its state. */
export function ProductChannels({ product }: { readonly product: Product }) {
  const channels = useRead("/products/{id}/channels", { path: { id: product.id } })
  return (
    <Loaded query={channels}>
      {({ data }) => (
        <Stack>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            {data.map((listing) => (
              <ChannelPanel key={listing.channel} listing={listing} />
            ))}
          </SimpleGrid>
          <LinkedRecords id={product.id} />
          <ChannelHistory product={product} channels={data.map(({ channel }) => channel)} />
        </Stack>
      )}
    </Loaded>
  )
}

function ChannelPanel({ listing }: { readonly listing: Listing }) {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const { ago } = useFormats()
  const say = useServerSentence()
  const [isPricing, setPricing] = useState(false)
  const rule = usePriceRuleText(listing.priceRule)
  const name = t(`channels.${listing.channel}`)
  const { set, sync } = useListing(listing)
  return (
    <Panel
      title={name}
      actions={<StateBadge tone={tones[listing.syncState]}>{t(`products.sync.${listing.syncState}`)}</StateBadge>}
    >
      <Switch
        label={t("products.listOn", { channel: name })}
        checked={listing.isListed}
        disabled={!canWrite}
        onChange={({ currentTarget: { checked } }) => set.mutate(checked, { onError: notifyFailed })}
      />
      <Text size="sm">{t("products.priceThere", { rule })}</Text>
      {listing.syncedAt !== null && (
        <Text size="xs" c="dimmed">
          {t("products.lastSynced", { when: ago(listing.syncedAt) })}
        </Text>
      )}
      {listing.lastError !== null && <Alert color="red">{say(listing.lastError)}</Alert>}
      {canWrite && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} />}
            disabled={!listing.isListed}
            loading={sync.isPending}
            onClick={() => sync.mutate(undefined, { onError: notifyFailed })}
          >
            {t("products.syncNow")}
          </Button>
          <Button size="xs" variant="default" onClick={() => setPricing(true)}>
            {t("products.setPrice")}
          </Button>
        </Group>
      )}
      {isPricing && <PriceRuleDialog listing={listing} onClose={() => setPricing(false)} />}
    </Panel>
  )
}

function useListing({ productId, channel, isListed }: Listing) {
  const t = useText()
  const path = { id: productId, channel }
  const name = t(`channels.${channel}`)
  const put = (listed: boolean) =>
    call("put", "/products/{id}/channels/{channel}", { path, body: { isListed: listed } })
  const back = useChange(() => put(isListed))
  const set = useChange(put, {
    touches: ["/products"],
    show: ({ rows }, listed) =>
      rows("/products/{id}/channels", (one) =>
        one.productId === productId && one.channel === channel ? { ...one, isListed: listed } : one,
      ),
    onDone: (_, listed) =>
      notifyDone(t(listed ? "products.listed" : "products.unlisted", { channel: name }), () => back.mutateAsync()),
  })
  const sync = useChange(() => call("post", "/products/{id}/channels/{channel}/sync", { path }), {
    onDone: ({ syncState }) => notifyDone(`${name}: ${t(`products.sync.${syncState}`)}`),
  })
  return { set, sync }
}

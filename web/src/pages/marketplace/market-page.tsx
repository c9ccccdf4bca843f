import { Button, Group, Stack, Text } from "@mantine/core"
import { IconBuildingStore, IconExternalLink, IconPencil, IconPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { call, type Reply } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { MarketDialog } from "./market-dialog.tsx"
import { Memberships } from "./memberships.tsx"
import { orNone } from "./own.ts"
import { Rules } from "./rules.tsx"
import { termsText } from "./terms.tsx"

export type Market = Reply<"get", "/marketplace">

/** The marketplace that this business runs, and those where it sells. */
export function Component() {
  const market = useQuery({
    queryKey: ["/marketplace"],
    queryFn: () => orNone<Market | null>(call("get", "/marketplace"), null),
  })
  return (
    <Loaded query={market}>
      {(own) => (
        <Stack>
          {own === null ? <NoMarket /> : <OwnMarket market={own} />}
          <Memberships />
        </Stack>
      )}
    </Loaded>
  )
}

function NoMarket() {
  const t = useText()
  const canWrite = useMay()("marketplace:write")
  const [isOpening, setOpening] = useState(false)
  return (
    <>
      <PageHead title={t("market.title")} />
      <Panel>
        <Stack align="flex-start">
          <IconBuildingStore size={32} stroke={1.5} aria-hidden />
          <Text maw={620}>{t("market.none")}</Text>
          {canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpening(true)}>
              {t("market.open")}
            </Button>
          )}
        </Stack>
      </Panel>
      {isOpening && <MarketDialog market={null} onClose={() => setOpening(false)} />}
    </>
  )
}

function OwnMarket({ market }: { readonly market: Market }) {
  const t = useText()
  const formats = useFormats()
  const { money } = formats
  const [isChanging, setChanging] = useState(false)
  const { debtor, currency } = market
  return (
    <>
      <PageHead
        title={market.name}
        badges={
          <StateBadge tone={market.isOpen ? "good" : "over"}>
            {t(market.isOpen ? "market.isOpenNow" : "market.isClosed")}
          </StateBadge>
        }
        subtitle={
          market.description !== null && (
            <Text size="sm" c="dimmed" maw={620}>
              {market.description}
            </Text>
          )
        }
        actions={
          <>
            <Button
              component="a"
              href={`/market/${market.slug}`}
              target="_blank"
              variant="default"
              leftSection={<IconExternalLink size={16} />}
            >
              {t("market.visit")}
            </Button>
            <Actions
              actions={[
                {
                  key: "change",
                  label: t("market.change"),
                  icon: IconPencil,
                  needs: "marketplace:write",
                  isMain: true,
                  onClick: () => setChanging(true),
                },
              ]}
            />
          </>
        }
      />
      <Panel
        title={t("market.terms")}
        actions={
          <Group gap="xs">
            <Button component={Link} to="/marketplace/sellers" size="xs" variant="default">
              {t("market.sellers")}
            </Button>
            <Button component={Link} to="/payouts" size="xs" variant="default">
              {t("payouts.title")}
            </Button>
          </Group>
        }
      >
        <Facts
          facts={[
            { label: t("market.commission"), value: termsText(t, formats, market.terms) },
            { label: t("market.shipping"), value: money(market.shippingMinor, currency) },
            { label: t("market.holdDays"), value: t("market.days", { count: market.holdDays }) },
            { label: t("market.payoutMin"), value: money(market.payoutMinMinor, currency) },
            {
              label: t("market.debtor"),
              value: debtor === null ? t("market.noDebtor") : `${debtor.name} · ${debtor.iban}`,
            },
          ]}
        />
      </Panel>
      <Rules market={market} />
      {isChanging && <MarketDialog market={market} onClose={() => setChanging(false)} />}
    </>
  )
}

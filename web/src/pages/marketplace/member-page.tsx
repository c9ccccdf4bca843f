import { Anchor, Button, Group, Stack } from "@mantine/core"
import { IconExternalLink, IconPencil } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useParams } from "react-router"
import { call, type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Loaded, PageHead, Panel, SmallTable, TwoColumns } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { Balance } from "./balance.tsx"
import { Identity } from "./identity.tsx"
import { IdentityDialog } from "./identity-dialog.tsx"
import { LedgerTable, linesAtOnce } from "./ledger-table.tsx"
import { PayoutBadge, SellerBadge } from "./states.tsx"

type Membership = Reply<"get", "/marketplace/memberships/{sellerId}">

/** A marketplace where this business sells: what it knows of us, what it owes us, what it has paid. */
export function Component() {
  const { id = "" } = useParams()
  const membership = useRead("/marketplace/memberships/{sellerId}", { path: { sellerId: id } })
  return <Loaded query={membership}>{(found) => <MemberView membership={found} />}</Loaded>
}

function MemberView({ membership }: { readonly membership: Membership }) {
  const t = useText()
  const [isChanging, setChanging] = useState(false)
  const { seller, currency, balance, sellerId, marketplaceSlug } = membership
  const path = { sellerId }
  return (
    <Stack>
      <PageHead
        title={membership.marketplaceName}
        back={{ to: "/marketplace", label: t("market.title") }}
        badges={<SellerBadge state={seller.state} />}
        actions={
          <>
            <Button
              component="a"
              href={`/market/${marketplaceSlug}/s/${sellerId}`}
              target="_blank"
              variant="default"
              leftSection={<IconExternalLink size={16} />}
            >
              {t("market.visit")}
            </Button>
            <Actions
              actions={[
                {
                  key: "identity",
                  label: t("market.tellIdentity"),
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
      <Balance balance={balance} currency={currency} />
      <TwoColumns
        main={
          <>
            <OwnPayouts membership={membership} />
            <Panel title={t("market.ledger")}>
              <LedgerTable
                name={["/marketplace/memberships/ledger", sellerId]}
                load={(cursor) =>
                  call("get", "/marketplace/memberships/{sellerId}/ledger", {
                    path,
                    query: { limit: linesAtOnce, ...(cursor === null ? {} : { cursor }) },
                  })
                }
                currency={currency}
                orderTo={(id) => `/orders/${id}`}
                payoutTo={(id) => `/marketplace/joined/${sellerId}/payouts/${id}`}
              />
            </Panel>
          </>
        }
        side={<Identity seller={seller} />}
      />
      {isChanging && <IdentityDialog seller={seller} as="seller" onClose={() => setChanging(false)} />}
    </Stack>
  )
}

function OwnPayouts({ membership: { sellerId } }: { readonly membership: Membership }) {
  const t = useText()
  const { money, time } = useFormats()
  const payouts = useInfiniteQuery({
    queryKey: ["/marketplace/memberships/payouts", sellerId],
    queryFn: ({ pageParam }) =>
      call("get", "/marketplace/memberships/{sellerId}/payouts", {
        path: { sellerId },
        query: pageParam === null ? {} : { cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  return (
    <Panel title={t("payouts.title")}>
      <Loaded query={payouts}>
        {({ pages }) => (
          <Stack>
            <SmallTable
              label={t("payouts.title")}
              rows={pages.flatMap(({ data }) => data)}
              rowKey={({ id }) => id}
              empty={t("market.noPayouts")}
              columns={[
                {
                  key: "at",
                  title: t("payouts.made"),
                  cell: ({ id, createdAt }) => (
                    <Anchor component={Link} to={`/marketplace/joined/${sellerId}/payouts/${id}`} size="sm">
                      {time(createdAt)}
                    </Anchor>
                  ),
                },
                { key: "state", title: t("common.state"), cell: ({ state }) => <PayoutBadge state={state} /> },
                {
                  key: "amount",
                  title: t("common.amount"),
                  align: "right",
                  cell: ({ amountMinor, currency }) => money(amountMinor, currency),
                },
              ]}
            />
            {payouts.hasNextPage && (
              <Group>
                <Button
                  variant="default"
                  loading={payouts.isFetchingNextPage}
                  onClick={() => void payouts.fetchNextPage()}
                >
                  {t("market.olderLines")}
                </Button>
              </Group>
            )}
          </Stack>
        )}
      </Loaded>
    </Panel>
  )
}

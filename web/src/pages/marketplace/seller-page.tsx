import { Button, Stack } from "@mantine/core"
import { IconExternalLink, IconKey, IconPencil } from "@tabler/icons-react"
import { useState } from "react"
import { useParams } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { Actions, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { Balance } from "./balance.tsx"
import { CodeDialog } from "./code-dialog.tsx"
import { Identity } from "./identity.tsx"
import { IdentityDialog } from "./identity-dialog.tsx"
import { LedgerTable, linesAtOnce } from "./ledger-table.tsx"
import type { Market } from "./market-page.tsx"
import { RunPayouts } from "./run-payouts.tsx"
import { type Seller, SellerBadge } from "./states.tsx"

/** One seller of the business's marketplace: who they are, their money, each line of their ledger. */
export function Component() {
  const { id = "" } = useParams()
  const market = useRead("/marketplace")
  const seller = useRead("/marketplace/sellers/{id}", { path: { id } })
  return (
    <Loaded query={market}>
      {(own) => <Loaded query={seller}>{(found) => <SellerView seller={found} market={own} />}</Loaded>}
    </Loaded>
  )
}

interface SellerViewProps {
  readonly seller: Seller
  readonly market: Market
}

function SellerView({ seller, market }: SellerViewProps) {
  const t = useText()
  const path = { id: seller.id }
  const { currency } = market
  const balance = useRead("/marketplace/sellers/{id}/balance", { path })
  return (
    <Stack>
      <SellerHead seller={seller} market={market} />
      <Loaded query={balance}>{(sums) => <Balance balance={sums} currency={currency} />}</Loaded>
      <TwoColumns
        main={
          <Panel title={t("market.ledger")}>
            <LedgerTable
              name={["/marketplace/sellers/ledger", seller.id]}
              load={(cursor) =>
                call("get", "/marketplace/sellers/{id}/ledger", {
                  path,
                  query: { limit: linesAtOnce, ...(cursor === null ? {} : { cursor }) },
                })
              }
              currency={currency}
              payoutTo={(id) => `/payouts/${id}`}
            />
          </Panel>
        }
        side={<Identity seller={seller} />}
      />
    </Stack>
  )
}

function SellerHead({ seller, market }: SellerViewProps) {
  const t = useText()
  const [isChanging, setChanging] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const { name, state } = seller
  const turn = useSuspension(seller)
  const renew = useChange(() => call("post", "/marketplace/sellers/{id}/invitation", { path: { id: seller.id } }), {
    touches: ["/marketplace/sellers"],
    onDone: ({ invitation }) => setCode(invitation),
  })
  return (
    <>
      <PageHead
        title={name}
        back={{ to: "/marketplace/sellers", label: t("market.sellers") }}
        badges={<SellerBadge state={state} />}
        actions={
          <>
            {state === "active" && (
              <>
                <Button
                  component="a"
                  href={`/market/${market.slug}/s/${seller.id}`}
                  target="_blank"
                  variant="default"
                  leftSection={<IconExternalLink size={16} />}
                >
                  {t("market.visit")}
                </Button>
                <RunPayouts sellerId={seller.id} />
              </>
            )}
            <Actions
              actions={[
                {
                  key: "change",
                  label: t("common.edit"),
                  icon: IconPencil,
                  needs: "marketplace:write",
                  isMain: state === "invited",
                  onClick: () => setChanging(true),
                },
                {
                  key: "code",
                  label: t("market.newCode"),
                  icon: IconKey,
                  needs: "marketplace:write",
                  isOffered: state === "invited",
                  onClick: () => renew.mutate(undefined, { onError: notifyFailed }),
                },
                {
                  key: "suspend",
                  label: t("market.suspend"),
                  needs: "marketplace:write",
                  isOffered: state === "active",
                  isDanger: true,
                  onClick: () => void turn("suspended"),
                },
                {
                  key: "resume",
                  label: t("market.resume"),
                  needs: "marketplace:write",
                  isOffered: state === "suspended",
                  isMain: true,
                  onClick: () => void turn("active"),
                },
              ]}
            />
          </>
        }
      />
      {isChanging && <IdentityDialog seller={seller} as="operator" onClose={() => setChanging(false)} />}
      {code !== null && <CodeDialog code={code} onClose={() => setCode(null)} />}
    </>
  )
}

/** Suspends a seller after a question, or lets it sell again. */
function useSuspension(seller: Seller) {
  const t = useText()
  const { name } = seller
  const change = useChange(
    (state: "active" | "suspended") =>
      call("patch", "/marketplace/sellers/{id}", { path: { id: seller.id }, body: { state }, version: seller.version }),
    {
      touches: ["/marketplace"],
      onDone: ({ state }) => notifyDone(t(state === "suspended" ? "market.suspended" : "market.resumed", { name })),
    },
  )
  return async (state: "active" | "suspended") => {
    const question = {
      title: t("market.suspendTitle", { name }),
      text: t("market.suspendText"),
      action: t("market.suspend"),
    }
    if (state === "active" || (await confirm(question))) change.mutate(state, { onError: notifyFailed })
  }
}

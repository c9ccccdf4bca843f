import { Anchor, Stack } from "@mantine/core"
import { IconCheck, IconFileDownload, IconX } from "@tabler/icons-react"
import { Link, useParams } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { downloadBatch, SellerName } from "./run-payouts.tsx"
import { Statement, type StatementOf } from "./statement.tsx"
import { PayoutBadge } from "./states.tsx"

/** One payout: its statement line by line, and what became of it at the bank. */
export function Component() {
  const { id = "" } = useParams()
  const payout = useRead("/marketplace/payouts/{id}", { path: { id } })
  return <Loaded query={payout}>{(found) => <PayoutView payout={found} />}</Loaded>
}

function PayoutView({ payout }: { readonly payout: StatementOf }) {
  const t = useText()
  const { money, time } = useFormats()
  const { sellerId, batchId, state, closedAt, currency } = payout
  const amount = money(payout.amountMinor, currency)
  const settle = useSettlement(payout)
  const isOpen = state === "processing"
  return (
    <Stack>
      <PageHead
        title={t("market.payoutOf", { amount })}
        back={{ to: "/payouts", label: t("payouts.title") }}
        badges={<PayoutBadge state={state} />}
        actions={
          <Actions
            actions={[
              {
                key: "paid",
                label: t("payouts.markPaid"),
                icon: IconCheck,
                needs: "marketplace:payout",
                isOffered: isOpen,
                isMain: true,
                onClick: () => void settle("paid"),
              },
              {
                key: "file",
                label: t("market.bankFile"),
                icon: IconFileDownload,
                needs: "marketplace:payout",
                isOffered: state !== "failed",
                isMain: true,
                onClick: () => void downloadBatch(batchId),
              },
              {
                key: "failed",
                label: t("market.markFailed"),
                icon: IconX,
                needs: "marketplace:payout",
                isOffered: isOpen,
                isDanger: true,
                onClick: () => void settle("failed"),
              },
            ]}
          />
        }
      />
      <TwoColumns
        main={<Statement payout={payout} />}
        side={
          <Panel>
            <Facts
              facts={[
                {
                  label: t("payouts.seller"),
                  value: (
                    <Anchor component={Link} to={`/marketplace/sellers/${sellerId}`} size="sm">
                      <SellerName id={sellerId} />
                    </Anchor>
                  ),
                },
                { label: t("payouts.made"), value: time(payout.createdAt) },
                { label: t("payouts.closed"), value: closedAt && time(closedAt) },
                { label: t("payouts.batch"), value: batchId },
              ]}
            />
          </Panel>
        }
      />
    </Stack>
  )
}

/** Notes what the bank did with a payout, after a question: neither can be taken back. */
function useSettlement({ id }: StatementOf) {
  const t = useText()
  const change = useChange(
    (to: "paid" | "failed") =>
      to === "paid"
        ? call("post", "/marketplace/payouts/{id}/paid", { path: { id } })
        : call("post", "/marketplace/payouts/{id}/failed", { path: { id } }),
    { touches: ["/marketplace"], onDone: ({ state }) => notifyDone(t(`payouts.state.${state}`)) },
  )
  return async (to: "paid" | "failed") => {
    const question = {
      title: t(to === "paid" ? "payouts.markPaid" : "market.markFailed"),
      text: to === "paid" ? t("payouts.paidQuestion", { count: 1 }) : t("market.failedQuestion"),
      action: t(to === "paid" ? "payouts.markPaid" : "market.markFailed"),
      isDanger: to === "failed",
    }
    if (await confirm(question)) change.mutate(to, { onError: notifyFailed })
  }
}

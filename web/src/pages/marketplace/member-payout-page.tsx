import { Stack } from "@mantine/core"
import { useParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { Statement, type StatementOf } from "./statement.tsx"
import { PayoutBadge } from "./states.tsx"

/** What a marketplace paid this business at one time, line by line. */
export function Component() {
  const { id: sellerId = "", payout: id = "" } = useParams()
  const payout = useRead("/marketplace/memberships/{sellerId}/payouts/{id}", { path: { sellerId, id } })
  return <Loaded query={payout}>{(found) => <OwnPayout payout={found} />}</Loaded>
}

function OwnPayout({ payout }: { readonly payout: StatementOf }) {
  const t = useText()
  const { money, time } = useFormats()
  return (
    <Stack maw={900}>
      <PageHead
        title={t("market.payoutOf", { amount: money(payout.amountMinor, payout.currency) })}
        back={{ to: `/marketplace/joined/${payout.sellerId}`, label: t("payouts.title") }}
        badges={<PayoutBadge state={payout.state} />}
        subtitle={time(payout.createdAt)}
      />
      <Statement payout={payout} />
    </Stack>
  )
}

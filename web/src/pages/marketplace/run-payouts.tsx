import { Alert, Button, Group, List, Stack, Text } from "@mantine/core"
import { IconCashBanknote } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Reply, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { download } from "../pickers/download.ts"
import { fieldName } from "./identity.tsx"
import { sellerName } from "./own.ts"

type Run = Reply<"post", "/marketplace/payouts">

interface RunPayoutsProps {
  /** One seller; all of them without it. */
  readonly sellerId?: string
}

/** Pays sellers what is available, after a question; then says who is paid, who is not and why, and offers the bank's file. */
export function RunPayouts({ sellerId }: RunPayoutsProps) {
  const t = useText()
  const canPay = useMay()("marketplace:payout")
  const [run, setRun] = useState<Run | null>(null)
  const pay = useChange(
    () => call("post", "/marketplace/payouts", { body: sellerId === undefined ? {} : { sellerId } }),
    { touches: ["/marketplace"], onDone: setRun },
  )
  if (!canPay) return null
  const ask = async () => {
    const question = {
      title: t(sellerId === undefined ? "market.payAllTitle" : "market.payOneTitle"),
      text: t("market.payText"),
      action: t("market.pay"),
      isDanger: false,
    }
    if (await confirm(question)) pay.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <>
      <Button leftSection={<IconCashBanknote size={16} />} loading={pay.isPending} onClick={() => void ask()}>
        {t("market.pay")}
      </Button>
      {run !== null && <RunDialog run={run} onClose={() => setRun(null)} />}
    </>
  )
}

interface RunDialogProps {
  readonly run: Run
  readonly onClose: () => void
}

function RunDialog({ run, onClose }: RunDialogProps) {
  const t = useText()
  const { money } = useFormats()
  const { payouts, refused, batchId } = run
  return (
    <Dialog opened onClose={onClose} title={t("market.payDone")} closeButtonProps={{ "aria-label": t("common.close") }}>
      <Stack>
        {payouts.length === 0 && <Text size="sm">{t("market.paidNobody")}</Text>}
        {payouts.length > 0 && (
          <>
            <Text size="sm">{t("market.paidSome", { count: payouts.length })}</Text>
            <List size="sm">
              {payouts.map((payout) => (
                <List.Item key={payout.id}>
                  <SellerName id={payout.sellerId} />: {money(payout.amountMinor, payout.currency)}
                </List.Item>
              ))}
            </List>
          </>
        )}
        {refused.length > 0 && (
          <Alert color="orange" variant="light" title={t("market.notPaid")}>
            <List size="sm">
              {refused.map((one) => (
                <List.Item key={one.sellerId}>
                  <SellerName id={one.sellerId} /> ({money(one.availableMinor)}):{" "}
                  {t(`market.refused.${one.reason}`, {
                    fields: one.missing.map((field) => fieldName(t, field)).join(", "),
                  })}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group justify="flex-end">
          {payouts.length > 0 && (
            <Button variant="default" onClick={() => void downloadBatch(batchId)}>
              {t("market.bankFile")}
            </Button>
          )}
          <Button onClick={onClose}>{t("common.close")}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Saves a payout run as the file that a bank takes (ISO 20022, pain.001). */
export function downloadBatch(batchId: string): Promise<void> {
  return download(`/marketplace/payout-batches/${batchId}/pain001`, `${batchId}.xml`)
}

/** A seller's name, read once for all places that show it. */
export function SellerName({ id }: { readonly id: string }) {
  const name = useQuery({ queryKey: ["seller name", id], queryFn: () => sellerName(id) })
  return <>{name.data ?? id}</>
}

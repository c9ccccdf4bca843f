import { Anchor, Stack } from "@mantine/core"
import { useState } from "react"
import { Link, useNavigate, useParams } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, SmallTable, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useLocations } from "../stock/use-locations.ts"
import { ReceiveDialog } from "./receive-dialog.tsx"
import { type Purchase, PurchaseState } from "./states.tsx"
import { SupplierName } from "./suppliers.tsx"

interface PurchaseProps {
  readonly purchase: Purchase
}

/** One purchase order: what was ordered, what of it came, and what can be done. */
export function Component() {
  const { id = "" } = useParams()
  const purchase = useRead("/purchase-orders/{id}", { path: { id } })
  return <Loaded query={purchase}>{(found) => <PurchaseView purchase={found} />}</Loaded>
}

function PurchaseView({ purchase }: PurchaseProps) {
  const t = useText()
  const { date, day } = useFormats()
  const { nameOf } = useLocations()
  const { supplierId, locationId, expectedOn, orderedAt, overPercent, notes } = purchase
  return (
    <Stack>
      <PageHead
        title={`PO-${purchase.number}`}
        back={{ to: "/purchase-orders", label: t("purchases.title") }}
        badges={<PurchaseState state={purchase.state} />}
        subtitle={<SupplierName id={supplierId} />}
        actions={<PurchaseActions purchase={purchase} />}
      />
      <TwoColumns
        main={
          <>
            <Panel title={t("purchases.lines")}>
              <Lines purchase={purchase} />
            </Panel>
            <Receipts purchase={purchase} />
            <RecordHistory subject={purchase.id} />
          </>
        }
        side={
          <Panel title={t("purchases.about")}>
            <Facts
              facts={[
                {
                  label: t("purchases.supplier"),
                  value: (
                    <Anchor component={Link} size="sm" to={`/suppliers/${supplierId}`}>
                      <SupplierName id={supplierId} />
                    </Anchor>
                  ),
                },
                { label: t("purchases.expectedOn"), value: expectedOn && date(expectedOn) },
                { label: t("purchases.orderedAt"), value: orderedAt && day(orderedAt) },
                {
                  label: t("purchases.location"),
                  value: locationId === null ? t("purchases.usualLocation") : nameOf(locationId),
                },
                { label: t("purchases.overPercent"), value: overPercent === 0 ? null : `${overPercent} %` },
                { label: t("common.notes"), value: notes },
              ]}
            />
          </Panel>
        }
      />
    </Stack>
  )
}

function Lines({ purchase: { lines, currency, totalMinor } }: PurchaseProps) {
  const t = useText()
  const { money, number, price } = useFormats()
  return (
    <SmallTable
      label={t("purchases.lines")}
      rows={lines}
      rowKey={({ lineNo }) => String(lineNo)}
      columns={[
        {
          key: "what",
          title: t("common.product"),
          cell: ({ description, sku }) => `${description}${sku === null ? "" : ` (${sku})`}`,
        },
        { key: "ordered", title: t("purchases.ordered"), cell: (l) => number(l.quantity), align: "right" },
        { key: "received", title: t("purchases.received"), cell: (l) => number(l.received), align: "right" },
        {
          key: "cost",
          title: t("purchases.unitCost"),
          cell: (l) => price(l.unitCost, currency),
          align: "right",
          isWide: true,
        },
      ]}
      sums={[{ label: t("common.net"), value: money(totalMinor, currency), isStrong: true }]}
    />
  )
}

function Receipts({ purchase: { id, lines, state } }: PurchaseProps) {
  const t = useText()
  const { number, time } = useFormats()
  const receipts = useRead("/purchase-orders/{id}/receipts", { path: { id } })
  if (state === "draft" || state === "cancelled") return null
  const nameOf = (lineNo: number) => lines.find((line) => line.lineNo === lineNo)?.description ?? ""
  return (
    <Panel title={t("purchases.receipts")}>
      <Loaded query={receipts}>
        {({ data }) => (
          <SmallTable
            label={t("purchases.receipts")}
            rows={data}
            rowKey={(receipt) => receipt.id}
            empty={t("purchases.noReceipts")}
            columns={[
              { key: "at", title: t("purchases.cameAt"), cell: (r) => time(r.createdAt) },
              { key: "reference", title: t("purchases.reference"), cell: (r) => r.reference ?? "" },
              {
                key: "what",
                title: t("common.product"),
                cell: (r) => r.lines.map((l) => `${number(l.quantity)} × ${nameOf(l.lineNo)}`).join(", "),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

function PurchaseActions({ purchase }: PurchaseProps) {
  const t = useText()
  const navigate = useNavigate()
  const [isReceiving, setReceiving] = useState(false)
  const { id, state, version } = purchase
  const run = useChange(
    (action: "order" | "cancel" | "close") =>
      call("post", "/purchase-orders/{id}/actions", { path: { id }, body: { action }, version }),
    { touches: ["/purchase-orders", "/audit"], onDone: (_, action) => notifyDone(t(`purchases.done.${action}`)) },
  )
  const move = (action: "order" | "cancel" | "close") => run.mutate(action, { onError: notifyFailed })
  const end = async (action: "cancel" | "close") => {
    const question = { title: t(`purchases.ask.${action}`), text: t(`purchases.askText.${action}`) }
    if (await confirm({ ...question, action: t(`purchases.action.${action}`) })) move(action)
  }
  const isOpen = state === "ordered" || state === "partly_received"
  const needs = "purchasing:write"
  const common = { needs, isBusy: run.isPending } as const
  return (
    <>
      <Actions
        actions={[
          {
            ...{ ...common, key: "receive", label: t("purchases.receive"), isMain: true, isOffered: isOpen },
            onClick: () => setReceiving(true),
          },
          {
            ...{
              ...common,
              key: "order",
              label: t("purchases.action.order"),
              isMain: true,
              isOffered: state === "draft",
            },
            onClick: () => move("order"),
          },
          {
            ...{ ...common, key: "edit", label: t("common.edit"), isOffered: state === "draft" },
            onClick: () => void navigate(`/purchase-orders/${id}/edit`),
          },
          {
            ...{ ...common, key: "close", label: t("purchases.action.close"), isOffered: state === "partly_received" },
            onClick: () => void end("close"),
          },
          {
            ...{ ...common, key: "cancel", label: t("purchases.action.cancel"), isDanger: true },
            isOffered: state === "draft" || state === "ordered",
            onClick: () => void end("cancel"),
          },
        ]}
      />
      {isReceiving && <ReceiveDialog purchase={purchase} onClose={() => setReceiving(false)} />}
    </>
  )
}

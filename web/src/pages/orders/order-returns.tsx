import { Button, Group, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable, StateBadge, type Tone } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Order } from "./order-page.tsx"

const tones = { requested: "warn", received: "good", refused: "over" } as const satisfies Record<string, Tone>

/** Goods that came or want to come back; shown when there are any. */
export function OrderReturns({ order }: { readonly order: Order }) {
  const t = useText()
  const may = useMay()
  const { money, time } = useFormats()
  const returns = useRead("/orders/{id}/returns", { path: { id: order.id } })
  const rows = returns.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <Panel title={t("orders.returns")}>
      <SmallTable
        label={t("orders.returns")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "when", title: t("common.date"), cell: (row) => time(row.createdAt) },
          { key: "reason", title: t("common.reason"), cell: (row) => <Text size="sm">{row.reason}</Text> },
          {
            key: "state",
            title: t("common.state"),
            cell: (row) => <StateBadge tone={tones[row.state]}>{t(`orders.returnState.${row.state}`)}</StateBadge>,
          },
          {
            key: "credit",
            title: t("orders.credited"),
            cell: (row) => money(row.creditMinor, order.currency),
            align: "right",
            isWide: true,
          },
          {
            key: "answer",
            title: t("common.actions"),
            cell: (row) => row.state === "requested" && may("sales:write") && <Answer id={row.id} />,
          },
        ]}
      />
    </Panel>
  )
}

/** Takes a return in, or refuses it. */
function Answer({ id }: { readonly id: string }) {
  const t = useText()
  const receive = useChange(() => call("post", "/returns/{id}/receive", { path: { id }, body: {} }), {
    onDone: () => notifyDone(t("orders.returnReceived")),
  })
  const [isRefusing, setRefusing] = useState(false)
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        loading={receive.isPending}
        onClick={() => receive.mutate(undefined, { onError: notifyFailed })}
      >
        {t("orders.receive")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setRefusing(true)}>
        {t("orders.refuse")}
      </Button>
      {isRefusing && <RefuseDialog id={id} onClose={() => setRefusing(false)} />}
    </Group>
  )
}

function RefuseDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("form.wanted") } : {}),
    save: ({ reason }) => call("post", "/returns/{id}/refuse", { path: { id }, body: { reason: reason.trim() } }),
    onSaved: async () => {
      await refresh(client)
      onClose()
    },
  })
  return (
    <FormModal
      form={form}
      title={t("orders.refuseReturn")}
      action={t("orders.refuseReturn")}
      isDanger
      onClose={onClose}
    >
      <Text size="sm">{t("orders.refuseText")}</Text>
      <TextInput
        label={t("common.reason")}
        required
        maxLength={500}
        data-autofocus
        {...form.fields.getInputProps("reason")}
      />
    </FormModal>
  )
}

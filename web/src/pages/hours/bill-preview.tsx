import { Alert, Anchor, Button, Checkbox, Group, Stack, Text, Textarea } from "@mantine/core"
import { IconFileInvoice } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate } from "react-router"
import { call, type Reply, refresh } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { BillScope } from "./bill-scope.ts"
import { spanText } from "./states.tsx"
import { Why } from "./why.tsx"

type Preview = Reply<"post", "/work/invoices/preview">

interface PreviewProps {
  readonly preview: Preview
  readonly scope: BillScope
  /** What stands here is of the choice before: nothing is made of it. */
  readonly isStale?: boolean
}

/** What would be on the invoice, line by line with its reasons, and the way to make it. */
export function BillPreview({ preview, scope, isStale = false }: PreviewProps) {
  const t = useText()
  const { money } = useFormats()
  const canBill = useMay()("billing:write")
  const [isOpen, setOpen] = useState(false)
  const { lines, covered, currency } = preview
  const isNothing = lines.length === 0 && covered.length === 0
  return (
    <Stack aria-busy={isStale}>
      <Waiting preview={preview} />
      <Panel
        title={t("bill.preview")}
        actions={
          canBill && (
            <Button
              leftSection={<IconFileInvoice size={16} />}
              disabled={isNothing || isStale}
              onClick={() => setOpen(true)}
            >
              {t("bill.make")}
            </Button>
          )
        }
      >
        <Lines preview={preview} />
        {lines.length > 0 && preview.rounding.length > 0 && (
          <Text size="xs" c="dimmed">
            {t("bill.rounded", { how: preview.rounding.join("; ") })}
          </Text>
        )}
      </Panel>
      <Covered preview={preview} />
      {isOpen && (
        <MakeDialog
          scope={scope}
          netMinor={preview.netMinor}
          currency={currency}
          total={money(preview.totalMinor, currency)}
          onClose={() => setOpen(false)}
        />
      )}
    </Stack>
  )
}

/** What is left out of the invoice because nobody has approved it. */
function Waiting({ preview: { waiting, customerId } }: { readonly preview: Preview }) {
  const t = useText()
  const { entries, minutes, expenses } = waiting
  if (entries + expenses === 0) return null
  const say = t("bill.waiting", { entries, expenses, span: spanText(t, minutes) })
  return (
    <Alert color="orange" title={t("bill.waitingTitle")}>
      <Group gap="xs">
        <Text size="sm">{say}</Text>
        <Anchor
          component={Link}
          size="sm"
          c="inherit"
          td="underline"
          to={`/hours?customerId=${customerId}&state=logged`}
        >
          {t("bill.toHours")}
        </Anchor>
        {expenses > 0 && (
          <Anchor
            component={Link}
            size="sm"
            c="inherit"
            td="underline"
            to={`/expenses?customerId=${customerId}&state=logged`}
          >
            {t("bill.toExpenses")}
          </Anchor>
        )}
      </Group>
    </Alert>
  )
}

function Lines({ preview }: { readonly preview: Preview }) {
  const t = useText()
  const formats = useFormats()
  const { money, price, number } = formats
  const { currency, lines, netMinor, taxMinor, totalMinor } = preview
  return (
    <SmallTable
      label={t("bill.preview")}
      rows={lines.map((line, place) => ({ ...line, place }))}
      rowKey={({ place }) => String(place)}
      empty={t("bill.nothing")}
      columns={[
        {
          key: "what",
          title: t("common.description"),
          cell: (line) => (
            <>
              {line.description}
              <Why line={line} entries={line.sources.length} />
            </>
          ),
        },
        { key: "quantity", title: t("common.quantity"), cell: (l) => number(l.quantity), align: "right", isWide: true },
        {
          key: "price",
          title: t("common.price"),
          cell: (l) => price(l.unitPrice, currency),
          align: "right",
          isWide: true,
        },
        { key: "tax", title: t("common.tax"), cell: (l) => formats.percent(l.taxRate), align: "right", isWide: true },
        { key: "amount", title: t("common.amount"), cell: (l) => money(l.amountMinor, currency), align: "right" },
      ]}
      sums={
        lines.length === 0
          ? []
          : [
              { label: t("common.net"), value: money(netMinor, currency) },
              { label: t("common.tax"), value: money(taxMinor, currency) },
              { label: t("common.total"), value: money(totalMinor, currency), isStrong: true },
            ]
      }
    />
  )
}

/** What retainers pay for, so that no line is made of it. */
function Covered({ preview: { covered } }: { readonly preview: Preview }) {
  const t = useText()
  if (covered.length === 0) return null
  const sums = new Map<string, { name: string; minutes: number }>()
  for (const { retainerId, name, minutes } of covered)
    sums.set(retainerId, { name, minutes: minutes + (sums.get(retainerId)?.minutes ?? 0) })
  return (
    <Panel title={t("bill.covered")}>
      <SmallTable
        label={t("bill.covered")}
        rows={[...sums].map(([id, sum]) => ({ id, ...sum }))}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", title: t("retainers.one"), cell: ({ name }) => name },
          { key: "time", title: t("hours.time"), cell: ({ minutes }) => spanText(t, minutes), align: "right" },
        ]}
      />
    </Panel>
  )
}

interface MakeDialogProps {
  readonly scope: BillScope
  readonly netMinor: string
  readonly currency: string
  readonly total: string
  readonly onClose: () => void
}

/** Makes the invoice of what was looked through; refused where it comes to something else by now. */
function MakeDialog({ scope, netMinor, currency, total, onClose }: MakeDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useKitForm({
    initial: { notes: "", issue: false },
    save: ({ notes, issue }) =>
      call("post", "/work/invoices", {
        body: {
          ...scope,
          currency,
          issue,
          ...(notes.trim() === "" ? {} : { notes: notes.trim() }),
          ...(netMinor === "0" ? {} : { expectedNetMinor: netMinor }),
        },
      }),
    onSaved: async ({ invoice }) => {
      onClose()
      notifyDone(invoice === null ? t("bill.allCovered") : t("bill.made", { total }))
      await refresh(client)
      if (invoice !== null) await navigate(`/invoices/${invoice.id}`)
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("bill.makeTitle", { total })} action={t("bill.make")} onClose={onClose}>
      <Text size="sm">{t("bill.makeText")}</Text>
      <Textarea label={t("common.notes")} maxLength={2000} autosize data-autofocus {...getInputProps("notes")} />
      <Checkbox label={t("bill.issue")} {...getInputProps("issue", { type: "checkbox" })} />
    </FormModal>
  )
}

import { Alert, Button, Group, Text } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { SmallTable } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Customer } from "./customer-page.tsx"

const scoreMin = 60
type Duplicate = Reply<"get", "/customers/duplicates">["data"][number]

/** Customers that may be the same one, and joining them. */
export function CustomerDuplicates({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const canWrite = useMay()("customers:write")
  const found = useRead("/customers/duplicates", { query: { customerId: customer.id, minScore: scoreMin, limit: 5 } })
  const [merged, setMerged] = useState<Duplicate | null>(null)
  const rows = found.data?.data ?? []
  if (!canWrite || rows.length === 0 || customer.erasedAt !== null) return null
  return (
    <Alert color="yellow" variant="light" title={t("customers.duplicates")}>
      {rows.map((pair) => (
        <Group key={pair.ids.join()} justify="space-between">
          <Text size="sm">
            {otherName(pair, customer.id)}: {pair.reasons.map((reason) => t(`customers.sameBy.${reason}`)).join(", ")}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setMerged(pair)}>
            {t("customers.merge")}
          </Button>
        </Group>
      ))}
      {merged !== null && <MergeDialog customer={customer} pair={merged} onClose={() => setMerged(null)} />}
    </Alert>
  )
}

function otherName(pair: Duplicate, id: string): string {
  return pair.names[pair.ids.findIndex((each) => each !== id)] ?? ""
}

interface MergeDialogProps {
  readonly customer: Customer
  readonly pair: Duplicate
  readonly onClose: () => void
}

/** Shows what would change before it does; a merge can be taken back. */
function MergeDialog({ customer, pair, onClose }: MergeDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const ids = pair.ids.filter((id) => id !== customer.id)
  const path = { id: customer.id }
  const preview = useMergePreview(path, ids)
  const form = useKitForm({
    initial: {},
    save: () => call("post", "/customers/{id}/merge", { path, body: { ids } }),
    onSaved: async ({ mergeId }) => {
      await refresh(client)
      notifyDone(t("customers.merged"), async () => {
        if (mergeId !== null) await call("post", "/customers/merges/{id}/undo", { path: { id: mergeId } })
        await refresh(client)
      })
      onClose()
    },
  })
  return (
    <FormModal
      form={form}
      title={t("customers.mergeInto", { name: customer.name })}
      action={t("customers.merge")}
      onClose={onClose}
    >
      <Text size="sm">{t("customers.mergeText", { name: otherName(pair, customer.id) })}</Text>
      <SmallTable
        label={t("customers.mergeChanges")}
        rows={preview}
        rowKey={({ field }) => field}
        empty={t("customers.mergeNothing")}
        columns={[
          { key: "field", title: t("customers.field"), cell: ({ field }) => field },
          { key: "from", title: t("customers.now"), cell: ({ from }) => from ?? "–" },
          { key: "to", title: t("customers.after"), cell: ({ to }) => to ?? "–" },
        ]}
      />
    </FormModal>
  )
}

function useMergePreview(path: { id: string }, ids: readonly string[]) {
  const found = useQuery({
    queryKey: ["merge-preview", path.id, ids],
    queryFn: () => call("post", "/customers/{id}/merge", { path, body: { ids: [...ids], dryRun: true } }),
  })
  return found.data?.changes ?? []
}

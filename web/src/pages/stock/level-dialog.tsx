import { Switch } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Level } from "./adjust-dialog.tsx"

/** How a level is kept: when it counts as low, and how much may be sold that is not there. */
export function LevelDialog({ level, onClose }: { readonly level: Level; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { threshold: level.lowStockThreshold ?? "", backorderLimit: level.backorderLimit, tracks: level.tracks },
    check: ({ threshold, backorderLimit }) => ({
      ...(threshold === "" || isDecimal(threshold) ? {} : { threshold: t("form.notNumber") }),
      ...(isDecimal(backorderLimit) ? {} : { backorderLimit: t("form.notNumber") }),
    }),
    save: ({ threshold, backorderLimit, tracks }) =>
      call("patch", "/stock/levels/{variantId}/{locationId}", {
        path: { variantId: level.variantId, locationId: level.locationId },
        body: { lowStockThreshold: threshold === "" ? null : threshold, backorderLimit, tracks },
        version: level.version,
      }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldNames: { lowStockThreshold: "threshold" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("stock.rules")} action={t("common.save")} onClose={onClose}>
      <DecimalField
        label={t("stock.threshold")}
        description={t("stock.thresholdHint")}
        data-autofocus
        {...getInputProps("threshold")}
      />
      <DecimalField
        label={t("stock.backorder")}
        description={t("stock.backorderHint")}
        {...getInputProps("backorderLimit")}
      />
      <Switch label={t("products.tracksStock")} {...getInputProps("tracks", { type: "checkbox" })} />
    </FormModal>
  )
}

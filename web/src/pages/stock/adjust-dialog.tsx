import { NativeSelect, SegmentedControl, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Row, refresh, useRead } from "../../api/index.ts"
import { isPositive, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

export type Level = Row<"/stock/levels">

const reasons = ["adjustment", "receipt", "return", "write_off"] as const
const modes = ["in", "out", "set"] as const

interface Values {
  variantId: string
  locationId: string
  mode: (typeof modes)[number]
  quantity: string
  reason: (typeof reasons)[number]
  note: string
}

interface AdjustDialogProps {
  readonly variants: readonly { readonly value: string; readonly label: string }[]
  readonly level: Pick<Level, "variantId"> & Partial<Level>
  readonly onClose: () => void
}

/** Books goods in or out by hand, or sets what was counted. */
export function AdjustDialog({ variants, level, onClose }: AdjustDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { number } = useFormats()
  const locations = useRead("/stock/locations", { query: { limit: 200 } })
  const known = locations.data?.data ?? []
  const form = useKitForm<Values, Level>({
    initial: {
      variantId: level.variantId,
      locationId: level.locationId ?? "",
      mode: "in",
      quantity: "",
      reason: "receipt",
      note: "",
    },
    check: ({ quantity, mode }) =>
      isDecimal(quantity) && (isPositive(quantity) || (mode === "set" && quantity === "0"))
        ? {}
        : { quantity: t("form.notNumber") },
    save: (values) => adjust(values, level),
    onSaved: async (now) => {
      await refresh(client)
      notifyDone(t("stock.adjusted", { n: number(now.onHand) }))
      onClose()
    },
  })
  const { getInputProps, getValues } = form.fields
  const isKnownLevel = level.onHand !== undefined
  return (
    <FormModal form={form} title={t("stock.adjust")} action={t("stock.book")} onClose={onClose}>
      <NativeSelect label={t("products.variant")} data={[...variants]} {...getInputProps("variantId")} />
      <NativeSelect
        label={t("stock.location")}
        data={[
          { value: "", label: t("stock.usualLocation") },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...getInputProps("locationId")}
      />
      <SegmentedControl
        aria-label={t("stock.direction")}
        data={modes
          .filter((mode) => mode !== "set" || isKnownLevel)
          .map((value) => ({ value, label: t(`stock.mode.${value}`) }))}
        {...getInputProps("mode")}
      />
      {isKnownLevel && <Text size="sm">{t("stock.nowThere", { n: number(level.onHand ?? "0") })}</Text>}
      <DecimalField label={t("common.quantity")} data-autofocus {...getInputProps("quantity")} />
      {getValues().mode !== "set" && (
        <NativeSelect
          label={t("common.reason")}
          data={reasons.map((value) => ({ value, label: t(`stock.reason.${value}`) }))}
          {...getInputProps("reason")}
        />
      )}
      <TextInput label={t("common.notes")} maxLength={1000} {...getInputProps("note")} />
    </FormModal>
  )
}

/** Setting names the amount that was seen, so that a sale in between is not undone. */
function adjust(
  { variantId, locationId, mode, quantity, reason, note }: Values,
  level: Partial<Level>,
): Promise<Level> {
  const change =
    mode === "set"
      ? {
          setTo: quantity,
          reason: "adjustment" as const,
          ...(level.onHand === undefined ? {} : { seen: level.onHand }),
        }
      : { delta: mode === "in" ? quantity : `-${quantity}`, reason }
  return call("post", "/stock/adjustments", {
    body: {
      variantId,
      ...change,
      ...(locationId === "" ? {} : { locationId }),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    },
  })
}

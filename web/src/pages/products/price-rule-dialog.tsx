import { NativeSelect, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Listing } from "./product-channels.tsx"

const kinds = ["none", "fixed", "percentage", "stock_level"] as const

interface Values {
  kind: (typeof kinds)[number]
  unitPrice: string
  percent: string
  below: string
}

/** What a product costs on a channel: as everywhere, a price of its own, a percentage more or less, or more when little is left. */
export function PriceRuleDialog({ listing, onClose }: { readonly listing: Listing; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { business } = useHere()
  const form = useKitForm<Values>({
    initial: valuesOf(listing.priceRule),
    check: ({ kind, unitPrice, percent, below }) => ({
      ...(kind === "fixed" && !isDecimal(unitPrice) ? { unitPrice: t("form.notNumber") } : {}),
      ...((kind === "percentage" || kind === "stock_level") && !isDecimal(percent)
        ? { percent: t("form.notNumber") }
        : {}),
      ...(kind === "stock_level" && !isDecimal(below) ? { below: t("form.notNumber") } : {}),
    }),
    save: (values) =>
      call("put", "/products/{id}/channels/{channel}", {
        path: { id: listing.productId, channel: listing.channel },
        body: { priceRule: ruleOf(values) },
      }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps, getValues } = form.fields
  const { kind } = getValues()
  return (
    <FormModal form={form} title={t("products.setPrice")} action={t("common.save")} onClose={onClose}>
      <NativeSelect
        label={t("products.priceKind")}
        data={kinds.map((value) => ({ value, label: t(`products.rule.${value}`) }))}
        {...getInputProps("kind")}
      />
      {kind === "fixed" && (
        <DecimalField label={t("common.price")} unit={business.currency} {...getInputProps("unitPrice")} />
      )}
      {kind === "stock_level" && <DecimalField label={t("products.below")} {...getInputProps("below")} />}
      {(kind === "percentage" || kind === "stock_level") && (
        <>
          <DecimalField label={t("products.percent")} unit="%" {...getInputProps("percent")} />
          <Text size="xs" c="dimmed">
            {t("products.percentHint")}
          </Text>
        </>
      )}
    </FormModal>
  )
}

/** A rule in words. */
export function usePriceRuleText(rule: Listing["priceRule"]): string {
  const t = useText()
  const { price, percent, number } = useFormats()
  if (rule === null) return t("products.rule.none")
  if (rule.kind === "fixed") return price(rule.unitPrice)
  const share = `${rule.percent.startsWith("-") ? "" : "+"}${percent(rule.percent)}`
  return rule.kind === "percentage" ? share : t("products.ruleStock", { percent: share, below: number(rule.below) })
}

function valuesOf(rule: Listing["priceRule"]): Values {
  return {
    kind: rule?.kind ?? "none",
    unitPrice: rule?.kind === "fixed" ? rule.unitPrice : "",
    percent: rule !== null && rule.kind !== "fixed" ? rule.percent : "",
    below: rule?.kind === "stock_level" ? rule.below : "",
  }
}

function ruleOf({ kind, unitPrice, percent, below }: Values): Listing["priceRule"] {
  if (kind === "none") return null
  if (kind === "fixed") return { kind, unitPrice }
  return kind === "percentage" ? { kind, percent } : { kind, percent, below }
}

import { Fieldset, NativeSelect, NumberInput, SimpleGrid, TextInput } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { isAmount } from "./market-dialog.tsx"
import { findSellers, sellerName } from "./own.ts"
import type { Rule } from "./rules.tsx"
import { checkTerms, type Terms, TermsFields, usualTerms } from "./terms.tsx"

interface RuleDialogProps {
  /** Null for a new one. */
  readonly rule: Rule | null
  readonly currency: string
  readonly onClose: () => void
}

interface Values {
  name: string
  terms: Terms
  priority: number | string
  channel: "" | "b2c" | "b2b"
  category: string
  sellerId: string
  from: string
  below: string
  validFrom: string
  validUntil: string
}

/** A commission for certain sales: what is kept, and of which. It holds for orders from now on. */
export function RuleDialog({ rule, currency, onClose }: RuleDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const sellerId = rule?.sellerId ?? null
  const known = useQuery({
    queryKey: ["seller name", sellerId],
    queryFn: () => sellerName(sellerId ?? ""),
    enabled: sellerId !== null,
  })
  const form = useKitForm({
    initial: valuesOf(rule, currency),
    check: (values) => check(t, values, currency),
    save: (values) => {
      const body = bodyOf(values, currency)
      return rule === null
        ? call("post", "/marketplace/commission-rules", { body })
        : call("patch", "/marketplace/commission-rules/{id}", { path: { id: rule.id }, body, version: rule.version })
    },
    fieldNames: { fromMinor: "from", belowMinor: "below" },
    onSaved: async () => {
      await refresh(client, ["/marketplace/commission-rules"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps, getValues, setFieldValue } = form.fields
  const chosen = getValues().sellerId
  const channels = (["b2c", "b2b"] as const).map((value) => ({ value, label: t(`market.channels.${value}`) }))
  return (
    <FormModal
      form={form}
      size="lg"
      title={rule === null ? t("market.newRule") : t("market.editRule", { name: rule.name })}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      <Fieldset legend={t("market.commission")}>
        <TermsFields fields={form.fields} />
      </Fieldset>
      <Fieldset legend={t("market.forWhich")}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t("market.buyer")}
            data={[{ value: "", label: t("market.anyBuyer") }, ...channels]}
            {...getInputProps("channel")}
          />
          <TextInput
            label={t("listings.category")}
            description={t("market.emptyIsAny")}
            maxLength={200}
            {...getInputProps("category")}
          />
          <Picker
            kind="sellers"
            label={t("listings.seller")}
            placeholder={t("market.anySeller")}
            find={findSellers}
            clearable
            known={chosen === "" ? null : { value: chosen, label: known.data ?? chosen }}
            value={chosen === "" ? null : chosen}
            onChange={(id) => setFieldValue("sellerId", id ?? "")}
          />
          <NumberInput
            label={t("market.priority")}
            description={t("market.priorityHint")}
            min={-1_000_000}
            max={1_000_000}
            allowDecimal={false}
            hideControls
            {...getInputProps("priority")}
          />
          <DecimalField label={t("market.from")} unit={currency} {...getInputProps("from")} />
          <DecimalField label={t("market.below")} unit={currency} {...getInputProps("below")} />
          <TextInput type="date" label={t("market.validFrom")} {...getInputProps("validFrom")} />
          <TextInput type="date" label={t("market.validUntil")} {...getInputProps("validUntil")} />
        </SimpleGrid>
      </Fieldset>
    </FormModal>
  )
}

function valuesOf(rule: Rule | null, currency: string): Values {
  const decimal = (minor: string | null | undefined) => (minor == null ? "" : minorToDecimal(minor, currency))
  return {
    name: rule?.name ?? "",
    terms: { ...(rule?.terms ?? usualTerms) },
    priority: rule?.priority ?? 0,
    channel: rule?.channel ?? "",
    category: rule?.category ?? "",
    sellerId: rule?.sellerId ?? "",
    from: decimal(rule?.fromMinor),
    below: decimal(rule?.belowMinor),
    validFrom: rule?.validFrom ?? "",
    validUntil: rule?.validUntil ?? "",
  }
}

function check(t: Text, values: Values, currency: string): Record<string, string> {
  const { from, below, validFrom, validUntil } = values
  const isWrong = (amount: string) => amount !== "" && !isAmount(amount, currency)
  const minor = (amount: string) => BigInt(decimalToMinor(amount, currency) ?? "0")
  const wrong = t("market.amountWrong")
  const isCrossed = from !== "" && below !== "" && !isWrong(from) && !isWrong(below) && minor(below) <= minor(from)
  return {
    ...(values.name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(values.priority === "" ? { priority: t("form.wanted") } : {}),
    ...(isWrong(from) ? { from: wrong } : {}),
    ...(isWrong(below) ? { below: wrong } : isCrossed ? { below: t("market.belowWrong") } : {}),
    ...(validFrom !== "" && validUntil !== "" && validUntil < validFrom ? { validUntil: t("market.untilWrong") } : {}),
    ...checkTerms(t, values.terms),
  }
}

function bodyOf(values: Values, currency: string) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  const minor = (decimal: string) => (decimal === "" ? null : decimalToMinor(decimal, currency))
  return {
    name: values.name.trim(),
    terms: values.terms,
    priority: Number(values.priority),
    channel: values.channel === "" ? null : values.channel,
    category: orNull(values.category),
    sellerId: orNull(values.sellerId),
    fromMinor: minor(values.from),
    belowMinor: minor(values.below),
    validFrom: orNull(values.validFrom),
    validUntil: orNull(values.validUntil),
  }
}

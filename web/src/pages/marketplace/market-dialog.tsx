import { Checkbox, Fieldset, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { slugOf } from "../sign-in/slug.ts"
import type { Market } from "./market-page.tsx"
import { checkTerms, type Terms, TermsFields, usualTerms } from "./terms.tsx"

interface MarketDialogProps {
  /** Null to open one. */
  readonly market: Market | null
  readonly onClose: () => void
}

interface Values {
  name: string
  slug: string
  description: string
  isOpen: boolean
  terms: Terms
  shipping: string
  holdDays: number | string
  payoutMin: string
  debtorName: string
  debtorIban: string
  debtorBic: string
}

/** Opens a marketplace, or changes how it works: what it keeps, when and from which account it pays. */
export function MarketDialog({ market, onClose }: MarketDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const home = useFormats().currency
  const currency = market?.currency ?? home
  const form = useKitForm({
    initial: valuesOf(market, currency),
    check: (values) => check(t, values, currency),
    save: (values) => {
      const body = bodyOf(values, currency)
      if (market !== null) return call("patch", "/marketplace", { body, version: market.version })
      const slug = values.slug === "" ? slugOf(values.name) : values.slug
      return call("post", "/marketplace", { body: { ...body, slug } })
    },
    fieldOfCode: { "marketplace.slug_taken": "slug", "marketplace.iban_invalid": "debtorIban" },
    fieldNames: { shippingMinor: "shipping", payoutMinMinor: "payoutMin" },
    onSaved: async () => {
      await refresh(client, ["/marketplace"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps, getValues } = form.fields
  return (
    <FormModal
      form={form}
      size="lg"
      title={t(market === null ? "market.open" : "market.change")}
      action={market === null ? t("market.open") : t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      {market === null && (
        <TextInput
          label={t("storefronts.slug")}
          description={t("storefronts.slugHint")}
          placeholder={getValues().name.trim() === "" ? "" : slugOf(getValues().name)}
          {...getInputProps("slug")}
        />
      )}
      <Textarea
        label={t("common.description")}
        maxLength={4000}
        autosize
        minRows={2}
        {...getInputProps("description")}
      />
      <Checkbox label={t("storefronts.isOpen")} {...getInputProps("isOpen", { type: "checkbox" })} />
      <Fieldset legend={t("market.commissionUsual")}>
        <TermsFields fields={form.fields} />
      </Fieldset>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DecimalField label={t("market.shipping")} unit={currency} {...getInputProps("shipping")} />
        <NumberInput
          label={t("market.holdDays")}
          min={0}
          max={365}
          allowDecimal={false}
          hideControls
          {...getInputProps("holdDays")}
        />
        <DecimalField label={t("market.payoutMin")} unit={currency} {...getInputProps("payoutMin")} />
      </SimpleGrid>
      <Fieldset legend={t("market.debtor")}>
        <Stack gap="sm">
          <TextInput label={t("market.holder")} maxLength={70} {...getInputProps("debtorName")} />
          <TextInput label={t("market.iban")} maxLength={42} {...getInputProps("debtorIban")} />
          <TextInput label={t("market.bic")} maxLength={11} {...getInputProps("debtorBic")} />
        </Stack>
      </Fieldset>
    </FormModal>
  )
}

function valuesOf(market: Market | null, currency: string): Values {
  return {
    name: market?.name ?? "",
    slug: "",
    description: market?.description ?? "",
    isOpen: market?.isOpen ?? true,
    terms: { ...(market?.terms ?? usualTerms) },
    shipping: minorToDecimal(market?.shippingMinor ?? "0", currency),
    holdDays: market?.holdDays ?? 14,
    payoutMin: minorToDecimal(market?.payoutMinMinor ?? "1000", currency),
    debtorName: market?.debtor?.name ?? "",
    debtorIban: market?.debtor?.iban ?? "",
    debtorBic: market?.debtor?.bic ?? "",
  }
}

const slugPattern = /^[a-z0-9][a-z0-9-]{0,59}$/

function check(t: Text, values: Values, currency: string): Record<string, string> {
  const amount = t("market.amountWrong")
  const { debtorName, debtorIban } = values
  return {
    ...(values.name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(values.slug === "" || slugPattern.test(values.slug) ? {} : { slug: t("storefronts.slugWrong") }),
    ...(isAmount(values.shipping, currency) ? {} : { shipping: amount }),
    ...(isAmount(values.payoutMin, currency) ? {} : { payoutMin: amount }),
    ...(values.holdDays === "" ? { holdDays: t("form.wanted") } : {}),
    ...((debtorName.trim() === "") === (debtorIban.trim() === "")
      ? {}
      : { [debtorName.trim() === "" ? "debtorName" : "debtorIban"]: t("form.wanted") }),
    ...checkTerms(t, values.terms),
  }
}

/** An amount from nothing up, with no more places than the currency has. */
export function isAmount(decimal: string, currency: string): boolean {
  const minor = decimalToMinor(decimal, currency)
  return minor !== null && !minor.startsWith("-")
}

function bodyOf(values: Values, currency: string) {
  const { name, isOpen, terms, holdDays } = values
  const words = values.description.trim()
  const bic = values.debtorBic.trim()
  return {
    name: name.trim(),
    description: words === "" ? null : words,
    isOpen,
    terms,
    holdDays: Number(holdDays),
    shippingMinor: decimalToMinor(values.shipping, currency) ?? "0",
    payoutMinMinor: decimalToMinor(values.payoutMin, currency) ?? "0",
    debtor:
      values.debtorName.trim() === ""
        ? null
        : { name: values.debtorName.trim(), iban: values.debtorIban.trim(), bic: bic === "" ? null : bic },
  }
}

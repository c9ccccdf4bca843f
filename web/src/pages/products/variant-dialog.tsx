import { Group, Switch, TextInput } from "@mantine/core"
import type { FormErrors } from "@mantine/form"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import type { Product } from "./product-page.tsx"
import type { Variant } from "./product-variants.tsx"

interface Values {
  sku: string
  barcode: string
  options: string[]
  unitPrice: string
  pricesIncludeTax: boolean
  compareAtPrice: string
  cost: string
  weightGrams: string
  isActive: boolean
  tracksStock: boolean
}

interface VariantDialogProps {
  readonly product: Product
  /** Null adds a new one. */
  readonly variant: Variant | null
  readonly onClose: () => void
}

/** Adds or changes a variant. */
export function VariantDialog({ product, variant, onClose }: VariantDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { business } = useHere()
  const form = useKitForm<Values>({
    initial: valuesOf(product, variant, business.pricesIncludeTax),
    check: (values) => check(t, values),
    save: (values) => save(product, variant, values),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldOfCode: { "catalogue.sku_taken": "sku" },
  })
  const { getInputProps } = form.fields
  const title =
    variant === null ? t("products.addVariant") : t("products.editVariant", { name: variant.sku ?? product.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      {product.options.map((option, place) => (
        <TextInput key={option} label={option} maxLength={200} {...getInputProps(`options.${place}`)} />
      ))}
      <Group grow align="flex-start">
        <DecimalField label={t("common.price")} unit={business.currency} {...getInputProps("unitPrice")} />
        <DecimalField
          label={t("products.comparePrice")}
          unit={business.currency}
          {...getInputProps("compareAtPrice")}
        />
      </Group>
      <Switch label={t("invoices.pricesIncludeTax")} {...getInputProps("pricesIncludeTax", { type: "checkbox" })} />
      <Group grow align="flex-start">
        <TextInput label={t("products.sku")} maxLength={100} {...getInputProps("sku")} />
        <TextInput label={t("products.barcode")} maxLength={100} {...getInputProps("barcode")} />
      </Group>
      <Group grow align="flex-start">
        <DecimalField label={t("products.cost")} unit={business.currency} {...getInputProps("cost")} />
        <DecimalField label={t("products.weight")} unit="g" {...getInputProps("weightGrams")} />
      </Group>
      <Switch label={t("products.tracksStock")} {...getInputProps("tracksStock", { type: "checkbox" })} />
      <Switch label={t("products.active")} {...getInputProps("isActive", { type: "checkbox" })} />
    </FormModal>
  )
}

function valuesOf(product: Product, variant: Variant | null, pricesIncludeTax: boolean): Values {
  return {
    sku: variant?.sku ?? "",
    barcode: variant?.barcode ?? "",
    options: product.options.map((_, place) => variant?.optionValues[place] ?? ""),
    unitPrice: variant?.unitPrice ?? "",
    pricesIncludeTax: variant?.pricesIncludeTax ?? product.variants[0]?.pricesIncludeTax ?? pricesIncludeTax,
    compareAtPrice: variant?.compareAtPrice ?? "",
    cost: variant?.cost ?? "",
    weightGrams: variant?.weightGrams ?? "",
    isActive: variant?.isActive ?? true,
    tracksStock: variant?.tracksStock ?? true,
  }
}

function check(t: Text, values: Values): FormErrors {
  const errors: Record<string, string> = {}
  if (!isDecimal(values.unitPrice) || values.unitPrice.startsWith("-")) errors["unitPrice"] = t("form.notNumber")
  for (const field of ["compareAtPrice", "cost", "weightGrams"] as const) {
    if (values[field] !== "" && !isDecimal(values[field])) errors[field] = t("form.notNumber")
  }
  values.options.forEach((option, place) => {
    if (option.trim() === "") errors[`options.${place}`] = t("form.wanted")
  })
  return errors
}

function save(product: Product, variant: Variant | null, { options, ...values }: Values) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  const body = {
    ...values,
    sku: orNull(values.sku),
    barcode: orNull(values.barcode),
    compareAtPrice: orNull(values.compareAtPrice),
    cost: orNull(values.cost),
    weightGrams: orNull(values.weightGrams),
    optionValues: options.map((option) => option.trim()),
  }
  return variant === null
    ? call("post", "/products/{id}/variants", { path: { id: product.id }, body })
    : call("patch", "/variants/{id}", { path: { id: variant.id }, body })
}

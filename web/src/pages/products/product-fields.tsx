import { MultiSelect, NativeSelect, Switch, TagsInput, Textarea, TextInput } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { categoryPath } from "../pickers/categories.ts"

/** What is said of a product as a whole. */
export interface ProductValues {
  name: string
  description: string
  vendor: string
  tags: string[]
  categoryIds: string[]
  taxCode: string
  isActive: boolean
}

export function ProductFields<V extends ProductValues>({ fields }: { readonly fields: UseFormReturnType<V> }) {
  const t = useText()
  const { percent } = useFormats()
  const taxes = useRead("/tax-classes")
  const categories = useRead("/categories")
  const known = categories.data?.data ?? []
  const { getInputProps } = fields
  return (
    <Panel>
      <TextInput label={t("common.name")} required maxLength={300} {...getInputProps("name")} />
      <Textarea
        label={t("common.description")}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20000}
        {...getInputProps("description")}
      />
      <NativeSelect
        label={t("products.taxClass")}
        data={[
          { value: "", label: t("products.usualTax") },
          ...(taxes.data?.data ?? []).map((one) => ({ value: one.code, label: `${one.name} (${percent(one.rate)})` })),
        ]}
        {...getInputProps("taxCode")}
      />
      <MultiSelect
        label={t("products.category")}
        searchable
        data={known.map(({ id }) => ({ value: id, label: categoryPath(known, id) }))}
        nothingFoundMessage={t("common.nothingFound")}
        {...getInputProps("categoryIds")}
      />
      <TextInput label={t("products.vendor")} maxLength={200} {...getInputProps("vendor")} />
      <TagsInput label={t("products.tags")} maxTags={50} {...getInputProps("tags")} />
      <Switch label={t("products.activeHint")} {...getInputProps("isActive", { type: "checkbox" })} />
    </Panel>
  )
}

/** The fields as the server takes them. */
export function productBody({ name, description, vendor, tags, categoryIds, taxCode, isActive }: ProductValues) {
  return {
    name: name.trim(),
    description: description.trim() === "" ? null : description,
    vendor: vendor.trim() === "" ? null : vendor.trim(),
    tags,
    categoryIds,
    isActive,
    ...(taxCode === "" ? {} : { taxCode }),
  }
}

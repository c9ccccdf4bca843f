import { Button, Group } from "@mantine/core"
import { IconPackage, IconPlus } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call, type Row } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { StateBadge } from "../../kit/detail/index.ts"
import { type BulkAction, type Column, choice, type Filter, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText, type Text as Words } from "../../texts/index.ts"
import { categoryName, findCategories } from "../pickers/categories.ts"
import { listChannels } from "./channels.ts"
import { TaxName } from "./tax-name.tsx"

export type ProductRow = Row<"/products">

/** Products by name. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("catalogue:write")
  const spec = useMemo(
    (): ListSpec<ProductRow> => ({
      name: "/products",
      title: t("products.title"),
      load: (query) => call("get", "/products", { query }),
      to: (product) => `/products/${product.id}`,
      columns: columnsOf(t, formats),
      filters: filtersOf(t),
      search: { param: "search", label: t("products.searchLabel") },
      bulk: bulkOf(t),
      empty: { icon: IconPackage, title: t("products.emptyTitle"), text: t("products.emptyText") },
      actions: canWrite && (
        <Group gap="xs">
          <Button component={Link} to="/import" variant="default">
            {t("import.title")}
          </Button>
          <Button component={Link} to="/products/new" leftSection={<IconPlus size={16} />}>
            {t("products.new")}
          </Button>
        </Group>
      ),
    }),
    [t, formats, canWrite],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Words, formats: Formats): readonly Column<ProductRow>[] {
  return [
    {
      key: "name",
      title: t("common.name"),
      cell: (p) => <NameCell product={p} />,
      csv: (p) => p.name,
      sort: "name",
      phone: "title",
    },
    {
      key: "sku",
      title: t("products.sku"),
      cell: (p) => skuText(t, p),
      csv: (p) => p.variants.map((v) => v.sku ?? "").join(" "),
      width: 150,
      phone: "line",
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (p) => <ProductState product={p} />,
      csv: (p) => String(p.isActive),
      width: 120,
      phone: "line",
    },
    {
      key: "channels",
      title: t("products.listedOn"),
      cell: (p) => p.listedOn.map((c) => t(`channels.${c}`)).join(", "),
      csv: (p) => p.listedOn.join(" "),
      width: 220,
    },
    {
      key: "vendor",
      title: t("products.vendor"),
      cell: (p) => p.vendor ?? "",
      csv: (p) => p.vendor ?? "",
      width: 150,
      isExtra: true,
    },
    {
      key: "tags",
      title: t("products.tags"),
      cell: (p) => p.tags.join(", "),
      csv: (p) => p.tags.join(" "),
      width: 180,
      isExtra: true,
    },
    {
      key: "tax",
      title: t("common.tax"),
      cell: (p) => <TaxName code={p.taxCode} />,
      csv: (p) => p.taxCode,
      width: 160,
      isExtra: true,
    },
    {
      key: "created",
      title: t("common.created"),
      cell: (p) => formats.day(p.createdAt),
      csv: (p) => p.createdAt,
      sort: "createdAt",
      width: 130,
      isExtra: true,
    },
    {
      key: "changed",
      title: t("listings.changed"),
      cell: (p) => formats.day(p.updatedAt),
      csv: (p) => p.updatedAt,
      sort: "updatedAt",
      width: 130,
      isExtra: true,
    },
    {
      key: "price",
      title: t("common.price"),
      cell: (p) => priceText(p, formats),
      csv: (p) => p.variants[0]?.unitPrice ?? "",
      sort: "price",
      width: 150,
      align: "right",
      phone: "aside",
    },
  ]
}

function NameCell({ product }: { readonly product: ProductRow }) {
  return (
    <>
      <img src={product.images[0]?.url} alt="" className="m-thumb" decoding="async" />
      {product.name}
    </>
  )
}

export function ProductState({ product }: { readonly product: Pick<ProductRow, "isActive" | "archivedAt"> }) {
  const t = useText()
  if (product.archivedAt !== null) return <StateBadge tone="over">{t("products.archived")}</StateBadge>
  return product.isActive ? (
    <StateBadge tone="good">{t("products.active")}</StateBadge>
  ) : (
    <StateBadge tone="over">{t("products.inactive")}</StateBadge>
  )
}

function skuText(t: Words, { variants }: ProductRow): string {
  return variants.length > 1 ? t("products.variantCount", { count: variants.length }) : (variants[0]?.sku ?? "")
}

/** The price, or the range of them. */
function priceText({ variants }: ProductRow, { price }: Formats): string {
  const prices = [...new Set(variants.map(({ unitPrice }) => unitPrice))].toSorted((a, b) => Number(a) - Number(b))
  const [first = "0", last = first] = [prices[0], prices.at(-1)]
  return first === last ? price(first) : `${price(first)} – ${price(last)}`
}

function filtersOf(t: Words): readonly Filter[] {
  const yesNo = (value: "true" | "false") => t(value === "true" ? "common.yes" : "common.no")
  return [
    choice("isActive", t("products.active"), ["true", "false"], yesNo),
    choice("channel", t("products.listedOn"), listChannels, (v) => t(`channels.${v}`)),
    { kind: "record", param: "category", label: t("products.category"), find: findCategories, name: categoryName },
    { kind: "text", param: "vendor", label: t("products.vendor") },
    { kind: "text", param: "tag", label: t("products.tag") },
    { kind: "days", from: "createdFrom", to: "createdBefore", label: t("common.created"), as: "instant" },
    choice("isArchived", t("products.archived"), ["true"], yesNo),
  ]
}

function bulkOf(t: Words): readonly BulkAction<ProductRow>[] {
  const setListed = (channel: "storefront" | "marketplace", isListed: boolean) => (product: ProductRow) =>
    call("put", "/products/{id}/channels/{channel}", { path: { id: product.id, channel }, body: { isListed } })
  const setActive = (isActive: boolean) => (product: ProductRow) =>
    call("patch", "/products/{id}", { path: { id: product.id }, body: { isActive } })
  const needs = "catalogue:write"
  return [
    ...(["storefront", "marketplace"] as const).map((channel) => ({
      key: `list-${channel}`,
      label: t("products.listOn", { channel: t(`channels.${channel}`) }),
      needs,
      isFor: (product: ProductRow) => !product.listedOn.includes(channel),
      run: setListed(channel, true),
      undo: setListed(channel, false),
    })),
    {
      key: "on",
      label: t("products.activate"),
      needs,
      isFor: (p) => !p.isActive,
      run: setActive(true),
      undo: setActive(false),
    },
    {
      key: "off",
      label: t("products.deactivate"),
      needs,
      isFor: (p) => p.isActive,
      run: setActive(false),
      undo: setActive(true),
    },
    {
      key: "archive",
      label: t("products.archive"),
      needs,
      isDanger: true,
      isFor: (product) => product.archivedAt === null,
      run: (product) => call("delete", "/products/{id}", { path: { id: product.id } }),
      undo: (product) => call("post", "/products/{id}/restore", { path: { id: product.id } }),
    },
  ]
}

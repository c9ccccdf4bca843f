import { Fieldset, NativeSelect, Stack, Text, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { call, read, useRead } from "../../../api/index.ts"
import { Picker, type PickerItem } from "../../../kit/form/index.ts"
import { useText } from "../../../texts/index.ts"
import { categoryPath } from "../../pickers/categories.ts"
import { isHome, type Shop } from "../shop.ts"
import { addressOf, hrefTo, type LinkKind, linkKinds, targetOf } from "./link-target.ts"

interface LinkInputProps {
  readonly label: string
  readonly error: string | null
  readonly isRequired: boolean
  readonly charsMax: number | null
  readonly shop: Shop
  readonly value: unknown
  readonly onChange: (href: string | undefined) => void
}

interface OneProps extends Omit<LinkInputProps, "label" | "isRequired" | "value"> {
  readonly name: string
}

/** Where a link leads: a product, a category or a page is chosen by its name; everything else is typed. */
export function LinkInput({ label, isRequired, value, onChange, ...rest }: LinkInputProps) {
  const t = useText()
  const href = typeof value === "string" ? value : ""
  const target = targetOf(href)
  const [wanted, setWanted] = useState<LinkKind | null>(null)
  // What was chosen as a kind holds until something of that kind is chosen, too; undo and other blocks win over it.
  const kind = href === "" ? wanted : target.kind
  const name = href === "" ? "" : target.name
  const choose = (to: LinkKind | "") => {
    setWanted(to === "" ? null : to)
    onChange(to === "home" ? "~/" : to === "" ? undefined : "")
  }
  const options = linkKinds.map((one) => ({ value: one, label: t(`storefronts.linkKind.${one}`) }))
  const one = { ...rest, name, onChange }
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        <NativeSelect
          aria-label={t("storefronts.linkTo")}
          data={isRequired && kind !== null ? options : [{ value: "", label: t("storefronts.linkNone") }, ...options]}
          value={kind ?? ""}
          error={kind === null ? rest.error : null}
          onChange={(event) => choose(linkKinds.find((each) => each === event.currentTarget.value) ?? "")}
        />
        {kind === "product" && <ProductLink {...one} />}
        {kind === "category" && <CategoryLink {...one} />}
        {kind === "page" && <PageLink {...one} />}
        {kind === "address" && <AddressLink {...one} />}
      </Stack>
    </Fieldset>
  )
}

const shownMax = 20

function ProductLink({ shop, name, error, onChange }: OneProps) {
  const t = useText()
  const path = { slug: shop.slug, product: name }
  const known = useQuery({ ...read("/storefronts/{slug}/products/{product}", { path }), enabled: name !== "" })
  const find = async (words: string): Promise<PickerItem[]> => {
    const { data } = await call("get", "/storefronts/{slug}/products", {
      path: { slug: shop.slug },
      query: { limit: shownMax, ...(words === "" ? {} : { search: words }) },
    })
    return data.map(({ handle, name: label }) => ({ value: handle, label }))
  }
  const isGone = known.error !== null && !known.isFetching
  return (
    <Picker
      kind={`shop products ${shop.slug}`}
      aria-label={t("storefronts.linkKind.product")}
      placeholder={t("storefronts.linkChoose")}
      find={find}
      known={name === "" ? null : { value: name, label: known.data?.name ?? name }}
      value={name === "" ? null : name}
      error={error ?? (isGone ? t("storefronts.linkProductGone") : null)}
      onChange={(handle) => onChange(handle === null ? "" : hrefTo("product", handle))}
    />
  )
}

function CategoryLink({ name, error, onChange }: OneProps) {
  const t = useText()
  const { data } = useRead("/categories")
  const all = data?.data ?? []
  const isGone = data !== undefined && name !== "" && !all.some(({ slug }) => slug === name)
  const options = all.map(({ id, slug }) => ({ value: slug, label: categoryPath(all, id) }))
  return (
    <NativeSelect
      aria-label={t("storefronts.linkKind.category")}
      data={withChoice(isGone ? [...options, { value: name, label: name }] : options, t("storefronts.linkChoose"))}
      value={name}
      error={error ?? (isGone ? t("storefronts.linkCategoryGone") : null)}
      onChange={({ currentTarget: { value } }) => onChange(value === "" ? "" : hrefTo("category", value))}
    />
  )
}

function PageLink({ shop, name, error, onChange }: OneProps) {
  const t = useText()
  const { data } = useRead("/storefront-pages", { query: { storefrontId: shop.id } })
  const pages = (data?.data ?? []).filter((page) => !isHome(page))
  const chosen = pages.find(({ slug }) => slug === name)
  const isGone = data !== undefined && name !== "" && chosen === undefined
  const options = pages.map(({ slug, title }) => ({ value: slug, label: title }))
  const hidden = chosen !== undefined && !chosen.isPublished
  return (
    <>
      <NativeSelect
        aria-label={t("storefronts.linkKind.page")}
        data={withChoice(isGone ? [...options, { value: name, label: name }] : options, t("storefronts.linkChoose"))}
        value={name}
        error={error ?? (isGone ? t("storefronts.linkPageGone") : null)}
        onChange={({ currentTarget: { value } }) => onChange(value === "" ? "" : hrefTo("page", value))}
      />
      {hidden && (
        <Text size="xs" c="dimmed" role="status">
          {t("storefronts.linkPageHidden")}
        </Text>
      )}
    </>
  )
}

function AddressLink({ name, error, charsMax, onChange }: OneProps) {
  const t = useText()
  const [typed, setTyped] = useState(name)
  useEffect(() => setTyped(name), [name])
  return (
    <TextInput
      aria-label={t("storefronts.linkKind.address")}
      placeholder="https://"
      description={t("storefronts.linkHint")}
      inputMode="url"
      autoComplete="off"
      value={typed}
      error={error}
      {...(charsMax === null ? {} : { maxLength: charsMax })}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        onChange(value.trim())
      }}
      onBlur={() => typed !== "" && onChange(addressOf(typed))}
    />
  )
}

function withChoice(options: readonly PickerItem[], choose: string): PickerItem[] {
  return [{ value: "", label: choose }, ...options]
}

import { Checkbox, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { slugOf } from "../sign-in/slug.ts"
import { isSlug, type Shop, type ShopPage } from "./shop.ts"
import { slugPlaceholder } from "./storefront-dialog.tsx"

interface PageDialogProps {
  readonly shop: Shop
  /** Null for a new one. */
  readonly page: ShopPage | null
  /** Of a new one: behind the others. */
  readonly position: number
  readonly onMade: (page: ShopPage) => void
  readonly onClose: () => void
}

/** A new page, or another name for one. */
export function PageDialog({ shop, page, position, onMade, onClose }: PageDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { title: page?.title ?? "", slug: page?.slug ?? "", isPublished: page?.isPublished ?? false },
    check: ({ title, slug }) => ({
      ...(title.trim() === "" ? { title: t("form.wanted") } : {}),
      ...(slug === "" || isSlug(slug) ? {} : { slug: t("storefronts.slugWrong") }),
    }),
    save: ({ title, slug, isPublished }) => {
      const body = { title: title.trim(), slug: slug === "" ? slugOf(title) : slug, isPublished }
      return page === null
        ? call("post", "/storefront-pages", { body: { ...body, storefrontId: shop.id, position } })
        : call("patch", "/storefront-pages/{id}", { path: { id: page.id }, body, version: page.version })
    },
    fieldOfCode: { "sales.slug_taken": "slug" },
    onSaved: async (saved) => {
      await refresh(client, ["/storefront"])
      onClose()
      if (page === null) onMade(saved)
      else notifyDone(t("common.saved"))
    },
  })
  const { getInputProps, getValues } = form.fields
  return (
    <FormModal
      form={form}
      title={page === null ? t("storefronts.newPage") : page.title}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("storefronts.pageTitle")} maxLength={200} data-autofocus {...getInputProps("title")} />
      <TextInput
        label={t("storefronts.slug")}
        description={`${t("storefronts.slugHint")} ${t("storefronts.homeHint")}`}
        placeholder={slugPlaceholder(getValues().title)}
        {...getInputProps("slug")}
      />
      <Checkbox label={t("storefronts.isPublished")} {...getInputProps("isPublished", { type: "checkbox" })} />
    </FormModal>
  )
}

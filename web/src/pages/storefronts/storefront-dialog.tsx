import { Checkbox, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { slugOf } from "../sign-in/slug.ts"
import { isSlug, type Shop } from "./shop.ts"

interface StorefrontDialogProps {
  /** Null for a new one. */
  readonly shop: Shop | null
  readonly onSaved?: (shop: Shop) => void
  readonly onClose: () => void
}

/** What a shop is called, where it is, and whether it takes orders. */
export function StorefrontDialog({ shop, onSaved, onClose }: StorefrontDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: {
      name: shop?.name ?? "",
      slug: shop?.slug ?? "",
      description: shop?.description ?? "",
      isOpen: shop?.isOpen ?? true,
    },
    check: ({ name, slug }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(slug === "" || isSlug(slug) ? {} : { slug: t("storefronts.slugWrong") }),
    }),
    save: ({ name, slug, description, isOpen }) => {
      const words = description.trim()
      const body = {
        name: name.trim(),
        slug: slug === "" ? slugOf(name) : slug,
        description: words === "" ? null : words,
        isOpen,
      }
      return shop === null
        ? call("post", "/storefronts", { body })
        : call("patch", "/storefronts/{id}", { path: { id: shop.id }, body, version: shop.version })
    },
    fieldOfCode: { "sales.slug_taken": "slug" },
    onSaved: async (saved) => {
      await refresh(client, ["/storefront"])
      notifyDone(t("common.saved"))
      onClose()
      onSaved?.(saved)
    },
  })
  const { getInputProps, getValues } = form.fields
  return (
    <FormModal
      form={form}
      title={t(shop === null ? "storefronts.new" : "storefronts.change")}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      <TextInput
        label={t("storefronts.slug")}
        description={t("storefronts.slugHint")}
        placeholder={slugPlaceholder(getValues().name)}
        {...getInputProps("slug")}
      />
      <Textarea
        label={t("common.description")}
        maxLength={2000}
        autosize
        minRows={2}
        {...getInputProps("description")}
      />
      <Checkbox label={t("storefronts.isOpen")} {...getInputProps("isOpen", { type: "checkbox" })} />
    </FormModal>
  )
}

/** What the short name becomes when it is left empty. */
export function slugPlaceholder(name: string): string {
  return name.trim() === "" ? "" : slugOf(name)
}

import { Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, type Reply, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

interface DialogProps {
  /** The one that is changed; a new one without it. */
  readonly supplier?: Reply<"get", "/suppliers/{id}">
  readonly onClose: () => void
}

/** A supplier's name and how to reach it. */
export function SupplierDialog({ supplier, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useKitForm({
    initial: {
      name: supplier?.name ?? "",
      contactName: supplier?.contactName ?? "",
      email: supplier?.email ?? "",
      phone: supplier?.phone ?? "",
      address: supplier?.address ?? "",
      website: supplier?.website ?? "",
    },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, ...rest }) => {
      const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
      const { contactName, email, phone, address, website } = rest
      const body = {
        name: name.trim(),
        contactName: orNull(contactName),
        email: orNull(email),
        phone: orNull(phone),
        address: orNull(address),
        website: orNull(website),
      }
      return supplier === undefined
        ? call("post", "/suppliers", { body })
        : call("patch", "/suppliers/{id}", { path: { id: supplier.id }, body, version: supplier.version })
    },
    onSaved: async ({ id }) => {
      await refresh(client, ["/suppliers", "/audit"])
      notifyDone(t("common.saved"))
      onClose()
      if (supplier === undefined) await navigate(`/suppliers/${id}`)
    },
  })
  const { getInputProps } = form.fields
  const title = supplier === undefined ? t("suppliers.new") : t("suppliers.change")
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      <TextInput label={t("suppliers.contactName")} maxLength={200} {...getInputProps("contactName")} />
      <TextInput label={t("common.email")} type="email" {...getInputProps("email")} />
      <TextInput label={t("common.phone")} type="tel" maxLength={40} {...getInputProps("phone")} />
      <Textarea label={t("suppliers.address")} maxLength={500} autosize {...getInputProps("address")} />
      <TextInput label={t("suppliers.website")} maxLength={300} {...getInputProps("website")} />
    </FormModal>
  )
}

import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Customer } from "./customer-page.tsx"

type Contact = Row<"/customers/{id}/contacts">

/** The people at a customer. */
export function CustomerContacts({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const canWrite = useMay()("customers:write")
  const contacts = useRead("/customers/{id}/contacts", { path: { id: customer.id } })
  const [edited, setEdited] = useState<Contact | "new" | null>(null)
  const rows = contacts.data?.data ?? []
  return (
    <Panel
      title={t("customers.contacts")}
      actions={
        canWrite && (
          <ActionIcon variant="subtle" aria-label={t("customers.addContact")} onClick={() => setEdited("new")}>
            <IconPlus size={16} />
          </ActionIcon>
        )
      }
    >
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("customers.noContacts")}
        </Text>
      )}
      <Stack gap="xs">
        {rows.map((contact) => (
          <ContactLine key={contact.id} contact={contact} canWrite={canWrite} onEdit={() => setEdited(contact)} />
        ))}
      </Stack>
      {edited !== null && (
        <ContactDialog customer={customer} contact={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  )
}

interface ContactLineProps {
  readonly contact: Contact
  readonly canWrite: boolean
  readonly onEdit: () => void
}

function ContactLine({ contact, canWrite, onEdit }: ContactLineProps) {
  const t = useText()
  const path = { id: contact.customerId }
  const restore = useChange(() => call("post", "/customers/{id}/contacts", { path, body: bodyOf(contact) }))
  const remove = useChange(
    () => call("delete", "/customers/{id}/contacts/{contactId}", { path: { ...path, contactId: contact.id } }),
    { onDone: () => notifyDone(t("customers.contactRemoved"), () => restore.mutateAsync()) },
  )
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ overflowWrap: "anywhere" }}>
        <Text size="sm" fw={contact.isPrimary ? 650 : 400}>
          {contact.name}
        </Text>
        <Text size="xs" c="dimmed">
          {[contact.role, contact.email, contact.phone].filter(Boolean).join(" · ")}
        </Text>
      </div>
      {canWrite && (
        <Button.Group>
          <ActionIcon variant="subtle" aria-label={t("customers.editContact", { name: contact.name })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t("customers.removeContact", { name: contact.name })}
            onClick={() => remove.mutate(undefined, { onError: notifyFailed })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Button.Group>
      )}
    </Group>
  )
}

function bodyOf({ name, role, email, phone, isPrimary }: Contact) {
  return { name, role, email, phone, isPrimary }
}

interface ContactDialogProps {
  readonly customer: Customer
  readonly contact: Contact | null
  readonly onClose: () => void
}

function ContactDialog({ customer, contact, onClose }: ContactDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: {
      name: contact?.name ?? "",
      role: contact?.role ?? "",
      email: contact?.email ?? "",
      phone: contact?.phone ?? "",
      isPrimary: contact?.isPrimary ?? false,
    },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, role, email, phone, isPrimary }) => {
      const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
      const body = { name: name.trim(), role: orNull(role), email: orNull(email), phone: orNull(phone), isPrimary }
      return contact === null
        ? call("post", "/customers/{id}/contacts", { path: { id: customer.id }, body })
        : call("patch", "/customers/{id}/contacts/{contactId}", {
            path: { id: customer.id, contactId: contact.id },
            body,
          })
    },
    onSaved: async () => {
      await refresh(client)
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const title = contact === null ? t("customers.addContact") : t("customers.editContact", { name: contact.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      <TextInput label={t("customers.contactRole")} maxLength={100} {...getInputProps("role")} />
      <TextInput label={t("common.email")} type="email" {...getInputProps("email")} />
      <TextInput label={t("common.phone")} type="tel" maxLength={40} {...getInputProps("phone")} />
      <Checkbox label={t("customers.primaryContact")} {...getInputProps("isPrimary", { type: "checkbox" })} />
    </FormModal>
  )
}
